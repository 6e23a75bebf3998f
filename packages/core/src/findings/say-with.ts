import { alpha2Of, utopia } from '../document/iso-countries.ts';
import type { Finding } from './finding.ts';
import type { Reason } from './reasons.ts';
import type { ReasonText, ReasonTexts } from './texts/catalogue.ts';
import type { Names } from './texts/names/catalogue.ts';

/** One language: the texts of the reasons and the names of things. A page loads one of them. */
export type Words = { readonly texts: ReasonTexts; readonly names: Names };

/** Whatever has a reason and perhaps numbers: findings of staff and of applicants alike. */
export type Sayable = { readonly reason: Reason } & Partial<
  Pick<Finding, 'slot' | 'field' | 'measure' | 'measured' | 'limit' | 'scheme' | 'places'>
>;

/** Values that findings do not carry, because they are personal or belong to the moment. All are already written out for the reader. */
export type SayValues = {
  readonly typed?: string | undefined;
  readonly read?: string | undefined;
  readonly date?: string | undefined;
  readonly earliest?: string | undefined;
  readonly region?: string | undefined;
  readonly time?: string | undefined;
  readonly countdown?: string | undefined;
  readonly eta?: string | undefined;
};

export type Said = {
  readonly fact: string;
  readonly instruction: string;
  /** Measured against allowed, "62%, up to 5% is fine"; null where there is no number a reader could use. */
  readonly measured: string | null;
};

/** Fills the blanks of a reason's texts. A blank without a value falls back to the plain sentence: no reader ever sees a brace. */
export function sayWith({ texts, names }: Words, finding: Sayable, values: SayValues = {}): Said {
  const text = texts[finding.reason];
  const named = typeof finding.measured === 'string' ? finding.measured : finding.measure;
  const variant = named === undefined ? undefined : text.variants?.[named];
  const fillers = { ...fillersOf(finding, names), ...values };
  return {
    fact: sayFact(variant ?? text, fillers),
    instruction: fill(text.marked ?? '', fillers) || (variant?.instruction ?? text.instruction),
    measured: sayMeasured(names, finding),
  };
}

/** What may stand in a mail: no personal value and no link. */
export function mailWith({ texts }: Words, reason: Reason): string {
  return texts[reason].mail;
}

export function sayMeasured(names: Names, { measure, measured, limit }: Sayable): string | null {
  const words = measure ? names.measures[measure] : null;
  if (!words || typeof measured !== 'number' || typeof limit !== 'number') return null;
  return fill(words.sentence, { measured: words.as(measured), limit: words.as(limit) });
}

/** The name of a country in the reader's language, from the reader's own system. */
export function countryName(names: Names, alpha3: string): string {
  if (alpha3 === utopia) return names.utopia;
  const alpha2 = alpha2Of(alpha3);
  const display = new Intl.DisplayNames([names.locale], { type: 'region' });
  return (alpha2 && display.of(alpha2)) ?? alpha3;
}

function sayFact({ fact, plain }: Pick<ReasonText, 'fact' | 'plain'>, fillers: Fillers): string {
  return fill(fact, fillers) ?? plain ?? fact;
}

type Fillers = Readonly<Record<string, string | undefined>>;

/** `null` when a blank has no value. */
function fill(template: string, fillers: Fillers): string | null {
  let isFilled = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fillers[name];
    if (value === undefined || value === '') isFilled = false;
    return value ?? '';
  });
  return isFilled ? filled : null;
}

/** The values that the finding itself carries: codes become names, numbers stay. */
function fillersOf({ slot, field, measured, limit, scheme, places }: Sayable, names: Names): Fillers {
  return {
    scheme,
    places: places && sayPlaces(places),
    max: asNumber(limit),
    n: asNumber(limit),
    chosen: nameOf(limit, names),
    seen: nameOf(measured, names),
    country: typeof measured === 'string' ? countryName(names, measured) : undefined,
    side: slot && names.slots[slot],
    field: field ? names.details[field] : entry(names.reading, measured),
    action: entry(names.movements, measured),
  };
}

function nameOf(code: number | string | undefined, names: Names): string | undefined {
  const known = entry(names.documents, code) ?? entry(names.refused, code);
  return known ?? (typeof code === 'string' && /^[A-Z]{3}$/.test(code) ? countryName(names, code) : undefined);
}

/** `7` or `7–14` */
function sayPlaces(places: readonly number[]): string {
  const [first, last] = [places[0], places.at(-1)];
  const isRun = first !== undefined && last === first + places.length - 1 && places.length > 1;
  return isRun ? `${first}–${last}` : places.join(', ');
}

function entry(table: Readonly<Record<string, string>>, code: number | string | undefined): string | undefined {
  return typeof code === 'string' && Object.hasOwn(table, code) ? table[code] : undefined;
}

function asNumber(value: number | string | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}
