/** What a pair of examples can show. Several reasons look the same to an eye and share a pair. */
export type ExampleFamily =
  | 'glare'
  | 'blur'
  | 'dark'
  | 'shadow'
  | 'cut_off'
  | 'covered'
  | 'angle'
  | 'small'
  | 'original'
  | 'face_light'
  | 'face_covered'
  | 'face_far'
  | 'face_many';

const families: Readonly<Record<string, ExampleFamily>> = {
  'img.glare': 'glare',
  'img.bright': 'glare',
  'img.blur': 'blur',
  'img.dark': 'dark',
  'img.shadow': 'shadow',
  'img.cut_off': 'cut_off',
  'doc.mrz_missing': 'cut_off',
  'img.covered': 'covered',
  'img.angle': 'angle',
  'img.small': 'small',
  'img.screen': 'original',
  'img.screenshot': 'original',
  'face.light': 'face_light',
  'face.covered': 'face_covered',
  'face.too_far': 'face_far',
  'face.many': 'face_many',
};

/** Null for reasons that no picture explains better than the sentence. */
export function familyOf(reason: string): ExampleFamily | null {
  return families[reason] ?? null;
}
