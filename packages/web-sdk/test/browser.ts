import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** `more`: further arguments, such as a clip that stands for the camera. */
export async function startBrowser(...more: readonly string[]): Promise<Browser> {
  if (!executablePath) throw new Error('Chromium is needed: apt-get install -y --no-install-recommends chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Builds into a folder of its own: a server that runs meanwhile keeps its pages. */
export async function buildPages(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'candor-pages-'));
  await build({ root, logLevel: 'error', build: { outDir } });
  return outDir;
}

/** A page with nothing but the eyes on it, built as the others are. */
export async function buildEyes(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'candor-eyes-'));
  const input = join(root, 'test', 'eyes.html');
  await build({ root, logLevel: 'error', build: { outDir, rolldownOptions: { input } } });
  return outDir;
}

/** A card of the specimen state, as a phone might see it: 1200 by 800 px. */
export async function photographCard(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.setContent(`<body style="margin:0;background:#6d5443"><svg width="1200" height="800" font-family="sans-serif">
    <g transform="translate(96 80) rotate(-1)"><rect width="1008" height="640" rx="36" fill="#e4eeee"/><rect width="1008" height="110" rx="36" fill="#1f5c63"/>
    <text x="60" y="74" font-size="44" fill="#fff">UTOPIA · SPECIMEN</text><rect x="50" y="150" width="250" height="320" fill="#b8c8cc"/>
    <g font-size="40" fill="#14262a"><text x="360" y="220">LIN</text><text x="360" y="300">MARA ELENA</text><text x="360" y="410">12 APR 1994</text><text x="360" y="490">U48271936</text><text x="360" y="570">UTO</text></g></g></svg>`);
  const picture = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return picture;
}
