import type {
  CheckDigit,
  DifferingSource,
  FieldReading,
  ReadingField,
  ReadingSource,
} from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { isSpelled } from './mrz/spelling.ts';
import { editDistance, plain } from './printed/plain.ts';

/** What one source says about a field. `values`: all it may mean, likeliest first; at least one. */
export type Said = {
  readonly source: ReadingSource;
  readonly values: readonly string[];
  readonly check: CheckDigit;
  readonly confidence: number;
  readonly box: Region;
  /** The source had no more room: a name may go on. */
  readonly mayBeCut?: boolean;
};

const names: readonly ReadingField[] = ['surname', 'givenNames'];
const numbers: readonly ReadingField[] = ['documentNumber', 'personalNumber'];
/** Who speaks first: the zone has check digits, a barcode mends itself, print has neither. A failed check digit puts last. */
const order: readonly ReadingSource[] = ['mrz', 'barcode', 'printed'];

/**
 * One field out of what the sources of one side say; null where none says anything. `confirmed` follows core/document/reading.ts.
 * Sources that disagree are never merged: the first speaks, unconfirmed, and the others stand in `differing`.
 */
export function agreeOn(field: ReadingField, said: readonly Said[]): FieldReading | null {
  const sorted = said.toSorted((a, b) => rank(a) - rank(b)).filter((one, i) => i === 0 || isComparable(field, one));
  const [first] = sorted;
  if (!first) return null;
  const lead = names.includes(field) ? surestSpelling(first, sorted) : first;
  const meanings = sorted
    .filter((other) => other !== lead)
    .map((other) => ({ other, meaning: sharedMeaning(field, lead, other) }));
  const agreeing = meanings.filter(({ meaning }) => meaning !== null);
  const others = meanings.filter(({ meaning }) => meaning === null).map(({ other }) => other);
  const marked = names.includes(field) ? others.filter((other) => losesMarks(lead, other)) : [];
  const near = names.includes(field)
    ? others.filter((other) => !marked.includes(other) && isNearlySame(lead, other))
    : [];
  const differing = others.filter((other) => !near.includes(other) && !marked.includes(other)).map(asDiffering);
  const speakers = [lead, ...agreeing.map(({ other }) => other), ...marked];
  const alternatives = [
    ...(agreeing.length > 0 ? [] : lead.values.slice(1)),
    ...[...marked, ...near].flatMap(({ values }) => values),
  ];
  return {
    value: agreeing[0]?.meaning ?? lead.values[0] ?? '',
    sources: speakers.map(({ source }) => source),
    confidence: Math.max(...speakers.map(({ confidence }) => confidence)),
    check: speakers.find(({ check }) => check !== 'none')?.check ?? 'none',
    confirmed: agreeing.length > 0 && others.length === 0 && isProven(field, speakers),
    // Print is what a person looks at, so that is where the field is shown.
    box: (speakers.find(({ source }) => source === 'printed') ?? lead).box,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(differing.length > 0 ? { differing } : {}),
  };
}

/** A country in words that we do not know by name is not held against a code. */
function isComparable(field: ReadingField, { values }: Said): boolean {
  return (field !== 'nationality' && field !== 'issuer') || values.some((value) => /^[A-Z]{3}$/.test(value));
}

function isProven(field: ReadingField, speakers: readonly Said[]): boolean {
  return names.includes(field) || speakers.some(({ check }) => check === 'passed');
}

/** No check digit covers a name: of two spellings that differ by a misread letter, the one that was seen better leads, as a proposal. Print whose marks alone are lost leads always. */
function surestSpelling(first: Said, said: readonly Said[]): Said {
  const print = said.find((other) => other.source === 'printed' && losesMarks(other, first));
  if (print) return print;
  const near = said.filter((other) => other === first || isNearlySame(first, other));
  return near.reduce((best, other) => (other.confidence > best.confidence ? other : best), first);
}

function rank({ source, check }: Said): number {
  return order.indexOf(source) + (check === 'failed' ? order.length : 0);
}

function asDiffering({ source, values, check, confidence, box }: Said): DifferingSource {
  return { source, value: values[0] ?? '', check, confidence, box };
}

/** The value that both may mean, in its fuller form, or null. */
function sharedMeaning(field: ReadingField, a: Said, b: Said): string | null {
  for (const one of a.values) {
    for (const other of b.values) {
      if (names.includes(field)) {
        const name = sharedName({ ...a, name: one }, { ...b, name: other });
        if (name !== null) return name;
      } else if (numbers.includes(field) ? sameSigns(one) === sameSigns(other) : one === other) return one;
    }
  }
  return null;
}

/** Print whose marks the recogniser cannot read (`MULLER`), beside a zone that writes them out (`MUELLER`): one name, not proven. */
function losesMarks(print: Said, zone: Said): boolean {
  const [printed = '', spelled = ''] = [print.values[0], zone.values[0]];
  if (print.source !== 'printed' || zone.source === 'printed') return false;
  const whole = isSpelled(printed, plainLetters(spelled), true);
  return (
    sharedMeaning('surname', zone, print) === null && (whole === 'whole' || (whole === 'cut' && zone.mayBeCut === true))
  );
}

type Named = Said & { readonly name: string };

/** The zone writes names in A to Z and may cut them; barcodes too. The printed form has the accents. */
function sharedName(a: Named, b: Named): string | null {
  const [cut, full] = b.mayBeCut && !a.mayBeCut ? [b, a] : [a, b];
  const spelled = isSpelled(full.name, plainLetters(cut.name));
  const isSame = spelled === 'whole' || (spelled === 'cut' && cut.mayBeCut === true) || plain(a.name) === plain(b.name);
  return isSame ? withGaps(full.name, cut.name) : null;
}

/** The recogniser likes to drop the gaps between names, which the other source has. */
function withGaps(name: string, gapped: string): string {
  if (/[\s-]/.test(name) || !gapped.includes(' ')) return name;
  const parts: string[] = [];
  let rest = name;
  for (const word of gapped.split(' ')) {
    parts.push(rest.slice(0, word.length));
    rest = rest.slice(word.length);
  }
  const whole = parts.join(' ') + rest;
  return plain(whole) === plain(gapped) ? whole : name;
}

function plainLetters(name: string): string {
  return plain(name).toUpperCase();
}

/** Numbers may be printed with O for 0; in the zone the check digit rules that out. */
function sameSigns(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');
}

/** Names that differ by a letter in eight are rather one misread than two names. */
function isNearlySame(a: Said, b: Said): boolean {
  const [x, y] = [plain(a.values[0] ?? ''), plain(b.values[0] ?? '')];
  const isSame = sharedMeaning('surname', a, b) !== null;
  return !isSame && editDistance(x, y) <= Math.max(1, Math.floor(Math.max(x.length, y.length) / 8));
}
