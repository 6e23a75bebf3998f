import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Custom properties with a six-digit colour in the rule that begins with `selector`. */
function colours(selector: string): Record<string, string> {
  const at = css.indexOf(selector);
  if (at < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const rule = css.slice(css.indexOf('{', at) + 1, css.indexOf('\n}', at));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = colours(':root {\n  color-scheme: light');
const themes = { light, dark: { ...light, ...colours(':root[data-theme="dark"]') } };

/** Relative luminance, WCAG 2.2, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const tones = ['brand', 'ok', 'act', 'fail', 'wait', 'hold'];
const text = 4.5;
const edge = 3;
const pairs: [front: string, ground: string, least: number][] = [
  ...['ink', 'ink-2', 'ink-3', ...tones].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, text]),
  ),
  ...tones.flatMap((tone) =>
    [tone, 'ink', 'ink-2'].map((ink): [string, string, number] => [ink, `${tone}-soft`, text]),
  ),
  ['on-brand', 'brand', text],
  ['on-brand', 'brand-hover', text],
  ['on-lens', 'lens', text],
  ['on-lens-2', 'lens', text],
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['control', ground, edge],
    ['focus', ground, edge],
  ]),
  ...['mark', 'mark-ok'].map((mark): [string, string, number] => [mark, 'lens', edge]),
  ...['chart-1', 'chart-2', 'chart-3'].map((chart): [string, string, number] => [chart, 'surface', edge]),
];

test.each(
  Object.entries(themes),
)('every text and control edge stands out from its ground in the %s theme', (_, theme) => {
  const tooFaint = pairs
    .map(([front, ground, least]) => ({
      front,
      ground,
      least,
      ratio: contrast(theme[front] ?? '', theme[ground] ?? ''),
    }))
    .filter(({ ratio, least }) => !(ratio >= least));
  expect(tooFaint).toEqual([]);
});

test('the system dark theme and the chosen dark theme are the same colours', () => {
  const system = css.slice(css.indexOf('@media (prefers-color-scheme: dark)'), css.indexOf(':root[data-theme="dark"]'));
  for (const [name, value] of Object.entries(colours(':root[data-theme="dark"]'))) {
    expect(system).toContain(`--${name}: ${value}`);
  }
});
