import type { Random } from '../../random/random.ts';
import { numberLike } from '../holder.ts';
import { worldlySurnames } from '../names.ts';
import { chinesePerson, latinPerson } from '../person.ts';
import type { BillDesign } from './bill-design.ts';

/** What one letter says. Dates are ISO; nobody here exists, nor does the sender. */
export type Bill = {
  readonly holderName: string;
  readonly address: readonly string[];
  readonly issuer: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly accountNumber: string;
};

const dayMs = 86_400_000;
const later = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Draws the letter. Issue dates lie within some two years; a bill covers the weeks before it and is due in those after. */
export function drawBill(design: BillDesign, random: Random): Bill {
  const issueDate = later('2024-12-01', random.integer(0, 700));
  const periodEnd = later(issueDate, -random.integer(1, 9));
  const latin = design.language === 'en';
  return {
    ...(latin ? latinAddressee(design, random) : chineseAddressee(random)),
    issuer: random.pick(design.issuers),
    issueDate,
    dueDate: later(issueDate, random.integer(14, 30)),
    periodStart: later(periodEnd, -random.integer(27, 92)),
    periodEnd,
    accountNumber: numberLike(design.account, random),
  };
}

const titled = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function latinAddressee(design: BillDesign, random: Random): Pick<Bill, 'holderName' | 'address'> {
  const drawn = latinPerson(random);
  const surname = titled(random.chance(0.25) ? random.pick(worldlySurnames) : drawn.surname);
  const given = titled(drawn.givenNames);
  const names = {
    'given surname': `${given} ${surname}`,
    'SURNAME given': `${surname.toUpperCase()} ${given}`,
    'surname, given': `${surname}, ${given}`,
  } as const;
  const [street = '', place = ''] = titled(drawn.address).split(', ');
  const flat = random.chance(0.4) ? [`Flat ${random.integer(1, 48)}`] : [];
  return { holderName: names[design.nameOrder], address: [...flat, street, place] };
}

function chineseAddressee(random: Random): Pick<Bill, 'holderName' | 'address'> {
  const { nativeName, address } = chinesePerson(random);
  const house = address.indexOf('示范区') + 3;
  return { holderName: nativeName ?? '王伟', address: [address.slice(0, house), address.slice(house)] };
}
