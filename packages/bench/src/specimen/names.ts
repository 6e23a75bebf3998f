/** Names for people who do not exist. Chinese characters carry their pinyin so that the passport and the card agree. */
export const latinSurnames = [
  'ERIKSSON',
  'MORROWBY',
  'KESTREL',
  'OAKENVALE',
  'DRUMMONDY',
  'PETRINOV',
  'LINDQVARN',
  'HOLLOWAYE',
  'QUILLFEATHER',
  'ZABRINSKA',
  'VANDERMOOT',
  'WOOLWORTHY',
  'TIMBERLAKER',
  'BRIGHTWATER',
  'OSTERHAGEN',
  'FERNANDEZA',
  'CALLOWHILL',
] as const;

export const latinGivenNames = {
  F: ['ANNA', 'MARIA', 'BEATRIX', 'WILHELMA', 'YOLANDE', 'FELICITAS', 'QUENTINE', 'ISOLDE', 'MARGUERITE', 'JOHANNA'],
  M: ['JORAM', 'LOWELL', 'KASIMIR', 'XAVIERO', 'HUGOLIN', 'BERTRAND', 'LEOPOLD', 'TOBIAS', 'ANSELM', 'MAXIMILIAN'],
} as const;

type Written = readonly [characters: string, pinyin: string];

export const chineseSurnames: readonly Written[] = [
  ['王', 'WANG'],
  ['李', 'LI'],
  ['张', 'ZHANG'],
  ['刘', 'LIU'],
  ['陈', 'CHEN'],
  ['杨', 'YANG'],
  ['赵', 'ZHAO'],
  ['黄', 'HUANG'],
  ['周', 'ZHOU'],
  ['吴', 'WU'],
  ['徐', 'XU'],
  ['孙', 'SUN'],
  ['胡', 'HU'],
  ['林', 'LIN'],
  ['郑', 'ZHENG'],
  ['梁', 'LIANG'],
  ['谢', 'XIE'],
  ['唐', 'TANG'],
  ['许', 'XU'],
  ['韩', 'HAN'],
];

export const chineseGivenNames: Readonly<Record<'F' | 'M', readonly Written[]>> = {
  F: [
    ['芳', 'FANG'],
    ['娜', 'NA'],
    ['敏', 'MIN'],
    ['静', 'JING'],
    ['丽', 'LI'],
    ['艳', 'YAN'],
    ['娟', 'JUAN'],
    ['秀', 'XIU'],
    ['霞', 'XIA'],
    ['玉', 'YU'],
    ['兰', 'LAN'],
    ['欣', 'XIN'],
    ['怡', 'YI'],
    ['雨', 'YU'],
  ],
  M: [
    ['伟', 'WEI'],
    ['强', 'QIANG'],
    ['磊', 'LEI'],
    ['军', 'JUN'],
    ['洋', 'YANG'],
    ['勇', 'YONG'],
    ['杰', 'JIE'],
    ['涛', 'TAO'],
    ['明', 'MING'],
    ['超', 'CHAO'],
    ['平', 'PING'],
    ['刚', 'GANG'],
    ['建', 'JIAN'],
    ['宇', 'YU'],
  ],
};

export const chineseStreets = ['和平路', '解放路', '人民路', '光明路', '建设路', '中山路'] as const;
export const latinStreets = ['HARBOUR LANE', 'MILL STREET', 'COPPER AVENUE', 'OLD BRIDGE ROAD', 'ORCHARD ROW'] as const;
export const ethnicities = ['汉', '回', '满', '壮'] as const;

/** Names that trip readers: apostrophes, hyphens, prefixes, letters that the machine-readable zone spells with others. */
export const worldlySurnames = [
  "O'HARROWAY",
  "D'ARGENTOIS",
  'SMYTHE-BARLOWE',
  'MÜLLENBRÜCK',
  'ØSTERGÅRDEN',
  'LEFÈVRIER',
  'PEÑALVERA RUIZO',
  'ŁUKASZEVRA',
  'VAN DER MOOTEN',
  'DE LA CORVINA',
  'GROSSKÖPFER',
  'ŠKVORECKA',
  'ÇELIKDARO',
  'LE ROUX-TESSIER',
] as const;
export const worldlyGivenNames = {
  F: ['ANNE-SOPHIE', 'ZOË', 'MARÍA JOSÉ', 'RENÉE', 'SØLVEIG', 'FRANÇOISE', 'JÜTTA MARIE'],
  M: ['JEAN-LUC', 'BJÖRN', 'JOSÉ MARÍA', 'RENÉ', 'SØREN', 'FRANÇOIS', 'JÖRG-UWE'],
} as const;
export const mononyms = ['ARKFREITHO', 'SUKARNIDA', 'MADONNELLI', 'TENZINGA'] as const;
export const longNames = [
  { surname: 'PAPANDROPOULOU-VASILIKOPOULOU', givenNames: 'ALEXANDRA KONSTANTINA EFTHYMIA' },
  { surname: 'VON HOHENLOHNSTEIN-WALDENBURGEN', givenNames: 'MAXIMILIAN FERDINAND' },
  { surname: 'QUILLFEATHERSTONEHAUGH', givenNames: 'BARTHOLOMEW MONTGOMERY' },
] as const;
export const birthPlaces = ['ZENITH', 'PORT AMBER', 'NEW HAVENBURG', 'SALTMARSH', 'CORALIA', 'NORTHVALE'] as const;
