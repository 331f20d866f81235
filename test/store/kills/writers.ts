/** Those who write while the program is killed. Each goes on round by round until it is interrupted, and begins anew with what it finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormsPlace } from './form-place.ts';
import { workOn } from './form-work.ts';
import { Interrupted, type Written } from './written.ts';

const example = readFileSync(join(import.meta.dirname, '../../../example/示例区妇女儿童发展规划.docx'));
/** How many plans the document holds. */
export const plansInExample = 2;

type Body = Readonly<Record<string, unknown>>;
type Writer = (isOver: () => boolean) => Promise<void>;

export type Writers = { readonly units: Writer; readonly people: Writer; readonly settings: Writer; readonly imports: Writer; readonly edits: Writer; readonly adoption: Writer; readonly backups: Writer; readonly forms: Writer };

type Target = { readonly itemId: string; readonly deadline: number | null };
type ShownPlan = {
  readonly head: { readonly state: string; readonly revision: number };
  readonly plan: { readonly domains: readonly { readonly goals: readonly { readonly targets: readonly Target[] }[] }[] };
  readonly doubts: readonly { readonly key: string; readonly resolution: unknown }[];
  readonly lifeCycle: { readonly version: number };
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** What was asked was done; a refusal is a fault of the test or of the program. */
function done(answer: Body | { readonly refused: string }, action: string): Body {
  if ('refused' in answer) throw new Error(`${action} was refused: ${String(answer['refused'])}`);
  return answer;
}

/** The plan that is edited and adopted over and over. */
export type PlanPlace = { readonly regionId: string; readonly planId: string };

/**
 * Uploads the example document and asks for it to be read; gives import and job.
 *
 * @example await importExample(written, regionId)
 */
async function importExample(written: Written, regionId: string): Promise<{ readonly importId: string; readonly jobId: string }> {
  const file = { name: '示例区妇女儿童发展规划.docx', bytes: example };
  const { attachmentId } = done(await written.write('clerk', 'files.add-file', { regionId, subjectKind: 'plan-import', subjectId: 'new', use: 'plan-document' }, file), 'files.add-file');
  return done(await written.write('clerk', 'plan.import-plan', { regionId, attachmentId }), 'plan.import-plan') as { importId: string; jobId: string };
}

/**
 * Makes a plan out of the example, its doubts accepted, to begin with.
 *
 * @example const place = await draftPlan(written, regionId);
 */
export async function draftPlan(written: Written, regionId: string): Promise<PlanPlace> {
  const { importId } = await importExample(written, regionId);
  const deadline = Date.now() + 60_000;
  while ((await written.read('clerk', 'plan.get-import', { regionId, importId }))['state'] !== 'read') {
    if (Date.now() > deadline) throw new Error('the example was not read');
    await pause(100);
  }
  const { planId } = done(await written.write('clerk', 'plan.start-draft', { regionId, importId, planIndex: 0 }), 'plan.start-draft') as { planId: string };
  const { doubts, head: { revision } } = await written.read('clerk', 'plan.get-version', { regionId, planId, version: '1' }) as unknown as ShownPlan;
  const edits = doubts.filter(({ resolution }) => resolution === null).map(({ key }) => ({ edit: 'resolve-doubt', key, how: 'accepted' }));
  if (edits.length > 0) done(await written.write('clerk', 'plan.edit-draft', { regionId, planId, version: 1, revision, edits }), 'plan.edit-draft');
  return { regionId, planId };
}

/** The plan as the door shows it in its newest version. */
async function newest(written: Written, { regionId, planId }: PlanPlace): Promise<ShownPlan & { readonly version: number }> {
  const { plans } = await written.read('clerk', 'plan.list-plans', { regionId }) as { plans: readonly { planId: string; versions: readonly { version: number }[] }[] };
  const version = Math.max(...plans.filter((plan) => plan.planId === planId).flatMap(({ versions }) => versions.map((one) => one.version)));
  return { ...await written.read('clerk', 'plan.get-version', { regionId, planId, version: String(version) }) as unknown as ShownPlan, version };
}

async function editOnce(written: Written, place: PlanPlace, { plan, head: { revision }, version }: ShownPlan & { readonly version: number }): Promise<void> {
  const target = plan.domains.flatMap(({ goals }) => goals).flatMap(({ targets }) => targets)[0];
  if (!target) throw new Error('the example has no target');
  done(await written.write('clerk', 'plan.edit-draft', { ...place, version, revision, edits: [{ edit: 'correct-target', itemId: target.itemId, changes: { deadline: target.deadline === 2028 ? 2029 : 2028 } }] }), 'plan.edit-draft');
}

/** The next day of a calendar of documents: each version is adopted by a later one. */
const documentOf = (version: number): object => ({ number: `示政发〔2022〕${String(version)}号`, date: new Date(Date.UTC(2022, 0, version)).toISOString().slice(0, 10) });

async function adoptionStep(written: Written, place: PlanPlace): Promise<void> {
  const shown = await newest(written, place);
  const { version, head: { state }, lifeCycle } = shown;
  const step = { ...place, version, cycleVersion: lifeCycle.version };
  if (state === 'draft') done(await written.write('clerk', 'plan.submit-version', step), 'plan.submit-version');
  else if (state === 'submitted') done(await written.write('leader', 'plan.adopt-version', { ...step, document: documentOf(version) }), 'plan.adopt-version');
  else done(await written.write('clerk', 'plan.amend-plan', place), 'plan.amend-plan');
}

/**
 * The writers of a district.
 *
 * @example const writers = writersOf(written, place, forms, 15); await Promise.all([writers.units(isOver), writers.people(isOver)]);
 */
export function writersOf(written: Written, place: PlanPlace, forms: FormsPlace | null, paceMs: number): Writers {
  const { regionId } = place;
  let number = 0;
  let setting = 0;
  /** Round after round until the program does not answer, or it is over: who writes now and then may not notice a database that is back at once. */
  const rounds = (round: () => Promise<unknown>, ms = paceMs): Writer => async (isOver) => {
    try {
      while (!isOver()) {
        await round();
        await pause(ms);
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    }
  };
  const settingRound = async (): Promise<void> => {
    if (setting === 0) setting = (await written.read('clerk', 'settings.get-setting', { regionId, key: 'leading-group' }) as { history: readonly unknown[] }).history.length;
    const made = done(await written.write('clerk', 'settings.change-setting', { regionId, key: 'leading-group', value: { name: { zh: `第${String(setting + 1)}次领导小组` } }, version: setting, validFrom: '2021-01-01' }), 'settings.change-setting');
    setting = made['version'] as number;
  };
  return {
    units: rounds(async () => done(await written.write('clerk', 'units.add-unit', { regionId, name: `示例区第${String(number += 1)}局`, validFrom: '2021-01-01' }), 'units.add-unit')),
    people: rounds(async () => done(await written.write('system', 'accounts.add-person', { name: '填报人', login: `person${String(number += 1)}` }), 'accounts.add-person')),
    settings: async (isOver) => {
      setting = 0;
      await rounds(settingRound)(isOver);
    },
    imports: rounds(() => importExample(written, regionId), 300),
    edits: rounds(async () => {
      const shown = await newest(written, place);
      await (shown.head.state === 'draft' ? editOnce(written, place, shown) : adoptionStep(written, place));
    }),
    adoption: rounds(() => adoptionStep(written, place)),
    backups: rounds(async () => {
      const answer = await written.write('system', 'backups.make-backup', {});
      if ('refused' in answer && String(answer['refused']).includes('under-way')) return;
      done(answer, 'backups.make-backup');
    }, 400),
    /* Each form by itself: whoever takes a step has seen the step before. */
    forms: async (isOver) => {
      await Promise.all((forms?.forms ?? []).map((form) => rounds(() => workOn(written, regionId, form, Math.random))(isOver)));
    },
  };
}
