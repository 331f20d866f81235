/** Kills a serving program in the middle of what people do with it, starts it again and looks. */
import { join } from 'node:path';
import type { Programs } from '../serve-program.ts';
import { startCheck } from './check-all.ts';
import { finishJobs, type JobsDone } from './check-jobs.ts';
import type { KillCount } from './kill-count.ts';
import { openForms } from './form-place.ts';
import { faultsOfForms } from './form-work.ts';
import { foundDistrict } from './people.ts';
import { openVictim, type KillKind, type Victim } from './victim.ts';
import { draftPlan, writersOf, type Writers } from './writers.ts';
import { Interrupted, startWriting, type Written } from './written.ts';

/** What goes on when the kill comes: who writes, the actions that the kill waits for, and up to how many milliseconds it comes after one was sent. */
const scenes = {
  'small writes': { writers: ['units', 'people', 'settings'], waitsFor: ['units.add-unit', 'accounts.add-person', 'settings.change-setting'], withinMs: 300 },
  'import': { writers: ['units', 'imports'], waitsFor: ['files.add-file', 'plan.import-plan'], withinMs: 1000 },
  'plan edits': { writers: ['settings', 'edits'], waitsFor: ['plan.edit-draft'], withinMs: 150 },
  'adoption': { writers: ['units', 'adoption'], waitsFor: ['plan.submit-version', 'plan.adopt-version', 'plan.amend-plan'], withinMs: 120 },
  'forms': { writers: ['units', 'forms'], waitsFor: ['forms.save-answers', 'forms.submit-forms', 'forms.correct-forms', 'forms.sign-forms', 'forms.return-forms'], withinMs: 80 },
  'approvals': { writers: ['settings', 'forms'], waitsFor: ['forms.approve-forms', 'forms.lock-forms', 'forms.grant-exceptions'], withinMs: 80 },
  'backup': { writers: ['units', 'backups'], waitsFor: ['backups.make-backup'], withinMs: 900 },
} as const satisfies Record<string, { readonly writers: readonly (keyof Writers)[]; readonly waitsFor: readonly string[]; readonly withinMs: number }>;

/** A kill: of what, in the middle of what; `starting` is the program's own start. */
export type PlannedKill = { readonly during: keyof typeof scenes | 'starting'; readonly kind: KillKind };

export type ServingKilled = { readonly acknowledged: number; readonly repeated: number; readonly statuses: string; readonly jobs: JobsDone; readonly faults: readonly string[]; readonly victim: Victim; readonly written: Written };

/** How long they go on after a kill that they do not notice. */
const goOnMs = 3000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Work with the program that may be shot at meanwhile: it is started again, and the work begun anew. */
async function throughInterruptions<T>(victim: Victim, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Interrupted) || tries >= 20) throw error;
      await victim.recover();
      await pause(200);
    }
  }
}

/**
 * Sets a program up, kills it as planned, and gives what did not hold. It runs on afterwards.
 *
 * @example const { faults } = await killServing(programs, [{ during: 'adoption', kind: 'both' }], count, Math.random);
 */
export async function killServing(programs: Programs, plan: readonly PlannedKill[], count: KillCount, chance: () => number, log: (line: string) => void = () => undefined): Promise<ServingKilled> {
  const victim = await openVictim(programs, join(programs.base, 'served'));
  const { regionId, tokens } = await foundDistrict(victim.address);
  const written = startWriting(victim.address, tokens);
  const place = await draftPlan(written, regionId);
  const forms = await openForms(written, { address: victim.address, tokens, regionId });
  const checker = await startCheck(written, place);
  const writers = writersOf(written, place, forms, 15);
  const faults: string[] = [];

  const shoot = async ({ during, kind }: PlannedKill): Promise<boolean> => {
    if (during === 'starting') {
      victim.kill('program');
      await victim.run().ended;
      victim.start();
      await pause(chance() * 1500);
      return victim.kill(kind);
    }
    const { writers: names, waitsFor, withinMs } = scenes[during];
    const moment = pause(chance() * 200).then(() => written.sending(waitsFor));
    let isOver = false;
    const working = Promise.all(names.map((name) => writers[name](() => isOver)));
    working.catch(() => undefined);
    await Promise.race([moment, working]);
    await pause(chance() * withinMs);
    const hit = victim.kill(kind);
    await Promise.race([working, pause(goOnMs)]);
    isOver = true;
    await working;
    return hit;
  };

  for (const [index, planned] of plan.entries()) {
    const hit = await shoot(planned);
    if (hit) count.add(planned.during, planned.kind);
    const died = performance.now();
    await victim.recover();
    const up = performance.now() - died;
    await throughInterruptions(victim, written.settle);
    const found = [...await throughInterruptions(victim, () => written.repeatLast(3)), ...await throughInterruptions(victim, checker.faults), ...await throughInterruptions(victim, () => faultsOfForms(written, forms))];
    faults.push(...found.map((fault) => `after kill ${String(index + 1)} (${planned.kind} during ${planned.during}): ${fault}`));
    log(`${String(index + 1)} ${planned.kind} during ${planned.during}${hit ? '' : ' (nothing to kill)'}: serves after ${String(Math.round(up))} ms, checked in ${String(Math.round(performance.now() - died - up))} ms, ${String(written.acknowledged.length)} writes${found.length === 0 ? '' : ` FAULTS ${found.join('; ')}`}`);
  }
  const jobs = await finishJobs(written, regionId);
  faults.push(...jobs.faults, ...await checker.faultsOfAll(), ...await faultsOfForms(written, forms), ...written.troubles);
  const repeated = written.acknowledged.filter(({ wasRepeated }) => wasRepeated).length;
  return { acknowledged: written.acknowledged.length, repeated, statuses: [...written.statuses].map(([status, times]) => `${String(status)}×${String(times)}`).join(' '), jobs, faults, victim, written };
}
