import { deflateSync } from 'node:zlib';

/** PDFs written by hand, so that a test can break one thing. Coordinates are points from the lower left; the page is A4. */
export type PdfText = { readonly x: number; readonly y: number; readonly text: string; readonly size?: number };

export type PdfOptions = {
  readonly lines?: readonly PdfText[];
  /** Text render mode (ISO 32000-1, 9.3.6): 0 is drawn, 3 is not. */
  readonly renderMode?: number;
  /** A baseline JPEG that fills the page, as a scanner writes it. */
  readonly scan?: { readonly jpeg: Buffer; readonly width: number; readonly height: number };
  readonly pages?: number;
  readonly width?: number;
  readonly height?: number;
  /** Further entries of the catalogue or of the trailer. */
  readonly catalogue?: string;
  readonly trailer?: string;
  readonly rotate?: number;
  /** Operators in place of `lines`. */
  readonly content?: Buffer;
  readonly compressed?: boolean;
  /** The image is a form that draws itself. */
  readonly form?: boolean;
  /** In place of the list of pages. */
  readonly kids?: string;
};

export function pdfOf(options: PdfOptions = {}): Buffer {
  const { lines = [], renderMode = 0, scan, pages = 1, width = 595, height = 842, rotate = 0 } = options;
  const print = lines
    .map(({ x, y, text, size = 11 }) => `BT /F1 ${size} Tf ${renderMode} Tr ${x} ${y} Td (${escaped(text)}) Tj ET`)
    .join('\n');
  const content =
    options.content ?? Buffer.from(`${scan ? `q ${width} 0 0 ${height} 0 0 cm /Im1 Do Q\n` : ''}${print}\n`, 'latin1');
  const kids = Array.from({ length: pages }, (_, i) => `${6 + i} 0 R`).join(' ');
  const resources = `/Resources << /Font << /F1 3 0 R >> ${scan || options.form ? '/XObject << /Im1 5 0 R >>' : ''} >>`;
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ${resources} /Contents 4 0 R >>`;
  return assembled(
    [
      `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`,
      `<< /Type /Pages /Count ${pages} /Kids [${options.kids ?? kids}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      options.compressed ? stream('/Filter /FlateDecode', deflateSync(content)) : stream('', content),
      options.form
        ? stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`, Buffer.from('/Im1 Do /Im1 Do'))
        : scan
          ? stream(
              `/Type /XObject /Subtype /Image /Width ${scan.width} /Height ${scan.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
              scan.jpeg,
            )
          : 'null',
      ...Array.from({ length: pages }, () => page),
    ],
    options.trailer ?? '',
  );
}

/** Opens only with a password nobody knows. */
export const lockedPdf = () =>
  pdfOf({
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
  });

export const scriptedPdf = () => pdfOf({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert('x')) >>" });

function stream(entries: string, body: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${body.length} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function assembled(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(length);
    add(
      Buffer.concat([
        Buffer.from(`${i + 1} 0 obj\n`),
        typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
        Buffer.from('\nendobj\n'),
      ]),
    );
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(end, 'latin1'));
  return Buffer.concat(parts);
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
