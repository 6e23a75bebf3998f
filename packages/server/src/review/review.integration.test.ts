import { isMasked } from '@candor/core/findings/mask.ts';
import { reasons } from '@candor/core/findings/reasons.ts';
import type { ReviewLine, ReviewView } from '@candor/core/review/review-view.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../audit/verify.ts';
import type { OutgoingMail } from '../notice/mailer.ts';
import { sendMail } from '../notice/send-mail.ts';
import { newPerson, type Person, prepare, sendMeasured } from '../testing/journey-client.ts';
import { goodCard, goodSelfie } from '../testing/measured.ts';
import { newStaff, type StaffMember } from '../testing/staff-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
let ann: StaffMember;
let ben: StaffMember;
beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
  ann = await newStaff(house, 'reviewer', 'Ann');
  ben = await newStaff(house, 'reviewer', 'Ben');
});
afterAll(() => house.close());

/** A face that is not close enough goes to a person. */
async function doubtful(): Promise<{ person: Person; review: string }> {
  const person = await newPerson(house, key, { email: 'mara@example.com' });
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  await sendMeasured(house, person, 'selfie', goodSelfie(0.5));
  const { body } = await person.send('POST', '/submit', {});
  expect(body.state).toBe('in_review');
  const { body: lines } = await ann.send<ReviewLine[]>('GET', '/reviews');
  const line = lines.find(({ receipt }) => receipt === body.receipt);
  return { person, review: line?.id ?? '' };
}
const claim = (who: StaffMember, id: string) => who.send<{ version: number }>('POST', `/reviews/${id}/claim`);
const view = async (who: StaffMember, id: string) => (await who.send<ReviewView>('GET', `/reviews/${id}`)).body;
const decide = (who: StaffMember, id: string, version: number, verdict: object) =>
  who.send<{ code?: string }>('POST', `/reviews/${id}/decide`, { version, ...verdict });

test('a doubtful attempt waits in a list that names nobody', async () => {
  const { person, review } = await doubtful();
  const { body, text } = await ann.send<ReviewLine[]>('GET', '/reviews');
  expect(body.find(({ id }) => id === review)).toMatchObject({
    stage: 'first',
    level: 2,
    country: 'UTO',
    reasons: ['face.mismatch'],
    claimedBy: null,
  });
  expect(text).not.toMatch(/Lin|Mara|U48271936|1994/);
  // Nor does advice stay on: it decided nothing.
  const told = (await person.journey()).decision?.findings;
  expect(told).toEqual([{ reason: 'risk.review', verdict: 'unsure' }]);
});

test('details and pictures open with the claim, and only for whoever holds it', async () => {
  const { review } = await doubtful();
  expect(await view(ann, review)).toMatchObject({ details: {}, evidence: [], match: null });
  await claim(ann, review);
  const mine = await view(ann, review);
  expect(mine.details).toMatchObject({ surname: 'Lin' });
  expect(mine.match?.band).toBe('doubtful');
  expect(await view(ben, review)).toMatchObject({ details: {}, evidence: [], claimedBy: 'Ann' });
  const taken = await claim(ben, review);
  expect([taken.status, taken.body]).toMatchObject([409, { code: 'already_claimed' }]);
  const [picture] = mine.evidence;
  expect((await ben.send('GET', `/evidence/${picture?.id}/picture`)).status).toBe(404);
});

test('a lease that ended frees the review, and what the first person had open is stale', async () => {
  const { review } = await doubtful();
  await claim(ann, review);
  const { version } = await view(ann, review);
  house.clock.now += 15 * 60_000;
  await claim(ben, review);
  const late = await decide(ann, review, version, { verdict: 'approve' });
  expect([late.status, late.body.code]).toEqual([409, 'stale']);
  const now = await view(ben, review);
  expect((await decide(ben, review, now.version, { verdict: 'approve' })).status).toBe(200);
});

