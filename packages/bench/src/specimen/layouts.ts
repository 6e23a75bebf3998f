import type { Layout } from './layout.ts';
import { books } from './layouts/books.ts';
import { cards } from './layouts/cards.ts';
import { licences } from './layouts/licences.ts';
import { mistaken } from './layouts/mistaken.ts';
import { permits } from './layouts/permits.ts';

/** Every arrangement of a side. Designs choose one and give it language, colours and date form. */
export const layouts = { ...cards, ...permits, ...licences, ...books, ...mistaken } as const satisfies Record<
  string,
  Layout
>;
export type LayoutName = keyof typeof layouts;
