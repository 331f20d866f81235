import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Rooms whose tests need a store, and journeys through the whole program: each of the two has a PostgreSQL, started once. */
const rooms = ['src/storage/**/*.test.ts', 'src/actions/**/*.test.ts', 'src/server/**/*.test.ts'];
const journeys = ['test/store/**/*.test.ts', 'test/awkward/**/*.test.ts', 'test/server/**/*.test.ts', 'test/browser/**/*.test.ts'];
const globalSetup = ['src/storage/testing/cluster-for-tests.ts'];

export default defineConfig({
  test: {
    /* As many at once as there are cores: unless it is said, vitest leaves one idle. */
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    /* Programs that tests start begin in a third of the time, as bin/halfsky.js lets them. */
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'halfsky-compile-cache') },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/property-seed.ts'],
    projects: [
      /* Rooms keep nothing between two calls, so their tests share what is loaded: a third of their time was loading it again. */
      { extends: true, test: { name: 'pure', isolate: false, include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'], exclude: [...rooms, ...journeys] } },
      { extends: true, test: { name: 'rooms', isolate: false, include: rooms, globalSetup } },
      { extends: true, test: { name: 'journeys', isolate: false, include: journeys, globalSetup } },
    ],
  },
});
