import { type Cause, groupCauses } from '../describe.ts';
import type { DocumentsReport } from '../report.ts';
import { drawingKey } from './drawing.ts';
import { figure, type Shown } from './figure.ts';
import { each, text } from './markup.ts';
import { style } from './style.ts';
import { sectionTable } from './table.ts';

/** The whole page. `folder`: where it lies, so that links to pictures are relative. `tokens`: CSS of the house. */
export function page(report: DocumentsReport, shown: readonly Shown[], folder: string, tokens: string): string {
  const { seed, pictures, unseen, code, meanMs, rows, misses, wrongConfirmed, missingPeers } = report;
  const sections = [...new Set(rows.map(({ section }) => section))];
  const counted = (met: boolean): number => rows.filter((row) => row.met === met).length;
  const isShown = new Set(shown.map(({ seen }) => seen.id));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Documents: found, judged and read</title><style>${tokens}${style}</style></head><body><main>
<h1>Documents: found, judged and read</h1>
<p>Seed ${seed}, ${text(code.join(' and '))}. Specimens of a state that does not exist, photographed by a camera model; counts with Wilson intervals of 95 %. “Met, few”: the count reaches its bar, but so few pictures do not prove it. In the drawings of the tables the dot is the count, the line its interval and the tick the bar, on a scale that stretches small shares.</p>
<ul class="tally"><li><b>${pictures}</b><span>pictures</span></li><li><b>${counted(true)}</b><span>bars met</span></li><li><b>${counted(false)}</b><span>bars missed</span></li><li><b>${meanMs}</b><span>ms each, by the clock</span></li></ul>
${unseen > 0 ? `<p class="alarm">${unseen} pictures could not be looked at: these numbers are about the machine, not about the eyes.</p>` : ''}${alarm(wrongConfirmed)}
${each(sections, (section) => `<h2>${title(section)}</h2>${sectionTable(rows.filter((row) => row.section === section))}`)}
${each(missingPeers, (sentence) => `<p>${text(sentence)}</p>`)}
<h2>Misses by cause</h2>${causeTable(groupCauses(misses), isShown)}
<h2>The worst pictures</h2>${drawingKey}<div class="gallery">${each(shown, (one) => figure(one, folder))}</div>
</main></body></html>`;
}

const title = (section: string): string => section[0]?.toUpperCase() + section.slice(1);

function alarm(wrong: DocumentsReport['wrongConfirmed']): string {
  if (wrong.length === 0) return '<p class="calm">No confirmed value is wrong.</p>';
  return `<p class="alarm">Confirmed and wrong: ${each(wrong, ({ id, field }) => `<br><a href="#${text(id)}">${text(id)}</a> ${text(field)}`)}</p>`;
}

function causeTable(causes: readonly Cause[], isShown: ReadonlySet<string>): string {
  const link = (id: string): string =>
    isShown.has(id) ? `<a href="#${text(id)}"><code>${text(id)}</code></a>` : `<code>${text(id)}</code>`;
  const row = ({ what, note, ids }: Cause): string =>
    `<tr><td>${text(what)}</td><td>${text(note || 'missed')}</td><td class="n">${ids.length}</td><td>${ids.slice(0, 5).map(link).join(' ')}${ids.length > 5 ? ' …' : ''}</td></tr>`;
  return `<div class="sheet"><table><thead><tr><th>What</th><th>Why</th><th class="n">Pictures</th><th>For example</th></tr></thead><tbody>${each(causes, row)}</tbody></table></div>`;
}
