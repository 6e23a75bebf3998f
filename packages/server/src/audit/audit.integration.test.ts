import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, sendGood } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { appendAudit } from './store.ts';
import { verifyAudit } from './verify.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  const person = await newPerson(house, await house.hostKey());
  await sendGood(house, person);
  await person.send('POST', '/submit', {});
});
afterAll(() => house.close());

/** Tries a change of history and takes it back. */
async function after(change: string): Promise<unknown> {
  const head = await verifyAudit(house);
  if (!head.intact) throw new Error('the chain was broken before');
  await house.database.pool.query('create table kept as table audit');
  await house.database.pool.query(change);
  const found = await verifyAudit(house, head.head);
  await house.database.pool.query('delete from audit; insert into audit table kept; drop table kept;');
  return found;
}

test('the chain of an honest log holds, and its moves name nobody', async () => {
  expect(await verifyAudit(house)).toMatchObject({ intact: true });
  const { rows } = await house.database.pool.query('select * from audit order by seq');
  expect(rows.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['host_key.created', 'verification.created', 'consent.given', 'verification.moved']),
  );
  expect(JSON.stringify(rows)).not.toMatch(/Lin|Mara|U48271936|1994|user-/);
});

test.each([
  ['an edited entry', `update audit set by = 'somebody' where seq = 2`, 2],
  ['an edited payload', `update audit set payload = '{"a":1}' where seq = 3`, 3],
  ['a removed entry', 'delete from audit where seq = 2', 2],
  [
    'two entries swapped',
    'update audit set seq = case seq when 2 then -3 when 3 then -2 end where seq in (2, 3); update audit set seq = -seq where seq < 0',
    2,
  ],
  [
    'a cut tail, against a head that was noted',
    'delete from audit where seq = (select max(seq) from audit)',
    expect.any(Number),
  ],
])('%s is found', async (_what, change, brokenAt) => {
  expect(await after(change)).toEqual({ intact: false, brokenAt });
});

test('entries of a transaction that is undone were never there, and the chain goes on', async () => {
  const before = await verifyAudit(house);
  const undone = house.database.transaction(async (tx) => {
    await appendAudit(tx, 1, { type: 'consent.given', subject: 'ver_1', by: 'applicant', payload: {} });
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  expect(await verifyAudit(house)).toEqual(before);
});

test('many at once make one line, not a fork', async () => {
  const append = (n: number) =>
    house.database.transaction((tx) =>
      appendAudit(tx, n, { type: 'consent.given', subject: `ver_${n}`, by: 'applicant', payload: { b: n, a: 'x' } }),
    );
  await Promise.all(Array.from({ length: 12 }, (_, n) => append(n)));
  expect(await verifyAudit(house)).toMatchObject({ intact: true });
});
