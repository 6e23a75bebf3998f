import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';
import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { CapturePolicy } from '@candor/core/policy/policy.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { CaseView, Client, DrawnChallenge, TroubleCode } from './api/client.ts';
import type { Place } from './journey/page.ts';
import type { Pictures } from './pictures.ts';
import type { Say } from './texts/reasons.ts';
import type { Locale, ShellTexts, Texts } from './texts/texts.ts';
import type { Sending } from './upload/sending.ts';

/** What every page gets. Pages draw the journey and name what the person wants; they keep nothing that matters. */
export type App = ShellApp & { readonly texts: Texts };

export type SeenTrouble = { readonly code: TroubleCode; readonly until: string | null };

/** What the first page and the frame around every page get: the same, with fewer sentences. */
export type ShellApp = {
  readonly view: JourneyView;
  readonly locale: Locale;
  readonly texts: ShellTexts;
  /** Null while the catalogue of reasons loads. */
  readonly say: Say | null;
  readonly isBusy: boolean;
  readonly trouble: SeenTrouble | null;
  readonly go: (place: Place) => void;
  readonly next: (view?: JourneyView) => void;
  /** Runs one change; its answer is the new journey. Resolves to null when it did not work, and the page says so. */
  readonly change: (call: (client: Client) => Promise<JourneyView>) => Promise<JourneyView | null>;
  /** Null when it cannot be read just now. */
  readonly readCase: (id: string) => Promise<CaseView | null>;
  /** The limits that pictures are judged by; null when they cannot be read just now. */
  readonly readCapturePolicy: () => Promise<CapturePolicy | null>;
  /** The movements to ask for, or why not now. */
  readonly drawLiveness: (without: readonly LivenessAction[]) => Promise<DrawnChallenge | SeenTrouble>;
  readonly pictures: Pictures;
  readonly uploads: {
    readonly sending: (slot: Slot) => Sending | null;
    readonly kept: (slot: Slot) => Blob | null;
    readonly add: (slot: Slot, blob: Blob, provenance: Provenance) => void;
    /** Sends once more what the server did not take the first time. */
    readonly again: (slot: Slot) => void;
    readonly isDurable: boolean;
  };
};

export type PageProps = { readonly app: App };
