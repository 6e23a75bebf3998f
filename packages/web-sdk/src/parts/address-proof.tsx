import type { BillKind } from '@candor/core/address/bill.ts';
import type { ShownEvidence } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import { formatBytes, formatDay } from '../texts/format.ts';
import { Button, Notice, Ticks } from './plain.tsx';

/** What people send although it does not do. */
const oftenSent: readonly BillKind[] = ['phone_bill', 'screenshot'];

/** Before anybody looks for a paper: which ones do, of which day at the earliest, and what does not do. */
export function AddressRule({ app }: { readonly app: App }) {
  const { texts, locale, view } = app;
  const { addressProof: words } = texts;
  const rule = view.addressProof;
  if (!rule) return null;
  const refused = oftenSent.filter((kind) => !rule.accepted.includes(kind));
  return (
    <Ticks
      lines={[
        {
          icon: icons.file,
          text: words.anyOf(rule.accepted.map((kind) => words.kinds[kind]).join(locale === 'en' ? ', ' : '；')),
        },
        { icon: icons.clock, text: words.dated(formatDay(locale, rule.earliest)) },
        { icon: icons.user, text: words.shows },
        ...(refused.length > 0
          ? [{ icon: icons.cross, text: words.noneOf(refused.map((kind) => words.kinds[kind]).join(words.or)) }]
          : []),
      ]}
    />
  );
}

/** A PDF on its way: a browser has no picture of it. */
export function KeptFile({ app, file }: { readonly app: App; readonly file: Blob }) {
  return <Notice icon={icons.file}>{app.texts.addressProof.yourFile(formatBytes(app.locale, file.size))}</Notice>;
}

/** What was read, beside what was typed; the address can be corrected from here. */
export function ReadFromPaper({ app, evidence }: { readonly app: App; readonly evidence: ShownEvidence }) {
  const { texts, locale, view } = app;
  const { addressProof: words } = texts;
  const read = new Map(evidence.readings.map(({ field, value }) => [field, value]));
  const [name, address, date] = [read.get('holderName'), read.get('address'), read.get('issueDate')];
  if (!name && !address && !date) return null;
  const differs = evidence.findings.some(({ reason }) => reason === 'poa.address');
  return (
    <section class="stack-s" aria-labelledby="read-from-paper">
      <h2 id="read-from-paper">{words.read}</h2>
      <dl class="kv">
        {name ? (
          <>
            <dt>{words.name}</dt>
            <dd>{name}</dd>
          </>
        ) : null}
        {address ? (
          <>
            <dt>{words.address}</dt>
            <dd>{address}</dd>
          </>
        ) : null}
        {differs && view.details.address ? (
          <>
            <dt>{words.typed}</dt>
            <dd>{view.details.address}</dd>
          </>
        ) : null}
        {date ? (
          <>
            <dt>{words.date}</dt>
            <dd>{formatDay(locale, date)}</dd>
          </>
        ) : null}
      </dl>
      {differs ? (
        <Button kind="second" wide icon={icons.pen} onPress={() => app.go({ at: 'details' })}>
          {words.correct}
        </Button>
      ) : null}
    </section>
  );
}
