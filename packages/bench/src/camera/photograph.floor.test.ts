import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createRandom } from '../random/random.ts';
import { latinPerson } from '../specimen/person.ts';
import { renderSpecimen } from '../specimen/render.ts';
import { photograph } from './photograph.ts';
import { type Defect, defectShot, defects, goodShot } from './shot.ts';

const size = { width: 800, height: 600 };
const person = latinPerson(createRandom(8));
const card = await renderSpecimen({ kind: 'id_card', side: 'back', person, design: 0 });

test('the same seed gives the same bytes', async () => {
  const shot = goodShot(createRandom(4), size);
  const [one, two] = [await photograph(card, shot), await photograph(card, shot)];
  expect(one.jpeg.equals(two.jpeg)).toBe(true);
});

test('the machine-readable zone lies inside the document, and its lines are those of the person', async () => {
  const { truth } = await photograph(card, goodShot(createRandom(4), size));
  expect(truth.mrz?.lines[0]).toContain(person.documentNumber);
  const ys = truth.mrz?.box.points.map(([, y]) => y * size.height) ?? [];
  const [topLeft, , bottomRight] = truth.corners;
  expect(Math.min(...ys)).toBeGreaterThan(topLeft[1]);
  expect(Math.max(...ys)).toBeLessThan(bottomRight[1] + 10);
});

test('each spoilt shot names what is wrong with it, and a careful one nothing', async () => {
  const named: Defect[] = [];
  for (const defect of defects) {
    const { truth } = await photograph(card, defectShot(createRandom(6), defect, size));
    named.push(...truth.defects.map((found) => found.defect));
  }
  expect(named).toEqual(defects);
  expect((await photograph(card, goodShot(createRandom(6), size))).truth.defects).toEqual([]);
});

test('inside the glare region the picture is white', async () => {
  const { jpeg, truth } = await photograph(card, defectShot(createRandom(9), 'glare', size));
  const points = truth.defects[0]?.region.points ?? [];
  const x = Math.round((points.reduce((sum, point) => sum + point[0], 0) / points.length) * size.width);
  const y = Math.round((points.reduce((sum, point) => sum + point[1], 0) / points.length) * size.height);
  const patch = await sharp(jpeg)
    .extract({ left: x - 3, top: y - 3, width: 6, height: 6 })
    .raw()
    .toBuffer();
  expect(Math.min(...patch)).toBeGreaterThan(250);
});
