/** What the training frames are put together from. `documents` are looked for; everything else must not be taken for one. */
export type Texture = {
  readonly group: 'document' | 'thing' | 'surface' | 'photograph';
  /** Of documents only. */
  readonly kind: 'card' | 'passport' | 'paper' | null;
  readonly width: number;
  readonly height: number;
  /** The document within the texture, px: left, top, right, bottom. */
  readonly rectangle: readonly [number, number, number, number];
  /** Width of that part, mm. */
  readonly millimetres: number;
};

/** A texture as SVG of its own size. */
export type Drawing = Texture & { readonly svg: string };

type Sheet = { readonly width: number; readonly height: number; readonly millimetres: number };

export const thing = (sheet: Sheet, svg: string): Drawing => whole('thing', null, sheet, svg);
export const surface = (sheet: Sheet, svg: string): Drawing => whole('surface', null, sheet, svg);
export const document = (kind: 'card' | 'passport' | 'paper', sheet: Sheet, svg: string): Drawing =>
  whole('document', kind, sheet, svg);

function whole(group: Texture['group'], kind: Texture['kind'], sheet: Sheet, svg: string): Drawing {
  return { group, kind, ...sheet, rectangle: [0, 0, sheet.width, sheet.height], svg };
}
