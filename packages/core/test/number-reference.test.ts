import { expect, test } from 'vitest';
import { renderNumberReference } from './number-reference.ts';

test('the reference in docs/identity-numbers.md is what the table says', async () => {
  await expect(renderNumberReference()).toMatchFileSnapshot('../../../docs/identity-numbers.md');
});
