import type { ReviewEvidence, ReviewRun } from '@candor/core/review/review-view.ts';
import { useState } from 'react';
import { useLanguage } from '../texts/language.tsx';
import { usePicture } from './open-pictures.ts';

/** The liveness run: what was asked for and seen, the signs, and a few frames, opened on demand because each is an entry in the audit log. */
export function RunPanel({ evidence }: { readonly evidence: readonly ReviewEvidence[] }) {
  const item = evidence.find(({ run }) => run !== null);
  return item?.run ? <Panel id={item.id} run={item.run} /> : null;
}

function Panel({ id, run }: { readonly id: string; readonly run: ReviewRun }) {
  const { texts } = useLanguage();
  const words = texts.case.run;
  const [isOpen, setOpen] = useState(false);
  const seconds = (ms: number | null) => ((ms ?? 0) / 1_000).toFixed(1);
  return (
    <section className="stack-s" aria-labelledby="run">
      <h2 id="run">{words.heading}</h2>
      <p className="notice" data-tone={run.outcome === 'passed' ? 'ok' : 'act'}>
        {words.outcomes[run.outcome]}
        {run.problems.length > 0 && `: ${run.problems.map((problem) => words.problems[problem]).join(', ')}`}
      </p>
      <div className="frame-card">
        <table className="table cmp">
          <thead>
            <tr>
              <th scope="col">{words.movement}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {run.steps.map(({ action, why, from, to }) => (
              <tr key={action}>
                <th scope="row">{words.actions[action]}</th>
                <td data-label={words.result}>{why ? words.why[why] : words.seen(seconds(from), seconds(to))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {run.relief !== null && <p className="xs muted">{words.relief(run.relief.toFixed(3))}</p>}
      <p className="xs muted">{words.frames(run.frameCount)}</p>
      {isOpen ? (
        <div className="strip">
          {run.frames.map((frame) => (
            <Frame evidence={id} frame={frame} key={frame} />
          ))}
        </div>
      ) : (
        <button className="btn btn--second" type="button" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      )}
    </section>
  );
}

function Frame({ evidence, frame }: { readonly evidence: string; readonly frame: number }) {
  const { texts } = useLanguage();
  const { data: picture, isError } = usePicture(evidence, true, frame);
  const name = texts.case.run.frame(frame + 1);
  if (isError) return <p role="alert">{texts.case.noPicture}</p>;
  return picture ? <img src={picture.url} alt={name} width={150} /> : <p>{texts.case.loading}</p>;
}
