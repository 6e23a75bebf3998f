import { defaultPolicy } from '@candor/core/policy/default-policy.ts';

/** What the eyes owe an applicant whose picture has a defect. `nothing`: it is harmless or is put right, and must not stop anybody. */
export type Owed = { readonly reasons: readonly string[]; readonly verdict: 'stop' | 'any' | 'nothing' };

const stop = (...reasons: string[]): Owed => ({ reasons, verdict: 'stop' });
/** The policy may only advise about something on the document as long as that is not told surely enough. */
const lain: Owed = { reasons: ['img.covered'], verdict: defaultPolicy.picture.covered?.stop === null ? 'any' : 'stop' };

const owed: Readonly<Record<string, Owed>> = {
  // Lens and hand blur are one reason: what helps is the same.
  defocus: stop('img.blur'),
  motion: stop('img.blur'),
  glare: stop('img.glare'),
  dark: stop('img.dark'),
  bright: stop('img.bright', 'img.glare'),
  shadow: stop('img.shadow'),
  cut_off: stop('img.cut_off'),
  covered: lain,
  object: lain,
  small: stop('img.small'),
  angle: stop('img.angle'),
  two_documents: stop('img.two_documents'),
  black_and_white: { reasons: ['img.no_colour', 'img.copy'], verdict: 'any' },
  screen: { reasons: ['img.screen'], verdict: 'any' },
  mirrored: { reasons: [], verdict: 'nothing' },
  soft_glare: { reasons: [], verdict: 'nothing' },
};

/** A defect without a line of its own is owed a stop by the reason of its name. */
export const owedFor = (defect: string): Owed => owed[defect] ?? stop(`img.${defect}`);
