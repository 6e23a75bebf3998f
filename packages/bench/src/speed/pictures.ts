import sharp from 'sharp';
import { photograph } from '../camera/photograph.ts';
import { goodShot, twelveMegapixels } from '../camera/shot.ts';
import { portraitAndSelfie } from '../faces/portraits.ts';
import { createRandom } from '../random/random.ts';
import { drawPaper, renderPaper } from '../specimen/catalogue.ts';
import { asResident, chinesePerson, latinPerson } from '../specimen/person.ts';
import { renderSpecimen } from '../specimen/render.ts';
import type { SpecimenOrder } from '../specimen/specimen.ts';

export type SpeedPicture = {
  readonly name: 'card front' | 'card back' | 'passport' | 'Chinese card front' | 'bill page' | 'selfie';
  /** The server looks for a portrait on the front only. */
  readonly as: 'front' | 'back' | 'bill' | 'selfie';
  readonly jpeg: Buffer;
};

/** One 12-megapixel JPEG of each kind that people send. The same seed draws the same pictures. */
export async function drawSpeedPictures(seed: number): Promise<SpeedPicture[]> {
  const random = createRandom(seed);
  const faces = await portraitAndSelfie(seed);
  const latin = { person: latinPerson(random), portrait: faces.portrait, design: 1 };
  const chinese = { ...latin, person: asResident(chinesePerson(random), random) };
  const documents: readonly (readonly [SpeedPicture['name'], SpecimenOrder])[] = [
    ['card front', { ...latin, kind: 'id_card', side: 'front' }],
    ['card back', { ...latin, kind: 'id_card', side: 'back' }],
    ['passport', { ...latin, kind: 'passport', side: 'front' }],
    ['Chinese card front', { ...chinese, kind: 'resident_card', side: 'front' }],
  ];
  const pictures: SpeedPicture[] = [];
  for (const [name, order] of documents) {
    const shot = goodShot(random, twelveMegapixels);
    const { jpeg } = await photograph(await renderSpecimen(order), shot);
    pictures.push({ name, as: order.side, jpeg });
  }
  const { width, height } = twelveMegapixels;
  const page = await renderPaper(drawPaper('bank-statement', seed), 2200);
  const bill = await photograph(page, goodShot(random, { width: height, height: width }));
  pictures.push({ name: 'bill page', as: 'bill', jpeg: bill.jpeg });
  const selfie = sharp(faces.selfie).resize(height, width).jpeg({ quality: 90 });
  return [...pictures, { name: 'selfie', as: 'selfie', jpeg: await selfie.toBuffer() }];
}
