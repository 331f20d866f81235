import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { DamagedTables } from './read-damaged-tables.ts';

test('450 damaged files of every kind give figures or a word in Chinese, in time and in little memory', async () => {
  const script = new URL('read-damaged-tables.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, '450'], { timeout: 110_000, maxBuffer: 16 * 1024 * 1024 });
  const { faults, read, slowest, peakMegabytes, grownMegabytes } = JSON.parse(stdout) as DamagedTables;
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(100);
  expect(slowest).toBeLessThan(10_000);
  expect(peakMegabytes).toBeLessThan(900);
  expect(grownMegabytes).toBeLessThan(40);
}, 120_000);
