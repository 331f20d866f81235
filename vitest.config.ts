import { defineConfig } from 'vitest/config';

/** Rooms whose tests need a store: they share one PostgreSQL, started once. */
const withStore = ['src/storage/**/*.test.ts', 'src/actions/**/*.test.ts', 'src/server/**/*.test.ts', 'test/store/**/*.test.ts', 'test/awkward/**/*.test.ts', 'test/server/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    /* As many at once as there are cores: unless it is said, vitest leaves one idle. */
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/property-seed.ts'],
    projects: [
      { extends: true, test: { name: 'pure', include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'], exclude: withStore } },
      { extends: true, test: { name: 'store', include: withStore, globalSetup: ['src/storage/testing/cluster-for-tests.ts'] } },
    ],
  },
});
