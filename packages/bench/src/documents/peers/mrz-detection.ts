import type { Peer } from './peer.ts';

type Image = object;
type Library = {
  readonly getMrz: (image: Image) => Image;
  readonly readMrz: (image: Image) => Promise<{ mrz: readonly string[] | string }>;
};
type ImageJs = { readonly Image: { readonly load: (jpeg: Buffer) => Promise<Image> } };

export const mrzDetection: Peer = {
  name: 'mrz-detection',
  skills: ['mrz'],
  packages: ['mrz-detection@0.4.1'],
  async open(load) {
    const { getMrz, readMrz }: Library = load('mrz-detection');
    const { Image }: ImageJs = load('image-js');
    return async ({ jpeg }) => {
      const image = await Image.load(jpeg);
      try {
        const { mrz } = await readMrz(getMrz(image));
        return { corners: null, lines: typeof mrz === 'string' ? mrz.split('\n') : mrz };
      } catch {
        // It throws where it finds no zone.
        return { corners: null, lines: null };
      }
    };
  },
};
