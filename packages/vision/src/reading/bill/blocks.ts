import { heightOf } from './excerpt.ts';
import type { PageLine } from './page.ts';

export type Block = readonly PageLine[];

/** Lines of about one size that stand below each other and begin at one place; in the order of their first lines. */
export function blocksOf(lines: readonly PageLine[]): Block[] {
  const blocks: PageLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const above = blocks.find((block) => {
      const last = block.at(-1);
      return last !== undefined && follows(last, line);
    });
    if (above) above.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function follows(last: PageLine, line: PageLine): boolean {
  const [before, here] = [heightOf(last), heightOf(line)];
  const size = Math.max(before, here);
  const gap = line.top - last.bottom;
  return (
    Math.abs(line.left - last.left) < 1.2 * size &&
    gap > -0.7 * size &&
    gap < 1.1 * size &&
    size < 1.4 * Math.min(before, here)
  );
}
