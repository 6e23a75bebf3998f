import { numberSchemes } from '../src/document/numbers/judge-number.ts';
import type { NumberPlace, NumberScheme } from '../src/document/numbers/scheme.ts';

/** Which national numbers are judged on which documents, as Markdown. */
export function renderNumberReference(): string {
  const countries = Object.keys(numberSchemes).sort();
  const rows = countries.flatMap((country) => (numberSchemes[country] ?? []).map((scheme) => row(country, scheme)));
  return `${intro(countries.length)}\n\n${head}\n${rows.join('\n')}\n`;
}

const intro = (countries: number): string => `# Identity numbers

Generated from \`packages/core/src/document/numbers\`. Do not edit by hand; after a change run
\`npx vitest run --project unit packages/core/test --update\`.

Numbers of ${countries} countries are held against their own rules, when they are typed and when they are read. The rules come from the
package \`stdnum\`; those of China, Hong Kong's and Taiwan's permits in China, and Singapore are our own. The finding is \`doc.number_bad\`: it
says what the number is called, what does not fit, and which character, where only one can be wrong. It never carries the number.

- **holds always**: a typed number that breaks the rules is asked for again. **mostly**: some in use break them (wrong numbers that were
  given out, or newer ones without a check digit), so that a person decides.
- **the number**: it is the number of the document. **a second number**: it stands beside it. **either**: it stands beside it, and people give it
  when they are asked for the number; it is judged when it has the form of the national number.
- The package looks at the clock of the machine in one point: a birth date after today is none. Nothing else in it depends on time, and
  it touches neither files nor network.`;

const head = '| country | called | holds | documents |\n|---|---|---|---|';
const places: Readonly<Record<NumberPlace, string>> = {
  number: 'the number',
  beside: 'a second number',
  either: 'either',
};

function row(country: string, { name, holds, on }: NumberScheme): string {
  const documents = Object.entries(on).map(([kind, place]) => `\`${kind}\` ${places[place]}`);
  return `| ${country} | ${name} | ${holds} | ${documents.join(', ')} |`;
}
