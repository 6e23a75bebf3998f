import { goodCard } from './measured.ts';

/** The good card as if a real country had issued it; with the mark of a sample where asked. */
export function germanCard(side: 'front' | 'back', isSpecimen = false) {
  const card = goodCard(side);
  if (!card.reading) throw new Error('not read');
  return { ...card, reading: { ...card.reading, country: 'DEU', marks: isSpecimen ? card.reading.marks : [] } };
}
