/**
 * Faces for specimens and tests. They are cut at run time out of the demonstration pictures that the package
 * `@vladmandic/face-api` 1.7.15 carries in `demo/` (MIT licence; group pictures, their EXIF data names only cameras). We keep no copy of a picture and no name: only where two eyes are.
 * Real people, so: for tests and the sandbox only, never as an example in documentation or on a public page.
 */
export type Subject = {
  /** `demo/sample<n>.jpg` */
  readonly sample: 1 | 2 | 3 | 4 | 5 | 6;
  /** Eye centres in that picture, px, left as seen on the picture first. */
  readonly leftEye: readonly [x: number, y: number];
  readonly rightEye: readonly [x: number, y: number];
};

/**
 * Ten different people, the sharpest first (the last four are a little soft). The six pictures show 22 faces; the others look down, are turned away,
 * are painted, or may be somebody listed here (sample 1, right, lies at 0.40 from sample 3, middle).
 */
export const subjects: readonly Subject[] = [
  { sample: 6, leftEye: [1536, 376], rightEye: [1628, 397] },
  { sample: 6, leftEye: [323, 609], rightEye: [423, 599] },
  { sample: 6, leftEye: [702, 457], rightEye: [793, 449] },
  { sample: 3, leftEye: [631, 434], rightEye: [722, 435] },
  { sample: 6, leftEye: [1227, 430], rightEye: [1326, 431] },
  { sample: 3, leftEye: [1555, 412], rightEye: [1651, 407] },
  { sample: 3, leftEye: [1119, 321], rightEye: [1218, 342] },
  { sample: 4, leftEye: [709, 149], rightEye: [778, 188] },
  { sample: 5, leftEye: [1152, 301], rightEye: [1227, 296] },
  { sample: 5, leftEye: [846, 193], rightEye: [920, 206] },
];

/** Any whole number is somebody: persons repeat after the last. */
export function subjectOf(person: number): Subject {
  const subject = subjects[((person % subjects.length) + subjects.length) % subjects.length];
  if (!subject) throw new Error('there are no subjects');
  return subject;
}
