import type { Random } from '../../src/random/random.ts';
import { anyPalette, bar, gradient, hsl, paper, sheet, text } from './ink.ts';
import { crest } from './ornament.ts';
import { print } from './paper.ts';
import { type Drawing, thing } from './texture.ts';
import { loud, name } from './words.ts';

/** Things that lie on desks and are no documents; many of them are rectangles with straight edges. */
export function anyThing(random: Random): Drawing {
  const what = random.next();
  const bounds = [0.15, 0.27, 0.45, 0.53, 0.67, 0.76, 0.86, 0.94] as const;
  const draw = [phone, keyboard, sheetOfPaper, pen, plainCard, book, cup, cable, screen] as const;
  const index = bounds.findIndex((bound) => what < bound);
  return (draw[index < 0 ? draw.length - 1 : index] ?? screen)(random);
}

const anyColour = (
  random: Random,
  saturation: readonly [number, number],
  lightness: readonly [number, number],
): string => hsl(random.between(0, 360), random.between(...saturation), random.between(...lightness));

function phone(random: Random): Drawing {
  const size = { width: 150, height: Math.round(150 * random.between(1.9, 2.15)), millimetres: random.between(68, 78) };
  const screenColours = random.chance(0.7)
    ? { from: anyColour(random, [10, 80], [5, 70]), to: anyColour(random, [10, 80], [5, 60]) }
    : anyPalette(random);
  const edge = random.chance(0.5) ? 7 : 24;
  const icons = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="${16 + (i % 4) * 32}" y="${40 + Math.floor(i / 4) * 40}" width="22" height="22" rx="5" fill="${hsl(random.between(0, 360), 70, 55)}"/>`,
  );
  const body =
    bar(0, 0, size.width, size.height, anyColour(random, [0, 30], [4, 25])) +
    `<rect x="6" y="${edge}" width="${size.width - 12}" height="${size.height - 2 * edge}" rx="12" fill="url(#paper)"/>` +
    (random.chance(0.4) ? icons.join('') : '');
  return thing(
    size,
    sheet(random, size, { radius: random.between(10, 24), body, defs: gradient(random, screenColours) }),
  );
}

function keyboard(random: Random): Drawing {
  const size = {
    width: 300,
    height: Math.round(300 * random.between(0.28, 0.42)),
    millimetres: random.between(260, 440),
  };
  const isDark = random.chance(0.5);
  const [rows, columns] = [random.integer(4, 6), random.integer(10, 16)];
  const [wide, high] = [(size.width - 12) / columns, (size.height - 12) / rows];
  let body = bar(0, 0, size.width, size.height, hsl(0, 0, isDark ? random.between(8, 30) : random.between(60, 92)));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      body += `<rect x="${6 + column * wide + 1}" y="${6 + row * high + 1}" width="${wide - 2.5}" height="${high - 2.5}" rx="2.5" fill="${hsl(0, 0, isDark ? random.between(14, 24) : random.between(82, 98))}"/>`;
  return thing(size, sheet(random, size, { radius: 8, body }));
}

function sheetOfPaper(random: Random): Drawing {
  const size = {
    width: 226,
    height: Math.round(226 * random.pick([297 / 210, 297 / 210, 1.3, 1, 0.72, 1.8])),
    millimetres: random.between(60, 215),
  };
  const what = random.next();
  const ruled = Array.from({ length: 23 }, (_, i) =>
    bar(0, (size.height * (i + 1)) / 24, size.width, 1, hsl(210, 40, 70)),
  );
  const ink = anyColour(random, [0, 30], [5, 40]);
  const body =
    bar(
      0,
      0,
      size.width,
      size.height,
      random.chance(0.7)
        ? hsl(45, random.between(0, 20), random.between(88, 99))
        : anyColour(random, [10, 60], [60, 92]),
    ) + (what < 0.6 ? print(random, size.width, size.height, ink, 'dense') : what < 0.8 ? ruled.join('') : '');
  return thing(size, sheet(random, size, { body }));
}

function pen(random: Random): Drawing {
  const size = { width: 240, height: random.integer(5, 14), millimetres: random.between(130, 160) };
  const { width, height } = size;
  const body =
    bar(0, 0, width, height, anyColour(random, [0, 80], [10, 80])) +
    bar(0, 0, width * 0.1, height, '#222') +
    bar(0, height * 0.15, width, height * 0.2, '#fff', 0.4);
  return thing(size, sheet(random, size, { radius: height / 2, body }));
}

/** A membership card, a wallet, a mat: a rectangle of about the right shape with hardly anything on it. */
function plainCard(random: Random): Drawing {
  const size = {
    width: 240,
    height: Math.round(240 * random.between(0.55, 0.85)),
    millimetres: random.between(50, 130),
  };
  const { width, height } = size;
  const palette = anyPalette(random);
  const body =
    paper +
    (random.chance(0.5)
      ? text(
          width * 0.1,
          height * random.between(0.2, 0.8),
          height * random.between(0.08, 0.2),
          loud(random),
          palette.ink,
        )
      : '') +
    (random.chance(0.2) ? bar(0, height * 0.12, width, height * 0.2, '#111') : '') +
    (random.chance(0.2)
      ? crest(random, width * random.between(0.2, 0.8), height * 0.5, height * random.between(0.1, 0.25))
      : '');
  return thing(
    size,
    sheet(random, size, { radius: random.chance(0.6) ? 10 : 0, body, defs: gradient(random, palette) }),
  );
}

function book(random: Random): Drawing {
  const size = {
    width: 200,
    height: Math.round(200 * random.between(1.25, 1.5)),
    millimetres: random.between(88, 200),
  };
  const { width, height } = size;
  const titles =
    text(width * 0.15, height * 0.25, height * 0.08, loud(random), random.chance(0.5) ? '#fff' : '#e8c860') +
    text(width * 0.15, height * 0.36, height * 0.05, name(random), '#fff');
  const body =
    bar(0, 0, width, height, anyColour(random, [10, 80], [10, 70])) +
    bar(0, 0, width * 0.06, height, '#000', 0.25) +
    (random.chance(0.7) ? titles : '') +
    (random.chance(0.4) ? crest(random, width * 0.5, height * 0.6, width * 0.16) : '');
  return thing(size, sheet(random, size, { radius: random.chance(0.5) ? 5 : 0, body }));
}

/** A cup or a coin from above. */
function cup(random: Random): Drawing {
  const isCoin = random.chance(0.35);
  const size = { width: 200, height: 200, millimetres: isCoin ? random.between(18, 30) : random.between(70, 110) };
  const rim = isCoin
    ? hsl(random.between(25, 50), random.between(10, 60), random.between(40, 65))
    : anyColour(random, [0, 60], [30, 95]);
  const inside = random.chance(0.5) ? hsl(25, 60, random.between(10, 30)) : anyColour(random, [0, 40], [50, 95]);
  const body =
    `<circle cx="100" cy="100" r="98" fill="${rim}"/>` +
    (isCoin
      ? '<circle cx="100" cy="100" r="84" fill="none" stroke="#543" stroke-width="4"/>'
      : `<circle cx="100" cy="100" r="${random.between(50, 88)}" fill="${inside}"/>`);
  return thing(size, sheet(random, size, { body }));
}

function cable(random: Random): Drawing {
  const size = { width: 300, height: 300, millimetres: random.between(150, 350) };
  const at = () => `${random.integer(0, 300)} ${random.integer(0, 300)}`;
  const colour = random.chance(0.5) ? hsl(0, 0, random.between(3, 25)) : anyColour(random, [0, 60], [40, 95]);
  const loop = () =>
    `<path d="M${at()}C${at()},${at()},${at()}S${at()},${at()}" stroke="${colour}" stroke-width="${random.between(3, 8).toFixed(1)}" fill="none"/>`;
  return thing(size, sheet(random, size, { body: loop() + (random.chance(0.5) ? loop() : '') }));
}

function screen(random: Random): Drawing {
  const size = { width: 240, height: 180, millimetres: random.between(200, 330) };
  const rows = Array.from({ length: 6 }, (_, i) =>
    bar(20, 24 + i * 22, random.between(40, 190), 6, hsl(random.between(0, 360), 20, random.between(20, 90))),
  );
  const body =
    bar(0, 0, 240, 180, anyColour(random, [0, 15], [15, 60])) +
    bar(8, 8, 224, 164, anyColour(random, [5, 50], [10, 95])) +
    rows.join('');
  return thing(size, sheet(random, size, { radius: 6, body }));
}
