import { expect, test } from 'vitest';
import { readChineseCard } from './chinese-card.ts';
import { type PrintedFields, readLabelled } from './latin-fields.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';

/** A line of print as the recogniser gives it: characters of equal width between two corners. */
function at(text: string, left: number, top: number, height = 24): PrintedLine {
  const characters = [...text];
  const width = characters.length * height * 0.7;
  return printedLine(
    characters.map((one, i) => ({
      text: one,
      confidence: 0.9,
      from: i / characters.length,
      to: (i + 1) / characters.length,
    })),
    [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ],
    0,
  );
}

function valuesOf(fields: PrintedFields): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(fields).map(([field, printed]) => [field, printed.values[0]]));
}

test('values stand below their labels, also where labels share a row', () => {
  const fields = readLabelled([
    at('Surname / Nom', 300, 100, 20),
    at('ERIKSSON', 300, 124),
    at('Given names / Prénoms', 300, 170, 20),
    at('ANNA MARIA', 300, 194),
    at('Sex / Sexe', 300, 240, 20),
    at('Nationality', 430, 240, 20),
    at('Date of birth', 600, 240, 20),
    at('F', 300, 264),
    at('UTO', 430, 264),
    at('12 AUG 1974', 600, 264),
    at('Document No.', 300, 310, 20),
    at('D23145890', 300, 334),
    at('Place of birth', 600, 310, 20),
    at('ZENITH', 600, 334),
    at('Date of expiry', 600, 380, 20),
    at('15 APR 2032', 600, 404),
  ]); // prettier-ignore
  expect(valuesOf(fields)).toEqual({
    surname: 'ERIKSSON',
    givenNames: 'ANNA MARIA',
    sex: 'F',
    nationality: 'UTO',
    birthDate: '1974-08-12',
    birthPlace: 'ZENITH',
    documentNumber: 'D23145890',
    expiryDate: '2032-04-15',
  });
});

test('one line with both names is split at the comma, whatever language the label adds', () => {
  const fields = readLabelled([
    at('Surname, given names / 姓名', 150, 76, 14),
    at('LIN, MARA ELENA', 152, 94),
    at('ID number / 证件号码', 152, 120, 14),
    at('U48271936', 152, 138),
    at('Date of birth / 出生', 152, 160, 14),
    at('Sex / 性别', 480, 160, 14),
    at('12 APR 1994', 152, 180),
    at('F', 480, 180),
    at('Valid until / 有效期至', 152, 204, 14),
    at('30 AUG 2031', 152, 222),
  ]); // prettier-ignore
  expect(valuesOf(fields)).toEqual({
    surname: 'LIN',
    givenNames: 'MARA ELENA',
    documentNumber: 'U48271936',
    birthDate: '1994-04-12',
    sex: 'F',
    expiryDate: '2031-08-30',
  });
});

test('values to the right of their labels are found too, and a number is not taken for a name', () => {
  const fields = readLabelled([
    at('Name', 40, 40),
    at('MUSTERMANN', 200, 40),
    at('Ausweisnummer', 40, 90),
    at('T22000129', 330, 90),
  ]);
  expect(valuesOf(fields)).toEqual({ surname: 'MUSTERMANN', documentNumber: 'T22000129' });
});

test('a Chinese card is read by its labels, with an address of two lines', () => {
  const fields = readChineseCard([
    at('姓名', 80, 100),
    at('林曌', 210, 98),
    at('性别女', 80, 190),
    at('民族汉', 360, 190),
    at('出生', 80, 280),
    at('1994年4月12日', 210, 280),
    at('住址', 80, 370),
    at('乌托邦省样例市示范区光明路', 210, 370),
    at('188号5栋406室', 210, 430),
    at('t', 2, 400, 20),
    at('公民身份号码', 80, 600),
    at('990046199404125361', 360, 600),
  ]); // prettier-ignore
  expect(valuesOf(fields)).toEqual({
    nativeName: '林曌',
    sex: 'F',
    ethnicity: '汉',
    birthDate: '1994-04-12',
    address: '乌托邦省样例市示范区光明路188号5栋406室',
    documentNumber: '990046199404125361',
  });
});

test('the back of a Chinese card says who issued it and until when; for good is a value of its own', () => {
  const office = [at('签发机关', 310, 550), at('乌托邦样例市登记处', 530, 550)];
  expect(
    valuesOf(readChineseCard([...office, at('有效期限', 310, 660), at('2016.05.05-2036.05.05', 530, 660)])),
  ).toEqual({
    issuingOffice: '乌托邦样例市登记处',
    issueDate: '2016-05-05',
    expiryDate: '2036-05-05',
  });
  expect(valuesOf(readChineseCard([...office, at('有效期限2016.05.05-长期', 310, 660)]))).toEqual({
    issuingOffice: '乌托邦样例市登记处',
    issueDate: '2016-05-05',
    expiryDate: 'never',
  });
});

