/** Marks on a grid of blocks, row by row, 1 = marked. */
export type Marks = Uint8Array;

/** Every block within `reach` blocks (also diagonally) of a marked one. */
export function dilate(marks: Marks, columns: number, reach: number): Marks {
  const rows = Math.floor(marks.length / columns);
  const wide = new Uint8Array(marks.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!marks[row * columns + column]) continue;
      for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
        const from = y * columns + Math.max(0, column - reach);
        wide.fill(1, from, y * columns + Math.min(columns - 1, column + reach) + 1);
      }
    }
  }
  return wide;
}

/** The groups of marked blocks that share sides, largest first; each as the indices of its blocks. */
export function groups(marks: Marks, columns: number): readonly (readonly number[])[] {
  const left = marks.slice();
  const found: (readonly number[])[] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    const group = [start];
    for (let i = 0; i < group.length; i++) {
      for (const neighbour of neighbours(group[i] ?? 0, columns)) {
        if (!left[neighbour]) continue;
        left[neighbour] = 0;
        group.push(neighbour);
      }
    }
    found.push(group);
  }
  return found.sort((a, b) => b.length - a.length);
}

function neighbours(cell: number, columns: number): number[] {
  const column = cell % columns;
  const sides = [cell - columns, cell + columns];
  if (column > 0) sides.push(cell - 1);
  if (column < columns - 1) sides.push(cell + 1);
  return sides;
}
