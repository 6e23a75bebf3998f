/** Eighteen characters that may be a resident number; O is never one, so it was a 0. */
export function residentNumbers(text: string): string[] {
  const digits = text
    .toUpperCase()
    .replace(/[×Ⅹ]/g, 'X')
    .replace(/[OD]/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9X]/g, '');
  return /^\d{17}[\dX]$/.test(digits) ? [digits] : [];
}

/** Mainland permits: H or M and eight digits (Hong Kong, Macao), eight digits (Taiwan), a letter and eight for going there. */
export function permitNumbers(text: string): string[] {
  const number = text.toUpperCase().replace(/[\s.-]/g, '');
  return /^[A-Z]{0,2}\d{8}(\d{2})?$/.test(number) ? [number] : [];
}
