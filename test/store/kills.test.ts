import { afterAll, expect, test } from 'vitest';
import { countKills } from './kills/kill-count.ts';
import { killServing } from './kills/kill-serving.ts';
import { openPrograms } from './serve-program.ts';

const programs = openPrograms('disk');
afterAll(programs.clear, 30_000);

/* The hundred are in test/soak/kills.soak.ts. */
test('killed in the middle of everything: what was acknowledged is there, once, and the audit says the same', async () => {
  const count = countKills();
  const killed = await killServing(programs, [
    { during: 'import', kind: 'both' }, { during: 'small writes', kind: 'program' }, { during: 'plan edits', kind: 'session' }, { during: 'adoption', kind: 'database' }, { during: 'backup', kind: 'program' },
  ], count, Math.random, process.env['KILLS_LOG'] ? console.warn : undefined);
  expect(killed.faults).toEqual([]);
  if (process.env['KILLS_LOG']) console.warn(killed.statuses, killed.jobs, killed.acknowledged, killed.repeated, count.table());
  expect(await killed.victim.stop()).toBe(0);
}, 120_000);
