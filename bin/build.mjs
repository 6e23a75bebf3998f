import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot, run, stop } from './run.mjs';

/** What is built, and whose sources it is made of. */
const builds = {
  'web-sdk': ['web-sdk', 'core', 'vision', 'design'],
  console: ['console', 'core', 'design'],
  server: ['server', 'core', 'vision', 'bench'],
};

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  let latest = 0;
  for (const name of readdirSync(path))
    if (!['node_modules', 'dist', '.types', '.types-test'].includes(name))
      latest = Math.max(latest, newest(join(path, name)));
  return latest;
}

/** Builds what is missing or older than its sources. */
export async function ensureBuilt(...names) {
  for (const name of names.length > 0 ? names : Object.keys(builds)) {
    const stamp = fromRoot('packages', name, 'dist', '.built');
    const sources = Math.max(
      newest(fromRoot('package-lock.json')),
      ...builds[name].map((source) => newest(fromRoot('packages', source))),
    );
    if (existsSync(stamp) && statSync(stamp).mtimeMs >= sources) continue;
    console.error(`Building ${name} …`);
    const vite = fromRoot('node_modules', 'vite', 'bin', 'vite.js');
    // stdout belongs to the command that asked for the build.
    const options = { cwd: fromRoot('packages', name), stdio: ['ignore', 2, 2] };
    if ((await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], options)) !== 0)
      stop(`Building ${name} failed; see the lines above.`);
    writeFileSync(stamp, '');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBuilt();
