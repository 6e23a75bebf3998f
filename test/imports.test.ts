import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const packages = join(import.meta.dirname, '..', 'packages');

/** Which rooms a room may import. Pages reach the server over HTTP only; tests may also render specimens. */
const allowed: Record<string, readonly string[]> = {
  core: [],
  vision: ['core'],
  'web-sdk': ['core', 'vision', 'design'],
  console: ['core', 'design'],
  design: [],
  server: ['core', 'vision', 'bench'],
  bench: ['core', 'vision'],
};
/** Packages that only reckon: no files, no network, nothing of Node. The rules may use them. */
const reckons: Record<string, RegExp> = { core: /^stdnum\// };

const alsoInTests: Record<string, readonly string[]> = { vision: ['bench'], server: ['bench'], 'web-sdk': ['bench'] };

const isTest = (file: string) => /\.test\.tsx?$|\/test\//.test(file);

/** Every import that goes where it may not, as `file -> target`. */
function wrongImports(file: string, source: string): string[] {
  const [room = ''] = file.split('/');
  const may = [room, ...(allowed[room] ?? []), ...(isTest(file) ? (alsoInTests[room] ?? []) : [])];
  const wrong: string[] = [];
  for (const [, target = ''] of source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    const scoped = /^@candor\/([^/]+)/.exec(target)?.[1];
    if (scoped && !may.includes(scoped)) wrong.push(`${file} -> ${target}`);
    const escaped = target.startsWith('.') ? join(file, '..', target).split('/')[0] : room;
    if (escaped !== room) wrong.push(`${file} -> ${target}`);
    const isPlain = scoped !== undefined || target.startsWith('.') || reckons[room]?.test(target);
    if (room === 'core' && !isTest(file) && !isPlain) wrong.push(`${file} -> ${target}`);
  }
  return [...new Set(wrong)];
}

function sources(): string[] {
  return readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && /^[^/]+\/(src|test)\//.test(file) && !file.includes('node_modules'),
  );
}

test('every import goes in an allowed direction', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => wrongImports(file, readFileSync(join(packages, file), 'utf8')))).toEqual([]);
});

test.each([
  ['core/src/a.ts', "import { x } from '@candor/vision/picture.ts'"],
  ['core/src/a.ts', "import { readFile } from 'node:fs'"],
  ['core/src/a.ts', "import { z } from 'zod'"],
  ['vision/src/a.ts', "import { x } from '@candor/server/http/app.ts'"],
  ['console/src/a.tsx', "import { x } from '../../server/src/http/app.ts'"],
  ['web-sdk/src/a.ts', "const page = await import('@candor/console/app.tsx')"],
  ['vision/src/a.ts', "import { renderSpecimen } from '@candor/bench/specimens.ts'"],
])('%s may not say %s', (file, source) => {
  expect(wrongImports(file, source)).toHaveLength(1);
});

test('a test may render specimens where its room may not', () => {
  expect(wrongImports('vision/src/a.test.ts', "import { renderSpecimen } from '@candor/bench/specimens.ts'")).toEqual(
    [],
  );
});
