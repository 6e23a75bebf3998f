import { type Defect, defectShot, goodShot, type Shot } from '../camera/shot.ts';
import { createRandom, type Random } from '../random/random.ts';
import { asResident, chinesePerson, latinPerson } from '../specimen/person.ts';
import type { SpecimenOrder } from '../specimen/specimen.ts';

/** One photograph of the floor: `good` ones must be read, `chinese` ones too but carry no MRZ, `spoilt` ones must be named. */
export type Capture = {
  /** Within its group. */
  readonly number: number;
  readonly group: 'good' | 'chinese' | 'spoilt';
  readonly order: SpecimenOrder;
  readonly shot: Shot;
  readonly defect: Defect | null;
};

export type FloorSize = { readonly good: number; readonly chinese: number; readonly spoilt: number };

const spoiltBy = ['glare', 'blur', 'dark', 'cut_off'] as const satisfies readonly Defect[];

/**
 * Draws the photographs from a seed. Good ones are card backs and passports in turn, spoilt ones any side of any paper.
 * Each group has a stream of its own: the fifth spoilt photograph is the same however many good ones come before it.
 */
export function drawCaptures(seed: number, size: FloorSize): Capture[] {
  const random = createRandom(seed);
  const streams = {
    good: createRandom(random.fork()),
    chinese: createRandom(random.fork()),
    spoilt: createRandom(random.fork()),
  };
  const { good, chinese, spoilt } = streams;
  const several = (count: number, draw: (index: number) => Omit<Capture, 'number'>): Capture[] =>
    Array.from({ length: count }, (_, number) => ({ number, ...draw(number) }));
  return [
    ...several(size.good, (index) => careful('good', good, index % 2 === 0 ? cardBack : passport)),
    ...several(size.chinese, () => careful('chinese', chinese, residentCard)),
    ...several(size.spoilt, (index) => {
      const draw = spoilt.pick([cardFront, cardBack, passport, residentCard]);
      const defect = spoiltBy[index % spoiltBy.length] ?? 'glare';
      return { group: 'spoilt', order: draw(spoilt), shot: defectShot(spoilt, defect), defect };
    }),
  ];
}

type Draw = (random: Random) => SpecimenOrder;
function careful(group: 'good' | 'chinese', random: Random, draw: Draw): Omit<Capture, 'number'> {
  return { group, order: draw(random), shot: goodShot(random), defect: null };
}

const anyone = (random: Random) => (random.chance(0.3) ? chinesePerson(random) : latinPerson(random));
const design = (random: Random): number => random.integer(0, 999);

function cardBack(random: Random): SpecimenOrder {
  return { kind: 'id_card', side: 'back', person: anyone(random), design: design(random) };
}
function cardFront(random: Random): SpecimenOrder {
  return { kind: 'id_card', side: 'front', person: anyone(random), design: design(random) };
}
function passport(random: Random): SpecimenOrder {
  return { kind: 'passport', side: 'front', person: anyone(random), design: design(random) };
}
function residentCard(random: Random): SpecimenOrder {
  const person = asResident(chinesePerson(random), random);
  return { kind: 'resident_card', side: 'front', person, design: design(random) };
}
