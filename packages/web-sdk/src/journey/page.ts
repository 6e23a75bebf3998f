import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView, ShownState } from '@candor/core/verification/journey-view.ts';

/** Where the applicant wants to be. Kept in the address bar, so that Back and a reload work. */
export type Place =
  | { readonly at: 'status' | 'consent' | 'document' | 'details' | 'review' | 'messages' | 'help' }
  | { readonly at: 'capture'; readonly slot: Slot };

/** What is drawn. A state of the verification can overrule the place: nobody photographs a document after the decision. */
export type Page =
  | Place
  | { readonly at: 'fix' | 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'expired' | 'hold' | 'locked' };

const pageOfState: Record<ShownState, 'open' | 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'expired'> = {
  collecting: 'open',
  action_required: 'open',
  checking: 'waiting',
  in_review: 'waiting',
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

export function pageFor(view: JourneyView, place: Place): Page {
  if (place.at === 'messages' || place.at === 'help') return place;
  const page = pageOfState[view.state];
  if (page !== 'open') return { at: page };
  if (view.hold) return { at: 'hold' };
  if (place.at === 'capture') return captureOr(view, place.slot);
  if (place.at === 'status' || place.at === 'review') {
    if (view.budget.lockedUntil !== null) return { at: 'locked' };
    if (view.state === 'action_required') return { at: 'fix' };
  }
  return place;
}

/** A photo needs consent and a chosen document first, and what was accepted is never photographed again. */
function captureOr(view: JourneyView, slot: Slot): Page {
  const shown = view.slots.find((candidate) => candidate.slot === slot);
  // A run is taken wherever a selfie is asked for, also where nobody asks for it.
  const isTaken = slot === 'liveness' && view.slots.some((one) => one.slot === 'selfie');
  if (!shown && !isTaken) return { at: view.state === 'action_required' ? 'fix' : 'status' };
  if (shown?.evidence?.accepted && !shown.asked) return { at: view.state === 'action_required' ? 'fix' : 'review' };
  if (view.consent.givenAt === null) return { at: 'consent' };
  if (isSide(slot) && view.document === null) return { at: 'document' };
  return { at: 'capture', slot };
}

/** The next thing to do, in the order that spares typing: the document is read before the details are asked. */
export function nextPlace(view: JourneyView): Place {
  const { blockers } = view.submit;
  const open = blockers.flatMap((blocker) =>
    blocker.kind === 'slot' && blocker.why !== 'measuring' ? [blocker.slot] : [],
  );
  if (view.consent.givenAt === null && view.slots.length > 0) return { at: 'consent' };
  if (blockers.some(({ kind }) => kind === 'consent')) return { at: 'consent' };
  if (blockers.some(({ kind }) => kind === 'document_choice')) return { at: 'document' };
  const side = open.find(isSide);
  if (side) return { at: 'capture', slot: side };
  if (blockers.some(({ kind }) => kind === 'detail')) return { at: 'details' };
  const [slot] = open;
  if (slot) return { at: 'capture', slot };
  return { at: 'review' };
}

/** True before anything was given: the button then says Start, not Continue. */
export function isUntouched(view: JourneyView): boolean {
  return (
    view.consent.givenAt === null &&
    view.document === null &&
    view.slots.every(({ evidence }) => evidence === null) &&
    Object.keys(view.details).length === 0
  );
}

export function isSide(slot: Slot): boolean {
  return slot === 'document_front' || slot === 'document_back';
}

/** `#/capture/selfie` and back. An address that means nothing is the status page. */
export function placeToHash(place: Place): string {
  return place.at === 'capture' ? `#/capture/${place.slot}` : `#/${place.at}`;
}

const plainPlaces = ['status', 'consent', 'document', 'details', 'review', 'messages', 'help'] as const;
const capturePlaces: readonly Slot[] = [
  'document_front',
  'document_back',
  'selfie',
  'liveness',
  'selfie_with_document',
  'proof_of_address',
  'supplement',
];

export function placeFromHash(hash: string): Place {
  const [at, name] = hash.replace(/^#\//, '').split('/');
  const slot = capturePlaces.find((candidate) => candidate === name);
  if (at === 'capture' && slot) return { at: 'capture', slot };
  const plain = plainPlaces.find((candidate) => candidate === at);
  return { at: plain ?? 'status' };
}
