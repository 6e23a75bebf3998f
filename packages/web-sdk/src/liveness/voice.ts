import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../texts/texts.ts';

/** Says a sentence and drops what was being said. Null where this device has no voice for the language. */
export type Voice = ((sentence: string) => void) | null;

/** Voices of the device only: none whose maker would hear the sentences. */
export function useVoice(locale: Locale): Voice {
  const [found, setFound] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    const language = locale === 'zh-Hans' ? 'zh' : 'en';
    const find = () =>
      setFound(speech.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language)) ?? null);
    find();
    speech.addEventListener?.('voiceschanged', find);
    return () => {
      speech.removeEventListener?.('voiceschanged', find);
      speech.cancel();
    };
  }, [locale]);
  if (!found) return null;
  return (sentence) => {
    const said = new SpeechSynthesisUtterance(sentence);
    said.voice = found;
    said.lang = found.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };
}
