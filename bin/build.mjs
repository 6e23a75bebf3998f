import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    if (!/^(node_modules|test|dist(-.*)?|\.types(-test)?)$|\.test\.tsx?$/.test(name))
      latest = Math.max(latest, newest(join(path, name)));
  return latest;
}

/** Built beside and then renamed: a server that runs meanwhile never finds half a build. */
async function build(folder, name) {
  const vite = fromRoot('node_modules', 'vite', 'bin', 'vite.js');
  const beside = join(folder, `dist-${process.pid}`);
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', beside, '--emptyOutDir'];
  // stdout belongs to the command that asked for the build.
  if ((await run(process.execPath, args, { cwd: folder, stdio: ['ignore', 2, 2] })) !== 0)
    stop(`Building ${name} failed; see the lines above.`);
  writeFileSync(join(beside, '.built'), '');
  const old = join(folder, `dist-old-${process.pid}`);
  if (existsSync(join(folder, 'dist'))) renameSync(join(folder, 'dist'), old);
  renameSync(beside, join(folder, 'dist'));
  rmSync(old, { recursive: true, force: true });
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
    await build(fromRoot('packages', name), name);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBuilt();
