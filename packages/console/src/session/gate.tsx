import type { ReactNode } from 'react';
import { BrandMark } from '../brand-mark.tsx';
import { PageTitle } from '../page-title.tsx';
import { languages, useLanguage } from '../texts/language.tsx';

/** The frame of the pages before a session: one card, and the language switch. */
export function Gate({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-Hans' : 'en';
  return (
    <main className="gate">
      <section className="card gate__card">
        <div className="card__body stack">
          <div className="spread">
            <span className="brandmark">
              <BrandMark />
              <span>Candor</span>
            </span>
            <button className="btn btn--quiet" type="button" lang={other} onClick={() => choose(other)}>
              {languages[other].name}
            </button>
          </div>
          <PageTitle key={title}>{title}</PageTitle>
          <p className="muted">{lead}</p>
          {children}
        </div>
      </section>
    </main>
  );
}
