import type { Point } from '@candor/vision/geometry/quad.ts';

/** The same picture for everybody: the file, and its upright pixels. */
export type PeerPicture = {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Buffer;
};
/** Null: nothing found, or it does not look for it. */
export type PeerSight = {
  /** px */
  readonly corners: readonly Point[] | null;
  /** Lines of text, as they came. */
  readonly lines: readonly string[] | null;
};
export type PeerSkill = 'outline' | 'mrz' | 'print';

/** Other people's software. It is installed when it is asked for and never a dependency. */
export type Peer = {
  readonly name: string;
  readonly skills: readonly PeerSkill[];
  /** Exact versions. */
  readonly packages: readonly string[];
  /** `load` requires a package, or a file of one, out of the folder it was installed to. */
  readonly open: (load: NodeJS.Require) => Promise<(picture: PeerPicture) => Promise<PeerSight>>;
};
