import type { IsoDate } from '@candor/core/details/dates.ts';
import type { CheckDigit, ReadingField } from '@candor/core/document/reading.ts';
import type { Quad } from '../../geometry/quad.ts';
import { partOf } from '../printed/printed-line.ts';
import { longNumberOf } from './check.ts';
import type { FoundZone } from './find-zone.ts';
import type { MrzPart } from './formats.ts';
import { countryOf } from './states.ts';
import { birthDateOf, expiryDateOf } from './years.ts';

export type ZoneField = {
  readonly value: string;
  readonly check: CheckDigit;
  readonly confidence: number;
  readonly quad: Quad;
  /** The names fill the zone to its last place, so that they may go on. */
  readonly mayBeCut?: boolean;
};
export type ZoneFields = { readonly [Field in ReadingField]?: ZoneField };

/** What the zone says, normalised. Names have spaces for fillers; a field of fillers alone is absent. */
export function zoneFields(zone: FoundZone, today: IsoDate | null): ZoneFields {
  const { text, layout, checks } = zone;
  const { parts } = layout;
  const say = (part: MrzPart) => {
    const place = parts[part];
    return place ? text.slice(place.from, place.to) : '';
  };
  const fields: { [Field in ReadingField]?: ZoneField } = {};
  const putName = (field: ReadingField, name: string, from: number, length: number) => {
    const cut = say('names').endsWith('<') ? {} : { mayBeCut: true };
    const place = { confidence: weakest(zone, from, from + length), quad: quadOf(zone, from, from + length) };
    if (name) fields[field] = { value: name, check: 'none', ...place, ...cut };
  };
  const putPart = (field: ReadingField, part: MrzPart, value: string | null, check: CheckDigit) => {
    const { from = 0, to = 0 } = parts[part] ?? {};
    if (value && to > from)
      fields[field] = { value, check, confidence: weakest(zone, from, to), quad: quadOf(zone, from, to) };
  };
  const names = parts.names;
  if (names) {
    const [surname = '', ...given] = say('names')
      .split('<<')
      .filter((group, i) => i === 0 || /[A-Z]/.test(group));
    const givenNames = given.map(spaced).filter(Boolean).join(' ');
    const start = say('names').indexOf('<<') + 2;
    putName('surname', spaced(surname), names.from, surname.length);
    putName('givenNames', givenNames, names.from + start, givenNames.length);
  }
  const long = say('numberCheck') === '<' ? longNumberOf(text, layout) : null;
  putPart('documentNumber', 'number', (long?.number ?? say('number')).replaceAll('<', ''), checks.number);
  const expiry = expiryDateOf(say('expiry'), today);
  putPart('birthDate', 'birth', birthDateOf(say('birth'), today ?? expiry), checks.birth);
  putPart('expiryDate', 'expiry', expiry, checks.expiry);
  putPart('sex', 'sex', say('sex') === '<' ? 'X' : say('sex'), 'none');
  putPart('nationality', 'nationality', countryOf(say('nationality')), 'none');
  putPart('issuer', 'state', countryOf(say('state')), 'none');
  // A long number fills the first places of the optional data with its rest, its check digit and a filler.
  const optional = packed(say('optional').slice(long ? long.length + 1 : 0));
  if (optional) putPart('personalNumber', 'optional', optional, checks.optional);
  else putPart('personalNumber', 'optional2', packed(say('optional2')), 'none');
  return fields;
}

/** Corners of the signs from..to (end excluded, places over all lines); a field never runs over two lines. */
export function quadOf(zone: FoundZone, from: number, to: number): Quad {
  const { length } = zone.layout;
  const line = Math.floor(from / length);
  const alignment = zone.alignments[line];
  const recognised = zone.recognised[line];
  if (!alignment || !recognised) throw new Error('a zone has as many alignments as lines');
  const first = alignment.steps[from - line * length] ?? 0;
  const last = alignment.steps[Math.min(length, to - line * length) - 1] ?? first;
  const share = (step: number) => Math.min(1, Math.max(0, step * recognised.stepShare));
  return partOf(recognised.quad, share(first + 0.5 - alignment.pitch / 2), share(last + 0.5 + alignment.pitch / 2));
}

export function zoneLines({ text, layout }: FoundZone): string[] {
  return Array.from({ length: layout.lines }, (_, i) => text.slice(i * layout.length, (i + 1) * layout.length));
}

function weakest({ confidence }: FoundZone, from: number, to: number): number {
  return Math.min(1, ...confidence.slice(from, to));
}

function packed(text: string): string {
  return text.replaceAll('<', '');
}

function spaced(text: string): string {
  return text.replaceAll('<', ' ').trim().replace(/\s+/g, ' ');
}
