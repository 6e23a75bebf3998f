import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import { createCornerNet } from '@candor/vision/browser/corner-net.ts';
import { type LiveHint, lookAtFrame } from '@candor/vision/browser/live-frame.ts';
import { startTensors } from '@candor/vision/browser/start-tensors.ts';
import type { CornerModel } from '@candor/vision/models.ts';
import { cpuMs } from '../speed/stopwatch.ts';
import { type ClipPart, type Frame, renderClip } from './clip.ts';

/** CPU ms of one live frame, with the network on the runtime that the browser has. */
export type LiveSpeed = {
  readonly frames: number;
  readonly mean: number;
  readonly slowest: number;
  /** How often each hint was given. */
  readonly hints: { readonly [Hint in LiveHint]?: number };
};

/** What one live frame may cost on one core, CPU ms. */
export const liveBudget = { mean: 20, slowest: 35 } as const;

/** As large as the frames that the page sends to its eyes. */
const size = { width: 640, height: 360 };
const parts: readonly ClipPart[] = [
  { shows: 'table', frames: 15 },
  { shows: 'dark', frames: 10 },
  { shows: 'blurred', frames: 10 },
  { shows: 'good', frames: 25 },
];

/** Looks at a clip of 60 frames once to warm up and then three times; each frame counts with its median. */
export async function runLiveSpeed(seed: number): Promise<LiveSpeed> {
  const clip = await renderClip(seed, size, parts);
  const corners = await openCorners();
  const hints: { [Hint in LiveHint]?: number } = {};
  const laps: number[][] = clip.map(() => []);
  for (let round = 0; round < 4; round++) {
    for (const [index, frame] of clip.entries()) {
      const began = cpuMs();
      const hint = await look(frame, index, corners);
      if (round > 0) laps[index]?.push(cpuMs() - began);
      if (round === 1 && hint) hints[hint] = (hints[hint] ?? 0) + 1;
    }
  }
  const each = laps.map((lap) => [...lap].sort((a, b) => a - b)[1] ?? 0);
  const mean = each.reduce((sum, ms) => sum + ms, 0) / each.length;
  return { frames: each.length, mean: tenths(mean), slowest: tenths(Math.max(...each)), hints };
}

/** The network is asked as often as the page asks it. */
async function look(frame: Frame, index: number, corners: CornerModel): Promise<LiveHint | null> {
  const when = { empty: index % 3 === 0, good: index % 5 === 0 || index % 5 === 4 };
  const picture = { ...frame, scale: 3 };
  return (await lookAtFrame(picture, { shape: 'card', limits: defaultPolicy.picture, corners, when })).hint;
}

async function openCorners(): Promise<CornerModel> {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@tensorflow/tfjs-backend-wasm'));
  await startTensors({
    plain: join(folder, 'tfjs-backend-wasm.wasm'),
    simd: join(folder, 'tfjs-backend-wasm-simd.wasm'),
  });
  return createCornerNet(await readFile(resolve('@candor/vision/models/corner-net.onnx')), 'bench');
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

export function describeLiveSpeed({ frames, mean, slowest, hints }: LiveSpeed): string {
  const against = (ms: number, budget: number) => `${ms} of ${budget}${ms > budget ? ' OVER' : ''}`;
  return [
    `CPU ms of one live frame, ${frames} frames`,
    `mean     ${against(mean, liveBudget.mean)}`,
    `slowest  ${against(slowest, liveBudget.slowest)}`,
    `hints    ${Object.entries(hints)
      .map(([hint, times]) => `${hint} ${times}`)
      .join(', ')}`,
  ].join('\n');
}
