import type { Observation } from '../observation.ts';
import { each, text } from './markup.ts';

type Points = readonly (readonly [number, number])[];

/** What was true and what was found, over a picture of this size in px. Colours are those of marks on photographs: the same in both themes. */
export function drawOver(seen: Observation, { width, height }: { width: number; height: number }): string {
  const path = (points: Points): string =>
    `M${points.map(([x, y]) => `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`).join('L')}Z`;
  const line = (points: Points | null, colour: string, dash: string): string =>
    points === null
      ? ''
      : `<path d="${path(points)}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="5"/>` +
        `<path d="${path(points)}" fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>`;
  const [first] = seen.outline ?? [];
  const start = first
    ? `<circle cx="${first[0] * width}" cy="${first[1] * height}" r="8" fill="var(--mark)" stroke="#fff" stroke-width="2"/>`
    : '';
  const stops = seen.findings.filter(({ points, verdict }) => points && points.length > 2 && verdict !== 'unsure');
  const areas = each(stops, ({ points, verdict }) =>
    points ? `<path d="${path(points)}" fill="var(--mark)" fill-opacity="${verdict === 'fail' ? 0.16 : 0.07}"/>` : '',
  );
  const defects = each(seen.defects, ({ points }) => line(points, '#ffd23f', '2 5'));
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${text(seen.id)}">${areas}${defects}
${line(seen.truth, 'var(--mark-ok)', '10 6')}${seen.outline ? line(seen.outline, 'var(--mark)', '') : line(seen.guess, 'var(--mark)', '3 6')}${start}</svg>`;
}

export const drawingKey = `<div class="key"><span><i style="color:var(--mark-ok);border-top-style:dashed"></i>where the document is</span>
<span><i style="color:var(--mark)"></i>accepted outline, a dot at its top left</span>
<span><i style="color:var(--mark);border-top-style:dotted"></i>guess that was not accepted</span>
<span><i style="color:#ffd23f;border-top-style:dotted"></i>what is wrong on purpose</span><span>shaded: places of findings</span></div>`;
