/** A place on a picture: three or more points, each `[x, y]` in fractions (0..1) of the upright picture. */
export type Region = { readonly points: readonly Point[] };
export type Point = readonly [x: number, y: number];

export const wholePicture: Region = {
  points: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
};
