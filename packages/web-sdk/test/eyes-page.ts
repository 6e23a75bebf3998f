import { borrowEyes, type JudgeBy } from '../src/eyes/eyes.ts';

/** For tests: what the eyes of this browser see on a picture that is fetched from beside the page. */
async function firstLookAt(address: string, by: JudgeBy) {
  const [eyes] = borrowEyes();
  return eyes?.judge(await (await fetch(address)).blob(), by) ?? null;
}

export type FirstLookAt = typeof firstLookAt;
Object.assign(globalThis, { firstLookAt });
