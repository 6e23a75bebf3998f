import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const manifests = [
  'package.json',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
];

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
const dependencies = manifests.flatMap((file) => {
  const manifest: Manifest = JSON.parse(read(file));
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([name]) => !name.startsWith('@candor/'),
  );
});

test('every dependency has its version pinned and its sentence in docs/decisions', () => {
  const page = read('docs', 'decisions', '0007-dependencies.md');
  expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(dependencies.map(([name]) => name).filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});

test('every line of the dependency page names a dependency that is there', () => {
  const named = [...read('docs', 'decisions', '0007-dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, name]) => name,
  );
  const there = new Set(dependencies.map(([name]) => name));
  expect(named.filter((name) => name !== undefined && !there.has(name))).toEqual([]);
});

test('the project stands alone: no file reads anything outside the repository or over the network at run time', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split(
    '\n',
  );
  const texts = files.filter(
    (file) => /\.(ts|tsx|mjs|js|css|html|json|md|sh)$|^\.ci\/run$/.test(file) && file !== 'package-lock.json',
  );
  const outside = new RegExp(['\\.\\./sha', 'red/|/wo', 'rk/|cdn\\.jsdelivr|unpkg\\.com|googleapis\\.com'].join(''));
  expect(texts.filter((file) => outside.test(read(file)))).toEqual([]);
});
