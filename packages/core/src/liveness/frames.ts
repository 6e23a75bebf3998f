/**
 * What one frame of a liveness run shows of a face. Numbers only: no picture and nothing that a face could be rebuilt from.
 */
export type FaceSignals = {
  /** -1..1: where the tip of the nose stands between the cheeks; 0 looks ahead, above 0 is the applicant's own left (camera not mirrored). */
  readonly turn: number;
  /** Degrees from the mesh's depth; above 0 looks up. Only differences within a second or two mean anything. */
  readonly pitch: number;
  /** Height of the open lips over the width of the mouth. */
  readonly mouth: number;
  /** Height of the open eye over its width, mean of both; null where the eyes were not looked at. */
  readonly eyes: number | null;
  /** The whole outline of the face lies inside the frame. */
  readonly isWhole: boolean;
  /** px between the eyes */
  readonly eyeDistance: number;
  /** Middle of the face, fractions of the frame. */
  readonly middle: readonly [number, number];
  /** Luma 0..255 on the face. */
  readonly brightness: number;
  /** Residual of the flat map from the frame that looks ahead, in eye distances; null without such a frame. A flat picture stays near 0. */
  readonly relief: number | null;
};

export type LivenessFrame = {
  /** ms since the first frame, by the clock of the recorder */
  readonly at: number;
  /** Which step of the challenge was on screen; null: none, or not known. */
  readonly step: number | null;
  /** How many faces were looked for and found. */
  readonly faces: number;
  readonly face: FaceSignals | null;
  /** Equal for equal pictures: 16 hexadecimal digits. */
  readonly fingerprint: string;
};

/** Everything the eyes know about one liveness run. */
export type LivenessSignals = {
  readonly frames: readonly LivenessFrame[];
  /** Largest Euclidean distance between descriptors of one face over the run; null where fewer than two were described. */
  readonly sameFace: number | null;
};
