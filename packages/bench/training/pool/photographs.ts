import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom } from '../../src/random/random.ts';
import type { Texture } from './texture.ts';

/**
 * The only pictures of others in the pool: those of Debian's lomiri-wallpapers-16.04 that are under CC0-1.0 or CC-BY-4.0.
 * Nothing under a copyleft licence is used (docs/decisions/0009-training-pictures.md).
 */
export const openPhotographs = [
  { file: 'seeding_by_Clements_Engelhardt.jpg', by: 'Clemens Engelhardt, 2018', licence: 'CC0-1.0' },
  { file: 'aitzgorri_by_Aitzol_Berasategi.jpg', by: 'Aitzol Berasategi, 2018', licence: 'CC-BY-4.0' },
  { file: 'friends_by_Aitzol_Berasategi.jpg', by: 'Aitzol Berasategi, 2018', licence: 'CC-BY-4.0' },
  { file: 'life_by_Aitzol_Berasategi.jpg', by: 'Aitzol Berasategi, 2018', licence: 'CC-BY-4.0' },
  { file: 'sunset_by_Aitzol_Berasategi.jpg', by: 'Aitzol Berasategi, 2018', licence: 'CC-BY-4.0' },
  { file: 'Picture_0B_by_freespace.jpg', by: 'Trevor "Freespace", 2018', licence: 'CC-BY-4.0' },
  { file: 'Picture_1A_by_freespace.jpg', by: 'Trevor "Freespace", 2018', licence: 'CC-BY-4.0' },
  { file: 'umang_by_Abhishek_Mudgal.jpg', by: 'Abhishek Mudgal, 2018', licence: 'CC-BY-4.0' },
  { file: 'Wine_by_Jakkub_Mede.jpg', by: 'Jakub Mede, 2018', licence: 'CC-BY-4.0' },
] as const;

const cropsEach = 24;
const side = 320;

/** Square crops of the open photographs; none where the folder is missing. `folder`: where the package was unpacked. */
export async function* cropPhotographs(folder: string): AsyncGenerator<Texture & { readonly rgba: Buffer }> {
  for (const [number, { file }] of openPhotographs.entries()) {
    const path = join(folder, 'usr/share/backgrounds/lomiri', file.replace('', ''));
    if (!existsSync(path)) continue;
    const random = createRandom(16_000_000 + number);
    const whole = await sharp(path)
      .resize(1100, 1100, { fit: 'outside', withoutEnlargement: true })
      .removeAlpha()
      .png()
      .toBuffer();
    const { width, height } = await sharp(whole).metadata();
    for (let crop = 0; crop < cropsEach; crop++) {
      const part = Math.round(Math.min(width, height) * random.between(0.35, 1));
      const [left, top] = [random.integer(0, width - part), random.integer(0, height - part)];
      const cut = sharp(whole).extract({ left, top, width: part, height: part });
      const rgba = await cut.resize(side, side, { fit: 'fill' }).ensureAlpha().raw().toBuffer();
      yield {
        group: 'photograph',
        kind: null,
        width: side,
        height: side,
        rectangle: [0, 0, side, side],
        millimetres: 300,
        rgba,
      };
    }
  }
}
