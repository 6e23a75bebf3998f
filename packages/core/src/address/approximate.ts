/**
 * Fewest changes (insert, leave out, replace) that make `pattern` a part of `text` (Sellers 1980). Case and spaces count;
 * both are short.
 */
export function changesToFind(pattern: string, text: string): number {
  const [wanted, given] = [[...pattern], [...text]];
  let row = wanted.map((_, i) => i + 1);
  let fewest = wanted.length;
  for (const letter of given) {
    let diagonal = 0;
    let above = 0;
    row = row.map((left, i) => {
      const here = Math.min(diagonal + (wanted[i] === letter ? 0 : 1), left + 1, above + 1);
      diagonal = left;
      above = here;
      return here;
    });
    fewest = Math.min(fewest, row.at(-1) ?? fewest);
  }
  return fewest;
}

/** How many letters of a word of this length a reader of photographs may get wrong: one of five to nine, two of ten and more. */
export function tolerance(length: number): number {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
}
