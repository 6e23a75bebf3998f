/** What the first bytes say. The name and the declared type of a file are never believed. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'tiff'
  | 'pdf'
  | 'html'
  | 'svg'
  | 'zip'
  | 'unknown';

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp') return isoMedia(ascii(bytes, 8, 12));
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return 'tiff';
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') return 'zip';
  const start = ascii(bytes, 0, 512).trimStart().toLowerCase();
  if (start.includes('<svg')) return 'svg';
  return start.startsWith('<!doctype html') || start.startsWith('<html') ? 'html' : 'unknown';
}

/** ISO base media brands that phones use for still pictures. */
function isoMedia(brand: string): FileKind {
  if (['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'].includes(brand)) return 'heic';
  return brand === 'avif' || brand === 'avis' ? 'avif' : 'unknown';
}

/** Animated PNG: an animation control chunk before the picture (PNG 3rd edition, section 11.3.6). Not seen by the decoder. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096));
  const control = head.indexOf('acTL', 0, 'latin1');
  const picture = head.indexOf('IDAT', 0, 'latin1');
  return control !== -1 && (picture === -1 || control < picture);
}