test('of two people who decide at once, one is told that it is stale', async () => {
  const { person, review } = await doubtful();
  await claim(ann, review);
  const { version } = await view(ann, review);
  const both = await Promise.all([
    decide(ann, review, version, { verdict: 'approve' }),
    decide(ann, review, version, { verdict: 'ask_again', asks: [{ slot: 'selfie', reasons: ['face.light'] }] }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(['approved', 'action_required']).toContain((await person.journey()).state);
});

test('asked again for one picture, the applicant sends only that one, and the rest is not doubted twice', async () => {
  const { person, review } = await doubtful();
  await claim(ann, review);
  const { version } = await view(ann, review);
  await decide(ann, review, version, {
    verdict: 'ask_again',
    asks: [{ slot: 'selfie', reasons: ['face.mismatch'] }],
  });
  const journey = await person.journey();
  expect(journey.state).toBe('action_required');
  expect(journey.decision?.asks).toEqual([{ slot: 'selfie', reasons: ['face.mismatch'] }]);
  expect(journey.slots.filter(({ asked }) => asked).map(({ slot }) => slot)).toEqual(['selfie']);
  expect(journey.notices[0]).toMatchObject({ kind: 'action_required', findings: [{ reason: 'face.mismatch' }] });
  await sendMeasured(house, person, 'selfie', goodSelfie(0.2));
  expect((await person.send('POST', '/submit', {})).body.state).toBe('approved');
});

test('declining takes two people, the second does not see what the first proposed, and the applicant cannot tell the stages apart', async () => {
  const { person, review } = await doubtful();
  await claim(ann, review);
  const eventsBefore = (
    await house.database.pool.query('select type from journey_event where verification = $1', [person.id])
  ).rows.length;
  await decide(ann, review, (await view(ann, review)).version, { verdict: 'decline', reasons: ['acct.duplicate'] });
  const waiting = await person.send('GET', '');
  expect(waiting.body.state).toBe('in_review');
  const events = await house.database.pool.query('select type from journey_event where verification = $1', [person.id]);
  expect(events.rows.length).toBe(eventsBefore);
  expect((await claim(ann, review)).status).toBe(403);
  await claim(ben, review);
  const second = await ben.send<ReviewView>('GET', `/reviews/${review}`);
  expect(second.body.stage).toBe('second');
  expect(second.text).not.toContain('acct.duplicate');
  await decide(ben, review, second.body.version, { verdict: 'decline', reasons: ['acct.duplicate'] });
  const { body, text } = await person.send('GET', '');
  expect(body.decision).toMatchObject({ outcome: 'declined', findings: [{ reason: 'risk.declined' }] });
  expect(text).not.toContain('acct.duplicate');
});

/** Every mail this person was sent, as it left. */
async function mailsOf({ id }: Person): Promise<string[]> {
  const sent: string[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(JSON.stringify(mail)) };
  const { rows } = await house.database.pool.query('select id from notice where verification = $1 order by seq', [id]);
  for (const notice of rows) await sendMail({ ...house, mailer }, { id: notice.id });
  expect(sent.length).toBe(2);
  return sent;
}

test('what every masked code leaves on the applicant, the mails, the stream, the host and the webhook is the same, byte for byte', async () => {
  const masked = Object.keys(reasons).filter(
    (reason) => isMasked(reason as keyof typeof reasons) && reason !== 'risk.declined',
  );
  const seen = new Set<string>();
  await house.database.pool.query(
    `insert into webhook_endpoint values ('sandbox', 'http://127.0.0.1:9/', '\\x00', now()) on conflict do nothing`,
  );
  for (const reason of masked) {
    const { person, review } = await doubtful();
    const findings = JSON.stringify([{ reason, verdict: 'unsure', evidence: 'ev_1', measured: 7 }]);
    await house.database.pool.query('update attempt set findings = $2 where verification = $1', [person.id, findings]);
    await house.database.pool.query(
      `update verification set decision = jsonb_set(decision, '{findings}', $2) where id = $1`,
      [person.id, findings],
    );
    await claim(ann, review);
    await decide(ann, review, (await view(ann, review)).version, { verdict: 'decline', reasons: [reason] });
    await claim(ben, review);
    const before = (await person.send('GET', '')).text;
    await decide(ben, review, (await view(ben, review)).version, { verdict: 'decline', reasons: [reason] });
    const host = await house.app.inject({
      url: `/v1/verifications/${person.id}`,
      headers: { authorization: `Bearer ${key}` },
    });
    const { rows } = await house.database.pool.query('select payload from webhook_event where verification = $1', [
      person.id,
    ]);
    const told = await house.database.pool.query(
      'select type, payload from journey_event where verification = $1 order by id',
      [person.id],
    );
    const visible = [before, (await person.send('GET', '')).text, host.body, JSON.stringify([rows, told.rows])];
    const all = [...visible, ...(await mailsOf(person))].join('\n');
    expect(all).not.toContain(reason);
    seen.add(
      all.replace(
        /(ver|ev|not|ap)_\w+|C-\w{4}-\w{4}|code: \w{6}\b|user-\w+|"sha256":"\w+"|"antiPhishingCode":"\w+"/g,
        '…',
      ),
    );
  }
  expect(masked.length).toBeGreaterThan(3);
  expect(seen.size).toBe(1);
});

test('every look at a picture is an audit entry, and the chain holds', async () => {
  const { review } = await doubtful();
  await claim(ann, review);
  const [picture] = (await view(ann, review)).evidence;
  // The bytes of this test are no picture, so nothing can be shown; that it was looked at stands all the same.
  await ann.send('GET', `/evidence/${picture?.id}/picture`);
  const { rows } = await house.database.pool.query(`select by, payload from audit where type = 'evidence.viewed'`);
  expect(rows).toEqual([{ by: ann.id, payload: { review } }]);
  expect(await verifyAudit(house)).toMatchObject({ intact: true });
});

test('support sees cases and no reviews; nobody without a session sees anything', async () => {
  const sam = await newStaff(house, 'support', 'Sam');
  expect((await sam.send('GET', '/reviews')).status).toBe(403);
  const person = await newPerson(house, key);
  await person.send('POST', '/cases', { about: 'My card is new' });
  const { body } = await sam.send<{ id: string; about: string }[]>('GET', '/cases');
  expect(body.at(-1)).toMatchObject({ about: 'My card is new' });
  await sam.send('POST', `/cases/${body.at(-1)?.id}/answer`, { answer: 'Thank you' });
  const journey = await person.journey();
  expect(journey.cases).toMatchObject([{ state: 'answered' }]);
  expect(journey.notices.map(({ kind }) => kind)).toContain('case_answered');
  const read = await person.send('GET', `/cases/${journey.cases[0]?.id}`);
  expect(read.body).toMatchObject({ about: 'My card is new', answer: 'Thank you' });
  for (const url of ['/v1/console/reviews', '/v1/console/cases', '/v1/console/session'])
    expect((await house.app.inject({ url })).statusCode).toBe(401);
});

test('the approval of a person is worth as much as that of the rules', async () => {
  const { person, review } = await doubtful();
  await claim(ann, review);
  await decide(ann, review, (await view(ann, review)).version, { verdict: 'approve' });
  const journey = await person.journey();
  expect(journey.state).toBe('approved');
  expect(journey.levels.find(({ level }) => level === 2)?.granted).toBe(true);
});
