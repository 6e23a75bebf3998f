/**
 * Words of addresses that are written in several ways. Each row is one meaning; the first spelling stands for all of it.
 * Spellings are as `normaliseName` leaves them: upper case, without accents.
 */
const thoroughfares: readonly (readonly string[])[] = [
  ['STREET', 'STR', 'ST', 'STRASSE', 'STRAAT'],
  ['ROAD', 'RD'],
  ['AVENUE', 'AVE', 'AV', 'AVENIDA', 'AVDA'],
  ['LANE', 'LN'],
  ['DRIVE', 'DR'],
  ['COURT', 'CT'],
  ['PLACE', 'PL', 'PLATZ', 'PLAZA', 'PLAZUELA'],
  ['SQUARE', 'SQ'],
  ['BOULEVARD', 'BLVD', 'BD', 'BOUL'],
  ['TERRACE', 'TER', 'TERR'],
  ['CRESCENT', 'CRES', 'CR'],
  ['CLOSE', 'CL'],
  ['GARDENS', 'GARDEN', 'GDNS', 'GDN'],
  ['HIGHWAY', 'HWY'],
  ['PARKWAY', 'PKWY'],
  ['WAY', 'WY', 'WEG'],
  ['QUAY', 'QUAI', 'KAI'],
  ['RUE', 'R'],
  ['CALLE', 'C'],
  ['ALLEE', 'ALLEY'],
  ['CHEMIN', 'CH'],
  ['RISE'],
  ['WALK'],
  ['HILL'],
  ['GASSE'],
];

const spellingOf = new Map(
  thoroughfares.flatMap(([first = '', ...more]) => [first, ...more].map((one) => [one, first])),
);

/** Every spelling of every kind of street, longest first. */
export const thoroughfareSpellings: readonly string[] = [...spellingOf.keys()].sort((a, b) => b.length - a.length);

/** The kind of street that a word names, in its first spelling; null for every other word. */
export function thoroughfare(word: string): string | null {
  return spellingOf.get(word) ?? null;
}

/** Words that say of what sort the number beside them is, or of what sort a place is. Two writings of one address differ in them freely. */
const weightless: ReadonlySet<string> = new Set(
  (
    'NO NR NUM NUMBER NUMERO FLAT FLT APT APPT APARTMENT APARTAMENTO UNIT ROOM RM SUITE STE FLOOR FL FLR LEVEL LVL PISO ETAGE BLOCK BLK ' +
    'BUILDING BLDG TOWER HOUSE HSE HAUS DOOR PUERTA THE OF AND DE DU DES DEL LA LE LES EL LOS DISTRICT DIST CITY TOWN COUNTY ' +
    'PROVINCE PROV STATE REGION VILLAGE TOWNSHIP POSTCODE ZIP PO BOX SHI QU SHENG XIAN ZHEN XIANG HAO SHI LOU DONG ZUO DANYUAN ' +
    'UTOPIA CHINA UNITED KINGDOM UK USA US GERMANY DEUTSCHLAND FRANCE ESPANA SPAIN SINGAPORE HONG KONG HK PRC P R'
  ).split(' '),
);

export function isWeightless(word: string): boolean {
  return weightless.has(word);
}

/** Traditional characters that stand in addresses, each with its simplified form; both are one address. */
const pairs =
  '號号樓楼層层單单區区縣县鎮镇鄉乡灣湾廣广東东龍龙幢幢棟栋臺台國国門门園园橋桥場场莊庄華华興兴馬马黃黄羅罗觀观塘塘環环島岛頭头關关長长陽阳寧宁濱滨瀋沈鄭郑蘇苏廈厦滬沪漢汉慶庆雲云貴贵蘭兰銀银齊齐魯鲁澤泽錦锦麗丽寶宝豐丰榮荣義义衛卫萬万與与雙双鐵铁農农業业經经濟济開开發发術术學学醫医圖图書书館馆運运動动電电視视報报愛爱鳳凤鴻鸿鵬鹏鶴鹤藍蓝綠绿紅红葉叶樹树蓮莲崗岗嶺岭嶼屿溝沟涇泾淺浅湧涌潤润濤涛靈灵聖圣賢贤將将軍军劉刘張张陳陈楊杨趙赵吳吴孫孙';
const simplified = new Map<string, string>();
for (const letters = [...pairs]; letters.length > 1; ) {
  const [traditional = '', simple = ''] = letters.splice(0, 2);
  simplified.set(traditional, simple);
}

export function simplify(text: string): string {
  return [...text].map((letter) => simplified.get(letter) ?? letter).join('');
}

/** Characters that end a part of a Chinese address: 省 市 区 … 路 号 楼 室. */
export const partEnds = '省市区县镇乡村组屯庄街道路巷弄里号栋幢座楼层单元室房邨苑阁厦湾';
