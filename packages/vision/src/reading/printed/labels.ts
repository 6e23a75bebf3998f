import type { ReadingField } from '@candor/core/document/reading.ts';
import { editDistance, plain } from './plain.ts';

/** `fullName`: surname and given names on one line. `other`: a known label whose value is not ours, so that nobody else takes it. */
export type Labelled = Exclude<ReadingField, 'nativeName' | 'ethnicity'> | 'fullName' | 'other';

/** Words above or before a value, as `plain` leaves them: English, German, French, Spanish, Chinese. */
const words: Readonly<Record<Labelled, string>> = {
  surname:
    'surname surnames lastname familyname name nom nomdefamille nachname familienname apellidos apellido primerapellido cognome apelidos 姓',
  givenNames:
    'givennames givenname forenames forename firstname firstnames othernames vornamen vorname prenoms prenom nombre nombres nome 名',
  fullName:
    'surnamegivennames namesurnamegivennames surnameandgivennames surnameandgivenname surnamegivenname nameofholder holdersname nometprenoms nometprenom namevorname namevornamen apellidosynombre apellidosynombres nombreyapellidos apellidosnombres nomprenoms fullname 姓名 氏名',
  documentNumber:
    'documentno documentnumber docno documentnr idcardno idcardnumber personalausweisnr numerodocumento numdedocumento nodedocumento nodepasaporte dninum nodepasseport nodepassport permitno permitnumber passportno passportnumber idnumber idno cardno cardnumber identitycardno licenceno licencenumber licensenumber ausweisnummer ausweisnr passnr passno dokumentennummer nododocument nodudocument numerodudocument ndudocument ndocument dudocument passeportno passeportn numdesoporte numsoporte numerodedocumento nopasaporte pasaporteno dokumentnr 证件号码 护照号 护照号码 编号 番号',
  personalNumber:
    'personalno personalnumber personalidno personalidnumber personalidnr nopersonnel npersonnel numeropersonnel numpersonal numeropersonal nopersonal personenkennzahl personenkennziffer personnummer personalcode nationalidnumber numeronational numeronacional',
  birthDate:
    'dateofbirth birthdate dob born datadinascita datadenascimento gebdatum fechanacimiento fechadenac nele geburtsdatum geburtstag geborenam datedenaissance naissance neele fechadenacimiento nacimiento 出生 出生日期 生年月日',
  birthPlace:
    'placeofbirth birthplace geburtsort gebort lieudenaissance neea lugardenacimiento lugarnacimiento luogodinascita 出生地点 出生地',
  expiryDate:
    'dateofexpiry expirydate dateofexpiration expirationdate expires expireson expiry exp validuntil validto validthru validthrough gultigbis ablaufdatum datedexpiration dateexpir expiration valablejusquau valablejusqua fechadecaducidad fechacaducidad fechadeexpiracion fechadevencimiento vencimiento validezhasta caducidad validez validohasta valhasta 有效期至 有效期 有効期限 有期限',
  issueDate:
    'dateofissue issuedate issued issuedon dateissued ausstellungsdatum ausgestelltam datumderausstellung datededelivrance datedelivrance delivrele fechadeexpedicion fechaexpedicion expedicion fechadeemision emision 签发日期 交付日 交付年月日',
  sex: 'sex gender geschlecht sexe sexo 性别',
  nationality: 'nationality staatsangehorigkeit nationalite nacionalidad nacionalidade cittadinanza citizenship 国籍',
  issuer:
    'code countrycode codeofstate codeofissuingstate issuingstate issuingcountry codedeletat codigodelestado state etat estado staat 国家码',
  issuingOffice:
    'authority issuingauthority autorite autoritededelivrance delivrepar behorde ausstellendebehorde ausstellbehorde autoridad autoridadexpedidora issuedby 签发机关 発行者',
  address:
    'address homeaddress residentialaddress permanentaddress adresse anschrift wohnanschrift domicilio direccion domicile residence residenza wohnort endereco 住址 地址',
  other:
    'type typ tipo bloodgroup maritalstatus familienstand restrictions endorsements conditions height grosse taille estatura eyecolour eyecolor augenfarbe signature holderssignature signatureofbearer unterschrift firma signaturedutitulaire remarks observations categories placeofissue 签发地点',
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
    'personalNumber',
    'birthDate',
    'birthPlace',
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
  const parts = text
    .split(/[/|·•()（）]+/)
    .map(plain)
    .filter((part) => part.length > 0);
  // A bare "Name" stands for whatever the other language says; alone it is the surname.
  const isBareName = parts.length > 1 && parts[0] === 'name';
  const whole = isBareName ? null : segments(plain(text));
  if (whole) return whole;
  const named = parts.flatMap((part) => {
    const field = segments(part) ?? similar(part);
    return field ? [field] : [];
  });
  const [first] = isBareName ? [...named.slice(1), ...named] : named;
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
