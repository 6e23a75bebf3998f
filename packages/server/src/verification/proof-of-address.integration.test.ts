import { lockedPdf, type PdfText, pdfOf } from '@candor/bench/fuzz/pdf-files.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { display } from '../measure/decode.ts';
import { newPerson, type Person, sendGood, sendPicture } from '../testing/journey-client.ts';
import { typedDetails } from '../testing/measured.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
beforeAll(async () => {
  house = await openTestHouse({ eyes: { entries: await buildEntries() } });
  key = await house.hostKey('sandbox');
});
afterAll(() => house?.close());

type Bill = { readonly title?: string; readonly date?: string; readonly name?: string };

function bill({
  title = 'Your electricity bill',
  date = '12 October 2026',
  name = 'Ms Mara Elena Lin',
}: Bill = {}): Buffer {
  const at = (x: number, y: number, text: string, size?: number): PdfText => ({ x, y, text, ...(size && { size }) });
  return pdfOf({
    lines: [
      at(60, 780, 'Harbour Energy', 20),
      at(60, 700, name),
      at(60, 685, '14 Harbour Lane'),
      at(60, 670, '20015 Amaurot'),
      at(340, 700, 'Bill date'),
      at(450, 700, date),
      at(340, 685, 'Payment due'),
      at(450, 685, '2 December 2026'),
      at(60, 600, title, 18),
      at(60, 570, 'Period 1 July 2026 to 30 September 2026'),
      at(60, 550, 'Day units'),
      at(300, 550, '120 kWh'),
      at(450, 550, '31.20'),
    ],
  });
}

/** Everything of level 3 but the proof of address. */
async function almostThere(): Promise<Person> {
  const person = await newPerson(house, key, { level: 3 });
  await sendGood(house, person);
  await person.send('PUT', '/details', { ...typedDetails, address: '14 Harbour Ln, Amaurot 20015' });
  return person;
}

async function prove(person: Person, bytes: Buffer) {
  const id = await sendPicture(house, person, 'proof_of_address', bytes);
  await house.measure(id);
  const { slots } = await person.journey();
  const evidence = slots.find(({ slot }) => slot === 'proof_of_address')?.evidence;
  if (!evidence) throw new Error('nothing arrived');
  return evidence;
}

const told = ({ findings }: Awaited<ReturnType<typeof prove>>) =>
  findings.map(({ verdict, reason, measured, limit }) => [verdict, reason, measured ?? limit]);

test('a recent electricity bill as a PDF with the own name and address approves level 3', async () => {
  const person = await almostThere();
  const evidence = await prove(person, bill());
  expect(evidence.readings.map(({ field, value }) => [field, value])).toEqual([
    ['holderName', 'Mara Elena Lin'],
    ['address', '14 Harbour Lane, 20015 Amaurot'],
    ['issueDate', '2026-10-12'],
    ['dueDate', '2026-12-02'],
    ['billIssuer', 'Harbour Energy'],
  ]);
  expect(told(evidence)).toEqual([]);
  expect((await person.send('GET', `/evidence/${evidence.id}/picture`)).status).toBe(200);
  await person.send('POST', '/submit');
  expect((await person.journey()).decision?.outcome).toBe('approved');
});

test('what is wrong with a paper is told at once, each with its place and the earliest day', async () => {
  const person = await almostThere();
  const evidence = await prove(
    person,
    bill({ date: '19 August 2026', name: 'Mr Joram Kestrel', title: 'Your mobile bill' }),
  );
  expect(told(evidence)).toEqual([
    ['fail', 'poa.type', 'phone_bill'],
    ['fail', 'poa.old', '2026-08-20'],
    ['fail', 'poa.name', undefined],
  ]);
  expect(evidence.findings.every(({ region }) => region !== undefined)).toBe(true);
  expect(told(await prove(person, lockedPdf()))).toEqual([['fail', 'file.locked', 'password']]);
});

test('a photo of the bill is read as well, and another address on it is told', async () => {
  const page = await display(bill(), 1800);
  if ('findings' in page) throw new Error('refused');
  const photo = await sharp(page).rotate(2, { background: '#6b5a4a' }).jpeg({ quality: 80 }).toBuffer();
  const person = await almostThere();
  expect(told(await prove(person, photo))).toEqual([]);
  await person.send('PUT', '/details', { ...typedDetails, address: '3 Mill Road, Lowbridge' });
  const { slots } = await person.journey();
  const findings = slots.find(({ slot }) => slot === 'proof_of_address')?.evidence?.findings ?? [];
  expect(findings.map(({ verdict, reason }) => [verdict, reason])).toEqual([['fail', 'poa.address']]);
});
