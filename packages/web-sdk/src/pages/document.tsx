import { countryRules, refusedPapers, sidesOf } from '@candor/core/document/countries.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { PageProps } from '../app-context.ts';
import { CountrySelect, countryName } from '../parts/country-select.tsx';
import { Button, Heading, Notice, Pill, Tile } from '../parts/plain.tsx';

const kindIcons = {
  id_card: icons.id,
  passport: icons.passport,
  driving_licence: icons.car,
  residence_permit: icons.file,
} as const satisfies Record<DocumentKind, string>;

/** Stops a wrong document before it is photographed. */
export function DocumentPage({ app }: PageProps) {
  const { texts, view } = app;
  const [country, setCountry] = useState(view.document?.country ?? '');
  const [kind, setKind] = useState<DocumentKind | null>(view.document?.kind ?? null);
  const kinds = countryRules(country, view.mode)?.documents.map((rule) => rule.kind) ?? [];
  const chosen = kind && kinds.includes(kind) ? kind : null;

  async function choose(): Promise<void> {
    if (!chosen) return;
    const fresh = await app.change((client) => client.chooseDocument(country, chosen));
    if (fresh) app.next(fresh);
  }

  return (
    <>
      <Heading>{texts.document.heading}</Heading>
      <p class="lead">{texts.document.lead}</p>
      <div class="field">
        <label class="field__label" for="country">
          {texts.document.country}
        </label>
        <CountrySelect app={app} id="country" value={country} autocomplete="country" onChange={setCountry} />
      </div>
      {kinds.length > 0 ? (
        <fieldset>
          <legend class="field__label">{texts.document.accepted(countryName(app, country))}</legend>
          {kinds.map((option) => (
            <label key={option} class="choice">
              <input
                type="radio"
                name="kind"
                value={option}
                checked={option === chosen}
                onChange={() => setKind(option)}
              />
              <Tile tone={option === chosen ? 'brand' : undefined} icon={kindIcons[option]} />
              <span class="grow">
                <b>{texts.document.kinds[option]}</b>
                <span class="small">{sidesText(app, country, option)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <Notice icon={icons.clock}>
        <b>{texts.document.expiry}</b>
      </Notice>
      <section class="stack" aria-labelledby="refused">
        <h2 id="refused">{texts.document.refused}</h2>
        <ul class="card rows">
          {refusedPapers.map((paper) => (
            <li key={paper.kind}>
              <div class="grow">
                <div class="spread">
                  <b>{texts.document.refusedKinds[paper.kind].name}</b>
                  <Pill tone="fail" icon={icons.cross}>
                    {texts.document.no}
                  </Pill>
                </div>
                <span class="small muted">{texts.document.refusedKinds[paper.kind].why}</span>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a href="#/help">{texts.document.none}</a>
      </p>
      <div class="actions actions--stick">
        <Button onPress={() => void choose()} blockedBy={chosen ? undefined : 'document-why'}>
          {texts.continue}
        </Button>
        <p id="document-why" class="actions__note" hidden={chosen !== null}>
          {texts.document.pick}
        </p>
      </div>
    </>
  );
}

function sidesText(app: PageProps['app'], country: string, kind: DocumentKind): string {
  const { texts } = app;
  const sides = sidesOf({ country, kind });
  if (kind === 'passport') return texts.document.hints.passport;
  return sides.length === 1 ? texts.slots.document_front : texts.document.hints[kind];
}
