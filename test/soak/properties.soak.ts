import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = ['src/**/*.test.ts', 'test/**/*.test.ts'].flatMap((pattern) => globSync(pattern, { cwd: root })).filter((file) => readFileSync(join(root, file), 'utf8').includes('fast-check'));
const seeds = Array.from({ length: 3 }, () => randomInt(2 ** 31));

test.each(seeds)(`${files.length} files of properties hold with seed %i`, (seed) => {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...files], { cwd: root, encoding: 'utf8', env: { ...process.env, PROPERTY_SEED: String(seed), NO_COLOR: '1' }, maxBuffer: 1 << 28 });
  expect(run.status, `${run.stdout.slice(run.stdout.indexOf('Failed Tests'))}\n${run.stderr.slice(-4000)}`).toBe(0);
});
