import type { ReadingField } from '@candor/core/document/reading.ts';
import { editDistance, plain } from './plain.ts';

/** `fullName`: surname and given names on one line. `other`: a known label whose value is not ours, so that nobody else takes it. */
export type Labelled = Exclude<ReadingField, 'nativeName' | 'ethnicity' | 'personalNumber'> | 'fullName' | 'other';

/** Words above or before a value, as `plain` leaves them: English, German, French, Spanish, Chinese. */
const words: Readonly<Record<Labelled, string>> = {
  surname: 'surname surnames lastname familyname name nom nachname familienname apellidos apellido primerapellido 姓',
  givenNames:
    'givennames givenname forenames forename firstname firstnames vornamen vorname prenoms prenom nombre nombres 名',
  fullName: 'surnamegivennames namesurnamegivennames surnameandgivennames fullname 姓名',
  documentNumber:
    'documentno documentnumber docno passportno passportnumber idnumber idno cardno cardnumber identitycardno licenceno licencenumber licensenumber ausweisnummer ausweisnr passnr passno dokumentennummer nododocument nodudocument numerodudocument ndudocument ndocument dudocument passeportno passeportn numdesoporte numsoporte numerodedocumento nopasaporte pasaporteno dokumentnr 证件号码 护照号 护照号码 编号',
  birthDate:
    'dateofbirth birthdate dob born geburtsdatum geburtstag geborenam datedenaissance naissance neele fechadenacimiento nacimiento 出生 出生日期',
  expiryDate:
    'dateofexpiry expirydate dateofexpiration expirationdate expires expiry exp validuntil gultigbis ablaufdatum datedexpiration expiration valablejusquau fechadecaducidad fechadeexpiracion caducidad validez validohasta valhasta 有效期至 有效期',
  issueDate:
    'dateofissue issuedate issued issuedon ausstellungsdatum ausgestelltam datededelivrance delivrele fechadeexpedicion expedicion fechadeemision emision 签发日期',
  sex: 'sex gender geschlecht sexe sexo 性别',
  nationality: 'nationality staatsangehorigkeit nationalite nacionalidad citizenship 国籍',
  issuer: 'code countrycode codeofissuingstate issuingstate issuingcountry state etat 国家码',
  issuingOffice: 'authority issuingauthority autorite behorde ausstellendebehorde autoridad issuedby 签发机关',
  address: 'address adresse anschrift domicilio domicile residence wohnort 住址 地址',
  other:
    'type typ tipo placeofbirth geburtsort lieudenaissance lugardenacimiento 出生地点 height grosse taille estatura eyecolour eyecolor augenfarbe signature holderssignature signatureofbearer unterschrift firma signaturedutitulaire remarks observations categories placeofissue 签发地点',
};

/** Longest first: a surname label must not claim a label for the whole name. */
const phrases: readonly (readonly [phrase: string, field: Labelled])[] = labelFields()
  .flatMap((field) => words[field].split(' ').map((phrase) => [phrase, field] as const))
  .sort(([a], [b]) => b.length - a.length);
/** Longer words may be misread in one of five letters; short ones must match. */
const sloppyFrom = 6;
const sloppyShare = 0.2;

function labelFields(): Labelled[] {
  return [
    'surname',
    'givenNames',
    'fullName',
    'documentNumber',
    'birthDate',
    'expiryDate',
    'issueDate',
    'sex',
    'nationality',
    'issuer',
    'issuingOffice',
    'address',
    'other',
  ]; // prettier-ignore
}

/** The field that a line of print names, when it is a label and nothing else; several languages may stand side by side. */
export function labelOf(text: string): Labelled | null {
  const whole = segments(plain(text));
  if (whole) return whole;
  const parts = text
    .split(/[/|·•()（）]+/)
    .map(plain)
    .filter((part) => part.length > 0);
  const named = parts.flatMap((part) => {
    const field = segments(part) ?? similar(part);
    return field ? [field] : [];
  });
  const [first] = named;
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  const covered = parts.filter((part) => segments(part) ?? similar(part)).reduce((sum, part) => sum + part.length, 0);
  return first !== undefined && covered >= 0.4 * letters ? first : null;
}

/** A label with its value behind it on the same line (`姓名林小雨`, `Sex: F`): how many characters belong to the label and its colon. */
export function inlineLabel(text: string): { field: Labelled; length: number } | null {
  let best: { field: Labelled; length: number } | null = null;
  for (let length = 1; length < text.length; length++) {
    const before = text.slice(0, length);
    const rest = text.slice(length);
    const separated = /^\s*[:：]|^\.\s/.test(rest) || /[:：]\s*$/.test(before) || /\p{Script=Han}$/u.test(before);
    const field = separated ? labelOf(before) : null;
    if (field && plain(rest).length > 0) best = { field, length };
  }
  return best;
}

/** The first field when the text is nothing but label words in a row. */
function segments(text: string): Labelled | null {
  if (text === '') return null;
  const exact = phrases.find(([phrase]) => phrase === text);
  if (exact) return exact[1];
  for (const [phrase, field] of phrases) {
    if (phrase.length >= 3 && text.startsWith(phrase) && segments(text.slice(phrase.length))) return field;
  }
  return null;
}

function similar(text: string): Labelled | null {
  if (text.length < sloppyFrom) return null;
  const near = phrases.find(
    ([phrase]) =>
      phrase.length >= sloppyFrom && editDistance(text, phrase) <= sloppyShare * Math.max(phrase.length, text.length),
  );
  return near?.[1] ?? null;
}
