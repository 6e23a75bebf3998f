import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureDebian, ensureInstalled } from './install.mjs';
import { startPostgres } from './postgres.mjs';
import { fromRoot, run } from './run.mjs';

/** The parts of `npm test`; name some to run only those. */
const parts = {
  unit: ['--project', 'unit'],
  integration: ['--project', 'integration'],
  floor: ['--project', 'floor'],
  browser: ['--project', 'browser'],
  durability: ['--project', 'durability'],
  postgres: ['--project', 'integration'],
};

/** Parts in one lane run after each other, lanes beside each other: servers, databases and browsers wait a lot, reading pictures never does. */
const lanes = [
  ['integration', 'browser'],
  ['floor', 'durability', 'postgres'],
];

const chosen = process.argv.slice(2).filter((argument) => argument in parts);
const names = chosen.length > 0 ? chosen : Object.keys(parts);
const alone = names.length === 1;
const node = process.env.CANDOR_TEST_NODE ?? process.execPath;
const totals = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

/** Runs one part; where others run beside it, its output is kept and shown at its end in one piece. */
async function vitest(part, args, env) {
  const report = fromRoot('node_modules', `.test-${process.pid}-${part}.json`);
  const output = alone ? null : fromRoot('node_modules', `.test-${process.pid}-${part}.log`);
  const log = output && openSync(output, 'w');
  // The floor reckons for minutes: it gives way to the servers' own workers (nice 10), for which other tests wait.
  const [program, ...first] = part === 'floor' && !alone ? ['nice', '-n', '15', node] : [node];
  const code = await run(
    program,
    [
      ...first,
      fromRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...process.env, ...env }, ...(log && { stdio: ['ignore', log, log] }) },
  );
  if (output) {
    closeSync(log);
    process.stdout.write(`\n== ${part} ==\n${readFileSync(output, 'utf8')}`);
    rmSync(output);
  }
  const found = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  totals.passed += found.numPassedTests;
  totals.failed += found.numFailedTests;
  totals.skipped += found.numPendingTests + found.numTodoTests;
  // A file that cannot be loaded fails without a failing test.
  if (code !== 0) broken = true;
  return found;
}

/** Every integration test of the server that opens a database; the others would only run twice. */
function databaseTests() {
  const source = fromRoot('packages', 'server', 'src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.integration.test.ts'))
    .filter((name) => /testing\/(test-house|test-database)|openTest/.test(readFileSync(join(source, name), 'utf8')))
    .map((name) => `packages/server/src/${name}`);
}

async function onPostgres() {
  const postgres = await startPostgres();
  try {
    const found = await vitest('postgres', [...parts.postgres, ...databaseTests()], {
      CANDOR_TEST_DATABASE_URL: postgres.url,
    });
    if (found.numPendingTests > 0) {
      console.error('A PostgreSQL test was skipped.');
      broken = true;
    }
    if (postgres.used() < 10_000_000) {
      console.error('The server tests did not use PostgreSQL.');
      broken = true;
    }
  } finally {
    await postgres.stop();
  }
}

await ensureInstalled();
await ensureDebian(
  'fonts',
  ...(names.includes('browser') ? ['chromium'] : []),
  ...(names.includes('postgres') ? ['postgresql'] : []),
);
await ensureBuilt();
const runPart = (name) => (name === 'postgres' ? onPostgres() : vitest(name, parts[name], {}));

// The quick part first and alone: what it finds is told before minutes are spent.
if (names.includes('unit')) await runPart('unit');
await Promise.all(
  lanes.map(async (lane) => {
    for (const name of lane) if (names.includes(name)) await runPart(name);
  }),
);
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(broken || totals.failed > 0 || totals.passed === 0 ? 1 : 0);
