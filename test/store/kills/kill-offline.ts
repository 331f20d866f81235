/** Kills what is done to a store while nobody is served: a restore, and a migration. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProgramRun, Programs } from '../serve-program.ts';
import type { KillCount } from './kill-count.ts';
import { killNow, postmasterOf, type KillKind } from './victim.ts';

const pause = (ms: number): Promise<void> => new Promise((give) => { setTimeout(give, ms); });
const trace = /\n\s+at \S/;

/** Kills at a moment of a run, unless it ended before; what is to hit the database waits until there is one. Gives how it ended. */
async function killAt(run: ProgramRun, folder: string, kind: KillKind, ms: number): Promise<{ readonly hit: boolean; readonly ended: number | string }> {
  const isOver = (): boolean => run.process.exitCode !== null || run.process.signalCode !== null;
  await Promise.race([pause(ms), run.ended]);
  while (kind !== 'program' && !isOver() && postmasterOf(folder) === null) await pause(10);
  const hit = !isOver() && killNow(kind, run, folder);
  return { hit, ended: await run.ended };
}

export type Restored = { readonly faults: readonly string[]; readonly folder: string };

/**
 * Restores a backup into new folders, killed at a random moment of each; afterwards the same restore succeeds, or had ended before. What is restored is what the backup holds.
 * The last folder is left.
 *
 * @example const { faults, folder } = await killRestores(programs, '/backups/a.tar', ['program', 'both'], count, Math.random);
 */
export async function killRestores(programs: Programs, backup: string, kinds: readonly KillKind[], count: KillCount, chance: () => number): Promise<Restored> {
  const faults: string[] = [];
  const restore = (folder: string): ProgramRun => programs.run(['restore', backup, '--json'], { HALFSKY_DATA: folder });
  let folder = join(programs.base, 'restored-whole');
  const began = performance.now();
  const whole = restore(folder);
  if (await whole.ended !== 0) return { faults: [`the backup is not restored: ${whole.said.err}`], folder };
  const took = performance.now() - began;
  const expected = JSON.parse(whole.said.out) as { rows: unknown; heads: unknown };
  for (const [index, kind] of kinds.entries()) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    folder = join(programs.base, `restored-${String(index + 1)}`);
    const where = `restore ${String(index + 1)} (${kind})`;
    const run = restore(folder);
    const { hit, ended } = await killAt(run, folder, kind, took * (0.2 + 0.5 * chance()));
    if (hit) count.add('restore', kind);
    if (hit && kind !== 'program' && kind !== 'both' && ended !== 0 && (trace.test(run.said.err) || !/\p{Script=Han}/u.test(run.said.err))) faults.push(`${where}: ended ${String(ended)}: ${run.said.err}`);
    const again = restore(folder);
    const code = await again.ended;
    const isThere = code === 1 && again.said.err.includes('只能恢复到空的');
    if (code !== 0 && !isThere) faults.push(`${where}: not restored afterwards (${String(code)}): ${again.said.err}`);
    if (code === 0) {
      const { rows, heads } = JSON.parse(again.said.out) as { rows: unknown; heads: unknown };
      if (JSON.stringify({ rows, heads }) !== JSON.stringify({ rows: expected.rows, heads: expected.heads })) faults.push(`${where}: rows or heads differ`);
    }
    const verified = programs.run(['audit', 'verify', '--json'], { HALFSKY_DATA: folder });
    if (await verified.ended !== 0) faults.push(`${where}: the chains do not hold: ${verified.said.out}${verified.said.err}`);
  }
  return { faults, folder };
}

type Standing = { readonly steps: readonly number[]; readonly tables: readonly string[]; readonly indexes: number; readonly columns: readonly string[]; readonly units: number };

/**
 * Migrates a store by invented steps, two at a time, killed at a random moment of each: afterwards both are there whole or neither is, and the migration can be carried through.
 *
 * @example await killMigrations(programs, folder, ['program', 'database'], count, Math.random) // []
 */
export async function killMigrations(programs: Programs, folder: string, kinds: readonly KillKind[], count: KillCount, chance: () => number): Promise<readonly string[]> {
  const faults: string[] = [];
  const script = resolve('test/store/kills/migrate-process.ts');
  const run = (steps: number, ...more: readonly string[]): ProgramRun => programs.runScript(script, [String(steps), ...more], { HALFSKY_DATA: folder });
  const standing = async (steps: number, ...more: readonly string[]): Promise<Standing> => {
    const one = run(steps, ...more);
    if (await one.ended !== 0) throw new Error(one.said.err);
    return JSON.parse(one.said.out.split('\n').at(-2) ?? '') as Standing;
  };
  const isWhole = ({ steps, tables, indexes, columns }: Standing): boolean => [tables, columns].every((names) => JSON.stringify(names) === JSON.stringify(steps.map((number) => `invented_${String(number)}`))) && indexes === steps.length;
  const { units } = await standing(0, 'look');
  for (const [index, kind] of kinds.entries()) {
    const where = `migration ${String(index + 1)} (${kind})`;
    const wanted = (index + 1) * 2;
    const migrating = run(wanted);
    const begun = new Promise((give) => { migrating.process.stdout?.on('data', (text: string) => { if (text.includes('begun')) give(text); }); });
    await Promise.race([begun, migrating.ended]);
    const { hit } = await killAt(migrating, folder, kind, chance() * 750);
    if (hit) count.add('migration', kind);
    const after = await standing(0, 'look');
    if (!isWhole(after) || ![wanted - 2, wanted].includes(after.steps.length)) faults.push(`${where}: half a schema: ${JSON.stringify(after)}`);
    const through = await standing(wanted);
    if (!isWhole(through) || through.steps.length !== wanted || through.units !== units) faults.push(`${where}: not carried through: ${JSON.stringify(through)}`);
  }
  return faults;
}
