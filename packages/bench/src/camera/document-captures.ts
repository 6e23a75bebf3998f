import { createRandom, type Random } from '../random/random.ts';
import { asResident, chinesePerson, latinPerson, type Person } from '../specimen/person.ts';
import { renderSpecimen } from '../specimen/render.ts';
import type { PaperKind, SpecimenOrder } from '../specimen/specimen.ts';
import type { CaptureDefect, CaptureTruth, Ground } from './capture-truth.ts';
import { photograph, photographTable } from './photograph.ts';
import { defectShot, goodShot, type Scene, type Shot } from './shot.ts';

/** What is wanted; what is left out is drawn. */
export type CaptureOrder = {
  readonly seed: number;
  /** `none`: frames without a document. */
  readonly kind?: PaperKind | 'none';
  readonly ground?: Ground;
  /** Absent: a careful picture. */
  readonly defect?: CaptureDefect;
  /** A name out of `designNames`. */
  readonly design?: string;
};

/** One picture, drawn but not yet taken: plain data that another process can take. */
export type PlannedCapture = {
  /** Position in the sequence of its order. */
  readonly number: number;
  readonly paper: { readonly design: string; readonly order: SpecimenOrder; readonly kind: PaperKind } | null;
  readonly ground: Ground;
  readonly defect: CaptureDefect | null;
  readonly shot: Shot;
};

export type Capture = { readonly jpeg: Buffer; readonly truth: CaptureTruth };

/**
 * Photographs of documents without end, drawn as they are asked for; drawing is cheap, `takeCapture` costs the CPU. The n-th
 * capture of an order depends on the order and on n alone.
 */
export function* documentCaptures(order: CaptureOrder): Generator<PlannedCapture, never> {
  for (let number = 0; ; number++) yield planCapture(order, number);
}

/** The n-th capture of an order by itself. */
export function planCapture(order: CaptureOrder, number: number): PlannedCapture {
  const random = createRandom(Math.imul(order.seed ^ 0x2545f491, 0x9e3779b1) + Math.imul(number + 1, 0x85ebca6b));
  const ground = order.ground ?? random.pick(['plain', 'photo', 'clutter', 'printed_page', 'white', 'dark']);
  const paper = order.kind === 'none' ? null : paperOf(order, random);
  const shot = { ...shotOf(order.defect, random), scene: sceneOf(ground, random) };
  return { number, paper, ground, defect: order.defect ?? null, shot };
}

/** Prints and photographs. The same plan gives the same bytes on one machine. */
export async function takeCapture({ paper, ground, defect, shot }: PlannedCapture): Promise<Capture> {
  if (paper === null) {
    const truth: CaptureTruth = { ...nothing, ground, size: shot.size };
    return { jpeg: await photographTable(shot), truth };
  }
  const { jpeg, truth } = await photograph(await renderSpecimen(paper.order), shot);
  const { size, corners, fields, mrz, barcode, portrait } = truth;
  const place = truth.defects[0]?.region;
  return {
    jpeg,
    truth: {
      ...nothing,
      design: paper.design,
      kind: paper.kind,
      side: paper.order.side,
      ground,
      size,
      corners,
      fields,
      mrz,
      barcode,
      portrait,
      cut: defect === 'cut_off' ? { share: shot.cut?.amount ?? 0, corners: cornersOutside(truth) } : null,
      covered:
        defect === 'covered' && place !== undefined && shot.thumb !== null
          ? { corner: shot.thumb.corner, region: place }
          : null,
      defects:
        defect === null || place === undefined ? [] : [{ defect, strength: strengthOf(defect, shot), region: place }],
    },
  };
}

const nothing = {
  design: null,
  kind: null,
  side: null,
  corners: null,
  cut: null,
  covered: null,
  defects: [],
  fields: {},
  mrz: null,
  barcode: null,
  portrait: null,
  quarterTurns: 0,
  upsideDown: false,
  mirrored: false,
  held: false,
} as const;

function cornersOutside({
  corners,
  size,
}: Pick<CaptureTruth, 'size'> & { corners: readonly (readonly [number, number])[] }) {
  return corners.flatMap(([x, y], index) => (x < 0 || y < 0 || x > size.width || y > size.height ? [index] : []));
}

type Drawn = { readonly kind: PaperKind; readonly draw: (random: Random) => SpecimenOrder };
const anyone = (random: Random): Person => (random.chance(0.3) ? chinesePerson(random) : latinPerson(random));
const resident = (random: Random): Person => asResident(chinesePerson(random), random);

const drawn: Readonly<Record<string, Drawn>> = Object.fromEntries(
  [0, 1, 2].flatMap((design): [string, Drawn][] => [
    [
      `card-${design}-front`,
      { kind: 'id_card', draw: (r) => ({ kind: 'id_card', side: 'front', person: anyone(r), design }) },
    ],
    [
      `card-${design}-back`,
      { kind: 'id_card', draw: (r) => ({ kind: 'id_card', side: 'back', person: anyone(r), design }) },
    ],
    [
      `passport-${design}`,
      { kind: 'passport', draw: (r) => ({ kind: 'passport', side: 'front', person: anyone(r), design }) },
    ],
    [
      `resident-${design}-front`,
      { kind: 'id_card', draw: (r) => ({ kind: 'resident_card', side: 'front', person: resident(r), design }) },
    ],
    [
      `resident-${design}-back`,
      { kind: 'id_card', draw: (r) => ({ kind: 'resident_card', side: 'back', person: resident(r), design }) },
    ],
  ]),
);
export const designNames: readonly string[] = Object.keys(drawn);

function paperOf({ kind, design }: CaptureOrder, random: Random): PlannedCapture['paper'] {
  const names = designNames.filter((name) => kind === undefined || drawn[name]?.kind === kind);
  const name = design ?? random.pick(names);
  const found = drawn[name];
  if (found === undefined) throw new Error(`No design is called ${name}`);
  return { design: name, kind: found.kind, order: found.draw(random) };
}

function shotOf(defect: CaptureDefect | undefined, random: Random): Shot {
  if (defect === undefined) return goodShot(random);
  if (defect === 'defocus') return { ...goodShot(random), defocus: random.between(4.5, 7) };
  if (defect === 'motion')
    return { ...goodShot(random), motion: { length: random.between(24, 34), towards: random.between(0, 180) } };
  return defectShot(random, defect);
}

function sceneOf(ground: Ground, random: Random): Scene {
  if (ground === 'clutter' || ground === 'printed_page') return ground;
  return random.pick(['wood', 'cloth', 'plain']);
}

function strengthOf(defect: CaptureDefect, shot: Shot): number {
  const strengths: Readonly<Record<CaptureDefect, number>> = {
    defocus: shot.defocus,
    motion: shot.motion?.length ?? 0,
    glare: shot.glare?.area ?? 0,
    dark: shot.exposure,
    bright: shot.exposure,
    shadow: shot.shadow?.left ?? 1,
    cut_off: shot.cut?.amount ?? 0,
    covered: shot.thumb?.reach ?? 0,
    small: shot.fill,
    angle: shot.tilt,
  };
  return strengths[defect];
}
