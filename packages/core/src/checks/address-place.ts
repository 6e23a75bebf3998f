import type { BillLine, BillReading } from '../address/bill.ts';
import { type AddressComparison, compareAddresses } from '../address/compare-address.ts';
import { tidy } from '../details/normalise.ts';
import type { Finding } from '../findings/finding.ts';
import type { Region } from '../findings/region.ts';
import { type CheckContext, findingOn } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/** An address takes up to so many lines. */
const mostLines = 5;
/** An address read from a photograph with less confidence (0..1, weakest character) may be misread, so a person looks first. */
const sureOfAddress = 0.6;

/**
 * The typed address against the one on the paper, part by part. It counts wherever it stands: a bill has one address for letters and
 * another for the meter.
 */
export function checkBillPlace(
  item: EvidenceInput,
  { fields, lines, source }: BillReading,
  { details }: Pick<CheckContext, 'details'>,
): Finding[] {
  const typed = tidy(details.address ?? '');
  if (typed === '') return [];
  const read = fields.address;
  const isExact = source === 'file';
  const near = read && {
    how: compareAddresses(typed, { text: read.value, romanised: romanised(lines, read.box), isExact }),
    region: read.box,
  };
  if (near?.how === 'agrees') return [];
  const places = lines.map((_, from) => placeAt(typed, lines.slice(from, from + mostLines), isExact));
  const all = [...(near ? [near] : []), ...places];
  if (all.some(({ how }) => how === 'agrees')) return [];
  const partly = all.find(({ how }) => how === 'partly');
  if (partly) return [findingOn(item, 'poa.address', 'unsure', { region: partly.region, measured: 'partly' })];
  if (!read || !near) return [findingOn(item, 'doc.field_unreadable', 'unsure', { measured: 'bill_address' })];
  const { region } = near;
  if (near.how === 'not_comparable')
    return [findingOn(item, 'poa.address', 'unsure', { region, measured: 'other_script' })];
  const isSure = isExact || read.confidence >= sureOfAddress;
  return [findingOn(item, 'poa.address', isSure ? 'fail' : 'unsure', { region })];
}

type Place = { readonly how: AddressComparison; readonly region: Region };

function placeAt(typed: string, lines: readonly BillLine[], isExact: boolean): Place {
  const text = lines.map((line) => line.text).join(' ');
  const latin = lines.map((line) => line.romanised ?? line.text).join(' ');
  const how = compareAddresses(typed, {
    text,
    romanised: lines.some((line) => line.romanised) ? latin : undefined,
    isExact,
  });
  return { how, region: hullOf(lines.map(({ box }) => box)) };
}

/** The Latin letters of the lines that lie within the region. */
function romanised(lines: readonly BillLine[], { points }: Region): string | undefined {
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const inside = lines.filter(({ box }) => {
    const middle = box.points.reduce((sum, [, y]) => sum + y, 0) / box.points.length;
    return middle >= top && middle <= bottom;
  });
  return inside.some((line) => line.romanised)
    ? inside.map((line) => line.romanised ?? line.text).join(' ')
    : undefined;
}

function hullOf(regions: readonly Region[]): Region {
  const points = regions.flatMap((region) => region.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    points: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}
