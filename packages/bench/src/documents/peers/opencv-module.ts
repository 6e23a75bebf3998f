/** The few parts of OpenCV.js that the adapters use. Everything it makes has to be deleted by hand. */
export type OpenCv = {
  readonly Mat: new () => Mat;
  readonly MatVector: new () => MatVector;
  readonly Size: new (width: number, height: number) => unknown;
  readonly matFromImageData: (picture: { data: Buffer; width: number; height: number }) => Mat;
  readonly cvtColor: (from: Mat, to: Mat, code: number) => void;
  readonly resize: (from: Mat, to: Mat, size: unknown, fx: number, fy: number, how: number) => void;
  readonly GaussianBlur: (from: Mat, to: Mat, size: unknown, sigma: number) => void;
  readonly Canny: (from: Mat, to: Mat, low: number, high: number) => void;
  readonly dilate: (from: Mat, to: Mat, kernel: Mat) => void;
  readonly findContours: (from: Mat, to: MatVector, tree: Mat, mode: number, method: number) => void;
  readonly approxPolyDP: (from: Mat, to: Mat, distance: number, closed: boolean) => void;
  readonly arcLength: (contour: Mat, closed: boolean) => number;
  readonly contourArea: (contour: Mat) => number;
  readonly isContourConvex: (contour: Mat) => boolean;
  readonly COLOR_RGBA2GRAY: number;
  readonly INTER_AREA: number;
  readonly RETR_LIST: number;
  readonly CHAIN_APPROX_SIMPLE: number;
  onRuntimeInitialized?: () => void;
};
export type Mat = { readonly rows: number; readonly data32S: Int32Array; readonly delete: () => void };
export type MatVector = {
  readonly size: () => number;
  readonly get: (index: number) => Mat;
  readonly delete: () => void;
};

export const opencvPackage = '@techstark/opencv-js@4.10.0-release.1';

/** The module is a thenable that never settles: it must not be awaited nor returned from an async function, hence the box. */
export async function loadOpenCv(load: NodeJS.Require): Promise<{ readonly cv: OpenCv }> {
  const cv: OpenCv = load('@techstark/opencv-js');
  if (!('Mat' in cv))
    await new Promise<void>((resolve) => {
      Object.assign(cv, { onRuntimeInitialized: resolve });
    });
  return { cv };
}
