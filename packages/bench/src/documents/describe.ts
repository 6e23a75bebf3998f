import type { Bar, Miss, Row } from './question.ts';
import type { DocumentsReport } from './report.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
export const describeBar = (bar: Bar | null): string => {
  if (bar === null) return '';
  return 'atLeast' in bar ? `at least ${percent(bar.atLeast)}` : `at most ${percent(bar.atMost)}`;
};
export const describeMet = ({ met }: Row): string => (met === null ? '' : met ? 'met' : 'MISSED');
export const describeShare = ({ hits, of }: Row): string => percent(of === 0 ? 0 : hits / of);
export const describeInterval = ({ low, high }: Row): string => `${(100 * low).toFixed(1)} to ${percent(high)}`;

/** One table per section, then what the misses have in common. */
export function describeReport(report: DocumentsReport): string {
  const { seed, code, unseen, pictures, meanMs, rows, misses, wrongConfirmed } = report;
  const sections = [...new Set(rows.map(({ section }) => section))];
  return [
    ...(unseen > 0
      ? [`${unseen} PICTURES COULD NOT BE LOOKED AT: these numbers are about the machine, not about the eyes`]
      : []),
    `documents, seed ${seed}, ${pictures} pictures, ${code.join(' and ')}, ${meanMs} ms each by the clock`,
    ...sections.flatMap((section) => ['', section, ...rows.filter((row) => row.section === section).map(describeRow)]),
    ...report.missingPeers.map((sentence) => `  ${sentence}`),
    '',
    wrongConfirmed.length === 0
      ? 'No confirmed value is wrong.'
      : `CONFIRMED AND WRONG: ${wrongConfirmed.map(({ id, field }) => `${id} ${field}`).join(', ')}`,
    '',
    ...describeCauses(misses),
  ].join('\n');
}

function describeRow(row: Row): string {
  return [
    `  ${row.what.padEnd(44)}`,
    `${row.hits} of ${row.of}`.padStart(14),
    describeShare(row).padStart(9),
    `(${describeInterval(row)})`.padStart(19),
    describeBar(row.bar).padStart(19),
    ` ${describeMet(row)}`,
  ]
    .join('')
    .trimEnd();
}

/** Each row's misses by cause, most frequent first, with a few ids to look at. */
function describeCauses(misses: readonly Miss[]): string[] {
  return groupCauses(misses).map(
    ({ what, note, ids }) =>
      `  ${what}: ${note === '' ? 'missed' : note} x ${ids.length}: ${ids.slice(0, 4).join(' ')}${ids.length > 4 ? ' …' : ''}`,
  );
}

export type Cause = { readonly what: string; readonly note: string; readonly ids: readonly string[] };

/** Numbers differ from picture to picture, so that a cause is a note without them. */
export function groupCauses(misses: readonly Miss[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { what, note, id } of misses) {
    const cause = note.replace(/\s*[\d.]+\s*/g, ' ').trim();
    const key = `${what}\n${cause}`;
    causes.set(key, { what, note: cause, ids: [...(causes.get(key)?.ids ?? []), id] });
  }
  return [...causes.values()].sort((a, b) => b.ids.length - a.ids.length);
}
