import { type Photo, photograph } from './camera/photograph.ts';
import { type Defect, defectShot, goodShot, type Shot } from './camera/shot.ts';
import { createRandom, type Random } from './random/random.ts';
import type { Person } from './specimen/person.ts';
import { renderSpecimen } from './specimen/render.ts';
import type { SpecimenKind, SpecimenOrder } from './specimen/specimen.ts';

export type PapersOrder = {
  readonly kind: SpecimenKind;
  readonly person: Person;
  /** Any picture of a face; without it one is drawn, in which no face model finds anybody. */
  readonly portrait?: Buffer;
  readonly seed: number;
  readonly design?: number;
  /** Spoils the photograph of the front. */
  readonly defect?: Defect;
};

/** Photographs the sides of one document on an easy table, as the tour and the end-to-end tests use them. A passport has no back. */
export async function photographPapers(order: PapersOrder): Promise<{ front: Photo; back: Photo | null }> {
  const random = createRandom(order.seed);
  const { kind, person, portrait, defect, design = 0 } = order;
  const take = async (side: SpecimenOrder['side'], shot: Shot): Promise<Photo> =>
    photograph(await renderSpecimen({ kind, side, person, design, ...(portrait && { portrait }) }), shot);
  const front = await take('front', defect === undefined ? easyShot(random) : easy(defectShot(random, defect), random));
  return { front, back: kind === 'passport' ? null : await take('back', easyShot(random)) };
}

const easyShot = (random: Random): Shot => easy(goodShot(random, { width: 2000, height: 1500 }), random);

/** A table without other things on it, and the camera nearly straight above. */
function easy(shot: Shot, random: Random): Shot {
  const tilt = shot.tilt > 35 ? shot.tilt : Math.min(shot.tilt, 7);
  return { ...shot, scene: random.pick(['wood', 'cloth', 'plain']), tilt };
}
