import type { Random } from '../random/random.ts';

/** Fine line patterns as printers put behind the writing. Coordinates in mm. */
export function backgroundPrint(
  random: Random,
  pattern: 'waves' | 'rosette' | 'mesh',
  width: number,
  height: number,
  inks: readonly [string, string],
): string {
  if (pattern === 'waves') return waves(random, width, height, inks);
  if (pattern === 'mesh') return mesh(random, width, height, inks);
  return (
    rosette(random, width * random.between(0.55, 0.8), height * 0.5, height * 0.62, inks) +
    waves(random, width, height, inks)
  );
}

const path = (points: readonly string[], ink: string, stroke: number): string =>
  `<path d="M${points.join('L')}" fill="none" stroke="${ink}" stroke-width="${stroke}" opacity="0.55"/>`;

function waves(random: Random, width: number, height: number, inks: readonly [string, string]): string {
  const cycles = random.between(1.2, 3.2);
  const swing = random.between(1.2, 3.2);
  const lines: string[] = [];
  for (let line = 0; line < 34; line++) {
    const points: string[] = [];
    for (let step = 0; step <= 60; step++) {
      const x = (width * step) / 60;
      const y = (height * (line - 1)) / 32 + swing * Math.sin((cycles * 2 * Math.PI * x) / width + line * 0.22);
      points.push(`${x.toFixed(2)} ${y.toFixed(2)}`);
    }
    lines.push(path(points, inks[line % 2] ?? inks[0], 0.16));
  }
  return lines.join('');
}

function mesh(random: Random, width: number, height: number, inks: readonly [string, string]): string {
  const bow = random.between(4, 9);
  const lines: string[] = [];
  for (let line = -12; line < 40; line++) {
    const x = (width * line) / 28;
    lines.push(
      `<path d="M${x.toFixed(2)} 0Q${(x + bow).toFixed(2)} ${height / 2} ${(x + height * 0.5).toFixed(2)} ${height}M${(x + height * 0.5).toFixed(2)} 0Q${(x + bow).toFixed(2)} ${height / 2} ${x.toFixed(2)} ${height}" fill="none" stroke="${inks[((line % 2) + 2) % 2] ?? inks[0]}" stroke-width="0.14" opacity="0.5"/>`,
    );
  }
  return lines.join('');
}

/** Hypotrochoids, the curve of a geometric lathe. */
function rosette(
  random: Random,
  centreX: number,
  centreY: number,
  radius: number,
  inks: readonly [string, string],
): string {
  const petals = random.integer(9, 16);
  const rings: string[] = [];
  for (let ring = 0; ring < 5; ring++) {
    const points: string[] = [];
    for (let step = 0; step <= 360; step++) {
      const angle = (step * Math.PI) / 180;
      const reach = radius * (0.55 + 0.09 * ring + 0.2 * Math.cos(petals * angle + ring * 0.5));
      points.push(
        `${(centreX + reach * Math.cos(angle)).toFixed(2)} ${(centreY + reach * Math.sin(angle)).toFixed(2)}`,
      );
    }
    rings.push(path(points, inks[ring % 2] ?? inks[0], 0.16));
  }
  return rings.join('');
}
