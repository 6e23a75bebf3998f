import { type Photo, photograph } from '@candor/bench/camera/photograph.ts';
import { goodShot } from '@candor/bench/camera/shot.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { asResident, chinesePerson, latinPerson, type Person } from '@candor/bench/specimen/person.ts';
import { renderSpecimen } from '@candor/bench/specimen/render.ts';
import type { SpecimenKind } from '@candor/bench/specimen/specimen.ts';
import type { DocumentReading } from '@candor/core/document/reading.ts';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { turnQuad } from '../geometry/quad.ts';
import { loadTextModel } from '../node/text-model.ts';
import type { Picture } from '../picture.ts';
import { readDocument } from './read-document.ts';

const model = await loadTextModel();
const today = '2026-11-20';
const person = latinPerson(createRandom(11));
const resident = asResident(chinesePerson(createRandom(12)), createRandom(13));

async function take(kind: SpecimenKind, side: 'front' | 'back', holder: Person): Promise<Photo> {
  const specimen = await renderSpecimen({ kind, side, person: holder, design: 1 });
  return photograph(specimen, { ...goodShot(createRandom(21), { width: 1600, height: 1200 }), scene: 'plain' });
}

/** Upright pixels, turned clockwise by `turn` degrees. */
async function pixels(jpeg: Buffer, turn = 0): Promise<Picture> {
  const { data, info } = await sharp(jpeg).rotate(turn).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data), scale: 1 };
}

function said(reading: DocumentReading): Record<string, string> {
  return Object.fromEntries(Object.entries(reading.fields).map(([field, { value }]) => [field, value]));
}

function meant(photo: Photo): Record<string, string> {
  return Object.fromEntries(Object.entries(photo.truth.fields).map(([field, { value }]) => [field, value]));
}

describe('a passport', async () => {
  const photo = await take('passport', 'front', person);

  test('is read from its zone and its print, and what both say is confirmed', async () => {
    const { reading, turns } = await readDocument(await pixels(photo.jpeg), photo.truth.corners, model, { today });
    expect(turns).toBe(0);
    expect(reading.mrz?.lines).toEqual(photo.truth.mrz?.lines);
    expect(said(reading)).toMatchObject(meant(photo));
    const confirmed = Object.keys(reading.fields).filter(
      (field) => said(reading)[field] && isConfirmed(reading, field),
    );
    expect(confirmed).toEqual(['surname', 'givenNames', 'documentNumber', 'birthDate', 'expiryDate']);
    expect(reading).toMatchObject({ kind: 'passport', country: 'UTO' });
    expect(reading.marks.some(({ mark }) => mark === 'specimen')).toBe(true);
  });

  test('is read without an outline, and the boxes lie where the values are printed', async () => {
    const { reading } = await readDocument(await pixels(photo.jpeg), null, model, { today });
    expect(reading.mrz?.lines).toEqual(photo.truth.mrz?.lines);
    const middle = (points: readonly (readonly [number, number])[]) =>
      [0, 1].map((k) => points.reduce((sum, point) => sum + (point[k] ?? 0), 0) / points.length);
    const [x = 0, y = 0] = middle(reading.fields.documentNumber?.box.points ?? []);
    const [trueX = 0, trueY = 0] = middle(photo.truth.fields.documentNumber?.box.points ?? []);
    expect(Math.hypot(x - trueX, y - trueY)).toBeLessThan(0.03);
  });

  test.each([
    [90, 1],
    [180, 2],
    [270, 3],
  ])('lying turned by %d degrees is read the same, and says so', async (degrees, quarters) => {
    const { width, height } = photo.truth.size;
    const turned = await pixels(photo.jpeg, degrees);
    const rotate = ([x, y]: readonly [number, number]) =>
      degrees === 90
        ? ([height - y, x] as const)
        : degrees === 180
          ? ([width - x, height - y] as const)
          : ([y, width - x] as const);
    const [a, b, c, d] = photo.truth.corners;
    const asPhotographed = turnQuad([rotate(a), rotate(b), rotate(c), rotate(d)], 4 - quarters);
    const { reading, turns, upsideDown } = await readDocument(turned, asPhotographed, model, { today });
    expect([turns, upsideDown]).toEqual([quarters, degrees === 180]);
    expect(reading.mrz?.lines).toEqual(photo.truth.mrz?.lines);
  });
});

test('the front of a card has no zone: its fields come from the print and none is confirmed', async () => {
  const photo = await take('id_card', 'front', person);
  const { reading } = await readDocument(await pixels(photo.jpeg), photo.truth.corners, model, { today });
  expect(reading.mrz).toBeNull();
  expect(said(reading)).toMatchObject(meant(photo));
  expect(Object.values(reading.fields).some(({ confirmed }) => confirmed)).toBe(false);
  expect(reading.kind).toBe('id_card');
});

test('a Chinese resident card is read, its number checked and confirmed by the printed date of birth', async () => {
  const photo = await take('resident_card', 'front', resident);
  const { reading } = await readDocument(await pixels(photo.jpeg), photo.truth.corners, model, { today });
  expect(said(reading)).toMatchObject(meant(photo));
  expect(reading.fields.documentNumber).toMatchObject({ check: 'passed', confirmed: true });
  expect(reading.kind).toBe('id_card');
});

test('a picture without writing has no lines and no fields', async () => {
  const blank = { width: 640, height: 480, data: new Uint8Array(640 * 480 * 3).fill(190), scale: 1 };
  const { reading } = await readDocument(blank, null, model);
  expect(reading).toEqual({ mrz: null, fields: {}, marks: [], kind: null, country: null, textLines: 0 });
});

function isConfirmed(reading: DocumentReading, field: string): boolean {
  return Object.entries(reading.fields).some(([name, { confirmed }]) => name === field && confirmed);
}
