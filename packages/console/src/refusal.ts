import { Refused } from './api.ts';
import type { Texts } from './texts/en.ts';

/** Why something did not work, in the reader's words. */
export function refusalSentence({ errors, decide }: Pick<Texts, 'errors' | 'decide'>, error: unknown): string {
  if (!(error instanceof Refused)) return errors.other;
  if (error.detail.why === 'second_person') return decide.otherPerson;
  switch (error.code) {
    case 'network':
      return errors.network;
    case 'stale':
      return decide.stale;
    case 'already_claimed':
    case 'wrong_state':
      return decide.taken;
    case 'unauthorised':
      return errors.expired;
    case 'forbidden':
      return errors.forbidden;
    case 'not_found':
      return errors.gone;
    case 'bad_request':
      return errors.notPossible;
    default:
      return errors.other;
  }
}
