import sharp from 'sharp';
import { expect, test } from 'vitest';
import { documentCaptures, planCapture, takeCapture } from './document-captures.ts';

const longSide = 640;

test('the same plan gives the same bytes, and the plan depends on seed and number alone', async () => {
  const [first, second] = documentCaptures({ seed: 7, longSide });
  expect(planCapture({ seed: 7, longSide }, 1)).toEqual(second);
  if (first === undefined) throw new Error('no capture');
  const [one, two] = [await takeCapture(first), await takeCapture(first)];
  expect(one.jpeg.equals(two.jpeg)).toBe(true);
  expect(one.truth).toEqual(two.truth);
});

test('a mirrored capture is the same picture with left and right exchanged', async () => {
  const plan = planCapture({ seed: 3, design: 'coast-licence-front', defect: 'mirrored', longSide }, 0);
  const mirrored = await takeCapture(plan);
  const straight = await takeCapture({ ...plan, shot: { ...plan.shot, mirrored: false } });
  const { data, info } = await sharp(mirrored.jpeg).flop().raw().toBuffer({ resolveWithObject: true });
  const other = await sharp(straight.jpeg).raw().toBuffer();
  const far = data.filter((level, at) => Math.abs(level - (other[at] ?? 0)) > 24).length;
  expect(far / data.length).toBeLessThan(0.01);
  expect(mirrored.truth.corners?.map(([x, y]) => [info.width - x, y])).toEqual(
    straight.truth.corners?.map(([x, y]) => [expect.closeTo(x, 6), y]),
  );
});

test('ink stands where the truth says that a value is printed', async () => {
  const { jpeg, truth } = await takeCapture(
    planCapture({ seed: 5, design: 'serif-card-front', ground: 'white', longSide: 1200 }, 0),
  );
  const { width } = truth.size;
  const grey = await sharp(jpeg).greyscale().raw().toBuffer();
  for (const [field, printed] of Object.entries(truth.fields)) {
    const xs = printed.box.points.map(([x]) => Math.round(x * width));
    const ys = printed.box.points.map(([, y]) => Math.round(y * truth.size.height));
    const levels: number[] = [];
    for (let y = Math.min(...ys); y < Math.max(...ys); y++)
      for (let x = Math.min(...xs); x < Math.max(...xs); x++) levels.push(grey[y * width + x] ?? 0);
    expect(Math.max(...levels) - Math.min(...levels), field).toBeGreaterThan(60);
  }
});
