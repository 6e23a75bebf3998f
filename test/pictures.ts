import { photograph } from '@candor/bench/camera/photograph.ts';
import { type Defect, defectShot, goodShot } from '@candor/bench/camera/shot.ts';
import { impostorSelfie, portraitAndSelfie } from '@candor/bench/faces/portraits.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import {
  asResident,
  chinesePerson,
  latinPerson,
  type Person,
  withExpiredDocument,
} from '@candor/bench/specimen/person.ts';
import { renderSpecimen } from '@candor/bench/specimen/render.ts';
import type { SpecimenKind } from '@candor/bench/specimen/specimen.ts';
import type { Details } from '@candor/core/details/fields.ts';

export type Papers = {
  readonly person: Person;
  /** What the person would type, exactly as printed. */
  readonly details: Details;
  readonly front: (defect?: Defect) => Promise<Buffer>;
  readonly back: (defect?: Defect) => Promise<Buffer>;
  readonly expiredFront: () => Promise<Buffer>;
  readonly selfie: Buffer;
  readonly selfieOfAnother: Buffer;
};

/** One invented woman of Utopia (so are the first faces) with a face, a card and a phone. The same seed gives the same pictures. */
export async function papersOf(
  kind: Extract<SpecimenKind, 'id_card' | 'resident_card'>,
  face: number,
  seed: number,
): Promise<Papers> {
  const random = createRandom(seed);
  const person = kind === 'id_card' ? latinPerson(random, 'F') : asResident(chinesePerson(random, 'F'), random);
  const { portrait, selfie } = await portraitAndSelfie(face);
  let shots = 0;
  const take = async (side: 'front' | 'back', holder: Person, defect?: Defect) => {
    const specimen = await renderSpecimen({ kind, side, person: holder, design: seed, portrait });
    const own = createRandom(seed * 100 + shots++);
    return (await photograph(specimen, defect ? defectShot(own, defect) : goodShot(own))).jpeg;
  };
  return {
    person,
    details: {
      surname: person.surname,
      givenNames: person.givenNames,
      ...(person.nativeName ? { nativeName: person.nativeName } : {}),
      birthDate: person.birthDate,
      nationality: 'UTO',
      residence: 'UTO',
      documentNumber: person.documentNumber,
    },
    front: (defect) => take('front', person, defect),
    back: (defect) => take('back', person, defect),
    expiredFront: () => take('front', withExpiredDocument(person)),
    selfie,
    selfieOfAnother: await impostorSelfie(face),
  };
}
