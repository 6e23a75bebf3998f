/** Why there is no live picture. `coarse`: the camera has fewer pixels than a document needs. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'lost' | 'coarse';

export type Camera = {
  readonly stream: MediaStream;
  /** Null where there is no lamp that a page may switch. */
  readonly lamp: ((isOn: boolean) => Promise<void>) | null;
  /** Also lets the lamp go out. Safe to call twice. */
  readonly stop: () => void;
};

/** Only pages that came over a secure connection get a camera, and not in every browser of a chat app. */
export function mayOpenCamera(): boolean {
  return globalThis.isSecureContext && typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** Landscape also on an upright phone, which turns it by itself: asked the other way round, some crop the picture to a square. */
const wanted = {
  environment: {
    facingMode: { ideal: 'environment' },
    width: { ideal: 2560 },
    height: { ideal: 1440 },
    frameRate: { ideal: 30 },
  },
  user: { facingMode: { ideal: 'user' }, width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
} as const satisfies Record<string, MediaTrackConstraints>;
/** Towards a document, or towards whoever holds the device. */
export type Facing = keyof typeof wanted;

/** `onLost`: the camera was unplugged, taken away or forbidden while it ran. Resolves to the trouble where there is no camera. */
export async function openCamera(onLost: () => void, facing: Facing = 'environment'): Promise<Camera | CameraTrouble> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted[facing], audio: false });
  } catch (thrown) {
    return troubleOf(thrown);
  }
  const [track] = stream.getVideoTracks();
  if (!track) return 'none';
  track.addEventListener('ended', onLost);
  return {
    stream,
    lamp: hasLamp(track) ? (isOn) => switchLamp(track, isOn) : null,
    stop: () => {
      track.removeEventListener('ended', onLost);
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

function troubleOf(thrown: unknown): CameraTrouble {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'refused';
}

function hasLamp(track: MediaStreamTrack): boolean {
  const known: object = track.getCapabilities?.() ?? {};
  return 'torch' in known && known.torch === true;
}

async function switchLamp(track: MediaStreamTrack, isOn: boolean): Promise<void> {
  const lamp: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: isOn };
  await track.applyConstraints({ advanced: [lamp] }).catch(() => undefined);
}
