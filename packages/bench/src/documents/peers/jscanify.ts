import type { Point } from '@candor/vision/geometry/quad.ts';
import { loadOpenCv, type Mat, opencvPackage } from './opencv-module.ts';
import type { Peer } from './peer.ts';

type Corner = { readonly x: number; readonly y: number } | undefined;
type Scanner = {
  readonly findPaperContour: (picture: Mat) => Mat | null;
  readonly getCornerPoints: (
    contour: Mat,
  ) => Readonly<Record<'topLeftCorner' | 'topRightCorner' | 'bottomRightCorner' | 'bottomLeftCorner', Corner>>;
};

/** Its own file for pages is not in its `exports`, wants a canvas it does not need here, and a global `cv`. */
export const jscanify: Peer = {
  name: 'jscanify',
  skills: ['outline'],
  packages: ['jscanify@1.4.3', opencvPackage],
  async open(load) {
    const { cv } = await loadOpenCv(load);
    Object.assign(globalThis, { cv });
    const manifest = load.resolve('jscanify');
    const Scan: new () => Scanner = load(manifest.replace(/jscanify\/src\/.*$/, 'jscanify/src/jscanify.js'));
    const scanner = new Scan();
    return async (picture) => {
      const source = cv.matFromImageData(picture);
      try {
        const contour = scanner.findPaperContour(source);
        if (!contour) return { corners: null, lines: null };
        const found = scanner.getCornerPoints(contour);
        const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found;
        const corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner];
        return { corners: corners.every((corner) => corner !== undefined) ? corners.map(toPoint) : null, lines: null };
      } finally {
        source.delete();
      }
    };
  },
};

const toPoint = (corner: Corner): Point => [corner?.x ?? 0, corner?.y ?? 0];
