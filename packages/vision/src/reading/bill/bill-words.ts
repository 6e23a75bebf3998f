import type { BillKind } from '@candor/core/address/bill.ts';
import { plain } from '../printed/plain.ts';

/** All words here are as `plain` leaves them: lower case, without accents, spaces and punctuation; Han characters in both forms. */
type Words = readonly string[];
const split = (text: string): Words => text.split(/\s+/).filter((word) => word !== '');

/** `issue` names the day of the paper; `day` may be any day but usually is that one. The others are days of something else. */
export type DateLabel = 'issue' | 'day' | 'due' | 'period' | 'other';

const dateLabels: Readonly<Record<DateLabel, Words>> = {
  issue:
    split(`billdate billingdate invoicedate statementdate dateofbill dateofinvoice dateofstatement dateofissue issuedate dateissued issuedon
    billissued statementissued dateofnotice noticedate noticeissued letterdate dateofletter agreementdate dateofagreement dateofassessment
    assessmentdate documentdate dated issued printdate signedon dateofsignature taxpointdate closingdate statementason statementasof
    rechnungsdatum ausstellungsdatum belegdatum bescheiddatum datumdesbescheids briefdatum kontoauszugvom rechnungvom bescheidvom
    datedefacture datedelafacture datefacture datedemission datededition editele etablile datedureleve facturedu relevedu avisdu
    fechadeemision fechadefactura fechafactura fechadeexpedicion emitidael fechadelextracto
    出单日期 出單日期 账单日期 帳單日期 賬單日期 账单日 帳單日 出账日期 出帳日期 出账日 发单日期 發單日期 开票日期 開票日期 开具日期 開具日期 出具日期 签发日期 簽發日期
    发出日期 發出日期 结单日期 結單日期 月结单日期 月結單日期 对账单日期 對賬單日期 打印日期 制单日期 通知日期 签订日期 簽訂日期 签约日期 填发日期 填發日期`),
  day: split(`date datum fecha ledatedu le 日期`),
  due: split(`payableby payableon duedate paymentdue paymentduedate paymentdueby datedue payby pleasepayby dueby dueon due amountdueby lastdaytopay lastpaymentdate
    latestpaymentdate deadline directdebiton collectedon willbecollectedon debiton
    fallig falligam falligkeit falligkeitsdatum zahlbarbis zahlbarbisspatestens zubezahlenbis abbuchungam
    echeance datedecheance dateecheance datelimitedepaiement datelimite apayeravantle apayeravant preleve prelevele prelevementle
    vencimiento fechadevencimiento fechavencimiento fechalimite fechalimitedepago pagarantesde fechadecargo
    到期日 到期日期 付款到期日 缴费截止 缴费截止日 缴费截止日期 截止日期 最后缴费日 最后缴费日期 缴款期限 付款期限 付款截止日期 到期还款日
    最後缴款日 最後繳費日 最後繳款日 繳費期限 繳費截止日期 繳款期限 還款日 缴费期限 请于 請於`),
  period:
    split(`billingperiod billperiod statementperiod chargeperiod serviceperiod supplyperiod period periodcovered taxyear taxperiod term
    leaseterm tenancyperiod from to until startdate enddate commencementdate startson endson begins ends validfrom validuntil accountingperiod
    abrechnungszeitraum zeitraum lieferzeitraum verbrauchszeitraum von bis mietbeginn beginn
    periode periodedefacturation periodefacturee periodedeconsommation du au debutdubail
    periodo periododefacturacion periodofacturado desde hasta inicio
    期间 期間 账单周期 帳單週期 賬單週期 计费周期 计费期间 計費期間 结算周期 账期 帳期 用电周期 用水周期 所属期 税款所属期 租赁期限 租期 租賃期 起租日期 统计期间 起止日期 对账期间 结单期间 結單期間`),
  other:
    split(`dateofbirth birthdate born geburtsdatum datedenaissance fechadenacimiento 出生日期 meterread meterreading readingdate readon nextreading
    lastreading previousreading nextbill nextbilldate nextstatement previousbill lastbill lastpayment paymentreceived receivedon accountopened
    customersince tariffends contractends contractend contractstart movein zahlerstand ablesung ablesedatum nachsteablesung releve prochainreleve
    lectura fechadelectura proximalectura 抄表日期 上次抄表 本次抄表 下次抄表 开户日期 開戶日期 上次缴费 缴费日期 付款日期 交易日期 transactiondate valuedate
    printed 打印时间 查询时间 valuta buchungstag`),
};

