import { fileLimits } from './file-limits.ts';
import { type PrintRun, printOf } from './pdf-print.ts';
import { type Pdfium, startPdfium } from './pdfium.ts';

/** Why a PDF is not taken. */
export type PdfRefusal = 'password' | 'script' | 'pages' | 'page_size' | 'damaged';

/** The first page as a viewer shows it. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque. */
  readonly pixels: Buffer;
  /** Visible text of the page with its places; empty for a scan. */
  readonly print: readonly PrintRun[];
};

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY (public/fpdfview.h). */
const locked: readonly number[] = [4, 5];
/** FPDFBitmap_BGRA, FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER. */
const [bgra, annotations, rgbaOrder] = [4, 0x01, 0x10] as const;

/**
 * Opens a PDF and draws its first page with the longer side at `maxSide` px. Scripts are never run (no engine is linked in); a file that
 * carries one is refused all the same, because a bill has no use for it.
 */
export async function openPdf(bytes: Uint8Array, maxSide: number): Promise<PdfPage | PdfRefusal> {
  try {
    const pdfium = await startPdfium();
    const document = pdfium._FPDF_LoadMemDocument(pdfium.put(bytes), bytes.length, 0);
    if (document === 0) return locked.includes(pdfium._FPDF_GetLastError()) ? 'password' : 'damaged';
    const pages = pdfium._FPDF_GetPageCount(document);
    if (pages > fileLimits.maxPages) return 'pages';
    if (carriesScript(bytes) || pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0) return 'script';
    const page = pages > 0 ? pdfium._FPDF_LoadPage(document, 0) : 0;
    return page === 0 ? 'damaged' : draw(pdfium, page, maxSide);
  } catch {
    // The library gives up by throwing: out of memory, or a damage it does not survive. It is not used again.
    return 'damaged';
  }
}

/** An action that runs JavaScript or starts a program (ISO 32000-1, 12.6.4). Those in compressed objects are counted by the library. */
function carriesScript(bytes: Uint8Array): boolean {
  return /\/S\s*\/(JavaScript|Launch)\b/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
}

function draw(pdfium: Pdfium, page: number, maxSide: number): PdfPage | PdfRefusal {
  const [wide, high] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
  const [long, short] = [Math.max(wide, high), Math.min(wide, high)];
  if (!(short >= fileLimits.minPagePoints && long <= fileLimits.maxPagePoints)) return 'page_size';
  const scale = maxSide / long;
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  if (Math.min(width, height) < fileLimits.minSide) return 'page_size';
  const at = pdfium.room(width * height * 4);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgra, at, width * 4);
  if (at === 0 || bitmap === 0) return 'damaged';
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations | rgbaOrder);
  const pixels = Buffer.from(pdfium.memory().slice(at, at + width * height * 4));
  return { width, height, pixels, print: printOf(pdfium, page, { width, height }) };
}
