import { describeBar, describeInterval, describeShare } from '../describe.ts';
import type { Row } from '../question.ts';
import { each, text } from './markup.ts';

/** Rows with a bar first: they are what was promised. */
export function sectionTable(rows: readonly Row[]): string {
  const ordered = [...rows.filter(({ bar }) => bar), ...rows.filter(({ bar }) => !bar)];
  return `<div class="sheet"><table>
<thead><tr><th>What</th><th class="n">Count</th><th class="n">Share</th><th>95 % interval</th><th>Short of perfect, 0 to 100 %</th><th>Bar</th><th></th></tr></thead>
<tbody>${each(ordered, drawRow)}</tbody></table></div>`;
}

function drawRow(row: Row): string {
  return `<tr><td>${text(row.what)}</td><td class="n">${row.hits} of ${row.of}</td><td class="n">${describeShare(row)}</td>
<td class="n">${describeInterval(row)}</td><td>${whisker(row)}</td><td>${describeBar(row.bar)}</td><td>${badge(row)}</td></tr>`;
}

/** A share may reach its bar while the interval does not yet prove it. */
function badge({ met, bar, low, high }: Row): string {
  if (met === null || bar === null) return '';
  if (!met) return '<span class="missed">missed</span>';
  const isProven = 'atLeast' in bar ? low >= bar.atLeast : high <= bar.atMost;
  return isProven ? '<span class="met">met</span>' : '<span class="few">met, few</span>';
}

const length = 150;
/** Square root: most of what matters lies between 0 and 5 %. */
const place = (share: number): number => 4 + (length - 8) * Math.sqrt(Math.max(0, Math.min(1, share)));

/** How far from perfect: the interval as a line, the count as a dot, the bar as a tick. */
function whisker({ hits, of, low, high, bar }: Row): string {
  const isBad = bar !== null && 'atMost' in bar;
  const share = of === 0 ? 0 : hits / of;
  const [from, to, at] = isBad ? [low, high, share] : [1 - high, 1 - low, 1 - share];
  const limit = bar === null ? null : 'atLeast' in bar ? 1 - bar.atLeast : bar.atMost;
  const tick = limit === null ? '' : `<path d="M${place(limit)} 2v16" stroke="var(--chart-2)" stroke-width="2"/>`;
  return `<svg width="${length}" height="20" role="img" aria-label="${text(`${(100 * from).toFixed(1)} to ${(100 * to).toFixed(1)} % missed`)}">
<path d="M4 10h${length - 8}" stroke="var(--chart-grid)"/><path d="M${place(from)} 10H${place(to)}" stroke="var(--chart-3)" stroke-width="3"/>
${tick}<circle cx="${place(at)}" cy="10" r="4" fill="var(--chart-1)"/></svg>`;
}
