import { expect, test } from 'vitest';
import { allReasons } from '../src/findings/reasons.ts';
import { renderReasonReference } from './reason-reference.ts';

test('the reference in docs/reasons.md is what the table and the texts say', async () => {
  await expect(renderReasonReference()).toMatchFileSnapshot('../../../docs/reasons.md');
});

test('every reason has its section', () => {
  const reference = renderReasonReference();
  for (const reason of allReasons) expect(reference).toContain(`\n## ${reason}\n`);
});
