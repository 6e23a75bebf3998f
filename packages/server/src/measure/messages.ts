import type {
  Analysis,
  BillAnalysis,
  DocumentAnalysis,
  Face,
  FaceAnalysis,
  LivenessAnalysis,
} from '@candor/core/evidence/analysis.ts';
import type { Measurements } from '@candor/core/evidence/measurements.ts';
import { livenessActionNames } from '@candor/core/liveness/actions.ts';
import { runFileLimits } from '@candor/core/liveness/run-file.ts';
import { z } from 'zod';
import { longestRun, mostRuns } from './pdf-print.ts';

/** What `serve` and its children say to each other. The decoder touches untrusted bytes, so its answers are checked field by field. */
const pixels = z.number().int().positive().max(100_000);
const size = z.object({ width: pixels, height: pixels });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const pictureMessage = z
  .object({ width: pixels, height: pixels, data: bytes, scale: z.number().min(1).max(1000) })
  .refine(({ width, height, data }) => data.length === width * height * 3);

/** What a header claims, which may be anything: a picture that is refused for its size has one. */
const claimedSize = z.object({ width: z.number().int().positive(), height: z.number().int().positive() });
const refused = z.object({
  findings: z
    .array(
      z.object({
        reason: z.enum(['file.type', 'file.pixels', 'file.locked']),
        verdict: z.literal('fail'),
        measured: z.union([z.number(), z.string().max(20)]).exactOptional(),
        limit: z.number().exactOptional(),
      }),
    )
    .min(1)
    .max(3),
  size: claimedSize.nullable(),
});
const share = z.number().min(0).max(1);
const print = z
  .array(z.object({ text: z.string().max(longestRun), left: share, top: share, right: share, bottom: share }))
  .max(mostRuns);
const box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

export const decoderJob = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('decode'),
    bytes,
    mayBePdf: z.boolean(),
    maxSide: z.number().int().min(16).max(4000).exactOptional(),
  }),
  z.object({ task: z.literal('crop'), bytes, box }),
  z.object({ task: z.literal('display'), bytes, maxSide: z.number().int().min(16).max(4000) }),
]);
export type DecoderJob = z.infer<typeof decoderJob>;
export const decodeAnswer = z.union([
  refused,
  z.object({
    size,
    picture: pictureMessage,
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    print: print.exactOptional(),
  }),
]);
export const cropAnswer = z.union([refused, pictureMessage]);
export const displayAnswer = z.union([refused, bytes]);

const region = z.object({ points: z.array(z.tuple([z.number(), z.number()])).min(3) });
export const documentJob = z.discriminatedUnion('task', [
  z.object({ task: z.literal('document'), picture: pictureMessage }),
  z.object({ task: z.literal('bill'), picture: pictureMessage, print: print.exactOptional() }),
]);
export const faceJob = z.discriminatedUnion('task', [
  z.object({ task: z.literal('face'), picture: pictureMessage }),
  z.object({ task: z.literal('portrait'), picture: pictureMessage, outline: region.nullable() }),
  z.object({
    task: z.literal('run'),
    challenge: z.array(z.enum(livenessActionNames)),
    frames: z
      .array(z.object({ at: z.number(), step: z.number(), picture: pictureMessage, fingerprint: z.string() }))
      .max(runFileLimits.frames),
  }),
]);

/** Analyses come from our own code on plain pixels; what is checked is that the right kind came. */
const analysisOf = <Kind extends Analysis>(of: Kind['of']) =>
  z.custom<Kind>((value) => z.object({ of: z.literal(of), ran: z.array(z.string()) }).safeParse(value).success);
export const documentAnswer = analysisOf<DocumentAnalysis>('document');
export const billAnswer = analysisOf<BillAnalysis>('bill');
export const faceAnswer = analysisOf<FaceAnalysis>('face');
export const runAnswer = analysisOf<LivenessAnalysis>('liveness');

export type PortraitAnswer = {
  readonly portrait: Face | null;
  readonly measurements: Measurements;
  readonly models: Readonly<Record<string, string>>;
};
export const portraitAnswer = z.custom<PortraitAnswer>(
  (value) =>
    z.object({ portrait: z.object({}).nullable(), measurements: z.object({}), models: z.object({}) }).safeParse(value)
      .success,
);

/** Envelope: one job at a time per child. */
export const toChild = z.object({ id: z.number(), job: z.unknown() });
export const fromChild = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), note: z.unknown() }),
  z.object({ id: z.number(), failed: z.string() }),
  z.object({ id: z.number(), done: z.unknown() }),
]);
export type FromChild = z.infer<typeof fromChild>;
