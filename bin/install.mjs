import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot, must, run, stop } from './run.mjs';

const stamp = fromRoot('node_modules', '.candor-lock');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(fromRoot('package-lock.json')))
    .digest('hex');

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Candor needs Node 20.19 or newer; this is ${process.version}.`);
}

/** Installs what the lock file names, once per lock file. */
export async function ensureInstalled() {
  checkNode();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return;
  if (!existsSync(fromRoot('node_modules', '.package-lock.json')) || existsSync(stamp)) {
    console.log('Installing packages from the lock file …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) stop('npm ci failed. It needs the npm registry once; see the lines above.');
  }
  writeFileSync(stamp, lockHash());
}

const debianPackages = {
  chromium: { there: () => existsSync('/usr/bin/chromium'), packages: ['chromium'] },
  postgresql: { there: () => postgresBin() !== null, packages: ['postgresql'] },
  fonts: {
    there: () => fontFamily('OCR B') && fontFamily('Noto Sans CJK SC') && fontFamily('DejaVu Sans'),
    packages: ['fontconfig', 'fonts-dejavu-core', 'fonts-noto-cjk', 'fonts-ocr-b'],
  },
};

function fontFamily(family) {
  try {
    return existsSync('/usr/bin/fc-list') && must('fc-list', [family, 'family']).trim().length > 0;
  } catch {
    return false;
  }
}

export function postgresBin() {
  for (const version of [18, 17, 16, 15, 14])
    if (existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)) return `/usr/lib/postgresql/${version}/bin`;
  return null;
}

/** Installs Debian's packages where this user may; else says exactly what to install and ends. */
export async function ensureDebian(...needs) {
  const missing = needs
    .filter((need) => !debianPackages[need].there())
    .flatMap((need) => debianPackages[need].packages);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    stop(`These tests need: ${missing.join(', ')}.\nOn Debian, as root:  apt-get update && ${command}`);
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [program, ...args] = command.split(' ');
  if ((await run('apt-get', ['update', '-qq'], { env })) !== 0 || (await run(program, [...args, '-qq'], { env })) !== 0)
    stop(`Could not install them. As root:  apt-get update && ${command}`);
}
