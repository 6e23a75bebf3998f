import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** Type faces that specimens are set in, and the Debian package that brings each. They are asked of the machine, not shipped. */
const faces = [
  { face: 'DejaVu Sans', file: /^DejaVuSans(-Bold)?\.ttf$/, debianPackage: 'fonts-dejavu-core' },
  { face: 'DejaVu Serif', file: /^DejaVuSerif(-Bold)?\.ttf$/, debianPackage: 'fonts-dejavu-core' },
  { face: 'Noto Sans CJK SC', file: /^NotoSansCJK/, debianPackage: 'fonts-noto-cjk' },
  { face: 'Noto Serif CJK SC', file: /^NotoSerifCJK/, debianPackage: 'fonts-noto-cjk' },
  { face: 'OCR B', file: /^OCRB\.otf$/, debianPackage: 'fonts-ocr-b' },
] as const;

export type MissingFont = { readonly face: string; readonly debianPackage: string };

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  join(homedir(), 'Library/Fonts'),
];

/** Which faces are not installed. With any missing, librsvg sets the text in another face or in boxes, and no reader could read it. */
export function missingFonts(folders: readonly string[] = fontFolders): MissingFont[] {
  const files = fontPaths(folders).map((path) => basename(path));
  return faces
    .filter(({ file }) => !files.some((name) => file.test(name)))
    .map(({ face, debianPackage }) => ({ face, debianPackage }));
}

/** The path of an installed font file by its name. */
export function fontFile(name: string): string {
  const path = fontPaths(fontFolders).find((file) => basename(file) === name);
  if (path === undefined) throw new Error(`The type face file ${name} is not installed`);
  return path;
}

function fontPaths(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)));
}

/** Refuses in one sentence that says what to install. */
export function requireFonts(): void {
  const missing = missingFonts();
  if (missing.length === 0) return;
  const names = missing.map(({ face }) => face).join(', ');
  const packages = missing.map(({ debianPackage }) => debianPackage).join(' ');
  throw new Error(`Specimens cannot be drawn without the type faces ${names}: apt-get install ${packages}`);
}
