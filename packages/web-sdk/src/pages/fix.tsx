import { compareField } from '@candor/core/details/compare.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Region } from '@candor/core/findings/region.ts';
import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import { asksOf, keptSlots, type OpenAsk } from '../journey/asks.ts';
import { readBacks } from '../journey/read-back.ts';
import { Diff } from '../parts/diff.tsx';
import { Evidence, Thumb } from '../parts/evidence.tsx';
import { FindingText } from '../parts/finding.tsx';
import { Button, Heading, Notice, Pill, Tile } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { slotName } from '../parts/slot-name.ts';
import { SubmitButton } from '../parts/submit-button.tsx';

/** Per ask: the picture, the place, measured against allowed, one thing to do, one button. What was accepted is locked. */
export function FixPage({ app }: PageProps) {
  const { texts, view } = app;
  const asks = asksOf(view);
  const open = asks.filter(({ isFixed }) => !isFixed);
  const kept = keptSlots(view);
  return (
    <>
      <div class="stack">
        {open.length > 0 ? (
          <Pill tone="act" icon={icons.pen}>
            {texts.fix.pill}
          </Pill>
        ) : (
          <Pill tone="ok" icon={icons.check}>
            {texts.fix.pillReady}
          </Pill>
        )}
        <Heading>{open.length > 0 ? texts.fix.heading(open.length, kept.length) : texts.fix.ready}</Heading>
        {open.length > 0 ? <p class="lead">{texts.fix.lead}</p> : null}
      </div>
      {asks.map((ask, index) => (
        <Ask
          key={nameOf(app, ask)}
          app={app}
          ask={ask}
          nth={texts.finding.nth(index + 1, asks.length, nameOf(app, ask))}
        />
      ))}
      <Kept app={app} slots={kept.map(({ slot }) => slot)} />
      <Notice icon={icons.chat}>
        <b>{texts.fix.wrong}</b> {texts.fix.wrongNote} <a href="#/help">{texts.askPerson}</a>
      </Notice>
      <p role="status" class="small muted">
        {texts.fix.count(asks.length - open.length, asks.length)}
      </p>
      <SubmitButton app={app} label={texts.review.submitAgain} why={texts.fix.opens} />
      <ResultFoot app={app} canWithdraw />
    </>
  );
}

function nameOf(app: App, ask: OpenAsk): string {
  return 'slot' in ask ? slotName(app, ask.slot) : app.texts.details.fields[ask.field];
}

type AskProps = { readonly app: App; readonly ask: OpenAsk; readonly nth: string };

function Ask({ app, ask, nth }: AskProps) {
  const { texts } = app;
  const name = nameOf(app, ask);
  if (ask.isFixed) {
    return (
      <section class="card" data-tone="ok">
        <div class="row">
          <Tile tone="ok" icon={icons.check} />
          <div class="grow">
            <h2>{texts.fix.fixed(name)}</h2>
          </div>
          <Pill tone="ok" icon={icons.check}>
            {texts.fix.readyPill}
          </Pill>
        </div>
      </section>
    );
  }
  const place = 'slot' in ask ? ({ at: 'capture', slot: ask.slot } as const) : ({ at: 'details' } as const);
  return (
    <article class="card fix" data-tone="act" aria-label={name}>
      <AskedPicture app={app} ask={ask} />
      <div class="card__body stack">
        {ask.findings.map((finding, index) => (
          <FindingText key={index} app={app} finding={finding} {...(index === 0 ? { nth } : {})} />
        ))}
        {ask.findings.length === 0 ? <p class="fix__n">{nth}</p> : null}
        <AskedDifference app={app} ask={ask} />
        <Button wide icon={'slot' in ask ? icons.camera : icons.pen} onPress={() => app.go(place)}>
          {'slot' in ask ? texts.fix.retake(name) : texts.fix.correct(name)}
        </Button>
      </div>
    </article>
  );
}

/** The very picture that was judged, with every place that was found on it. */
function AskedPicture({ app, ask }: Pick<AskProps, 'app' | 'ask'>) {
  const { texts, view, say } = app;
  const evidence = ask.findings.find((finding) => finding.evidence !== undefined)?.evidence;
  const slot: Slot | undefined = 'slot' in ask ? ask.slot : ask.findings.find((finding) => finding.slot)?.slot;
  if (!evidence || !slot) return null;
  const marks = ask.findings.flatMap(({ region }) => (region ? [{ region }] : []));
  const facts = ask.findings.map((finding) => say?.(finding, view).fact ?? '').join(' ');
  const alt = texts.capture.pictureAlt(slotName(app, slot));
  return (
    <Evidence
      app={app}
      source={evidence}
      label={marks.length > 0 ? `${alt} ${texts.capture.outlined(facts)}` : alt}
      caption={texts.capture.yours}
      marks={marks}
      zoom={'field' in ask ? marks[0]?.region : undefined}
      closeUp={'slot' in ask ? smallPlace(marks[0]?.region) : undefined}
    />
  );
}

/** A place that is hard to see in the whole picture: less than an eighth of it. */
function smallPlace(region: Region | undefined): Region | undefined {
  if (!region) return undefined;
  const xs = region.points.map(([x]) => x);
  const ys = region.points.map(([, y]) => y);
  const share = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return share < 1 / 8 ? region : undefined;
}

function AskedDifference({ app, ask }: Pick<AskProps, 'app' | 'ask'>) {
  if (!('field' in ask)) return null;
  const typed = app.view.details[ask.field];
  const read = readBacks(app.view)[ask.field]?.value;
  if (!typed || !read || compareField(ask.field, typed, read).result !== 'differs') return null;
  return <Diff app={app} typed={typed} read={read} />;
}

function Kept({ app, slots }: { readonly app: App; readonly slots: readonly Slot[] }) {
  const { texts, view } = app;
  if (slots.length === 0) return null;
  return (
    <section class="card" data-tone="ok" aria-labelledby="kept">
      <div class="card__body">
        <h2 id="kept">{texts.fix.keptHeading}</h2>
      </div>
      <ul class="rows rows--line">
        {slots.map((slot) => {
          const evidence = view.slots.find((shown) => shown.slot === slot)?.evidence;
          return (
            <li key={slot}>
              {evidence ? <Thumb app={app} source={evidence.id} /> : null}
              <div class="grow">
                <div class="spread">
                  <b>{slotName(app, slot)}</b>
                  <Pill tone="ok" icon={icons.lock}>
                    {texts.fix.kept}
                  </Pill>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
