import { builtInDescriptor, matchBands } from '@candor/core/policy/match-bands.ts';
import { analyseFace } from '@candor/vision/face/analyse-face.ts';
import { loadFaceModels } from '@candor/vision/node/face-models.ts';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { toPicture } from './picture.ts';
import { people, portraitAndSelfie } from './portraits.ts';

/**
 * Every kind of bad selfie that still passes its limit in the policy, against a portrait as a card carries it (105 px
 * wide face, half the colour, JPEG 55). Both pictures of a person come from one exposure: this is a floor under the
 * measures and limits, not a rate of matches between occasions.
 */
const conditions: readonly [name: string, spoil: (selfie: Sharp) => Sharp][] = [
  ['as taken', (selfie) => selfie],
  ['60 px between the eyes', (selfie) => selfie.resize(313)],
  ['30 px between the eyes', (selfie) => selfie.resize(157)],
  ['blurred by 8 px of 230 between the eyes', (selfie) => selfie.blur(8)],
  ['a third of the light', (selfie) => selfie.linear(0.35, 0)],
  ['burnt out at half again the light', (selfie) => selfie.linear(1.5, 0)],
  ['filling the picture', (selfie) => selfie.extract({ left: 330, top: 432, width: 520, height: 693 })],
  ['turned by 90 degrees', (selfie) => selfie.rotate(90)],
];

const impostorsStayBeyond = matchBands[builtInDescriptor]?.likely.value ?? 2;
const genuineStayWithin = matchBands[builtInDescriptor]?.match.value ?? 0;

test('selfies of ten people, and spoiled ones of five, stay nearer to their own portrait than the limit, and others stay beyond it', async () => {
  const models = await loadFaceModels();
  const describe = async (file: Buffer) => (await analyseFace(await toPicture(file), models)).face?.descriptor ?? [];
  const portraits: (readonly number[])[] = [];
  const selfies: Buffer[] = [];
  for (let person = 0; person < people; person++) {
    const { portrait, selfie } = await portraitAndSelfie(person);
    const printed = sharp(portrait).resize(240).blur(0.7).modulate({ saturation: 0.5 }).jpeg({ quality: 55 });
    portraits.push(await describe(await printed.toBuffer()));
    selfies.push(selfie);
  }
  for (const [name, spoil] of conditions) {
    const genuine: number[] = [];
    const impostor: number[] = [];
    for (const [person, selfie] of selfies.entries()) {
      // Ten people as they are; every second one with each fault, against all ten portraits.
      if (name !== 'as taken' && person % 2 === 1) continue;
      const seen = await describe(await spoil(sharp(selfie)).jpeg({ quality: 85 }).toBuffer());
      for (const [other, portrait] of portraits.entries()) {
        (other === person ? genuine : impostor).push(distance(seen, portrait));
      }
    }
    console.log(
      `${name}: genuine at most ${Math.max(...genuine).toFixed(3)}, impostors at least ${Math.min(...impostor).toFixed(3)}`,
    );
    expect(Math.max(...genuine), name).toBeLessThan(genuineStayWithin);
    expect(Math.min(...impostor), name).toBeGreaterThan(impostorsStayBeyond);
  }
});

function distance(one: readonly number[], other: readonly number[]): number {
  return one.length === 0 ? Number.NaN : Math.hypot(...one.map((value, i) => value - (other[i] ?? Number.NaN)));
}
