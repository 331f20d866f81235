import { defineConfig } from 'vitest/config';

/** The long counts: thousands of damaged files. Run before an issue ends, and nightly; not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/soak/**/*.soak.ts'],
    testTimeout: 1_800_000,
    fileParallelism: true,
    maxWorkers: 2,
  },
});
