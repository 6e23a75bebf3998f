import type { FaceAnalysis } from '@candor/core/evidence/analysis.ts';
import { analyseFace } from '@candor/vision/face/analyse-face.ts';
import { findPortrait } from '@candor/vision/face/portrait.ts';
import type { FaceModels } from '@candor/vision/models.ts';
import { loadFaceModels } from '@candor/vision/node/face-models.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { toPicture } from './picture.ts';
import { impostorSelfie, portraitAndSelfie } from './portraits.ts';

let models: FaceModels;
let portrait: Buffer;
let selfie: Buffer;
let usual: FaceAnalysis;

beforeAll(async () => {
  models = await loadFaceModels();
  ({ portrait, selfie } = await portraitAndSelfie(0));
  usual = await look(selfie);
});

const look = async (file: Buffer) => analyseFace(await toPicture(file), models);

function distance(one: readonly number[] | undefined, other: readonly number[] | undefined): number {
  if (!one || !other) return Number.NaN;
  return Math.hypot(...one.map((value, i) => value - (other[i] ?? Number.NaN)));
}

const toUsual = (face: { descriptor: readonly number[] } | null) => distance(usual.face?.descriptor, face?.descriptor);

describe('who it is', () => {
  test.each([0, 1, 2])('person %i is near their own portrait and far from another face', async (person) => {
    const own = await portraitAndSelfie(person);
    const [printed, genuine, impostor] = [
      await look(own.portrait),
      await look(own.selfie),
      await look(await impostorSelfie(person)),
    ];
    expect(distance(printed.face?.descriptor, genuine.face?.descriptor)).toBeLessThan(0.2);
    expect(distance(printed.face?.descriptor, impostor.face?.descriptor)).toBeGreaterThan(0.5);
  });

  test.each([90, 180, 270])('a selfie turned by %i degrees describes the same person', async (turn) => {
    const turned = await look(await sharp(selfie).rotate(turn).jpeg().toBuffer());
    expect(toUsual(turned.face)).toBeLessThan(0.2);
    const roll = turned.measurements.roll?.value ?? Number.NaN;
    expect(Math.cos(((roll - turn) * Math.PI) / 180)).toBeGreaterThan(0.97);
  });

  test('a mirrored selfie turns the other way and describes the same person', async () => {
    const mirrored = await look(await sharp(selfie).flop().jpeg().toBuffer());
    const yaw = usual.measurements.yaw?.value ?? Number.NaN;
    expect(mirrored.measurements.yaw?.value).toBeCloseTo(-yaw, -1);
    expect(toUsual(mirrored.face)).toBeLessThan(0.15);
  });
});

describe('how many there are', () => {
  const wall = (width: number) =>
    sharp({ create: { width, height: 1600, channels: 3, background: { r: 160, g: 150, b: 140 } } });

  test('an empty wall has no face, and says that it was looked at', async () => {
    expect(await look(await wall(1200).jpeg().toBuffer())).toMatchObject({
      ran: ['face'],
      faces: [],
      measurements: { faces: { value: 0 } },
      face: null,
    });
  });

  test('two people side by side are two faces', async () => {
    const together = wall(2400).composite([
      { input: selfie, left: 0, top: 0 },
      { input: await impostorSelfie(0), left: 1200, top: 0 },
    ]);
    const seen = await look(await together.jpeg().toBuffer());
    expect([seen.measurements.faces?.value, seen.faces.length]).toEqual([2, 2]);
  });

  test('a face that fills the picture is one face', async () => {
    const close = await look(await sharp(selfie).extract({ left: 330, top: 432, width: 520, height: 693 }).toBuffer());
    expect(close.measurements.faces?.value).toBe(1);
    expect(close.measurements.faceShare?.value).toBeGreaterThan(0.75);
    expect(toUsual(close.face)).toBeLessThan(0.2);
  });

  test('a face on a poster far behind is not a second person', async () => {
    const poster = await sharp(await impostorSelfie(0))
      .resize(200)
      .toBuffer();
    const seen = await look(
      await sharp(selfie)
        .composite([{ input: poster, left: 980, top: 40 }])
        .jpeg()
        .toBuffer(),
    );
    expect(seen.measurements.faces?.value).toBe(1);
  });
});

describe('how well it can be seen', () => {
  const measured = ({ measurements }: FaceAnalysis, name: 'faceBrightness' | 'faceClipped' | 'faceSharpness') =>
    measurements[name]?.value ?? Number.NaN;

  test('a quarter of the light is measured as a quarter', async () => {
    const dark = await look(await sharp(selfie).linear(0.25, 0).jpeg().toBuffer());
    expect(measured(dark, 'faceBrightness') / measured(usual, 'faceBrightness')).toBeCloseTo(0.25, 1);
    expect(measured(dark, 'faceBrightness')).toBeLessThan(50);
  });

  test('burnt-out skin is measured as clipped, and blur as less sharp', async () => {
    const bright = await look(await sharp(selfie).linear(1.8, 40).jpeg().toBuffer());
    const blurred = await look(await sharp(selfie).blur(10).jpeg().toBuffer());
    expect(measured(usual, 'faceClipped')).toBeLessThan(0.02);
    expect(measured(bright, 'faceClipped')).toBeGreaterThan(0.3);
    expect(measured(blurred, 'faceSharpness')).toBeLessThan(measured(usual, 'faceSharpness') - 0.8);
  });

  test('lengths are in pixels of the uploaded picture', async () => {
    const large = await look(await sharp(selfie).resize(3000).jpeg().toBuffer());
    const eyes = usual.measurements.eyeDistance?.value ?? Number.NaN;
    expect((large.measurements.eyeDistance?.value ?? Number.NaN) / eyes).toBeCloseTo(2.5, 1);
  });
});

