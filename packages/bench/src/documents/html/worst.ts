import { groupCauses } from '../describe.ts';
import type { DocumentsReport } from '../report.ts';

/** At most so many pictures on the page, and so many of one cause: thirty of the same teach nothing. */
const most = 48;
const mostOfOne = 3;

/** Ids worth looking at: wrong confirmed values first, then a few of each cause, the frequent causes first. */
export function worstIds({ misses, wrongConfirmed }: DocumentsReport): string[] {
  const causes = groupCauses(misses).flatMap(({ ids }) => ids.slice(0, mostOfOne));
  return [...new Set([...wrongConfirmed.map(({ id }) => id), ...causes])].slice(0, most);
}
