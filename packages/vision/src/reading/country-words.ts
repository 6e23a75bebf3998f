import { stateCodes } from './mrz/states.ts';
import { plain } from './printed/plain.ts';

/** Names that states print on their own papers, as `plain` leaves them. More codes come from the machine-readable zone. */
const names: Readonly<Record<string, readonly string[]>> = {
  UTO: ['utopia', 'utopian', 'utopien', '乌托邦', '烏托邦'],
  CHN: ['中华人民共和国', 'peoplesrepublicofchina', 'chinese', '中国'],
  HKG: ['hongkong', '香港'],
  TWN: ['republicofchina', 'taiwan', '中華民國'],
  USA: ['unitedstatesofamerica', 'usa'],
  GBR: ['unitedkingdomofgreatbritain', 'unitedkingdom', 'britishcitizen'],
  DEU: ['bundesrepublikdeutschland', 'federalrepublicofgermany', 'deutschland', 'deutsch', 'german'],
  FRA: ['republiquefrancaise', 'frenchrepublic', 'francaise', 'francais'],
  ESP: ['reinodeespana', 'espana', 'espanola', 'esp'],
  JPN: ['japan', '日本国'],
  SGP: ['republicofsingapore', 'singapore'],
  AUT: ['republikosterreich', 'osterreich'],
  CHE: ['schweiz', 'confederationsuisse', 'switzerland'],
};

/** A country from a word that is nothing else: its code or its name. */
export function countryNamed(text: string): string | null {
  const word = plain(text);
  const code = word.toUpperCase();
  if (word.length === 3 && stateCodes.has(code)) return code;
  return Object.keys(names).find((country) => names[country]?.includes(word)) ?? null;
}

/** The country whose name is among the printed lines; the longest name wins, so that 中華民國 is not lost in another. */
export function countryPrinted(texts: readonly string[]): string | null {
  let [country, longest]: [string | null, number] = [null, 0];
  for (const [code, spellings] of Object.entries(names)) {
    for (const name of spellings) {
      const long = name.length >= 6 || /\p{Script=Han}{3,}/u.test(name);
      if (long && name.length > longest && texts.some((text) => plain(text).includes(name)))
        [country, longest] = [code, name.length];
    }
  }
  return country;
}
