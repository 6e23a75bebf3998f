import { expect, test } from 'vitest';
import { advanceOf } from './type-metrics.ts';

test.each([
  ['DejaVuSans.ttf', 'M', 0.863],
  ['DejaVuSans.ttf', 'iM ', 0.278 + 0.863 + 0.318],
  ['DejaVuSans-Bold.ttf', '0', 0.696],
  ['NotoSansCJK-Regular.ttc', '样本', 2],
])('in %s the text %s runs %d em', (file, text, em) => {
  expect(advanceOf(file)(text)).toBeCloseTo(em, 2);
});
