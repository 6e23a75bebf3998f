import { useState } from 'react';
import { type Language, languages, useLanguage } from '../texts/language.tsx';
import { placeName } from './place-names.ts';
import { applicantSentence } from './staff-sentence.ts';
import { type Choice, type Request, requestKey } from './verdict-draft.ts';

type Props = { readonly choice: Choice; readonly requests: readonly Request[] };

/** The words that go out, in both languages, because the reviewer may not share the applicant's. */
export function Letter({ choice, requests }: Props) {
  const { language, texts } = useLanguage();
  const [shown, show] = useState<Language>(language);
  return (
    <section aria-label={texts.decide.letter} className="stack-s">
      <div className="spread">
        <h3>{texts.decide.letter}</h3>
        <span className="switch">
          {(['en', 'zh-Hans'] as const).map((one) => (
            <button type="button" key={one} lang={one} aria-pressed={shown === one} onClick={() => show(one)}>
              {languages[one].name}
            </button>
          ))}
        </span>
      </div>
      <div className="letter" lang={shown}>
        <LetterText language={shown} choice={choice} requests={requests} />
      </div>
    </section>
  );
}

function LetterText({ language, choice, requests }: Props & { readonly language: Language }) {
  const { decide } = languages[language];
  if (choice === 'approve') return <p>{decide.letterApprove}</p>;
  if (choice === 'decline') {
    const sentences = new Set(requests.map(({ reason }) => applicantSentence(language, reason, 'declined')));
    return (
      <>
        <p>
          <b>{decide.letterDecline}</b>
        </p>
        {[...sentences].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </>
    );
  }
  const places = new Set(requests.map((request) => placeName(language, request)));
  return (
    <>
      <p>
        <b>{decide.letterAsk(places.size)}</b>
      </p>
      {requests.map((request) => (
        <p key={requestKey(request)}>
          <b>{placeName(language, request)}</b>
          <br />
          {applicantSentence(language, request.reason, 'open')}
        </p>
      ))}
    </>
  );
}
