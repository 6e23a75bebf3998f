import { photograph } from '@candor/bench/camera/photograph.ts';
import { type Defect, defectShot, defects, goodShot, twelveMegapixels } from '@candor/bench/camera/shot.ts';
import { decodePicture } from '@candor/bench/floor/decode.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { latinPerson } from '@candor/bench/specimen/person.ts';
import { renderSpecimen } from '@candor/bench/specimen/render.ts';
import { checkPictureQuality } from '@candor/core/checks/picture-quality.ts';
import type { Measure } from '@candor/core/evidence/measurements.ts';
import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import { capturePolicy } from '@candor/core/policy/policy.ts';
import { showFindings } from '@candor/core/verification/show-finding.ts';
import { judgeDocument } from '@candor/vision/judge-document.ts';
import { loadCornerModel } from '@candor/vision/node/corner-model.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FirstLook, JudgeBy } from '../src/eyes/messages.ts';
import { buildEyes, startBrowser } from './browser.ts';
import { startFarSide } from './far-side.ts';

/** `CANDOR_SAME_EYES=60` looks at so many photographs and prints how often and by how much the two disagree. */
const count = Number(process.env.CANDOR_SAME_EYES ?? 2);
const seed = Number(process.env.CANDOR_SEED ?? 11);

const by: JudgeBy = {
  policy: capturePolicy(defaultPolicy),
  slot: 'document_front',
};

/** Largest difference of a measure that two JPEG decoders and two ways of shrinking may make (docs/decisions/0016). */
const epsilons = [
  ['tilt', 0.3],
  ['documentWidth', 2],
  ['brightness', 2],
  ['glare', 0.002],
  ['clipped', 0.003],
  ['shadow', 0.02],
  ['edgeWidth', 0.4],
  ['colour', 2],
] as const satisfies readonly (readonly [Measure, number])[];

let browser: Browser;
let page: Page;
let farSide: Awaited<ReturnType<typeof startFarSide>>;
let photo: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  farSide = await startFarSide(await buildEyes(), () => photo);
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`${farSide.url}/v/test/eyes.html`);
});

afterAll(async () => {
  await browser?.close();
  await farSide?.stop();
});

const sizes = [{ width: 1600, height: 1200 }, { width: 2800, height: 2100 }, twelveMegapixels] as const;

async function drawPhoto(number: number): Promise<Buffer> {
  const random = createRandom(seed * 1000 + number);
  // Two of three are larger than the eyes look at, so that both have to shrink them.
  const size = sizes[number % 3];
  const defect: Defect | undefined = number % 2 === 1 ? defects[(number >> 1) % defects.length] : undefined;
  const shot = defect ? defectShot(random, defect, size) : goodShot(random, size);
  const order = { kind: 'id_card', side: 'front', person: latinPerson(random), design: number } as const;
  return (await photograph(await renderSpecimen(order), shot)).jpeg;
}

const lookInBrowser = (number: number): Promise<FirstLook | null> =>
  page.evaluate(([address, asked]) => Reflect.get(globalThis, 'firstLookAt')(address, asked), [
    `/v1/journey/evidence/${number}/picture`,
    by,
  ] as const);

type Corners = Awaited<ReturnType<typeof loadCornerModel>>;

async function lookOnServer(jpeg: Buffer, corners: Corners): Promise<Omit<FirstLook, 'sha256'>> {
  const { analysis } = await judgeDocument(await decodePicture(jpeg), corners);
  const item = { id: 'x', slot: by.slot, provenance: 'file', usedAnyway: false, analysis, fileFindings: [] } as const;
  const context = {
    mode: 'sandbox',
    level: 2,
    today: '2026-11-20',
    choice: { country: 'UTO', kind: 'id_card' },
    policy: defaultPolicy,
    details: {},
    others: [],
    stage: 'judged',
  } as const;
  return {
    outline: analysis.outline?.corners ?? null,
    findings: showFindings(checkPictureQuality(item, context), 'before_submit'),
    measurements: analysis.measurements,
  };
}

const told = ({ findings }: Pick<FirstLook, 'findings'>) =>
  findings.map(({ reason, verdict }) => `${reason} ${verdict}`).sort();

test('browser and server find the same on the same bytes', async () => {
  const corners = await loadCornerModel();
  const apart: string[] = [];
  const differences = new Map<Measure, number[]>();
  for (let number = 0; number < count; number++) {
    photo = await drawPhoto(number);
    const [here, there] = [await lookInBrowser(number), await lookOnServer(photo, corners)];
    if (!here) throw new Error('the browser did not look');
    if (told(here).join() !== told(there).join() || (here.outline === null) !== (there.outline === null))
      apart.push(
        `${number}: browser ${told(here)} ${here.outline !== null}, server ${told(there)} ${there.outline !== null}`,
      );
    for (const [measure] of epsilons) {
      const [mine, its] = [here.measurements[measure]?.value, there.measurements[measure]?.value];
      if (mine === undefined || its === undefined) continue;
      differences.set(measure, [...(differences.get(measure) ?? []), Math.abs(mine - its)]);
    }
  }
  const largest = Object.fromEntries([...differences].map(([measure, all]) => [measure, Math.max(...all)]));
  console.log(`disagree on ${apart.length} of ${count}`, apart, 'largest differences', largest);
  const beyond = epsilons.filter(([measure, limit]) => (largest[measure] ?? 0) > limit);
  if (count <= 2) expect({ apart, beyond }).toEqual({ apart: [], beyond: [] });
});
