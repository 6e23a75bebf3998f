import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import { z } from 'zod';

const call = <Signature>() => z.custom<Signature>((value) => typeof value === 'function');
type Ints = (...numbers: number[]) => number;

/** Of PDFium's C interface what we call; the package types only a part of it. Pointers and handles are numbers, 0 is none. */
const calls = z.object({
  _FPDF_LoadMemDocument: call<Ints>(),
  _FPDF_GetLastError: call<() => number>(),
  _FPDF_GetPageCount: call<Ints>(),
  _FPDFDoc_GetJavaScriptActionCount: call<Ints>(),
  _FPDF_LoadPage: call<Ints>(),
  _FPDF_GetPageWidth: call<Ints>(),
  _FPDF_GetPageHeight: call<Ints>(),
  _FPDF_PageToDevice: call<Ints>(),
  _FPDFBitmap_CreateEx: call<Ints>(),
  _FPDFBitmap_FillRect: call<Ints>(),
  _FPDF_RenderPageBitmap: call<Ints>(),
  _FPDFText_LoadPage: call<Ints>(),
  _FPDFText_CountChars: call<Ints>(),
  _FPDFText_GetUnicode: call<Ints>(),
  _FPDFText_GetCharBox: call<Ints>(),
  _FPDFText_GetTextObject: call<Ints>(),
  _FPDFTextObj_GetTextRenderMode: call<Ints>(),
});
export type Pdfium = z.infer<typeof calls> & {
  /** Copies bytes into the library's memory; answers where they lie. */
  readonly put: (bytes: Uint8Array) => number;
  /** Room for so many bytes; answers where. */
  readonly room: (length: number) => number;
  /** The library's memory as it is now: it moves when it grows, so never keep it over a call. */
  readonly memory: () => Uint8Array;
};

const wasm = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
let binary: ArrayBuffer | null = null;

/** A library of its own for each file: what one file broke in its memory, the next one never meets. Nothing has to be given back. */
export async function startPdfium(): Promise<Pdfium> {
  binary ??= new Uint8Array(readFileSync(wasm)).buffer;
  const module = await PDFiumModule({ wasmBinary: binary, locateFile: () => '' });
  const { malloc } = module.wasmExports;
  module._FPDF_InitLibraryWithConfig({});
  return {
    ...calls.parse(module),
    put(bytes) {
      const at = malloc(bytes.length);
      module.HEAPU8.set(bytes, at);
      return at;
    },
    room: (length) => malloc(length),
    memory: () => module.HEAPU8,
  };
}
