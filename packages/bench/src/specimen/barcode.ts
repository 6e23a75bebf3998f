import { toSVG } from 'bwip-js/node';
import type { Random } from '../random/random.ts';
import type { DocumentDesign } from './design.ts';
import type { Box } from './layout.ts';
import { nameZone } from './mrz.ts';
import type { Person } from './person.ts';
import type { Sheet } from './sheet.ts';
import type { PrintedBarcode } from './specimen.ts';

type BarcodeKind = NonNullable<DocumentDesign['barcode']>;

/** AAMVA annex D asks for error correction level 3 at least, and modules twice to four times as high as wide. */
const settings = {
  PDF417: { bcid: 'pdf417', columns: 11, eclevel: 5, rowmult: 3, scale: 1 },
  QRCode: { bcid: 'qrcode', eclevel: 'M', scale: 1 },
} as const;

/** Prints the code of a licence's back into its place, as large as fits, and says what it holds. */
export function licenceBarcode(sheet: Sheet, kind: BarcodeKind, person: Person, random: Random, place: Box): void {
  const content = kind === 'qr' ? qrContent(person) : aamvaContent(person, kind, random);
  const svg = toSVG({ text: content.text, ...settings[content.symbology] });
  const [, width = 1, height = 1] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const scale = Math.min(place.width / width, place.height / height);
  const box = { x: place.x, y: place.y, width: width * scale, height: height * scale };
  const paper = `<rect x="${box.x - 1.5}" y="${box.y - 1.5}" width="${box.width + 3}" height="${box.height + 3}" fill="#fcfcfa"/>`;
  const drawing = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const placed = `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
  sheet.barcode(paper + placed, content, box);
}

/** Plain letters, as issuers without room for marks write them; apostrophes and hyphens stay. */
const ascii = (name: string): string =>
  name
    .split(/(?<=['\- ])|(?=['\- ])/)
    .map((part) => (/^['\- ]$/.test(part) ? part : nameZone(part)))
    .join('');

/**
 * The text that the AAMVA DL/ID Card Design Standard (annex D, version 10) puts into the PDF417: header, one subfile, an element to a
 * line. American issuers write dates MMDDCCYY, Canadian ones CCYYMMDD. The issuer 636999 belongs to nobody.
 */
function aamvaContent(person: Person, kind: BarcodeKind, random: Random): Omit<PrintedBarcode, 'box'> {
  const date = (iso: string): string => {
    const [year, month, day] = iso.split('-');
    return kind === 'aamva-ca' ? `${year}${month}${day}` : `${month}${day}${year}`;
  };
  const cut = (name: string): string => (kind === 'aamva-us-truncated' ? name.slice(0, 9).trim() : name);
  const surname = cut(ascii(person.surname));
  const [first = '', ...others] = ascii(person.givenNames).split(' ');
  const middle = others.join(' ');
  const mark = (written: string, whole: string): string => (written === whole ? 'N' : 'T');
  const [street = '', place = ''] = person.address.split(', ');
  const elements = [
    `DAQ${person.documentNumber}`,
    `DCS${surname}`,
    `DDE${mark(surname, ascii(person.surname))}`,
    `DAC${first === '' ? 'NONE' : first}`,
    'DDFN',
    `DAD${middle === '' ? 'NONE' : middle}`,
    'DDGN',
    `DCA${random.pick(['C', 'D', 'M'])}`,
    'DCBNONE',
    'DCDNONE',
    `DBD${date(person.issueDate)}`,
    `DBB${date(person.birthDate)}`,
    `DBA${date(person.expiryDate)}`,
    `DBC${person.sex === 'M' ? 1 : 2}`,
    `DAU${random.integer(60, 76)} in`,
    `DAY${random.pick(['BRO', 'BLU', 'GRN', 'HAZ'])}`,
    `DAG${street}`,
    `DAI${place.slice(6)}`,
    'DAJXX',
    `DAK${place.slice(0, 5)}0000  `,
    `DCF${random.integer(10000000, 99999999)}`,
    'DCGUTO',
  ];
  const subfile = `DL${elements.join('\n')}\r`;
  const offset = 31;
  const header = `@\n\u001e\rANSI 636999100001DL${String(offset).padStart(4, '0')}${String(subfile.length).padStart(4, '0')}`;
  const { documentNumber, birthDate, issueDate, expiryDate, sex } = person;
  const givenNames = middle === '' ? first : `${first} ${middle}`;
  return {
    symbology: 'PDF417',
    text: header + subfile,
    values: {
      documentNumber,
      surname,
      ...(givenNames !== '' && { givenNames }),
      birthDate,
      issueDate,
      expiryDate,
      sex,
      issuer: 'UTO',
    },
  };
}

/** A list in a form of Utopia's own: no standard says what the QR code of a licence holds. */
function qrContent(person: Person): Omit<PrintedBarcode, 'box'> {
  const { documentNumber, birthDate, expiryDate } = person;
  const text = ['UTO DL', documentNumber, ascii(person.surname), ascii(person.givenNames), birthDate, expiryDate].join(
    ';',
  );
  return { symbology: 'QRCode', text, values: { documentNumber, birthDate, expiryDate } };
}
