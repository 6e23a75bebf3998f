import type { DocumentKind, RefusedKind } from '@candor/core/document/kinds.ts';

/** Words on samples, in the languages we read. */
export const specimenWords = [
  'specimen',
  '样本',
  '樣本',
  '样张',
  '樣張',
  'muster',
  'especimen',
  'sample',
  'echantillon',
  'muestra',
] as const;

/**
 * Titles of papers that people send by mistake, as `plain` leaves them (no case, spaces, accents), in English, Chinese of both scripts,
 * German, French and Spanish. Long enough, or in a script where a word is enough, to stand inside a line.
 */
export const refusedTitles: Readonly<Record<RefusedKind, RegExp>> = {
  student_card:
    /学生证|學生證|学生卡|學生卡|校园卡|student(identity|id)?card|studentid|universitycard|stud(enten|ierenden)ausweis|schulerausweis|carted?etudiant|cartededetudiant|carnet(de)?(estudiante|universitario)|credencialde(estudiante|alumno)/,
  household_register:
    /户口[簿本]|戶口(名)?簿|戶籍謄本|常住人口登记卡|householdregist|familienbuch|livretdefamille|librodefamilia/,
  social_security_card:
    /社会保障卡|社會保障卡|社保卡|医保卡|健保卡|socialsecurity|medicalinsurancecard|healthinsurancecard|sozialversicherungsausweis|gesundheitskarte|versichertenkarte|krankenversicherungskarte|cartevitale|assurancemaladie|tarjetasanitaria|seguridadsocial/,
  bank_card:
    /银行卡|銀行卡|储蓄卡|信用卡|借记卡|扣賬卡|debitcard|creditcard|unionpay|银联|銀聯|mastercard|girocard|bankkarte|kreditkarte|cartebancaire|tarjetade(credito|debito)|(valid|good)thru/,
  employee_card:
    /工作[证證]|员工[证卡]|員工[證卡]|employee(id|card|pass)|staff(id|card|pass)|dienstausweis|mitarbeiterausweis|firmenausweis|werksausweis|carteprofessionnelle|cartedepersonnel|cartedemploye|(tarjeta|credencial|carnet)de(empleado|personal)/,
  birth_certificate:
    /出生(医学)?证明|出生(醫學)?證明|birthcertificate|certificateof(live)?birth|geburtsurkunde|acted?enaissance|extraitdenaissance|(acta|partida|certificado)denacimiento/,
};

/** Words of bills and statements; asked last, since an office may be called so on an identity document. */
export const billWords =
  /(bank|account)statement|statementofaccount|(utility|electricity|water|gas|phone)bill|invoice(no|number|date)|kontoauszug|rechnungs(nummer|datum)|stromrechnung|relevedecompte|factured|extractodecuenta|facturade|对账单|對帳單|账单|帳單|电费|電費|水费|燃气费|缴费通知/;

/**
 * Titles of the documents that we read. The more particular one stands first: a residence permit is also an identity card. The label of a
 * number (`Passport No.`, 身份证号码) is no title.
 */
export const documentTitles: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'residence_permit',
    /residencepermit|residentpermit|permanentresident|travelpermit|exitentrypermit|employmentpass|workpermit|aufenthalts(titel|erlaubnis|karte)|niederlassungserlaubnis|titredesejour|cartede(sejour|resident)|permisode(residencia|estancia)|tarjetade(residencia|extranjero)|居留(许可|許可|证|證)|永久居留|居住[证證]|[来來]往.*通行[证證]|往[来來].*通行[证證]|入出境許可/,
  ],
  [
    'driving_licence',
    /(driving|drivers?|operators?)licen[cs]e|fuhrerschein|permisdeconduire|permisode(conduccion|conducir|manejo)|licenciade(conducir|conduccion|manejo)|carn(et|e)deconducir|patentediguida|rijbewijs|驾驶(证|执照)|駕駛(執照|證)|機動車駕駛|汽車駕駛|運(転|轉)?免(許|许)|运(转|轉)?免许/,
  ],
  [
    'passport',
    /passport(?!n(o|umber|r|um)|office|authority|agency)|passeport(?!n)|reisepass(?!n)|pasaporte(?!n)|passaporto|护照(?!号)|護照(?!號)|旅券(?!番)/,
  ],
  [
    'id_card',
    /ident(ity|ification)card|nationalid|personalausweis|identitatskarte|cartenationale|cartedidentite|documento(nacional|deidentidad)|cedulade(identidad|ciudadania)|tarjetadeidentidad|居民身份[证證]|身份[证證](?!号|號)|身分證(?!字|號)|居民卡|公民身份(号码|號碼)|個人番号カード/,
  ],
];
