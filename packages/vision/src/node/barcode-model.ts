import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes, ZXING_WASM_VERSION } from 'zxing-wasm/reader';
import type { Quad } from '../geometry/quad.ts';
import type { BarcodeModel } from '../models.ts';
import type { Picture } from '../picture.ts';

/** ZXing compiled to WebAssembly, from the installed package: nothing is fetched. Throws where the package is incomplete. */
export function loadBarcodeModel(): BarcodeModel {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  return {
    version: `zxing ${ZXING_WASM_VERSION}`,
    async read(picture) {
      const results = await readBarcodes(rgba(picture), {
        formats: ['PDF417', 'QRCode'],
        tryHarder: true,
        tryRotate: true,
        // Card prints are dark on light, and views are made at a size that suits the reader.
        tryInvert: false,
        tryDownscale: false,
        maxNumberOfSymbols: 4,
        // Control characters as they are: lines of a licence end with them.
        textMode: 'Plain',
      });
      return results.filter(({ isValid }) => isValid).map(foundBarcode);
    },
  };
}

function foundBarcode({ format, text, position }: ReadResult) {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const quad: Quad = [
    [topLeft.x, topLeft.y],
    [topRight.x, topRight.y],
    [bottomRight.x, bottomRight.y],
    [bottomLeft.x, bottomLeft.y],
  ];
  return { format: format === 'PDF417' ? 'pdf417' : 'qr', text, quad } as const;
}

/** The shape that the reader takes; it looks at luma only. */
function rgba({ width, height, data }: Picture) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    pixels[to] = data[from] ?? 0;
    pixels[to + 1] = data[from + 1] ?? 0;
    pixels[to + 2] = data[from + 2] ?? 0;
    pixels[to + 3] = 255;
  }
  return { data: pixels, width, height, colorSpace: 'srgb' } as const;
}
