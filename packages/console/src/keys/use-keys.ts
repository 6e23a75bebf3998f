import { useEffect, useRef } from 'react';
import { keyName } from './key-name.ts';
import { keysAreOn } from './switch.ts';

const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
/** On these Enter has a meaning of its own. */
const pressable = 'a, button, summary, input';

/** What single keys do on this page. They rest while someone types, while a dialog is open, and where the reader switched them off. */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      const name = keyName(event, at.closest(typing) !== null);
      if (name === null || document.querySelector('dialog[open]')) return;
      if (!keysAreOn() && name !== 'ctrl+enter') return;
      if (name === 'enter' && at.closest(pressable)) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
