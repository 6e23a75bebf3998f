import { relative } from 'node:path';
import type { Observation } from '../observation.ts';
import type { Miss } from '../question.ts';
import { isConfirmedWrong } from '../questions-reading.ts';
import { drawOver } from './drawing.ts';
import { each, text } from './markup.ts';

export type Shown = {
  readonly seen: Observation;
  readonly misses: readonly Miss[];
  /** px of the stored picture. */
  readonly width: number;
  readonly height: number;
  readonly file: string;
};

export function figure({ seen, misses, width, height, file }: Shown, folder: string): string {
  const { id, kind, design, ground, findings, iou, guessIou, outline } = seen;
  const told = findings.filter(({ reason }) => reason !== 'sys.not_checked' || !seen.looked);
  const said = told.map(
    ({ reason, verdict, measured, limit }) =>
      `${verdict} ${reason}${typeof measured === 'number' ? ` ${measured.toFixed(2)}${limit === null ? '' : ` (limit ${limit})`}` : ''}`,
  );
  const about = [kind ?? 'no document', design, `on ${ground}`].filter((part) => part !== null).join(', ');
  const overlap = seen.truth ? `IoU ${(outline ? iou : guessIou).toFixed(3)}${outline ? '' : ', not accepted'}` : '';
  return `<figure id="${text(id)}"><div><img src="${text(relative(folder, file))}" width="${width}" height="${height}" alt="" loading="lazy">${drawOver(seen, { width, height })}</div>
<figcaption><b>${text(id)}</b>${text(about)} ${text(overlap)}
<ul>${each(misses, ({ what, note }) => `<li>${text(what)}: ${text(note || 'missed')}</li>`)}</ul>
${said.length > 0 ? `<p><code>${each(said, (one) => `${text(one)}<br>`)}</code></p>` : ''}${wrongFields(seen)}</figcaption></figure>`;
}

/** Nobody on a specimen exists, so that both values can stand here; of public pictures only the names of the fields. */
function wrongFields(seen: Observation): string {
  const wrong = seen.fields.filter((one) => (one.printed && !one.exact) || isConfirmedWrong(seen, one));
  const isPublic = seen.set === 'public';
  const values = ({ truth, read }: (typeof wrong)[number]): string =>
    isPublic
      ? ''
      : `: <code>${text(truth ?? 'not on the paper')}</code> read as <code>${text(read ?? 'nothing')}</code>`;
  const zone =
    seen.mrz && !isPublic && seen.mrz.read?.join() !== seen.mrz.truth.join()
      ? `<p><code>${each(seen.mrz.truth, (line) => `${text(line)}<br>`)}</code>read as<br><code>${each(seen.mrz.read ?? ['nothing'], (line) => `${text(line)}<br>`)}</code></p>`
      : '';
  if (wrong.length === 0) return zone;
  return `<ul>${each(wrong, (one) => `<li>${text(one.field)}${values(one)}${one.confirmed ? ' <b>confirmed</b>' : ''}</li>`)}</ul>${zone}`;
}
