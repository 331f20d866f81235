import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countKills } from './kills/kill-count.ts';
import { killMigrations, killRestores } from './kills/kill-offline.ts';
import { killServing } from './kills/kill-serving.ts';
import { openPrograms } from './serve-program.ts';

/* A few kills for every day; the hundred are in test/soak/kills.soak.ts. */
const programs = openPrograms('disk');
afterAll(programs.clear, 30_000);

test('killed in the middle of everything: what was acknowledged is there, once, the audit says the same, and a restore or a migration is whole or has not been', async () => {
  const count = countKills();
  const { faults, victim } = await killServing(programs, [
    { during: 'import', kind: 'both' }, { during: 'adoption', kind: 'database' }, { during: 'plan edits', kind: 'session' }, { during: 'forms', kind: 'program' },
  ], count, Math.random);
  expect(faults).toEqual([]);
  expect(await victim.stop()).toBe(0);
  const backup = join(programs.base, 'all.tar');
  expect(await programs.run(['backup', backup], { HALFSKY_DATA: victim.folder }).ended).toBe(0);
  const restored = await killRestores(programs, backup, ['program'], count, Math.random);
  expect(restored.faults).toEqual([]);
  expect(await killMigrations(programs, restored.folder, ['both'], count, Math.random)).toEqual([]);
  expect(count.total()).toBeGreaterThanOrEqual(6);
}, 180_000);