const labelled = (['issue', 'day', 'due', 'period', 'other'] as const)
  .flatMap((label) => dateLabels[label].map((phrase) => ({ phrase, label })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** What the words before a date say of it: the longest phrase at the end of them decides, then the longest anywhere in them. */
export function dateLabelOf(words: string): DateLabel | null {
  const atEnd = labelled.find(
    ({ phrase }) => words.endsWith(phrase) && (phrase.length > 2 || words === phrase || isHan(phrase)),
  );
  if (atEnd) return atEnd.label;
  return labelled.find(({ phrase }) => (phrase.length >= 5 || isHan(phrase)) && words.includes(phrase))?.label ?? null;
}

const isHan = (text: string) => /\p{Script=Han}{2}/u.test(text);

export type PartyLabel = 'holder' | 'address' | 'issuer' | 'other';

const partyLabels: Readonly<Record<PartyLabel, Words>> = {
  holder:
    split(`name fullname customername customer accountholder accountname nameofaccountholder nameofcustomer billto billedto invoiceto
    preparedfor statementfor to tenant tenantname thetenant lessee taxpayer nameoftaxpayer resident registeredto
    kontoinhaber kunde kundin name mieter mieterin steuerpflichtiger rechnungsempfanger titulaire titulaireducompte client nomduclient nom locataire
    contribuable titular titulardelacuenta titulardelcontrato cliente nombre inquilino arrendatario contribuyente
    户名 戶名 客户名称 客戶名稱 客户姓名 客戶姓名 用户名称 用戶名稱 用户姓名 账户名称 帳戶名稱 賬戶名稱 姓名 名称 户主 戶主 持卡人 纳税人名称 纳税人姓名 納稅人姓名 纳税人
    承租人 承租方 承租方乙方 乙方 租客 租户 缴费人`),
  address:
    split(`address customeraddress mailingaddress postaladdress serviceaddress supplyaddress addressofsupply siteaddress propertyaddress
    property premises addressofproperty addressofpremises billingaddress residentialaddress registeredaddress homeaddress
    adresse anschrift lieferadresse lieferanschrift verbrauchsstelle rechnungsadresse mietobjekt wohnanschrift adressedefacturation
    adressedulogement lieudeconsommation adressedelivraison logement domicilio direccion direcciondesuministro direccionfiscal vivienda
    地址 住址 客户地址 客戶地址 用户地址 通讯地址 通訊地址 联系地址 用电地址 用電地址 用水地址 用气地址 装表地址 供电地址 房屋地址 房屋坐落 坐落 租赁房屋地址 物业地址 物業地址 寄送地址 账单地址 帳單地址`),
  issuer: split(
    `issuer issuedby landlord thelandlord lessor landlordname vermieter bailleur arrendador 出租人 出租方 甲方 开户行 开户银行 收款单位 收费单位 供电单位 征收机关 税务机关`,
  ),
  other:
    split(`accountnumber accountno accountnr customernumber customerno customerreference reference ref invoicenumber invoiceno billnumber
    iban bic sortcode branch meternumber amountdue totaldue total balance vat taxnumber taxid phone telephone tel email website
    kontonummer kundennummer rechnungsnummer numerodecompte numerodeclient numerodefacture numerodecuenta numerodecliente numerodefactura
    账号 帳號 户号 戶號 客户编号 客戶編號 用户编号 账单编号 电话 電話 合同编号 金额 合计`),
};

const parties = (['holder', 'address', 'issuer', 'other'] as const)
  .flatMap((label) => partyLabels[label].map((phrase) => ({ phrase, label })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** The label that a text is, and nothing else. */
export function partyLabelOf(words: string): PartyLabel | null {
  return parties.find(({ phrase }) => phrase === words)?.label ?? null;
}

/** `title`: words that name the paper. `hint`: words that such a paper uses. A hint counts one, a title four. */
export const kindWords: Readonly<
  Record<Exclude<BillKind, 'screenshot'>, { readonly title: Words; readonly hint: Words }>
> = {
  bank_statement: {
    title:
      split(`bankstatement accountstatement monthlystatement statementofaccount creditcardstatement currentaccountstatement savingsaccountstatement
      kontoauszug relevedecompte relevebancaire extractodecuenta extractobancario 对账单 對賬單 對帳單 月结单 月結單 綜合結單 银行账单 交易明细 账户明细 银行流水`),
    hint: split(`bank openingbalance closingbalance balanceforward sortcode iban paidout paidin moneyin moneyout withdrawals deposits
      transactions saldo solde 余额 餘額 银行 銀行 存入 支出 转账 轉賬 开户行 账户余额`),
  },
  utility_bill: {
    title:
      split(`waterandsewerage electricitybill waterbill gasbill energybill utilitybill powerbill electricityinvoice yourelectricity yourenergybill
      stromrechnung wasserrechnung gasrechnung energierechnung facturedelectricite facturedeau facturedegaz facturedenergie
      facturadeelectricidad facturadeagua facturadegas facturadeluz
      电费账单 电费单 电费通知单 電費單 水费账单 水费单 水費單 燃气费账单 燃气账单 煤气费 煤氣費單 水电费 水電煤 供电公司 自来水公司 电费 水费 燃气费 電費 水費`),
    hint: split(`kwh electricity water sewerage gas energy meter meterreading unitrate standingcharge consumption tariff supply m3
      verbrauch zahler zahlernummer strom arbeitspreis grundpreis consommation compteur abonnement consumo contador
      用电量 用水量 用气量 抄表 度数 電表 水表 电表 止码 起码 上期读数 本期读数 阶梯`),
  },
  tax_letter: {
    title:
      split(`taxassessment noticeofassessment taxnotice incometax counciltax propertytax taxbill taxstatement taxletter revenueoffice taxoffice
      taxdepartment revenueservice steuerbescheid einkommensteuerbescheid finanzamt avisdimposition avisdimpot taxefonciere taxedhabitation
      impuestosobrelarenta agenciatributaria liquidaciondelimpuesto impuestodebienesinmuebles
      完税证明 完稅證明 纳税证明 税收完税证明 纳税通知 评税通知 評稅通知 差饷 差餉 个人所得税 税务局 稅務局 纳税记录 房产税`),
    hint: split(`tax taxpayer taxyear assessment taxable revenue allowance steuer steuernummer impot impots contribuable impuesto
      税款 纳税人 应纳税额 税额 稅款 所属期 征收机关`),
  },
  tenancy: {
    title:
      split(`tenancyagreement leaseagreement rentalagreement residentialtenancy residentiallease rentalcontract leasecontract
      assuredshorthold mietvertrag wohnungsmietvertrag contratdelocation baildhabitation contratdebail contratodearrendamiento
      contratodealquiler 租赁合同 租賃合同 房屋租赁合同 租房合同 租約 租赁协议 租賃協議`),
    hint: split(`landlord tenant lessor lessee rent deposit premises vermieter mieter kaltmiete miete bailleur locataire loyer
      arrendador arrendatario renta 出租人 承租人 出租方 承租方 租金 押金 租期`),
  },
  phone_bill: {
    title:
      split(`phonebill mobilebill telephonebill mobilephonebill broadbandbill internetbill wirelessbill cellphonebill mobileinvoice
      telefonrechnung mobilfunkrechnung handyrechnung facturemobile facturetelephone facturainternet facturamovil facturatelefono
      facturadetelefono 话费账单 電話費單 话费 电话费 通信费 通信账单 宽带费 手机账单 電訊賬單 流動電話 移动通信 电信账单`),
    hint: split(`mobile telecom dataallowance datausage minutes callsandtexts sms roaming sim broadband handset linerental
      mobilfunk datenvolumen forfait movil datos 套餐 流量 通话 短信 月租 漫游 宽带 手机号码 国内流量`),
  },
  till_receipt: {
    title: split(
      `tillreceipt cashreceipt salesreceipt kassenbon kassenbeleg ticketdecaisse ticketdecompra 购物小票 收银小票 收據小票 小票 收银条`,
    ),
    hint: split(`cashier till change changedue subtotal items card cashtendered thankyouforshopping thankyou kasse bar ruckgeld caisse rendu
      收银员 找零 实收 应收 商品 数量`),
  },
};

const titles = [
  kindWords.bank_statement,
  kindWords.utility_bill,
  kindWords.tax_letter,
  kindWords.tenancy,
  kindWords.phone_bill,
  kindWords.till_receipt,
].flatMap(({ title }) => title);

/** The line names the paper. */
export function titlesPaper(text: string): boolean {
  const words = plain(text);
  return titles.some((title) => words.includes(title));
}

/** Words of companies and authorities: such a line names the issuer, never a person. */
export const companyWords =
  /\b(ltd|limited|plc|inc|llc|corp|company|co|gmbh|ag|kg|sa|sas|sarl|sl|bank|banque|banco|sparkasse|energy|energie|electric|electricity|power|water|wasser|eau|agua|gas|utilities|utility|stadtwerke|telecom|mobile|council|authority|ministry|office|revenue|treasury|department|finanzamt|insurance|services|group|union|society|estates|lettings|properties|supply|works|grid|light)\b|通信|电信|自来水|公司|银行|銀行|供电局|电网|水务|燃气|税务局|稅務局|集团|服务|中心|管理处|局$|分行|支行/iu;
/** Words of which one in a line makes it no part of a postal address. */
export const notAddress =
  /@|www|https?:|\b(tel|phone|fax|e-?mail|vat|iban|bic|swift|kwh|total|balance|amount|invoice|account|statement|customer|reference|ref|page|due|meter|payment|charges?|hotline|hours|rechnung|kunden|konto|betrag|facture|client|factura|importe)\b|[€$£¥]|\d+[.,]\d{2}(?!\d)|电话|電話|传真|热线|客服|网址|金额|账号|帳號|编号|合计|户号|日期|账单|余额/iu;
