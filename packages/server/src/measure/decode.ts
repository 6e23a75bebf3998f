import type { Finding } from '@candor/core/findings/finding.ts';
import type { Picture } from '@candor/vision/picture.ts';
import sharp, { type Sharp } from 'sharp';
import { fileKind, isAnimatedPng } from './file-kind.ts';
import { fileLimits } from './file-limits.ts';
import { fingerprintOf } from './fingerprint.ts';
import { openPdf, type PdfPage, type PdfRefusal } from './pdf.ts';
import type { PrintRun } from './pdf-print.ts';

// Only the three loaders we accept, from memory. Everything else libvips can open (SVG, PDF, TIFF, files by path) stays shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

export type Size = { readonly width: number; readonly height: number };
export type FileFinding = Finding & { readonly reason: 'file.type' | 'file.pixels' | 'file.locked' };
export type Refused = { readonly findings: readonly FileFinding[]; readonly size: Size | null };
export type Decoded = {
  /** The uploaded picture turned upright, px. */
  readonly size: Size;
  /** At most `fileLimits.workSide` px per side. */
  readonly picture: Picture;
  readonly fingerprint: string;
  /** Of a PDF that has text: what stands on its first page, and where. */
  readonly print?: readonly PrintRun[];
};
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const refuse = (finding: Omit<FileFinding, 'verdict'>, size: Size | null = null): Refused => ({
  findings: [{ verdict: 'fail', ...finding }],
  size,
});
const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: fileLimits.maxPixels, failOn: 'error' }).autoOrient();
/** Plain 8-bit sRGB; transparency becomes white paper. */
const plain = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).toColourspace('srgb');

/** Looks at the header only: is this a still picture of a size we take? */
export async function inspectHeader(bytes: Uint8Array): Promise<Refused | Size> {
  const kind = fileKind(bytes);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return refuse({ reason: 'file.type', measured: kind });
  if (kind === 'png' && isAnimatedPng(bytes)) return refuse({ reason: 'file.type', measured: 'animation' });
  const header = await sharp(bytes, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch(() => null);
  if (!header?.width || !header.height) return refuse({ reason: 'file.locked' });
  if ((header.pages ?? 1) > 1) return refuse({ reason: 'file.type', measured: 'animation' });
  const turned = (header.orientation ?? 1) >= 5;
  const size = turned ? { width: header.height, height: header.width } : { width: header.width, height: header.height };
  const pixels = size.width * size.height;
  if (pixels > fileLimits.maxPixels)
    return refuse({ reason: 'file.pixels', measured: pixels, limit: fileLimits.maxPixels }, size);
  const side = Math.min(size.width, size.height);
  if (side < fileLimits.minSide)
    return refuse({ reason: 'file.pixels', measured: side, limit: fileLimits.minSide }, size);
  return size;
}

/** Upright pixels for the eyes, or what is wrong with the file. */
export async function decode(
  bytes: Uint8Array,
  { maxSide = fileLimits.workSide, mayBePdf = false }: { readonly maxSide?: number; readonly mayBePdf?: boolean } = {},
): Promise<Refused | Decoded> {
  if (mayBePdf && fileKind(bytes) === 'pdf') return decodePdf(bytes, maxSide);
  const size = await inspectHeader(bytes);
  if ('findings' in size) return size;
  try {
    const fitted = open(bytes).resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true });
    const { data, info } = await plain(fitted).raw().toBuffer({ resolveWithObject: true });
    const picture = { width: info.width, height: info.height, data, scale: Math.max(1, size.width / info.width) };
    return { size, picture, fingerprint: fingerprintOf(picture) };
  } catch {
    return refuse({ reason: 'file.locked' }, size);
  }
}

/** The first page of a PDF as a picture. */
async function decodePdf(bytes: Uint8Array, maxSide: number): Promise<Refused | Decoded> {
  const page = await openPdf(bytes, maxSide);
  if (typeof page === 'string') return refusePdf(page);
  const { width, height, print } = page;
  const data = await plain(paper(page)).raw().toBuffer();
  const picture = { width, height, data, scale: 1 };
  return { size: { width, height }, picture, fingerprint: fingerprintOf(picture), print };
}

const paper = ({ pixels, width, height }: PdfPage): Sharp => sharp(pixels, { raw: { width, height, channels: 4 } });

function refusePdf(why: PdfRefusal): Refused {
  switch (why) {
    case 'damaged':
      return refuse({ reason: 'file.locked' });
    case 'password':
      return refuse({ reason: 'file.locked', measured: why });
    case 'page_size':
      return refuse({ reason: 'file.pixels', measured: why });
    case 'pages':
    case 'script':
      return refuse({ reason: 'file.type', measured: why });
  }
}

/** A part of the upright picture at full size. `box` in px of the uploaded picture, clamped to it. */
export async function crop(bytes: Uint8Array, box: Box): Promise<Refused | Picture> {
  const size = await inspectHeader(bytes);
  if ('findings' in size) return size;
  const left = Math.min(Math.max(0, Math.floor(box.left)), size.width - 1);
  const top = Math.min(Math.max(0, Math.floor(box.top)), size.height - 1);
  const width = Math.max(1, Math.min(Math.ceil(box.width), size.width - left));
  const height = Math.max(1, Math.min(Math.ceil(box.height), size.height - top));
  try {
    const part = open(bytes).extract({ left, top, width, height });
    const { data, info } = await plain(part).raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data, scale: 1 };
  } catch {
    return refuse({ reason: 'file.locked' }, size);
  }
}

/** A clean JPEG for pages: new pixels only. Position, camera, thumbnails and anything appended to the file stay behind. */
export async function display(bytes: Uint8Array, maxSide: number): Promise<Refused | Uint8Array> {
  if (fileKind(bytes) === 'pdf') {
    const page = await openPdf(bytes, maxSide);
    return typeof page === 'string' ? refusePdf(page) : plain(paper(page)).jpeg({ quality: 85 }).toBuffer();
  }
  const size = await inspectHeader(bytes);
  if ('findings' in size) return size;
  try {
    const fitted = open(bytes).resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true });
    return await plain(fitted).jpeg({ quality: 85 }).toBuffer();
  } catch {
    return refuse({ reason: 'file.locked' }, size);
  }
}
