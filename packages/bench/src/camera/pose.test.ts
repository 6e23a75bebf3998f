import { expect, test } from 'vitest';
import { createRandom } from '../random/random.ts';
import { invert, project, squareToQuad } from './homography.ts';
import { bounds, poseQuad } from './pose.ts';
import { defectShot, goodShot } from './shot.ts';

const card = [85.6, 53.98] as const;
const sheets = [card, [125, 88]] as const;

test('a careful shot shows the whole document, large', () => {
  const random = createRandom(1);
  for (let round = 0; round < 200; round++) {
    const shot = goodShot(random);
    const [widthMm, heightMm] = sheets[round % 2 === 0 ? 0 : 1];
    const [left, right, top, bottom] = bounds(poseQuad(widthMm, heightMm, shot));
    expect(Math.min(left, top, shot.size.width - right, shot.size.height - bottom), `round ${round}`).toBeGreaterThan(
      20,
    );
    expect((right - left) / shot.size.width).toBeGreaterThan(0.5);
  }
});

test('a cut shot leaves a tenth of the document or more outside of the picture', () => {
  const random = createRandom(2);
  for (let round = 0; round < 200; round++) {
    const shot = defectShot(random, 'cut_off');
    const [left, right, top, bottom] = bounds(poseQuad(...card, shot));
    const outX = Math.max(-left, right - shot.size.width) / (right - left);
    const outY = Math.max(-top, bottom - shot.size.height) / (bottom - top);
    expect(Math.max(outX, outY), `round ${round}`).toBeGreaterThan(0.07);
  }
});

test('the way back from the picture to the document inverts the way there', () => {
  const map = squareToQuad(poseQuad(...card, goodShot(createRandom(3))));
  const [u, v] = project(invert(map), project(map, [0.3, 0.8]));
  expect([u, v]).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.8, 9)]);
});
