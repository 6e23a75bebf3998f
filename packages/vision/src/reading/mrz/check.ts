import { checkDigit } from './alphabet.ts';
import { type CheckedPart, checkedParts, type Layout, mayCarryLongNumber } from './formats.ts';

/** Whether each check digit holds on the text as it stands; `null` where the zone has none or the field is empty. */
export type Checks = Readonly<Record<CheckedPart | 'composite', boolean | null>>;

export function checkText(text: string, layout: Layout): Checks {
  const found: Record<CheckedPart | 'composite', boolean | null> = {
    number: null,
    birth: null,
    expiry: null,
    optional: null,
    composite: null,
  };
  for (const { part, field, check } of checkedParts(layout)) {
    const value = text.slice(field.from, field.to);
    const digit = text.slice(check.from, check.to);
    if (part === 'number' && digit === '<' && mayCarryLongNumber(layout))
      found.number = longNumberOf(text, layout)?.holds ?? false;
    else if (/^<*$/.test(value) && /[<0]/.test(digit)) found[part] = part === 'optional' ? null : digit === '0';
    else found[part] = digit === String(checkDigit(value));
  }
  const { compositeCheck } = layout.parts;
  if (compositeCheck) {
    const under = layout.composite.map(([from, to]) => text.slice(from, to)).join('');
    found.composite = text.slice(compositeCheck.from, compositeCheck.to) === String(checkDigit(under));
  }
  return found;
}

export function allHold(checks: Checks): boolean {
  return Object.values(checks).every((holds) => holds !== false);
}

/**
 * A document number of more than nine signs: its place for the check digit holds a filler, and the rest of the number,
 * its check digit and a filler open the optional data (ICAO 9303-5, note j). Issuers differ on whether
 * that filler counts as a sign of the number, so both sums are accepted.
 */
export function longNumberOf(
  text: string,
  { parts }: Layout,
): { number: string; length: number; holds: boolean } | null {
  const { number, optional } = parts;
  if (!number || !optional) return null;
  const [, rest = '', digit = ''] = text.slice(optional.from, optional.to).match(/^([0-9A-Z]+)([0-9])</) ?? [];
  if (!digit) return null;
  const first = text.slice(number.from, number.to);
  const holds = [first + rest, `${first}<${rest}`].some((whole) => String(checkDigit(whole)) === digit);
  return { number: first + rest, length: rest.length + 1, holds };
}
