import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Observation } from '../observation.ts';
import type { DocumentsReport } from '../report.ts';
import type { Picture } from '../run.ts';
import type { Shown } from './figure.ts';
import { page } from './page.ts';
import { worstIds } from './worst.ts';

/** Pictures are stored at this width, px. */
const shownWidth = 900;

export type HtmlReport = {
  readonly folder: string;
  readonly report: DocumentsReport;
  readonly seen: readonly Observation[];
  /** Takes a picture of the run once more; null when it is not of this run. */
  readonly retake: (id: string) => Promise<Picture | null>;
  readonly tokens: string;
};

/** Writes `index.html` and the pictures of the worst failures beside it; answers the path of the page. */
export async function writeHtmlReport({ folder, report, seen, retake, tokens }: HtmlReport): Promise<string> {
  await mkdir(join(folder, 'pictures'), { recursive: true });
  const shown: Shown[] = [];
  for (const [index, id] of worstIds(report).entries()) {
    const one = seen.find((each) => each.id === id);
    const picture = await retake(id);
    if (!one || !picture) continue;
    const file = join(folder, 'pictures', `${String(index).padStart(2, '0')}.jpg`);
    const { width, height } = await sharp(picture.bytes)
      .autoOrient()
      .resize({ width: shownWidth, withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toFile(file);
    shown.push({ seen: one, misses: report.misses.filter((miss) => miss.id === id), width, height, file });
  }
  const index = join(folder, 'index.html');
  await writeFile(index, page(report, shown, folder, tokens));
  return index;
}
