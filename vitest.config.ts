import { defineConfig } from 'vitest/config';

/** unit: pure functions. integration: real database, HTTP, mail, models. browser: real Chromium. Each is a project so that CI can run them apart. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [
            '**/*.integration.test.ts',
            '**/*.browser.test.ts',
            '**/*.floor.test.ts',
            '**/*.durability.test.ts',
            '**/node_modules/**',
          ],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/*/{src,test}/**/*.integration.test.ts'],
          // Several suites run beside each other, and the servers' workers are the last in line for the processor.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          // Our own pictures and the floor under the eyes: drawn at test time, minutes of CPU, so a part of its own.
          name: 'floor',
          include: ['packages/bench/src/**/*.floor.test.ts'],
          testTimeout: 2_400_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          // The real server process, killed at named places.
          name: 'durability',
          include: ['test/**/*.durability.test.ts'],
          maxWorkers: 2,
          maxConcurrency: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/{src,test}/**/*.browser.test.ts', 'test/**/*.browser.test.ts'],
          testTimeout: 360_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