describe('what covers it', () => {
  /** Something of one colour over a part of the usual face, as fractions of its box. */
  async function covered(fill: string, [left, top, right, bottom]: readonly number[]): Promise<FaceAnalysis> {
    const { width, height } = await sharp(selfie).metadata();
    const [from, , to] = usual.faces[0]?.points ?? [];
    if (!from || !to || left === undefined || top === undefined || right === undefined || bottom === undefined)
      throw new Error('no place');
    const [wide, high] = [(to[0] - from[0]) * width, (to[1] - from[1]) * height];
    const at = (x: number, y: number) => [
      Math.round(from[0] * width + x * wide),
      Math.round(from[1] * height + y * high),
    ];
    const [x = 0, y = 0] = at(left, top);
    const size = { width: Math.round((right - left) * wide), height: Math.round((bottom - top) * high) };
    const cloth = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" rx="${size.height / 3}" fill="${fill}"/></svg>`;
    return look(
      await sharp(selfie)
        .composite([{ input: Buffer.from(cloth), left: x, top: y }])
        .jpeg()
        .toBuffer(),
    );
  }
  const likely = ({ measurements }: FaceAnalysis) =>
    [measurements.mouthCovered?.value, measurements.eyesCovered?.value].map(
      (value) => value !== undefined && value > 0.5,
    );

  test('a bare face is neither masked nor behind dark lenses, and every measure has its place', () => {
    expect(likely(usual)).toEqual([false, false]);
    for (const [measure, measured] of Object.entries(usual.measurements))
      if (measure !== 'faces') expect(measured.region?.points.length, measure).toBeGreaterThan(2);
  });

  test('a blue cloth over mouth and nose reads as a mask, dark glass over the eyes as lenses', async () => {
    expect(likely(await covered('#6fa8dc', [0.02, 0.5, 0.98, 1.02]))[0]).toBe(true);
    expect(likely(await covered('#15171a', [0.04, 0.2, 0.96, 0.47]))[1]).toBe(true);
  });
});

describe('the portrait on a document', () => {
  /** A card of 1000 x 630 px with the portrait, its small ghost, and a table around it. */
  async function card(turn: number): Promise<Buffer> {
    const printed = await sharp(portrait).resize(304, 390).modulate({ saturation: 0.6 }).png().toBuffer();
    const ghost = await sharp(portrait).resize(109, 140).grayscale().png().toBuffer();
    const flat = await sharp({ create: { width: 1000, height: 630, channels: 3, background: '#dde6e0' } })
      .composite([
        { input: printed, left: 60, top: 160 },
        { input: ghost, left: 840, top: 440 },
      ])
      .png()
      .toBuffer();
    const framed = await sharp(flat)
      .extend({ top: 300, bottom: 300, left: 300, right: 300, background: '#5a4630' })
      .png()
      .toBuffer();
    return sharp(framed).rotate(turn).blur(0.8).jpeg({ quality: 60 }).toBuffer();
  }
  const outline = (corners: readonly (readonly [number, number])[]) => ({
    points: corners.map(([x, y]) => [x, y] as const),
  });
  const [left, right, top, bottom] = [300 / 1600, 1300 / 1600, 300 / 1230, 930 / 1230];

  test('the large print is found, not the ghost, and it is the person of the selfie', async () => {
    const found = await findPortrait(
      await toPicture(await card(0)),
      outline([
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]),
      models,
    );
    expect(found.measurements.portraitWidth?.value).toBeGreaterThan(130);
    expect(found.portrait?.box.points[0]?.[0]).toBeLessThan(0.5);
    expect(toUsual(found.portrait)).toBeLessThan(0.35);
  });

  test.each([
    [
      'the outline says so',
      outline([
        [right, bottom],
        [left, bottom],
        [left, top],
        [right, top],
      ]),
    ],
    [
      'the outline does not know',
      outline([
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]),
    ],
    ['there is no outline', null],
  ])('a card that lies upside down is read as well when %s', async (_, corners) => {
    const found = await findPortrait(await toPicture(await card(180)), corners, models);
    expect(toUsual(found.portrait)).toBeLessThan(0.35);
  });

  test('the holder behind the card is not its portrait', async () => {
    const paper = await sharp({ create: { width: 700, height: 440, channels: 3, background: '#dde6e0' } })
      .png()
      .toBuffer();
    const held = await sharp(selfie)
      .composite([{ input: paper, left: 250, top: 1100 }])
      .jpeg()
      .toBuffer();
    const corners = outline([
      [250 / 1200, 1100 / 1600],
      [950 / 1200, 1100 / 1600],
      [950 / 1200, 1540 / 1600],
      [250 / 1200, 1540 / 1600],
    ]);
    expect(await findPortrait(await toPicture(held), corners, models)).toEqual({ portrait: null, measurements: {} });
  });
});
