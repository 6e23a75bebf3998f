import {
  type DocumentReading,
  type FieldReading,
  type ReadingField,
  readingFields,
} from '@candor/core/document/reading.ts';
import { mirrorRegion } from '../geometry/mirror.ts';

/** With fewer lines of writing than this nothing is expected to make sense in a mirror either. */
const fewestLines = 4;

/** Writing is there and none of it makes sense: front cameras and some programs store the mirror's view. */
export function mayBeMirrored({ mrz, fields, textLines }: DocumentReading): boolean {
  return mrz === null && Object.keys(fields).length === 0 && textLines >= fewestLines;
}

/** What was read in the mirrored picture, with its places in the picture as it came. */
export function unmirrored(reading: DocumentReading): DocumentReading {
  const fields: { [Field in ReadingField]?: FieldReading } = {};
  for (const name of readingFields) {
    const field = reading.fields[name];
    if (field) fields[name] = { ...field, box: mirrorRegion(field.box) };
  }
  return {
    ...reading,
    mrz: reading.mrz && { ...reading.mrz, box: mirrorRegion(reading.mrz.box) },
    fields,
    marks: reading.marks.map((mark) => ({ ...mark, box: mirrorRegion(mark.box) })),
  };
}