test('a numeric date follows the order of the state that issued the paper', () => {
  const lines = [at('Date of birth', 40, 40, 20), at('03/04/1990', 40, 64)];
  expect(readLabelled(lines).birthDate?.values).toEqual(['1990-04-03', '1990-03-04']);
  expect(readLabelled(lines, { monthFirst: true }).birthDate?.values).toEqual(['1990-03-04', '1990-04-03']);
});

test('a year of two digits is that of the field it stands under', () => {
  const lines = [
    at('Date of birth', 40, 40, 20),
    at('12 JAN/JAN 90', 40, 64),
    at('Date of expiry', 400, 40, 20),
    at('11 JAN/JAN 32', 400, 64),
  ];
  const fields = readLabelled(lines, { today: '2026-11-20' });
  expect(valuesOf(fields)).toEqual({ birthDate: '1990-01-12', expiryDate: '2032-01-11' });
});

test.each([
  "Robert'); DROP TABLE applicants;--",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("return 1")()}}',
  '=HYPERLINK("http://example.test")',
])('%s in place of a name is no name: the field stays unread', (text) => {
  expect(readLabelled([at('Surname', 40, 40, 20), at(text, 40, 64)]).surname).toBeUndefined();
});

test('a character of a name that the reader lacks is kept as unknown, and the dot of minority names is one dot', () => {
  const name = (line: PrintedLine) =>
    valuesOf(readChineseCard([at('姓名', 80, 100), line, at('性别女', 80, 190)])).nativeName;
  const wider = {
    ...at('林', 210, 98),
    right: 252,
    characters: [{ text: '林', confidence: 0.9, from: 0.2, to: 0.45 }],
  };
  expect(name(wider)).toBe('林\uFFFD');
  expect(name(at('阿依古丽・买买提', 210, 98))).toBe('阿依古丽·买买提');
});

test('print beside the card does not end its address, and an ornament read as X is no sex', () => {
  const fields = readChineseCard([
    at('性别', 80, 190),
    at('女X', 180, 190),
    at('住址', 80, 370),
    at('乌托邦省样例市示范区光明路', 210, 370),
    at('the', 0, 432, 20),
    at('188号5栋406室', 210, 430),
    at('本', 600, 480, 60),
  ]);
  expect(valuesOf(fields)).toEqual({ sex: 'F', address: '乌托邦省样例市示范区光明路188号5栋406室' });
});

test('a permit of Hong Kong or Macao has a letter and eight digits', () => {
  const fields = readChineseCard([at('姓名', 80, 100), at('林小雨', 210, 100), at('证件号码H01234567', 80, 400)]);
  expect(valuesOf(fields)).toEqual({ nativeName: '林小雨', documentNumber: 'H01234567' });
});

test('a label in two languages has its value below', () => {
  const fields = readChineseCard([
    at('有效期限/Valid', 456, 415, 32),
    at('2025.12.04-2035.12.04', 450, 446, 40),
    at('签发机关/Authority', 455, 501, 32),
    at('示范县登记局', 455, 531, 40),
  ]);
  expect(valuesOf(fields)).toEqual({
    issueDate: '2025-12-04',
    expiryDate: '2035-12-04',
    issuingOffice: '示范县登记局',
  });
});

test('the end of a label that is read again at the start of its value is no part of it', () => {
  const fields = readChineseCard([
    at('签发机关', 310, 550),
    at('关乌托邦样例市登记处', 358, 550),
    at('有效期限2016.05.05-长期', 310, 660),
  ]);
  expect(valuesOf(fields).issuingOffice).toBe('乌托邦样例市登记处');
});

test('under a bare Name a comma parts surname and given names, also over two lines, and nothing is made up between them', () => {
  const fields = readLabelled([
    at('Name:', 40, 40),
    at('MUELLER,', 300, 40),
    at('ANNA MARIA', 300, 66),
    at('Address:', 40, 120),
    at('19 0RCHARD ROW, 25146', 300, 120),
    at('ZENITH', 300, 146),
  ]);
  expect(valuesOf(fields)).toEqual({
    surname: 'MUELLER',
    givenNames: 'ANNA MARIA',
    address: '19 ORCHARD ROW, 25146 ZENITH',
  });
});

test('a date whose gaps the recogniser dropped is a date under its label', () => {
  expect(readLabelled([at('Fecha de expedición', 40, 40, 20), at('25042023', 40, 64)]).issueDate?.values).toEqual([
    '2023-04-25',
  ]);
});
