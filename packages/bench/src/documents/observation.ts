import { z } from 'zod';

const point = z.tuple([z.number(), z.number()]).readonly();
const polygon = z.array(point).readonly();

const observedField = z.object({
  field: z.string(),
  /** As a reading should report it; null where the paper does not carry the field. */
  truth: z.string().nullable(),
  read: z.string().nullable(),
  /** It stands in print, not only in a zone or a barcode. */
  printed: z.boolean(),
  /** The same but for spaces. */
  exact: z.boolean(),
  confirmed: z.boolean(),
});

const peerResult = z.object({
  /** Overlap of its outline with the true one; null where it found none or does not look for any. */
  iou: z.number().nullable(),
  found: z.boolean(),
  mrzComplete: z.boolean().nullable(),
  /** Printed values that occur in its text, and how many there are; null where it reads no print. */
  printed: z.object({ read: z.number(), of: z.number() }).nullable(),
  ms: z.number(),
});

/**
 * What one picture was and what the eyes made of it: one line of a results file. Places are fractions of the picture.
 * The people on specimens do not exist; readings of `--pictures` stay on the machine that made them.
 */
export const observation = z.object({
  /** The same id of the same seed is the same picture. */
  id: z.string(),
  /** `good`, `none`, or what was done wrong on purpose. */
  set: z.string(),
  /** What the paper is, and what the eyes take it for; null without a document. */
  kind: z.string().nullable(),
  kindRead: z.string().nullable(),
  design: z.string().nullable(),
  side: z.enum(['front', 'back']).nullable(),
  ground: z.string(),
  /** Code and models that looked. */
  code: z.string(),
  /** False where the eyes could not look at all. */
  looked: z.boolean(),
  /** A document is to be seen. */
  document: z.boolean(),
  /** What is wrong with it on purpose, in units of its own, and where. */
  defects: z.array(z.object({ defect: z.string(), strength: z.number(), points: polygon })).readonly(),
  /** Quarter turns clockwise by which the document lies turned in the picture. */
  turns: z.number(),
  truth: polygon.nullable(),
  /** The accepted outline, TL, TR, BR, BL as printed. */
  outline: polygon.nullable(),
  /** The best guess, also where it was not accepted. */
  guess: polygon.nullable(),
  iou: z.number(),
  guessIou: z.number(),
  /** The outline begins at the true top left; null without an outline on the document. */
  startsTopLeft: z.boolean().nullable(),
  confidence: z.number(),
  findings: z
    .array(
      z.object({
        reason: z.string(),
        verdict: z.enum(['fail', 'unsure', 'advice']),
        points: polygon.nullable(),
        measured: z.union([z.number(), z.string()]).nullable(),
        limit: z.union([z.number(), z.string()]).nullable(),
      }),
    )
    .readonly(),
  fields: z.array(observedField).readonly(),
  mrz: z
    .object({
      format: z.string(),
      truth: z.array(z.string()).readonly(),
      read: z.array(z.string()).readonly().nullable(),
    })
    .nullable(),
  barcode: z.object({ format: z.string(), read: z.boolean() }).nullable(),
  /** Wall-clock ms of decoding and looking. */
  ms: z.number(),
  peers: z.record(z.string(), peerResult),
});
export type Observation = z.infer<typeof observation>;
export type ObservedField = z.infer<typeof observedField>;
export type PeerResult = z.infer<typeof peerResult>;
