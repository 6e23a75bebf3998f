import { useEffect, useState } from 'react';

const restMs = 5 * 60_000;

/** False after five minutes without a key or a pointer: an empty chair must not keep asking, or its session would never grow old. */
export function useAttention(): boolean {
  const [isHere, setHere] = useState(true);
  useEffect(() => {
    let timer = 0;
    const stir = () => {
      setHere(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setHere(false), restMs);
    };
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, stir, { passive: true });
    stir();
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, []);
  return isHere;
}
