import { alignCharacters } from '@candor/core/details/compare.ts';
import type { DetailField } from '@candor/core/details/fields.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import type { FieldState } from '../journey/form.ts';
import { formatDay } from '../texts/format.ts';
import { CountrySelect, countryName } from './country-select.tsx';
import { DateInput } from './date-input.tsx';
import { Diff } from './diff.tsx';
import { Icon } from './icon.tsx';
import { Button, Pill } from './plain.tsx';

type DetailInputProps = {
  readonly app: App;
  readonly field: DetailField;
  readonly id: string;
  readonly value: string;
  readonly state: FieldState;
  readonly isMissing: boolean;
  readonly isChanged: boolean;
  readonly onChange: (value: string) => void;
};

const autocomplete = {
  surname: 'family-name',
  givenNames: 'given-name',
  nativeName: 'off',
  birthDate: 'bday',
  nationality: 'country',
  residence: 'country',
  documentNumber: 'off',
  address: 'street-address',
} as const satisfies Record<DetailField, string>;

export function DetailInput(props: DetailInputProps) {
  const { app, field, id, value, state, isMissing, isChanged, onChange } = props;
  const { texts, view, say } = app;
  const label = texts.details.fields[field];
  const refused = view.submit.blockers.find((blocker) => blocker.kind === 'detail' && blocker.field === field);
  const sentence =
    isMissing || (refused?.kind === 'detail' && refused.reason === 'data.missing')
      ? texts.details.fill(label)
      : refused?.kind === 'detail' && !isChanged && say
        ? say({ reason: refused.reason, verdict: 'fail', field }, view).fact
        : null;
  const isWrong = sentence !== null && (isMissing || view.details[field] !== undefined);
  const hintId = `${id}-hint`;
  const control =
    field === 'birthDate' ? (
      <DateInput app={app} id={id} label={label} value={value} describedBy={hintId} onChange={onChange} />
    ) : field === 'nationality' || field === 'residence' ? (
      <CountrySelect
        app={app}
        id={id}
        value={value}
        autocomplete={autocomplete[field]}
        describedBy={hintId}
        onChange={onChange}
      />
    ) : (
      <input
        class="input"
        id={id}
        name={field}
        value={value}
        autocomplete={autocomplete[field]}
        autocapitalize={field === 'documentNumber' ? 'characters' : undefined}
        spellcheck={false}
        maxLength={200}
        aria-describedby={hintId}
        aria-invalid={isWrong || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={(event) => {
          // Not while typing: an input method may still be composing.
          const plain = event.currentTarget.value.normalize('NFKC').trim();
          if (field === 'documentNumber' && plain !== value) onChange(plain);
        }}
      />
    );
  return (
    <div class="field" data-s={state.at === 'differs' || isWrong ? 'differs' : undefined}>
      {field === 'birthDate' ? null : (
        <label class="field__label" for={id}>
          {label}
        </label>
      )}
      {control}
      <div id={hintId}>
        {isWrong ? (
          <p class="field__hint field__hint--act">
            <Icon d={icons.alert} />
            <span>{sentence}</span>
          </p>
        ) : null}
        <Standing app={app} field={field} state={state} />
      </div>
      {state.at === 'differs' ? (
        <Difference {...props} read={state.read.value} isConfirmed={state.read.confirmed} />
      ) : null}
    </div>
  );
}

/** A quiet sentence under the field: where the value is from. */
function Standing({
  app,
  field,
  state,
}: {
  readonly app: App;
  readonly field: DetailField;
  readonly state: FieldState;
}) {
  const { texts } = app;
  if (state.at === 'plain') {
    const hint = field === 'nativeName' || field === 'address' ? texts.details.hints[field] : null;
    return hint ? <p class="field__hint">{hint}</p> : null;
  }
  if (state.at === 'differs') return null;
  return (
    <p class="field__hint">
      <Icon d={icons.check} />
      <span>{state.at === 'aligned' ? texts.details.aligned(state.typed) : texts.details.read}</span>
    </p>
  );
}

/** Typed against read, character by character, with a choice: taking the document's value, or leaving one's own. */
type DifferenceProps = DetailInputProps & { readonly read: string; readonly isConfirmed: boolean };

function Difference({ app, field, value, read, isConfirmed, onChange }: DifferenceProps) {
  const { texts } = app;
  const shown = (text: string) => shownValue(app, field, text);
  const count = alignCharacters(value, read).filter(({ same }) => !same).length;
  const isShort = field !== 'nationality' && field !== 'residence' && field !== 'address';
  return (
    <section class="differs stack-s" aria-label={`${texts.details.fields[field]}: ${texts.details.differs}`}>
      <div class="spread">
        {isShort ? <b class="small">{texts.details.differsIn(count)}</b> : null}
        <Pill tone="act" icon={icons.alert}>
          {texts.details.differs}
        </Pill>
      </div>
      {isShort ? (
        <Diff app={app} typed={value} read={read} />
      ) : (
        <dl class="kv">
          <dt>{texts.details.typed}</dt>
          <dd>{shown(value)}</dd>
          <dt>{texts.details.document}</dt>
          <dd>{shown(read)}</dd>
        </dl>
      )}
      <Button kind="second" wide icon={icons.check} onPress={() => onChange(read)}>
        {texts.details.use(shown(read))}
      </Button>
      <p class="small muted">{isConfirmed ? texts.details.keepConfirmed : texts.details.keep}</p>
    </section>
  );
}

/** Dates and countries in the reader's words. */
export function shownValue(app: App, field: DetailField, value: string): string {
  if (field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(app.locale, value);
  if ((field === 'nationality' || field === 'residence') && /^[A-Z]{3}$/.test(value)) return countryName(app, value);
  return value;
}
