import { type Cell, meanCell } from './cells.ts';
import { decodeCells, type Zone } from './decode-zone.ts';

/**
 * One reading out of several looks at the same zone, of one photograph or of several frames: the probabilities of each place are
 * averaged, and the average is decoded. A sign that one look mistakes is outvoted by the looks that saw it; choosing the best look
 * instead would keep its mistakes. Looks in another format than most are left out; null where there is nothing to read.
 */
export function readTogether<Look extends Zone>(looks: readonly Look[]): Look | null {
  const same = ofTheCommonFormat(looks);
  const best = same.toSorted((a, b) => b.quality - a.quality)[0];
  if (!best || same.length === 1) return best ?? null;
  const cells = best.cells.map((own, place): Cell => meanCell(same.map((look) => look.cells[place] ?? own)));
  const placing = same.reduce((sum, look) => sum + look.placing, 0) / same.length;
  const together = decodeCells({ layout: best.layout, alignments: best.alignments, cells, placing });
  return together && { ...best, ...together };
}

function ofTheCommonFormat<Look extends Zone>(looks: readonly Look[]): Look[] {
  const likes = (look: Look) => looks.filter(({ layout }) => layout.format === look.layout.format);
  return looks.map(likes).reduce((most, group) => (group.length > most.length ? group : most), []);
}
