import type { Face } from '@candor/core/evidence/analysis.ts';
import type { FaceSignals, LivenessFrame, LivenessSignals } from '@candor/core/liveness/frames.ts';
import { distance, type Point } from '../../geometry/quad.ts';
import type { FaceModels } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { describeFace } from '../align.ts';
import { proposeFaces, wholeSquare } from '../detect.ts';
import { measureFace } from '../find-faces.ts';
import { eyes, faceOval, followMesh, layMesh, type Mesh, meshPoint, middle, pointOf } from '../mesh.ts';
import { poseOf } from '../pose.ts';
import { eyeOpenness } from './eyes.ts';
import { reliefOf } from './relief.ts';

export type RunFrame = {
  readonly at: number;
  readonly step: number | null;
  readonly picture: Picture;
  readonly fingerprint: string;
};

/** Below this mesh score the face is looked for again in the whole frame; below the other there is none. */
const steadyMesh = 0.8;
const leastMesh = 0.5;
/** All faces of a frame are counted this often, ms; between, only the one is followed. */
const countEvery = 500;
/** Frames whose face is described to see that it stays the same person. */
const described = 4;
const point = { upperLip: 13, lowerLip: 14, mouthLeft: 61, mouthRight: 291, noseTip: 1 } as const;

type Found = { readonly mesh: Mesh | null; readonly faces: number; readonly countedAt: number };
type Seen = Omit<LivenessFrame, 'face'> & {
  readonly mesh: Mesh | null;
  readonly face: Omit<FaceSignals, 'relief'> | null;
};
type Described = { readonly turn: number; readonly face: Face };

/** Follows one face through the frames of a liveness run, in the order given, and answers numbers only. */
export async function watchRun(
  frames: AsyncIterable<RunFrame> | Iterable<RunFrame>,
  models: FaceModels,
): Promise<LivenessSignals> {
  return (await watchPerson(frames, models)).signals;
}

/** The same, and the face of the described frame that looks most nearly ahead; null where none was described. */
export async function watchPerson(
  frames: AsyncIterable<RunFrame> | Iterable<RunFrame>,
  models: FaceModels,
): Promise<{ readonly signals: LivenessSignals; readonly face: Face | null }> {
  const seen: Seen[] = [];
  const descriptors: Described[] = [];
  let found: Found | null = null;
  for await (const { picture, at, step, fingerprint } of frames) {
    found = await findIn(picture, at, found, models);
    const { mesh, faces } = found;
    const face = mesh && signalsOf(picture, mesh, await eyeOpenness(picture, mesh, models));
    seen.push({ at, step, fingerprint, faces, mesh, face });
    if (mesh && face?.isWhole && wantsDescriptor(descriptors, face.turn))
      descriptors.push({ turn: face.turn, face: await describe(picture, mesh, models) });
  }
  const ahead = lookingAhead(seen);
  const signals = {
    frames: seen.map(({ mesh, face, ...frame }) => ({
      ...frame,
      face: face ? { ...face, relief: ahead && mesh ? reliefOf(ahead, mesh) : null } : null,
    })),
    sameFace: farthest(descriptors.map(({ face }) => face.descriptor)),
  };
  const [nearest] = descriptors.toSorted((one, other) => Math.abs(one.turn) - Math.abs(other.turn));
  return { signals, face: nearest?.face ?? null };
}

async function describe(picture: Picture, mesh: Mesh, models: FaceModels): Promise<Face> {
  const { box, width } = measureFace(mesh, picture);
  return { box, descriptor: await describeFace({ picture, mesh }, models), width: width * picture.scale };
}

/** The face where it was a moment ago, or searched for anew. Searching costs ten times as much as following. */
async function findIn(picture: Picture, at: number, before: Found | null, models: FaceModels): Promise<Found> {
  const followed = before?.mesh ? await followMesh(picture, before.mesh, models) : null;
  const isSteady = followed !== null && followed.score >= steadyMesh;
  if (isSteady && before && at - before.countedAt < countEvery) return { ...before, mesh: followed };
  const limits = { score: 0.5, overlap: 0.3 };
  const proposals = await proposeFaces(picture, wholeSquare(picture), models, limits);
  const [first] = proposals;
  const mesh = isSteady ? followed : first ? await layMesh(picture, first, models) : null;
  const isFace = mesh !== null && mesh.score >= leastMesh;
  return { mesh: isFace ? mesh : null, faces: Math.max(proposals.length, isFace ? 1 : 0), countedAt: at };
}

/** One descriptor at the start and one for each new attitude of the head, so that a swap in the middle is met. */
function wantsDescriptor(taken: readonly Described[], turn: number): boolean {
  return taken.length < described && taken.every((one) => Math.abs(one.turn - turn) > 0.12);
}

function signalsOf(picture: Picture, mesh: Mesh, eyesOpen: number): Omit<FaceSignals, 'relief'> {
  const [left, right] = eyes(mesh);
  const [cx, cy] = middle(left, right);
  const lips = distance(pointOf(mesh, point.upperLip), pointOf(mesh, point.lowerLip));
  const width = distance(pointOf(mesh, point.mouthLeft), pointOf(mesh, point.mouthRight));
  const isInside = ([x, y]: Point) => x >= 1 && y >= 1 && x <= picture.width - 1 && y <= picture.height - 1;
  return {
    turn: turnOf(mesh),
    pitch: poseOf(mesh).pitch,
    mouth: lips / Math.max(1e-6, width),
    eyes: eyesOpen,
    // At the border the mesh is invented, and an invented mesh moves as it likes.
    isWhole: faceOval.every((index) => isInside(pointOf(mesh, index))),
    eyeDistance: distance(left, right),
    middle: [cx / picture.width, cy / picture.height],
    brightness: brightnessOf(picture, mesh),
  };
}

/** Where the tip of the nose stands on the line between the cheeks, -1..1. */
function turnOf(mesh: Mesh): number {
  const [from, to] = [pointOf(mesh, meshPoint.leftCheek), pointOf(mesh, meshPoint.rightCheek)];
  const nose = pointOf(mesh, point.noseTip);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((nose[0] - from[0]) * dx + (nose[1] - from[1]) * dy) / Math.max(1e-6, dx * dx + dy * dy);
  return 2 * along - 1;
}

/** Mean luma under the points of the mesh, 0..255. */
function brightnessOf({ data, width, height }: Picture, mesh: Mesh): number {
  let sum = 0;
  for (const [x, y] of mesh.points) {
    const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
    const row = Math.min(height - 1, Math.max(0, Math.floor(y)));
    const at = (row * width + column) * 3;
    sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return sum / Math.max(1, mesh.points.length);
}

/** The mesh that looks most nearly ahead among whole faces of the first third: everything else is compared with it. */
function lookingAhead(seen: readonly Seen[]): Mesh | null {
  let best: Mesh | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { mesh, face } of seen.slice(0, Math.max(10, Math.ceil(seen.length / 3)))) {
    if (!mesh || !face?.isWhole || Math.abs(face.turn) >= least) continue;
    [best, least] = [mesh, Math.abs(face.turn)];
  }
  return best;
}

/** Largest Euclidean distance between any two; null with fewer. */
function farthest(descriptors: readonly (readonly number[])[]): number | null {
  const distances = descriptors.flatMap((one, i) =>
    descriptors.slice(i + 1).map((other) => Math.hypot(...one.map((value, k) => value - (other[k] ?? 0)))),
  );
  return distances.length > 0 ? Math.max(...distances) : null;
}
