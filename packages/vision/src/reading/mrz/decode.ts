import { checkValues, filler, mrzAlphabet, weightAt } from './alphabet.ts';
import type { Cell } from './cells.ts';
import { checkedParts, type Layout, mayCarryLongNumber, type Part } from './formats.ts';
import { endCost, runRules, runStates } from './runs.ts';
import { stateCodes } from './states.ts';

/** The likeliest text of the zone and its log-likelihood. */
export type Decoded = { readonly text: string; readonly score: number };

const never = -1e9;
/** Two residues modulo 10: of the field under its check digit, and of all stretches under the composite one. */
const states = runStates * 100;
const hopeless = -14;
/** Swapping a state code that is in no list for the best listed one may cost at most this, in nats. */
const stateCodeLimit = 9;

/** What the decoder must know about one place. */
type Place = {
  readonly signs: readonly number[];
  readonly run: Part['run'];
  readonly startsPart: boolean;
  readonly endsPart: boolean;
  readonly fieldWeight: number;
  readonly compositeWeight: number;
  readonly check: 'field' | 'composite' | null;
  readonly fillerEndsField: boolean;
};

/** Likeliest text under the types of the places alone. */
export function decodeTyped(cells: readonly Cell[], layout: Layout): Decoded | null {
  return decode(cells, layout, false);
}

/** Likeliest text under which every check digit holds: a proposal, never evidence, since values equal modulo 10 are invisible to it. */
export function decodeChecked(cells: readonly Cell[], layout: Layout): Decoded | null {
  return decode(cells, layout, true);
}

/** Signs that may stand at each place of the zone. */
export function signsByPlace(layout: Layout): readonly (readonly number[])[] {
  return placesOf(layout).map(({ signs }) => signs);
}

/** Viterbi over (use of fillers, field residue, composite residue); at a check digit only the state that agrees goes on. */
function decode(cells: readonly Cell[], layout: Layout, checked: boolean): Decoded | null {
  const places = placesOf(layout);
  let scores = new Float64Array(states).fill(never);
  scores[0] = 0;
  const trail: Int32Array[] = [];
  places.forEach((place, i) => {
    const cell = cells[i] ?? new Float64Array(mrzAlphabet.length);
    const { next, from } = step(scores, cell, place, checked);
    scores = next;
    trail.push(from);
  });
  let best = -1;
  for (let s = 0; s < states; s++) if ((scores[s] ?? never) > (scores[best] ?? never / 2)) best = s;
  if (best < 0) return null;
  const score = scores[best] ?? never;
  let text = '';
  for (let i = trail.length - 1; i >= 0; i--) {
    const packed = trail[i]?.[best] ?? 0;
    text = (mrzAlphabet[packed % 64] ?? '<') + text;
    best = Math.floor(packed / 64);
  }
  return { text: withListedStates(text, cells, layout), score };
}

function step(scores: Float64Array, cell: Cell, place: Place, checked: boolean) {
  const next = new Float64Array(states).fill(never);
  const from = new Int32Array(states);
  const likely = place.signs.filter((sign) => (cell[sign] ?? never) > hopeless);
  const signs = likely.length > 0 ? likely : place.signs;
  const rule = runRules[place.run];
  for (let state = 0; state < states; state++) {
    const score = scores[state] ?? never;
    if (score <= never / 2) continue;
    const run = place.startsPart ? 0 : Math.floor(state / 100);
    const field = place.startsPart && place.check !== 'field' ? 0 : Math.floor(state / 10) % 10;
    const composite = state % 10;
    for (const sign of signs) {
      const value = checkValues[sign] ?? 0;
      if (checked && !agrees(place, sign, value, field, composite)) continue;
      const [nextRun, cost] = rule(run, sign === filler);
      const nextField = checked && place.check === null ? (field + value * place.fieldWeight) % 10 : 0;
      const nextComposite = checked ? (composite + value * place.compositeWeight) % 10 : 0;
      const to = nextRun * 100 + nextField * 10 + nextComposite;
      const ending = place.endsPart ? endCost(place.run, nextRun) : 0;
      const total = score + (cell[sign] ?? never) - cost - ending;
      if (total > (next[to] ?? never)) {
        next[to] = total;
        from[to] = state * 64 + sign;
      }
    }
  }
  return { next, from };
}

function agrees(place: Place, sign: number, value: number, field: number, composite: number): boolean {
  if (place.check === 'composite') return value === composite;
  if (place.check !== 'field') return true;
  return sign === filler ? place.fillerEndsField || field === 0 : value === field;
}

const known = new Map<Layout, readonly Place[]>();

function placesOf(layout: Layout): readonly Place[] {
  const places = known.get(layout) ?? describePlaces(layout);
  known.set(layout, places);
  return places;
}

function describePlaces(layout: Layout): Place[] {
  const checks = checkedParts(layout);
  const composite = layout.composite.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  return Object.values(layout.parts)
    .sort((a, b) => a.from - b.from)
    .flatMap((part) =>
      part.signs.map((signs, i): Place => {
        const place = part.from + i;
        const under = checks.find(({ field }) => field === part);
        const checks1 = checks.find(({ check }) => check === part);
        const order = composite.indexOf(place);
        return {
          signs: [...signs].map((sign) => mrzAlphabet.indexOf(sign)),
          run: part.run,
          startsPart: i === 0,
          endsPart: place === part.to - 1,
          fieldWeight: under ? weightAt(i) : 0,
          compositeWeight: order < 0 ? 0 : weightAt(order),
          check: checks1 ? 'field' : part === layout.parts.compositeCheck ? 'composite' : null,
          fillerEndsField: checks1?.part === 'number' && mayCarryLongNumber(layout),
        };
      }),
    );
}

/** No check digit covers the two state codes, so they are held against the list instead. */
function withListedStates(text: string, cells: readonly Cell[], { parts }: Layout): string {
  let result = text;
  for (const part of [parts.state, parts.nationality]) {
    if (!part || stateCodes.has(result.slice(part.from, part.to))) continue;
    let [best, bestScore] = ['', -stateCodeLimit];
    for (const code of stateCodes) {
      const padded = code.padEnd(3, '<');
      const score = [...padded].reduce(
        (sum, sign, i) => sum + (cells[part.from + i]?.[mrzAlphabet.indexOf(sign)] ?? never),
        0,
      );
      if (score > bestScore) [best, bestScore] = [padded, score];
    }
    if (best) result = result.slice(0, part.from) + best + result.slice(part.to);
  }
  return result;
}
