import { useEffect, useRef, useState } from 'preact/hooks';
import { type Camera, type CameraTrouble, type Facing, openCamera } from './camera.ts';

export type LiveState =
  | { readonly at: 'opening' }
  | { readonly at: 'live'; readonly camera: Camera }
  | { readonly at: 'trouble'; readonly trouble: CameraTrouble };

/**
 * The camera for as long as the part that asks for it is on the page and the page is seen: a hidden page films nobody.
 * Some phones wake without telling that the page is seen again, so the window's own events count, too.
 */
export function useCamera(
  facing: Facing = 'environment',
): readonly [LiveState, (trouble: CameraTrouble | null) => void] {
  const [state, setState] = useState<LiveState>({ at: 'opening' });
  const [round, setRound] = useState(0);
  /** Asked for, also where it was refused: coming back to the page does not ask again, a press does. */
  const isOpen = useRef(false);
  const stopNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    let isGone = false;
    let camera: Camera | null = null;
    const stop = () => {
      camera?.stop();
      camera = null;
      isOpen.current = false;
    };
    stopNow.current = stop;
    const begin = async () => {
      if (isOpen.current || document.hidden) return;
      isOpen.current = true;
      setState({ at: 'opening' });
      const opened = await openCamera(() => {
        stop();
        setState({ at: 'trouble', trouble: 'lost' });
      }, facing);
      if (isGone || document.hidden) {
        if (typeof opened !== 'string') opened.stop();
        isOpen.current = false;
        return;
      }
      if (typeof opened === 'string') return setState({ at: 'trouble', trouble: opened });
      camera = opened;
      setState({ at: 'live', camera: opened });
    };
    const onSeen = () => {
      if (document.hidden) {
        if (camera) stop();
      } else void begin();
    };
    void begin();
    document.addEventListener('visibilitychange', onSeen);
    addEventListener('pageshow', onSeen);
    addEventListener('focus', onSeen);
    return () => {
      isGone = true;
      stop();
      document.removeEventListener('visibilitychange', onSeen);
      removeEventListener('pageshow', onSeen);
      removeEventListener('focus', onSeen);
    };
  }, [round]);

  /** Null: try once more. */
  const change = (trouble: CameraTrouble | null) => {
    if (!trouble) return setRound((count) => count + 1);
    stopNow.current();
    isOpen.current = true;
    setState({ at: 'trouble', trouble });
  };
  return [state, change];
}
