import type { Random } from '../../src/random/random.ts';
import { bar, gradient, hsl, paper, sheet } from './ink.ts';
import { print } from './paper.ts';
import { type Drawing, surface } from './texture.ts';

const side = 320;
const size = { width: side, height: side, millimetres: 300 } as const;

/** Table tops, cloth, tiles, walls, printed pages and blurred rooms, all drawn. */
export function anySurface(random: Random): Drawing {
  const what = random.next();
  const draw =
    what < 0.26
      ? wood
      : what < 0.42
        ? cloth
        : what < 0.52
          ? plain
          : what < 0.6
            ? tiles
            : what < 0.68
              ? white
              : what < 0.86
                ? page
                : room;
  return surface(size, draw(random));
}

/** Turbulence (K. Perlin, "An image synthesizer", 1985) coloured by a matrix: `colour` is its mean, `contrast` its swing. */
function noise(
  random: Random,
  [fx, fy]: readonly [number, number],
  octaves: number,
  contrast: number,
  colour: readonly [number, number, number],
): string {
  const kind = random.chance(0.7) ? 'fractalNoise' : 'turbulence';
  const rows = colour.map((mean) => `${contrast.toFixed(2)} 0 0 0 ${(mean - contrast / 2).toFixed(2)}`).join(' ');
  const matrix = `<feColorMatrix type="matrix" values="${rows} 0 0 0 0 1"/>`;
  return `<filter id="noise" x="0" y="0" width="100%" height="100%"><feTurbulence type="${kind}" baseFrequency="${fx.toFixed(4)} ${fy.toFixed(4)}" numOctaves="${octaves}" seed="${random.integer(1, 9999)}"/>${matrix}</filter>`;
}
const noisy = `<rect width="${side}" height="${side}" filter="url(#noise)"/>`;

function wood(random: Random): string {
  const red = random.between(0.35, 0.95);
  const green = red * random.between(0.55, 0.95);
  const [along, across] = [random.between(0.002, 0.02), random.between(0.06, 0.5)];
  const isDown = random.chance(0.5);
  const defs = noise(
    random,
    isDown ? [across, along] : [along, across],
    random.integer(2, 4),
    random.between(0.15, 0.7),
    [red, green, green * random.between(0.5, 0.95)],
  );
  const count = random.chance(0.4) ? random.integer(2, 6) : 0;
  const seams = Array.from({ length: count }, (_, i) => {
    const at = (side * (i + random.between(-0.2, 0.2))) / count;
    const thick = random.between(1, 3);
    return isDown
      ? bar(at, 0, thick, side, '#000', random.between(0.2, 0.7))
      : bar(0, at, side, thick, '#000', random.between(0.2, 0.7));
  });
  return sheet(random, size, { body: noisy + seams.join(''), defs });
}

function cloth(random: Random): string {
  const pitch = random.between(0.01, 0.7);
  const part = () => random.between(0.1, 0.95);
  const defs = noise(
    random,
    [pitch, pitch * random.between(0.6, 1.6)],
    random.integer(1, 4),
    random.between(0.05, 0.5),
    [part(), part(), part()],
  );
  const count = random.chance(0.3) ? random.integer(3, 20) : 0;
  const opacity = random.between(0.05, 0.4);
  const isCheck = random.chance(0.5);
  const stripes = Array.from({ length: count }, (_, i) => {
    const at = (side * i) / count;
    const down = bar(at, 0, side / count / 2, side, random.chance(0.5) ? '#000' : '#fff', opacity);
    return down + (isCheck ? bar(0, at, side, side / count / 2, '#000', opacity) : '');
  });
  return sheet(random, size, { body: noisy + stripes.join(''), defs });
}

function plain(random: Random): string {
  const hue = random.between(0, 360);
  const tone = () => hsl(hue + random.between(-20, 20), random.between(0, 50), random.between(5, 98));
  return sheet(random, size, { body: paper, defs: gradient(random, { from: tone(), to: tone() }) });
}

function tiles(random: Random): string {
  const count = random.integer(3, 12);
  const tone = () => hsl(random.between(0, 360), random.between(0, 40), random.between(20, 90));
  const [one, other] = [tone(), tone()];
  const wide = side / count;
  let body = bar(0, 0, side, side, one);
  for (let row = 0; row < count; row++)
    for (let column = row % 2; column < count; column += 2) body += bar(column * wide, row * wide, wide, wide, other);
  if (random.chance(0.5))
    for (let i = 0; i <= count; i++)
      body += bar(i * wide - 1, 0, 2, side, '#888') + bar(0, i * wide - 1, side, 2, '#888');
  return sheet(random, size, { body });
}

function white(random: Random): string {
  return sheet(random, size, {
    body: bar(0, 0, side, side, hsl(random.between(0, 60), random.between(0, 8), random.between(88, 99))),
  });
}

function page(random: Random): string {
  const hue = random.between(0, 360);
  const tint = random.chance(0.8)
    ? hsl(random.between(30, 60), random.between(0, 15), random.between(86, 99))
    : hsl(hue, random.between(5, 40), random.between(75, 95));
  const body =
    bar(0, 0, side, side, tint) +
    print(random, side, side, hsl(hue, random.between(0, 40), random.between(4, 45)), 'dense');
  return sheet(random, size, { body });
}

/** What a photograph of a room or a street is made of: big soft patches, straight edges, round things, grain. */
function room(random: Random): string {
  const tone = () => hsl(random.between(0, 360), random.between(0, 60), random.between(5, 95));
  const at = () => random.between(-0.2, 1) * side;
  const shapes = Array.from({ length: random.integer(6, 22) }, () => {
    const turn = random.chance(0.6) ? random.normal() * 4 : random.between(0, 180);
    const x = at();
    const y = at();
    const shape = random.chance(0.65)
      ? bar(x, y, random.between(10, 220), random.between(10, 220), tone(), random.between(0.5, 1))
      : `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${random.between(6, 120).toFixed(0)}" ry="${random.between(6, 120).toFixed(0)}" fill="${tone()}" opacity="${random.between(0.4, 1).toFixed(2)}"/>`;
    return `<g transform="rotate(${turn.toFixed(0)} 160 160)" filter="url(#soft${random.integer(0, 2)})">${shape}</g>`;
  });
  const soft = [0.3, 2, 8]
    .map((blur, i) => `<filter id="soft${i}"><feGaussianBlur stdDeviation="${blur}"/></filter>`)
    .join('');
  const defs =
    gradient(random, { from: tone(), to: tone() }) + soft + noise(random, [0.02, 0.03], 4, 0.6, [0.5, 0.5, 0.5]);
  const grain = random.chance(0.5)
    ? `<rect width="${side}" height="${side}" filter="url(#noise)" opacity="${random.between(0.1, 0.5).toFixed(2)}"/>`
    : '';
  return sheet(random, size, { body: paper + shapes.join('') + grain, defs });
}
