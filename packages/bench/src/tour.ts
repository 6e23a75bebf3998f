import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { impostorSelfie, portraitAndSelfie } from './faces/portraits.ts';
import { photographPapers } from './papers.ts';
import { createRandom } from './random/random.ts';
import { asResident, chinesePerson, latinPerson, withExpiredDocument } from './specimen/person.ts';

/** One picture of the tour. `file` is relative to its folder. */
export type TourPicture = { readonly file: string; readonly about: string };

/**
 * Writes the pictures of the five-minute tour: what an applicant of the sandbox would photograph. The people do not exist,
 * the faces are those of `faces/people.ts`. The same seed writes the same pictures.
 */
export async function renderTour(folder: string, seed = 1): Promise<TourPicture[]> {
  const written: TourPicture[] = [];
  for await (const { file, about, bytes } of tourPictures(seed)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
    written.push({ file, about });
  }
  return written;
}

async function* tourPictures(seed: number): AsyncGenerator<TourPicture & { bytes: Buffer }> {
  const random = createRandom(seed);
  const holderFaces = await someone(seed);
  // The faces the tour uses are women's.
  const holder = latinPerson(random, 'F');
  const papers = { person: holder, portrait: holderFaces.portrait, seed: random.fork() };

  const passport = await photographPapers({ ...papers, kind: 'passport' });
  yield { file: 'passport/page.jpg', about: 'a passport, well photographed', bytes: passport.front.jpeg };
  yield { file: 'passport/selfie.jpg', about: 'its holder', bytes: holderFaces.selfie };

  const glared = await photographPapers({ ...papers, kind: 'passport', defect: 'glare' });
  yield { file: 'glare/page.jpg', about: 'the same passport with a lamp mirrored in it', bytes: glared.front.jpeg };
  const expired = await photographPapers({
    ...papers,
    kind: 'passport',
    person: withExpiredDocument(holder),
    design: 1,
  });
  yield {
    file: 'expired/page.jpg',
    about: 'a passport of the same person that has expired',
    bytes: expired.front.jpeg,
  };
  yield {
    file: 'another-face/selfie.jpg',
    about: 'somebody else than the holder',
    bytes: await impostorSelfie(seed - 1),
  };

  const card = await photographPapers({ ...papers, kind: 'id_card', design: 2 });
  yield { file: 'card/front.jpg', about: 'an identity card', bytes: card.front.jpeg };
  if (card.back) yield { file: 'card/back.jpg', about: 'its back', bytes: card.back.jpeg };
  const other = await photographPapers({ kind: 'id_card', person: latinPerson(random), seed: random.fork() });
  if (other.back)
    yield { file: 'mismatch/back.jpg', about: 'the back of somebody else’s card', bytes: other.back.jpeg };

  const neighbourFaces = await someone(seed + 2);
  const resident = asResident(chinesePerson(random, 'F'), random);
  const chinese = await photographPapers({
    kind: 'resident_card',
    person: resident,
    portrait: neighbourFaces.portrait,
    seed: random.fork(),
  });
  yield { file: 'chinese-card/front.jpg', about: 'a resident card in Chinese', bytes: chinese.front.jpeg };
  if (chinese.back) yield { file: 'chinese-card/back.jpg', about: 'its back', bytes: chinese.back.jpeg };
  yield { file: 'chinese-card/selfie.jpg', about: 'its holder', bytes: neighbourFaces.selfie };
}

const someone = (seed: number) => portraitAndSelfie(seed - 1);
