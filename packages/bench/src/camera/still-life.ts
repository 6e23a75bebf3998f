import type { Random } from '../random/random.ts';

/** Words for a page that lies under a document: none of them names a field. */
const words = [
  'the',
  'harbour',
  'master',
  'said',
  'that',
  'no',
  'ship',
  'would',
  'leave',
  'before',
  'morning',
  'and',
  'so',
  'they',
  'sat',
  'by',
  'the',
  'window',
  'counting',
  'lamps',
  'until',
  'rain',
  'took',
  'them',
  'one',
  'after',
  'another',
] as const;

/** A printed page, larger than the document, slightly turned. Drawn in px of the background. */
export function printedPage(random: Random, width: number, height: number): string {
  const size = width * random.between(0.011, 0.015);
  const lines: string[] = [];
  for (let y = height * -0.02; y < height * 1.1; y += size * 1.65) {
    let line = '';
    while (line.length < 92) line += `${random.pick(words)} `;
    if (random.chance(0.12)) line = line.slice(0, random.integer(20, 70));
    lines.push(`<text x="${width * 0.12}" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}">${line}</text>`);
  }
  const turn = random.between(-8, 8);
  return (
    `<g transform="rotate(${turn.toFixed(1)} ${width / 2} ${height / 2})"><rect x="${width * 0.055}" y="${-height * 0.2}" width="${width * 0.9}" height="${height * 1.4}" fill="#0006"/>` +
    `<rect x="${width * 0.05}" y="${-height * 0.2}" width="${width * 0.9}" height="${height * 1.4}" fill="#ebe8df"/>` +
    `<g fill="#3a3937" font-family="DejaVu Sans">${lines.join('')}</g></g>`
  );
}

/** Things on a desk: pens, a phone, a cup, keys, notes, a cable. */
export function clutter(random: Random, width: number, height: number): string {
  const things = Array.from({ length: random.integer(4, 8) }, () => {
    const drawing = random.pick([pen, phone, cup, note, cable, keyboard])(random, width * 0.1);
    const x = random.between(0, width).toFixed(0);
    const y = random.between(0, height).toFixed(0);
    const turn = random.integer(0, 359);
    // Drawn twice: the first, dark and set off, is its shadow.
    return `<g opacity="0.3" transform="translate(${Number(x) + 5} ${Number(y) + 7}) rotate(${turn})" filter="url(#dark)">${drawing}</g><g transform="translate(${x} ${y}) rotate(${turn})">${drawing}</g>`;
  });
  const dark = `<filter id="dark"><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0"/><feGaussianBlur stdDeviation="4"/></filter>`;
  return dark + things.join('');
}

type Thing = (random: Random, unit: number) => string;

const pen: Thing = (random, unit) =>
  `<rect width="${unit * 3}" height="${unit * 0.16}" rx="${unit * 0.07}" fill="${random.pick(['#8e2024', '#22356e', '#1b1b1d', '#2b6a4c'])}"/>` +
  `<rect x="${unit * 2.1}" width="${unit * 0.08}" height="${unit * 0.16}" fill="#c9c9c4"/>`;

const phone: Thing = (_random, unit) =>
  `<rect width="${unit * 1.7}" height="${unit * 3.4}" rx="${unit * 0.22}" fill="#101114"/>` +
  `<rect x="${unit * 0.07}" y="${unit * 0.08}" width="${unit * 1.56}" height="${unit * 3.24}" rx="${unit * 0.17}" fill="#1d2734"/>`;

const cup: Thing = (random, unit) =>
  `<circle r="${unit * 1.05}" fill="${random.pick(['#d9d4c7', '#5c7380', '#7d4a3d'])}"/><circle r="${unit * 0.9}" fill="#2c1a10"/>` +
  `<circle r="${unit * 0.9}" fill="none" stroke="#fff3" stroke-width="${unit * 0.05}"/>`;

const note: Thing = (random, unit) => {
  const scribble = Array.from(
    { length: 5 },
    (_, row) => `M${unit * 0.15} ${unit * (0.3 + row * 0.28)}h${unit * random.between(0.6, 1.3)}`,
  );
  return (
    `<rect width="${unit * 1.6}" height="${unit * 1.6}" fill="${random.pick(['#e9dc86', '#e6b9c3', '#bcd7e4'])}"/>` +
    `<path d="${scribble.join('')}" stroke="#44484f" stroke-width="${unit * 0.035}"/>`
  );
};

const cable: Thing = (random, unit) =>
  `<path d="M0 0C${unit * random.between(1, 4)} ${unit * 3} ${-unit * 2} ${unit * random.between(1, 4)} ${unit * 4} ${unit * 3}" fill="none" stroke="${random.pick(['#17181a', '#d7d6d1'])}" stroke-width="${unit * 0.11}"/>`;

const keyboard: Thing = (_random, unit) => {
  const keys: string[] = [];
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 11; column++)
      keys.push(
        `<rect x="${unit * (0.12 + column * 0.44)}" y="${unit * (0.12 + row * 0.44)}" width="${unit * 0.38}" height="${unit * 0.38}" rx="${unit * 0.05}" fill="#d4d4d0"/>`,
      );
  return `<rect width="${unit * 5.05}" height="${unit * 2}" rx="${unit * 0.12}" fill="#8d8f92"/>${keys.join('')}`;
};
