import { countriesWithOwnRules } from '@candor/core/document/countries.ts';
import { alpha2Of, isoCountries, utopia } from '@candor/core/document/iso-countries.ts';
import type { App } from '../app-context.ts';
import { regionName } from '../texts/format.ts';

type CountrySelectProps = {
  readonly app: App;
  readonly id: string;
  readonly value: string;
  readonly autocomplete?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (country: string) => void;
};

/** Names in the reader's language, sorted as that language sorts; those that most people need stand first. */
export function CountrySelect({ app, id, value, autocomplete, describedBy, onChange }: CountrySelectProps) {
  const { locale, view, texts } = app;
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: countryName(app, code) }));
  const first = named(countriesWithOwnRules.filter((code) => code !== utopia || view.mode === 'sandbox'));
  const rest = named(isoCountries).sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <select
      class="input"
      id={id}
      name={id}
      autocomplete={autocomplete}
      value={value}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{texts.document.choose}</option>
      <optgroup label={texts.document.often}>
        {first.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={texts.document.all}>
        {rest
          .filter(({ code }) => !countriesWithOwnRules.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </optgroup>
    </select>
  );
}

export function countryName({ locale }: Pick<App, 'locale'>, alpha3: string): string {
  if (alpha3 === utopia) return locale === 'en' ? 'Utopia' : '乌托邦';
  const alpha2 = alpha2Of(alpha3);
  return alpha2 ? regionName(locale, alpha2) : alpha3;
}
