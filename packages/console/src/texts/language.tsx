import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { en, type Texts } from './en.ts';
import { zhHans } from './zh-hans.ts';

export const languages = { en, 'zh-Hans': zhHans } as const satisfies Record<string, Texts>;
export type Language = keyof typeof languages;

type Choice = { readonly language: Language; readonly texts: Texts; readonly choose: (language: Language) => void };
const Chosen = createContext<Choice>({ language: 'en', texts: en, choose: () => {} });

const remembered = (): Language => {
  const stored = localStorage.getItem('candor.language');
  if (stored === 'en' || stored === 'zh-Hans') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
};

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('candor.language', language);
  }, [language]);
  return <Chosen value={{ language, texts: languages[language], choose: setLanguage }}>{children}</Chosen>;
}

export const useLanguage = () => useContext(Chosen);
export const useTexts = () => useContext(Chosen).texts;
