import { photographPapers } from '@candor/bench/papers.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { asResident, chinesePerson, latinPerson } from '@candor/bench/specimen/person.ts';
import { describeMemory, describeSample, runMemory } from '@candor/bench/speed/memory.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Say } from './say.ts';

/** Sends pictures through the same processes that `serve` uses, and says what they hold. */
export async function benchMemory(documents: number, json: boolean, say: Say): Promise<void> {
  const photographs = await drawPhotographs();
  const measurer = createMeasurer();
  await measurer.warm();
  const workers = {
    measure: (bytes: Uint8Array) => measurer.measure({ bytes, as: 'document' }),
    rss: () => ({
      parent: process.memoryUsage.rss(),
      ...Object.fromEntries(
        Object.entries(measurer.processes()).flatMap(([name, several]) =>
          several.map(({ rss }, i) => [several.length > 1 ? `${name} ${i + 1}` : name, rss]),
        ),
      ),
    }),
  };
  try {
    const report = await runMemory(photographs, workers, documents, (sample) => say.note(describeSample(sample)));
    say.out(json ? JSON.stringify(report) : describeMemory(report));
  } finally {
    measurer.close();
  }
}

/** Fronts and backs of four different documents. */
async function drawPhotographs(): Promise<Buffer[]> {
  const random = createRandom(1);
  const orders = [
    { kind: 'id_card', person: latinPerson(random) },
    { kind: 'passport', person: latinPerson(random) },
    { kind: 'resident_card', person: asResident(chinesePerson(random), random) },
    { kind: 'passport', person: chinesePerson(random) },
  ] as const;
  const photographs: Buffer[] = [];
  for (const order of orders) {
    const { front, back } = await photographPapers({ ...order, seed: random.fork() });
    photographs.push(front.jpeg, ...(back ? [back.jpeg] : []));
  }
  return photographs;
}
