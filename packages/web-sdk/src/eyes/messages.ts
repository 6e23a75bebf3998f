import type { Measurements } from '@candor/core/evidence/measurements.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { CapturePolicy } from '@candor/core/policy/policy.ts';
import type { ShownFinding } from '@candor/core/verification/journey-view.ts';
import type { LiveLook } from '@candor/vision/browser/live-frame.ts';
import type { Shape } from '@candor/vision/document/shape.ts';

/** What the page asks the worker. One frame at a time: the next one is sent when the last was answered. */
export type Order =
  | { readonly do: 'judge'; readonly id: number; readonly photo: Blob; readonly by: JudgeBy }
  | { readonly do: 'look'; readonly frame: ImageBitmap; readonly shape: Shape; readonly policy: CapturePolicy }
  /** The camera closed: what was kept of its frames is let go. */
  | { readonly do: 'rest' };

/** All that the judgement of one side depends on, besides its pixels. */
export type JudgeBy = { readonly policy: CapturePolicy; readonly slot: Slot };

/** A photo as this device sees it: the server's answer takes its place. */
export type FirstLook = {
  /** Lower-case hex of the file. */
  readonly sha256: string;
  readonly outline: Region | null;
  readonly findings: readonly ShownFinding[];
  readonly measurements: Measurements;
};

export type Answer =
  | { readonly did: 'judge'; readonly id: number; readonly look: FirstLook | null }
  /** `look: null`: this frame could not be looked at. `shot`: the sharpest of the good frames in a row, as a JPEG. */
  | { readonly did: 'look'; readonly look: LiveLook | null; readonly shot: Blob | null };
