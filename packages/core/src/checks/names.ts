/** Every check, by the name under which its running is put on record. */
export const checkNames = [
  'file',
  'picture_quality',
  'document_found',
  'document_readable',
  'document_kind',
  'document_sides',
  'document_valid',
  'document_number',
  'specimen',
  'details',
  'details_against_document',
  'age',
  'region',
  'selfie_quality',
  'portrait',
  'face_match',
  'liveness',
  'address',
] as const;
export type CheckName = (typeof checkNames)[number];
