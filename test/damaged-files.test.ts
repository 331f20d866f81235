import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { damagedFile, damageKinds } from './damaged-files.ts';
import { memoryTerminal } from './memory-terminal.ts';
import { runDamagedBatch, unknownFaults } from './run-damaged-batch.ts';

/** The short form: each way of damage, and then some; `npm run soak` reads ten thousand. */
test('150 damaged files give plans or a clear message, in time', async () => {
  const batch = await runDamagedBatch(0, 150, 100_000);
  expect(new Set(batch.readings.map(({ kind }) => kind)).size).toBe(damageKinds.length);
  expect(unknownFaults(batch)).toEqual([]);
}, 120_000);

describe('on the command line', () => {
  const seeds = damageKinds.flatMap((kind, seed) => (['one huge line', 'megabytes of one character', 'pdf with bits flipped'].includes(kind) ? [] : [{ seed, kind }])).filter((_, index) => index % 3 !== 2);

  test.each(seeds)('$kind: a message and an exit code, never a stack trace', async ({ seed }) => {
    const { bytes } = await damagedFile(seed);
    const { terminal, printed } = memoryTerminal({ 'a.docx': bytes });
    const code = await runCommand(['plan', 'read', 'a.docx'], terminal);
    expect([0, 1, 2]).toContain(code);
    expect(printed.out + printed.err).toMatch(/[\u4E00-\u9FFF]/);
    expect(printed.out + printed.err).not.toMatch(/\n\s+at \S|\bundefined\b|\[object Object\]/);
  });

  test.each(seeds)('$kind: exactly one JSON document', async ({ seed }) => {
    const { bytes } = await damagedFile(seed);
    const { terminal, printed } = memoryTerminal({ 'a.txt': bytes });
    const code = await runCommand(['plan', 'read', 'a.txt', '--json'], terminal);
    const document = JSON.parse(printed.out) as { plans: unknown[]; issues: { message: string }[] };
    expect(code).toBe(document.plans.length > 0 ? 0 : 1);
    expect(document.plans.length > 0 || document.issues.length > 0).toBe(true);
  });
});
