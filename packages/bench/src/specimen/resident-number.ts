/**
 * The check character of an 18-character Chinese citizen number (GB 11643-1999, which uses ISO 7064 MOD 11-2):
 * `digits` are the first 17.
 */
export function residentCheckCharacter(digits: string): string {
  let sum = 0;
  for (const [place, digit] of [...digits].entries()) sum += Number(digit) * (2 ** (17 - place) % 11);
  return '10X98765432'.charAt(sum % 11);
}

/** `area` is six digits; specimens use areas starting with 99, which no real place has. Odd sequences are men, even ones women. */
export function composeResidentNumber(area: string, birthDate: string, sequence: number): string {
  const digits = area + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return digits + residentCheckCharacter(digits);
}
