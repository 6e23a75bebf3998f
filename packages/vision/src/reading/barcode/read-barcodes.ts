import type { Region } from '@candor/core/findings/region.ts';
import type { Quad } from '../../geometry/quad.ts';
import type { Barcode, BarcodeModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { documentView, regionOf, wholeView } from '../view.ts';

export type SeenBarcode = Pick<Barcode, 'format' | 'text'> & { readonly box: Region };

/**
 * Barcodes on one side of a document. `corners`: its outline in px of the picture, or null. PDF417 is read only when it stands level
 * within about 3 degrees (measured: read at 3, not at 5), so it is looked for on the straightened document.
 */
export async function readBarcodes(
  picture: Picture,
  corners: Quad | null,
  model: BarcodeModel,
): Promise<SeenBarcode[]> {
  const view = corners ? documentView(picture, corners) : wholeView(picture);
  const found = await model.read(view.picture);
  return found.map(({ format, text, quad }) => ({ format, text, box: regionOf(view, quad, picture) }));
}
