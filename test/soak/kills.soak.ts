import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countKills } from '../store/kills/kill-count.ts';
import { killMigrations, killRestores } from '../store/kills/kill-offline.ts';
import { killServing, type PlannedKill } from '../store/kills/kill-serving.ts';
import type { KillKind } from '../store/kills/victim.ts';
import { openPrograms } from '../store/serve-program.ts';

/** How many in all; fewer to try something out. */
const total = Number(process.env['KILLS'] ?? 100);
const programs = openPrograms('disk');
afterAll(programs.clear, 60_000);

/** A kill that no database survives on one program must not come six times in ten minutes, or the program rightly gives up: each kind comes in its turn. */
const kinds: readonly KillKind[] = ['program', 'database', 'both', 'session'];
const scenes: readonly PlannedKill['during'][] = ['small writes', 'forms', 'adoption', 'approvals', 'import', 'plan edits', 'forms', 'backup', 'approvals', 'adoption', 'small writes', 'starting', 'plan edits'];
const kindOf = (index: number): KillKind => kinds[index % kinds.length] ?? 'program';

/** Milliseconds that one write takes to reach the disk here: the kills are worth more where it is not nothing. */
function syncMs(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const began = performance.now();
  for (let time = 0; time < 50; time += 1) {
    writeSync(file, 'x');
    fsyncSync(file);
  }
  closeSync(file);
  return (performance.now() - began) / 50;
}

test(`killed ${String(total)} times in the middle of everything`, async () => {
  const began = performance.now();
  const count = countKills();
  const offline = Math.max(1, Math.round(total / 10));
  const offlineKinds = Array.from({ length: offline }, (_one, index): KillKind => (['program', 'both', 'database'] as const)[index % 3] ?? 'both');
  /* A few more: a restore or a migration is now and then over before its kill. */
  const plan = Array.from({ length: total - 2 * offline + Math.ceil(offline / 2) }, (_one, index): PlannedKill => ({ during: scenes[index % scenes.length] ?? 'small writes', kind: kindOf(index) }));
  const served = await killServing(programs, plan, count, Math.random, (line) => console.warn(line));
  const { acknowledged, repeated, statuses, jobs, victim } = served;
  console.warn(`${String(acknowledged)} writes acknowledged, ${String(repeated)} of them only when sent again; answers ${statuses}; ${String(jobs.jobs)} jobs in ${String(jobs.attempts)} attempts, ${String(jobs.askedAgain)} asked for again`);
  expect(served.faults).toEqual([]);
  expect(await victim.stop()).toBe(0);
  const verify = programs.run(['audit', 'verify'], { HALFSKY_DATA: victim.folder });
  expect([await verify.ended, verify.said.out.includes('没有发现改动')]).toEqual([0, true]);
  const backup = join(programs.base, 'all.tar');
  expect(await programs.run(['backup', backup], { HALFSKY_DATA: victim.folder }).ended).toBe(0);
  const restored = await killRestores(programs, backup, offlineKinds, count, Math.random);
  const migrated = await killMigrations(programs, restored.folder, offlineKinds, count, Math.random);
  console.warn(`${count.table()}\nin ${String(Math.round((performance.now() - began) / 1000))} s; a write reaches the disk in ${syncMs(programs.base).toFixed(2)} ms here`);
  expect([...restored.faults, ...migrated]).toEqual([]);
  expect(count.total()).toBeGreaterThanOrEqual(total);
});
