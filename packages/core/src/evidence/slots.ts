/** The places that evidence goes into, in the order the journey asks for them. */
export const slots = [
  'document_front',
  'document_back',
  'selfie',
  'liveness',
  'selfie_with_document',
  'proof_of_address',
  'supplement',
] as const;
export type Slot = (typeof slots)[number];

/** How the picture reached us. A file is weaker evidence than a live camera, and reviewers see which it was. */
export const provenances = ['live_camera', 'camera_input', 'file', 'hand_off', 'api'] as const;
export type Provenance = (typeof provenances)[number];
