import { useId, useRef, useState } from 'react';
import { useTexts } from '../texts/language.tsx';
import { Key } from './key.tsx';
import { keysAreOn, switchKeys } from './switch.ts';
import { useKeys } from './use-keys.ts';

const listed = [
  ['J K', 'move'],
  ['Enter', 'open'],
  ['N', 'next'],
  ['C', 'claim'],
  ['U', 'giveBack'],
  ['1 2 3', 'evidence'],
  ['+ - 0', 'zoom'],
  ['O', 'outlines'],
  ['A R X', 'verdicts'],
  ['/', 'reason'],
  ['Ctrl Enter', 'send'],
  ['?', 'list'],
] as const;

/** `?` lists the keys. They can be switched off in the same place. */
export function KeysDialog() {
  const { keys: texts } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(keysAreOn);
  const id = useId();
  useKeys({ '?': () => dialog.current?.showModal() });
  const toggle = () => {
    switchKeys(!on);
    setOn(!on);
  };
  return (
    <>
      <button className="link-button" type="button" onClick={() => dialog.current?.showModal()}>
        <Key>?</Key>
        <span>{texts.title}</span>
      </button>
      <dialog className="keys-dialog" ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{texts.title}</h2>
        <dl className="keys-list">
          {listed.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{texts.does[does]}</dd>
            </div>
          ))}
        </dl>
        <p className="xs muted">{texts.hint}</p>
        <label className="check-line">
          <input type="checkbox" checked={on} onChange={toggle} /> {texts.on}
        </label>
        <form method="dialog">
          <button className="btn btn--second" type="submit">
            {texts.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
