#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { checkNode } from './install.mjs';
import { fromRoot, stop } from './run.mjs';

checkNode();
if (!existsSync(fromRoot('node_modules', '.package-lock.json'))) stop('Run `npm ci` first.');
await ensureBuilt('server', ...(process.argv[2] === 'serve' ? ['web-sdk', 'console'] : []));
await import(pathToFileURL(fromRoot('packages', 'server', 'dist', 'cli.js')).href);
