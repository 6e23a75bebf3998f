import type { Point } from '@candor/vision/geometry/quad.ts';
import { loadOpenCv, type Mat, type OpenCv, opencvPackage } from './opencv-module.ts';
import type { Peer, PeerPicture } from './peer.ts';

/** Longer side, px: contours were found best at this size. */
const workSide = 640;
/** Smaller quadrilaterals are print, not paper. */
const leastShare = 0.08;

/** The way of the tutorials: edges, contours, the largest that four points approximate. */
export const opencvContour: Peer = {
  name: 'OpenCV contours',
  skills: ['outline'],
  packages: [opencvPackage],
  async open(load) {
    const { cv } = await loadOpenCv(load);
    return async (picture) => ({ corners: largestQuad(cv, picture), lines: null });
  },
};

function largestQuad(cv: OpenCv, picture: PeerPicture): Point[] | null {
  const scale = Math.min(1, workSide / Math.max(picture.width, picture.height));
  const [whole, small, edges, tree, kernel] = [new cv.Mat(), new cv.Mat(), new cv.Mat(), new cv.Mat(), new cv.Mat()];
  const contours = new cv.MatVector();
  const source = cv.matFromImageData(picture);
  try {
    cv.cvtColor(source, whole, cv.COLOR_RGBA2GRAY);
    const size = new cv.Size(Math.round(picture.width * scale), Math.round(picture.height * scale));
    cv.resize(whole, small, size, 0, 0, cv.INTER_AREA);
    cv.GaussianBlur(small, small, new cv.Size(5, 5), 0);
    cv.Canny(small, edges, 50, 150);
    cv.dilate(edges, edges, kernel);
    cv.findContours(edges, contours, tree, cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
    const least = leastShare * picture.width * picture.height * scale * scale;
    return largest(cv, contours, least)?.map(([x, y]): Point => [x / scale, y / scale]) ?? null;
  } finally {
    for (const made of [source, whole, small, edges, tree, kernel, contours]) made.delete();
  }
}

function largest(
  cv: OpenCv,
  contours: { size: () => number; get: (index: number) => Mat },
  least: number,
): Point[] | null {
  let best: { area: number; points: Point[] } | null = null;
  for (let index = 0; index < contours.size(); index++) {
    const contour = contours.get(index);
    const simple = new cv.Mat();
    cv.approxPolyDP(contour, simple, 0.02 * cv.arcLength(contour, true), true);
    const area = Math.abs(cv.contourArea(simple));
    if (simple.rows === 4 && area > Math.max(least, best?.area ?? 0) && cv.isContourConvex(simple))
      best = { area, points: pointsOf(simple) };
    simple.delete();
    contour.delete();
  }
  return best?.points ?? null;
}

const pointsOf = ({ data32S }: Mat): Point[] =>
  [0, 1, 2, 3].map((corner): Point => [data32S[2 * corner] ?? 0, data32S[2 * corner + 1] ?? 0]);
