import { useEffect, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { dateFromParts, digitsOf, partsOfDate, pastedDate } from '../journey/calendar.ts';

type DateInputProps = {
  readonly app: App;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly describedBy: string;
  readonly onChange: (iso: string) => void;
};

type Part = 'year' | 'month' | 'day';
const order: Record<App['locale'], readonly Part[]> = {
  en: ['day', 'month', 'year'],
  'zh-Hans': ['year', 'month', 'day'],
};

/** Three numbers in the reader's order: nobody scrolls a calendar back to 1964. */
export function DateInput({ app, id, label, value, describedBy, onChange }: DateInputProps) {
  const { texts, locale } = app;
  const [parts, setParts] = useState(() => partsOfDate(value));
  const iso = dateFromParts(parts.year, parts.month, parts.day);
  const isComplete = parts.year.length === 4 && parts.month !== '' && parts.day !== '';

  useEffect(() => {
    if (value !== '' && value !== iso) setParts(partsOfDate(value));
  }, [value]);

  function set(part: Part, typed: string): void {
    take({ ...parts, [part]: digitsOf(typed) });
  }

  function take(next: typeof parts): void {
    setParts(next);
    onChange(dateFromParts(next.year, next.month, next.day) ?? '');
  }

  return (
    <fieldset aria-describedby={describedBy}>
      <legend class="field__label">{label}</legend>
      <div class="date">
        {order[locale].map((part, index) => (
          <label key={part} class={`date__part date__part--${part}`}>
            <span class="small muted">{texts.details[part]}</span>
            <input
              class="input num"
              id={index === 0 ? id : `${id}-${part}`}
              inputMode="numeric"
              autocomplete={`bday-${part}`}
              maxLength={part === 'year' ? 4 : 2}
              value={parts[part]}
              onInput={(event) => set(part, event.currentTarget.value)}
              onPaste={(event) => {
                const whole = pastedDate(event.clipboardData?.getData('text') ?? '', order[locale]);
                if (!whole) return;
                event.preventDefault();
                take(whole);
              }}
            />
          </label>
        ))}
      </div>
      {isComplete && iso === null ? (
        <p class="field__hint field__hint--act" role="alert">
          {texts.details.dateWrong}
        </p>
      ) : null}
    </fieldset>
  );
}
