import type { DocumentDesign } from './design.ts';
import { cards } from './designs/cards.ts';
import { licences } from './designs/licences.ts';
import { mistaken } from './designs/mistaken.ts';
import { passports } from './designs/passports.ts';
import { permits } from './designs/permits.ts';
import { residents } from './designs/residents.ts';

/** Every side that `candor bench documents` photographs, but for bills. Papers of Utopia; none follows a real state's document. */
export const documentDesigns = {
  ...cards,
  ...residents,
  ...permits,
  ...passports,
  ...licences,
  ...mistaken,
} as const satisfies Record<string, DocumentDesign>;
export type DocumentDesignName = keyof typeof documentDesigns;
