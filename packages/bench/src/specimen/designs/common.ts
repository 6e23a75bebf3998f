/** What the fronts of most cards have in common. */
export const card = {
  kind: 'id_card',
  side: 'front',
  language: 'en/fr',
  dates: 'dd MON yyyy',
  holder: 'latin',
  number: 'AA0000000',
  personalDigits: 9,
  state: 'UTOPIA',
  title: 'IDENTITY CARD',
} as const;

/** Their backs, with a zone. */
export const cardBack = { ...card, side: 'back', layout: 'cardBack', mrz: 'TD1' } as const;

/** Cards in Chinese script whose number says who the holder is. */
export const resident = {
  ...card,
  language: 'zh-hans',
  dates: 'chinese',
  holder: 'resident',
  number: '',
  personalDigits: 0,
  state: '乌托邦',
  title: '居民卡 样本',
} as const;
