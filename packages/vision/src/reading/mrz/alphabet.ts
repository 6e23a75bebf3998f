/** The characters of a machine-readable zone, ICAO 9303-3 section 4.3. The filler is last. */
export const mrzAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const filler = mrzAlphabet.length - 1;

/** Other shapes that the general recogniser gives the same sign. */
const otherShapes: Readonly<Record<string, string>> = { '<': '＜〈《‹«く≤', '0': '０○〇', O: 'о', X: '×' };

/** Value of a character under the check digit, ICAO 9303-3 section 4.9: digits themselves, A = 10 to Z = 35, filler 0. */
export const checkValues: readonly number[] = [...mrzAlphabet].map((_, i) => (i === filler ? 0 : i));

const weights = [7, 3, 1] as const;

export function weightAt(position: number): number {
  return weights[position % 3] ?? 1;
}

/** Check digit of a field: sum of value x weight (7, 3, 1 repeating) modulo 10. */
export function checkDigit(field: string): number {
  let sum = 0;
  [...field].forEach((character, i) => {
    sum += (checkValues[mrzAlphabet.indexOf(character)] ?? 0) * weightAt(i);
  });
  return sum % 10;
}

/** For every class of the recogniser that is one of the 37 signs in some shape: pairs [class, sign]. Full width, lower case and guillemets count. */
export function foldClasses(dictionary: readonly string[]): readonly (readonly [number, number])[] {
  const signOf = new Map<string, number>();
  [...mrzAlphabet].forEach((sign, i) => {
    const fullWidth = String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
    for (const shape of [sign, sign.toLowerCase(), fullWidth, ...(otherShapes[sign] ?? '')]) signOf.set(shape, i);
  });
  return dictionary.flatMap((shape, index) => {
    const sign = index === 0 ? undefined : signOf.get(shape);
    return sign === undefined ? [] : [[index, sign] as const];
  });
}
