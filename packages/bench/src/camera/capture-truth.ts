import type { Region } from '@candor/core/findings/region.ts';
import type { PaperKind, SpecimenTruth } from '../specimen/specimen.ts';
import type { Quad } from './homography.ts';
import type { PictureSize } from './shot.ts';

/** What lies under the document. `white` and `dark` take pale and dark documents where the design is free. */
export const grounds = ['plain', 'photo', 'clutter', 'printed_page', 'white', 'dark'] as const;
export type Ground = (typeof grounds)[number];

/**
 * What is wrong with a picture on purpose; `strength` in the truth is in the unit that stands here. Level `stop`: so strong that the
 * picture must be taken again. `tell`: to be said or put right, never a refusal. `harmless`: seen, and no reason for anything.
 */
export const captureDefects = {
  defocus: { level: 'stop', unit: 'Gaussian sigma, permille of the document width' },
  motion: { level: 'stop', unit: 'length, permille of the document width' },
  glare: { level: 'stop', unit: 'share of the document that is clipped white' },
  dark: { level: 'stop', unit: 'share of a full exposure' },
  bright: { level: 'stop', unit: 'share of a full exposure' },
  shadow: { level: 'stop', unit: 'share of light left in the shadow' },
  cut_off: { level: 'stop', unit: 'share of the document outside of the picture' },
  covered: { level: 'stop', unit: 'share of the width that a finger reaches in from a corner' },
  object: { level: 'stop', unit: 'width of the thing that lies on a printed field, share of the document width' },
  small: { level: 'stop', unit: 'document width as a share of the picture width' },
  angle: { level: 'stop', unit: 'tilt in degrees' },
  two_documents: { level: 'stop', unit: 'documents in the picture' },
  black_and_white: { level: 'tell', unit: 'share of colour taken away' },
  screen: { level: 'tell', unit: 'pixels of the photographed screen across the document' },
  mirrored: { level: 'tell', unit: '1: left and right are exchanged' },
  soft_glare: { level: 'harmless', unit: 'light added at the centre of the highlight, 1 is white paper' },
} as const satisfies Record<string, { level: 'stop' | 'tell' | 'harmless'; unit: string }>;
export type CaptureDefect = keyof typeof captureDefects;

/** Region: fractions of the upright picture; the whole document where the defect is everywhere. */
export type DefectTruth = { readonly defect: CaptureDefect; readonly strength: number; readonly region: Region };

/**
 * All that is true of one picture. Points of `corners` are px of the upright picture, every region fractions of it, and both may lie
 * outside of the picture where the document is cut off.
 */
export type CaptureTruth = {
  /** `null`: no document is to be seen, and everything below is empty. */
  readonly design: string | null;
  readonly kind: PaperKind | null;
  readonly side: 'front' | 'back' | null;
  readonly ground: Ground;
  readonly size: PictureSize;
  /** TL, TR, BR, BL of the document as printed: of the data page where a booklet lies open, wherever they fall in the picture. */
  readonly corners: Quad | null;
  /** Share of the document outside of the picture, and which corners (indices into `corners`) lie there. */
  readonly cut: { readonly share: number; readonly corners: readonly number[] } | null;
  /** What a finger or a thing hides; `corner` is an index into `corners`, `null` where all four are free. */
  readonly covered: { readonly corner: number | null; readonly region: Region } | null;
  readonly defects: readonly DefectTruth[];
  readonly fields: SpecimenTruth['fields'];
  readonly mrz: SpecimenTruth['mrz'];
  readonly barcode: SpecimenTruth['barcode'];
  readonly portrait: Region | null;
  /** Quarter turns clockwise by which the print is turned in the picture, and whether it stands on its head (two of them). */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  readonly upsideDown: boolean;
  readonly mirrored: boolean;
  /** Held by drawn fingers that cover no print worth reading. */
  readonly held: boolean;
};
