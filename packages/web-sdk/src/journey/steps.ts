import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { isSide, type Page } from './page.ts';

export type StepName = 'consent' | 'document' | 'photos' | 'details' | 'selfie' | 'address' | 'review';
export type Step = { readonly name: StepName; readonly state: 'done' | 'now' | 'todo' };

/** The steps that this level has, and how far the person is. Empty on pages that are not a step. */
export function stepsFor(view: JourneyView, page: Page): Step[] {
  const now = stepOf(page);
  if (!now || view.state !== 'collecting') return [];
  return stepNames(view).map((name) => ({ name, state: name === now ? 'now' : isDone(view, name) ? 'done' : 'todo' }));
}

function stepNames(view: JourneyView): StepName[] {
  const hasSides = view.slots.some(({ slot }) => isSide(slot));
  const hasFace = view.slots.some(({ slot }) => partOf(slot) === 'selfie');
  const hasPaper = view.slots.some(({ slot }) => partOf(slot) === 'address');
  return [
    ...(view.slots.length > 0 ? (['consent'] as const) : []),
    ...(hasSides ? (['document', 'photos'] as const) : []),
    'details',
    ...(hasFace ? (['selfie'] as const) : []),
    ...(hasPaper ? (['address'] as const) : []),
    'review',
  ];
}

function stepOf(page: Page): StepName | null {
  if (page.at === 'capture') return partOf(page.slot);
  if (page.at === 'consent' || page.at === 'document' || page.at === 'details' || page.at === 'review') return page.at;
  return null;
}

/** Done is what the server says is done: nothing that blocks Submit belongs to the step. */
export function isDone(view: JourneyView, name: StepName): boolean {
  const { blockers } = view.submit;
  switch (name) {
    case 'consent':
      return view.consent.givenAt !== null;
    case 'document':
      return view.document !== null;
    case 'photos':
      return slotsDone(view, name);
    case 'details':
      return !blockers.some(({ kind }) => kind === 'detail');
    case 'selfie':
    case 'address':
      return slotsDone(view, name);
    case 'review':
      return false;
  }
}

/** The step that a picture belongs to. */
function partOf(slot: Slot): 'photos' | 'selfie' | 'address' {
  if (isSide(slot)) return 'photos';
  return slot === 'proof_of_address' || slot === 'supplement' ? 'address' : 'selfie';
}

function slotsDone(view: JourneyView, part: StepName): boolean {
  const slots = view.slots.filter(({ slot }) => partOf(slot) === part);
  const isBlocked = view.submit.blockers.some((blocker) => blocker.kind === 'slot' && partOf(blocker.slot) === part);
  return slots.length > 0 && slots.every(({ evidence, byPerson }) => evidence !== null || byPerson) && !isBlocked;
}
