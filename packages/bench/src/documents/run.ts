import type { Finding } from '@candor/core/findings/finding.ts';
import type { CaptureTruth } from '../camera/capture-truth.ts';
import { isBill, judgeDocument } from './judge-document.ts';
import type { Observation, PeerResult } from './observation.ts';
import { observe, type Sight } from './observe.ts';

export type Picture = { readonly bytes: Uint8Array; readonly truth: CaptureTruth };
/** A picture that is drawn, or read from the disk, when its turn comes. */
export type PictureToSee = { readonly id: string; readonly set: string; readonly take: () => Promise<Picture> };

/** The processes that look. Bench draws and counts; decoding and looking are done as the server does them. */
export type DocumentEyes = {
  readonly look: (
    bytes: Uint8Array,
    as: 'document' | 'bill',
  ) => Promise<{
    readonly analysis: Sight | null;
    readonly fileFindings: readonly Finding[];
    readonly ms: number;
  }>;
};
/** Other people's software, on the same picture. */
export type Peers = (picture: Picture) => Promise<Readonly<Record<string, PeerResult>>>;

export type RunOptions = {
  readonly eyes: DocumentEyes;
  readonly peers: Peers | null;
  readonly today: string;
  /** Ids that are known already. */
  readonly skip: ReadonlySet<string>;
  readonly onSeen: (one: Observation) => Promise<void>;
};

/** Works through the pictures in order. While one is looked at the next is drawn. */
export async function seePictures(pictures: Iterable<PictureToSee>, options: RunOptions): Promise<void> {
  let looking = Promise.resolve();
  for (const { id, set, take } of pictures) {
    if (options.skip.has(id)) continue;
    const picture = await take();
    await looking;
    looking = see(id, set, picture, options);
    // A failure is met at the next turn; until then it must not count as unhandled.
    looking.catch(() => {});
  }
  await looking;
}

async function see(
  id: string,
  set: string,
  picture: Picture,
  { eyes, peers, today, onSeen }: RunOptions,
): Promise<void> {
  const { analysis, fileFindings, ms } = await eyes.look(
    picture.bytes,
    isBill(picture.truth.kind) ? 'bill' : 'document',
  );
  const findings = judgeDocument(analysis, fileFindings, picture.truth, today);
  const seen = observe(id, set, picture.truth, { analysis, findings, ms });
  await onSeen(peers ? { ...seen, peers: { ...(await peers(picture)) } } : seen);
}
