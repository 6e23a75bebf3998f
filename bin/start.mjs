import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { fromRoot } from './run.mjs';

await ensureInstalled();
await ensureBuilt();
process.argv.splice(2, process.argv.length, 'serve');
await import(pathToFileURL(fromRoot('packages', 'server', 'dist', 'cli.js')).href);
