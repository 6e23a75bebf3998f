import { dirname, join } from 'node:path';
import type { Peer } from './peer.ts';

type Worker = { readonly recognize: (jpeg: Buffer) => Promise<{ data: { text: string } }> };
type Tesseract = {
  readonly createWorker: (language: string, engine: number, options: object) => Promise<Worker>;
};

/** Language data comes from its package: left alone it fetches it from the network. */
export const tesseract: Peer = {
  name: 'tesseract.js',
  skills: ['mrz', 'print'],
  packages: ['tesseract.js@7.0.0', '@tesseract.js-data/eng@1.0.0'],
  async open(load) {
    const library: Tesseract = load('tesseract.js');
    const data = dirname(load.resolve('@tesseract.js-data/eng/package.json'));
    const worker = await library.createWorker('eng', 1, {
      langPath: join(data, '4.0.0_best_int'),
      cacheMethod: 'none',
      gzip: true,
    });
    return async ({ jpeg }) => ({ corners: null, lines: (await worker.recognize(jpeg)).data.text.split('\n') });
  },
};
