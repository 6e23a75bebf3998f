import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShownEvidence } from '@candor/core/verification/journey-view.ts';
import { failpoints } from '@candor/server/failpoint.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Applicant, createApplicant, NoAnswer, sha256 } from './applicant.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { type Papers, papersOf } from './pictures.ts';
import { type Running, startServer } from './server-process.ts';

let papers: Papers;
let pictures: { front: Buffer; back: Buffer; selfie: Buffer };

beforeAll(async () => {
  papers = await papersOf('id_card', 0, 11);
  // Somebody else's face: the outcome is a review, in which the counted attempt stays visible.
  pictures = { front: await papers.front(), back: await papers.back(), selfie: papers.selfieOfAnother };
}, 120_000);

const bytesOf = (picture: Buffer) => new Uint8Array(picture);

/** From consent to submit. Every step may be repeated, so after a kill the same road is simply walked again. */
async function walk(applicant: Applicant): Promise<void> {
  await applicant.consent();
  await applicant.document('UTO', 'id_card');
  for (const [slot, picture] of [
    ['document_front', pictures.front],
    ['document_back', pictures.back],
    ['selfie', pictures.selfie],
  ] as const) {
    const there = (await applicant.journey()).slots.find((one) => one.slot === slot)?.evidence;
    if (there?.sha256 !== sha256(picture)) await applicant.upload(slot, bytesOf(picture));
    await applicant.measured(slot, picture);
  }
  await applicant.details(papers.details);
  await applicant.submit('the only press');
}

async function waitFor<T>(what: string, look: () => T | undefined | false, seconds = 30): Promise<T> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ${seconds} s for ${what}`);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Places where bytes of the pictures or personal values stand in clear. 24 bytes of compressed picture do not occur by chance. */
function inClear(folder: string): string[] {
  const secrets = [
    ...[pictures.front, pictures.back, pictures.selfie].flatMap((picture) =>
      [0.2, 0.5, 0.8].map((share) =>
        picture.subarray(Math.floor(picture.length * share), Math.floor(picture.length * share) + 24),
      ),
    ),
    ...[papers.person.surname, papers.person.documentNumber, papers.person.birthDate, 'mara@example.test'].map((text) =>
      Buffer.from(text),
    ),
  ];
  return filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path);
    return secrets.some((secret) => bytes.includes(secret));
  });
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test.each(
  failpoints.flatMap((name) => [1, 2].map((round) => [name, round] as const)),
)('killed at %s (round %d), the server has lost nothing that it acknowledged', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-kill-'));
  folders.push(folder);
  const mail = await startMailCatcher();
  const env = { SMTP_URL: mail.url };
  let server: Running = await startServer(folder, { ...env, CANDOR_FAILPOINT: name });
  try {
    const applicant = createApplicant(server);
    await applicant.begin({ level: 2, locale: 'en', email: 'mara@example.test' });
    const cut = await walk(applicant).then(
      () => false,
      (error) => {
        if (!(error instanceof NoAnswer)) throw error;
        return true;
      },
    );
    // The mail is sent after Submit was answered, so that walk may end well before the kill.
    expect(cut || name.endsWith('mail') || name === 'after-submit-commit').toBe(true);
    expect(await server.ended).toBe('SIGKILL');
    const acknowledged = [...applicant.acknowledged];

    server = await startServer(folder, env);
    applicant.meet(server);
    const before = await applicant.journey();
    expect(before.consent.givenAt).not.toBeNull();
    for (const { answer } of acknowledged.filter(({ call }) => call === 'PATCH upload')) {
      const { slot, whole, sha256: hash } = answer as { slot: string; whole: boolean; sha256: string };
      if (whole) expect(before.slots.find((one) => one.slot === slot)?.evidence?.sha256).toBe(hash);
    }

    if (before.state === 'collecting') await walk(applicant);
    else await applicant.submit('the only press');
    const after = await applicant.journey();
    expect(after.state).toBe('in_review');
    expect(after.budget.used).toBe(1);
    for (const { evidence } of after.slots) {
      const response = await fetch(`${server.url}/v1/journey/evidence/${evidence?.id}/picture`, {
        headers: applicant.authorization(),
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
    const shown = after.slots.map(({ evidence }) => evidence).filter((one): one is ShownEvidence => one !== null);
    expect(shown.map(({ status }) => status)).toEqual(['measured', 'measured', 'measured']);

    // Mail arrives at least once, and a repeated one is recognisable by its id.
    const ids = await waitFor(
      'the mail',
      () => mail.mails.length > 0 && mail.mails.map(({ raw }) => /^message-id: (.+)$/im.exec(raw)?.[1]),
    );
    expect(new Set(ids).size).toBe(1);
    await server.stop();
    expect(inClear(folder)).toEqual([]);
    // Every kept object belongs to a picture that the journey shows.
    const objects = filesUnder(join(folder, 'data', 'blobs'));
    expect(objects).toHaveLength(shown.length);
  } finally {
    server.process.kill('SIGKILL');
    await mail.stop();
  }
}, 180_000);
