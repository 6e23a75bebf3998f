import sharp from 'sharp';
import { createRandom, type Random } from '../random/random.ts';
import { type Levels, linearOf } from './light-values.ts';
import { photoGround } from './photo-ground.ts';
import type { Scene, Shot } from './shot.ts';
import { clutter, printedPage } from './still-life.ts';
import { tableTop } from './texture.ts';

/** What lies under and around the document. Drawn at half resolution and enlarged: a table top is softer than print. */
export async function drawScene({ scene, seed, size }: Pick<Shot, 'scene' | 'seed' | 'size'>): Promise<Levels> {
  const random = createRandom(seed ^ 0x5ce9e);
  const width = Math.ceil(size.width / 2);
  const height = Math.ceil(size.height / 2);
  const enlarge = async (data: Uint8Array): Promise<Levels> => ({
    ...size,
    data: await sharp(data, { raw: { width, height, channels: 3 } })
      .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer(),
  });
  if (scene === 'photo') return enlarge(await photoGround(random, width, height));
  const ground = tableTop(tableUnder(scene, random), random, width, height);
  const things =
    scene === 'printed_page'
      ? printedPage(random, width, height)
      : scene === 'clutter'
        ? clutter(random, width, height)
        : '';
  if (things === '') return enlarge(ground);
  const laid = sharp(ground, { raw: { width, height, channels: 3 } }).composite([
    { input: drawing(things, width, height) },
  ]);
  return enlarge(await laid.removeAlpha().raw().toBuffer());
}

function tableUnder(scene: Scene, random: Random): Exclude<Scene, 'photo' | 'clutter' | 'printed_page'> {
  if (scene === 'clutter' || scene === 'printed_page' || scene === 'photo')
    return random.pick(['wood', 'wood', 'plain']);
  return scene;
}

const drawing = (things: string, width: number, height: number): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${things}</svg>`);

/** The scene in linear light, as the sensor counts it. */
export async function sceneInLight(shot: Pick<Shot, 'scene' | 'seed' | 'size'>): Promise<Float32Array> {
  const { data } = await drawScene(shot);
  const light = new Float32Array(data.length);
  const table = linearOf;
  for (let at = 0; at < light.length; at++) light[at] = table[data[at] ?? 0] ?? 0;
  return light;
}
