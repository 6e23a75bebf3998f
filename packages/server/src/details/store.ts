import { type Details, detailFields } from '@candor/core/details/fields.ts';
import { z } from 'zod';
import { openValue, sealValue } from '../applicant/sealed.ts';
import type { Deps } from '../deps.ts';
import type { Verification } from '../verification/store.ts';

/** 200 characters hold every name and address we know of; longer ones are said to be too long, not cut. */
export const detailsShape = z.strictObject(
  Object.fromEntries(detailFields.map((field) => [field, z.string().max(200).optional()])),
);
const storedShape = z.partialRecord(z.enum(detailFields), z.string());

export function detailsOf({ keys }: Pick<Deps, 'keys'>, row: Verification): Details {
  if (!row.details) return {};
  return storedShape.parse(openValue(keys, { applicant: row.applicant, as: 'details', row: row.id }, row.details));
}

export function sealDetails({ keys }: Pick<Deps, 'keys'>, row: Verification, details: Details): Buffer {
  return sealValue(keys, { applicant: row.applicant, as: 'details', row: row.id }, details);
}

/** Only fields that were filled; an emptied field is a field that is not there. */
export function filled(typed: Readonly<Record<string, string | undefined>>): Details {
  return storedShape.parse(
    Object.fromEntries(Object.entries(typed).flatMap(([field, value]) => (value?.trim() ? [[field, value]] : []))),
  );
}
