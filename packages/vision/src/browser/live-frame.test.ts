import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import { expect, test } from 'vitest';
import { type DrawnCard, drawCard } from '../document/drawn-card.ts';
import { guideQuad } from '../document/guide.ts';
import { lookAtFrame } from './live-frame.ts';

const size = { width: 480, height: 300 };
const quad = guideQuad(size, 'card');

/** What is said of a drawn card, before the network has arrived. `scale`: px of the still per px of the frame. */
async function hintFor(drawn: Partial<DrawnCard>, scale = 4) {
  const frame = { ...drawCard({ ...size, quad, ...drawn }), scale };
  const { hint } = await lookAtFrame(frame, {
    shape: 'card',
    limits: defaultPolicy.picture,
    corners: null,
    when: { empty: false, good: false },
  });
  return hint;
}

const light = (factor: number, added = 0) => ({ light: () => ({ factor, added }) });

test('a card in the guide is good', async () => {
  expect(await hintFor({})).toBe('good');
});

test('an empty guide is said to be empty, and a night to be dark', async () => {
  expect(await hintFor({ withoutCard: true })).toBe('no_document');
  expect(await hintFor(light(0.02))).toBe('dark');
  expect(await hintFor(light(0.3))).toBe('dark');
});

test('a lamp that washes out print is told as glare, and too much light all over as brightness', async () => {
  const lamp = (u: number, v: number) => ({
    factor: 1,
    added: Math.hypot((u - 0.55) * 1.6, v - 0.45) < 0.16 ? 255 : 0,
  });
  expect(await hintFor({ light: lamp })).toBe('glare');
  expect(await hintFor(light(1.15, 8))).toBe('bright');
});

test('a still of too few pixels asks to come nearer, before anything else is said', async () => {
  expect(await hintFor(light(0.3), 0.5)).toBe('too_far');
});
