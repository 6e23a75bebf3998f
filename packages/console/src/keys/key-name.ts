type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Name of a pressed key in lower case, `ctrl+enter` with its modifier; null where the page must not act: while typing, or other chords. */
export function keyName({ key, ctrlKey, metaKey, altKey }: Press, isTyping: boolean): string | null {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'ctrl+enter';
  return isTyping || ctrlKey || metaKey || altKey ? null : key.toLowerCase();
}
