/** What a form and a board of the yearly collection cost, with the bare statements of the same rows beside them. Run by itself: `node bench/forms.ts`. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actions, playDemo, realSurroundings, runAction, type Caller } from '#actions';
import type { Form } from '#collection';
import { submission, openLifeCycle } from '#lifecycle';
import { breakdowns } from '#registry';
import { addForms, addLifeCycle, addObservations, findAccountByLogin, findForm, latestAnswers, openFileStore, openPostgres, storeOfEngine, type StoredObservation } from '#storage';
import { heldRoles } from '../src/actions/accounts/caller-of-session.ts';
import { findClusterBinaries, startPrivateCluster } from '../src/storage/testing/private-cluster.ts';

/** Milliseconds at the middle and near the end of many, beside those of the bare statements in the same run. */
export type FormMeasured = { readonly what: string; readonly p50: number; readonly p95: number; readonly bareP50: number; readonly bareP95: number };

const at = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

async function timed(rounds: number, ask: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 10; round++) {
    const begin = performance.now();
    await ask(round);
    if (round >= 10) times.push(performance.now() - begin);
  }
  return times;
}

const measured = (what: string, ours: readonly number[], bare: readonly number[]): FormMeasured => ({ what, p50: at(ours, 0.5), p95: at(ours, 0.95), bareP50: at(bare, 0.5), bareP95: at(bare, 0.95) });

/** Breakdowns enough that the largest form asks some three hundred questions. */
const parts = { breakdowns: breakdowns.map(({ id }) => id), categories: Object.fromEntries(breakdowns.filter(({ categories }) => categories.length === 0).map(({ id }) => [id, Array.from({ length: 13 }, (_, index) => `第${String(index + 1)}类`)])) };
const [units, indicators, partsOfEach] = [45, 220, 12] as const;

/** A form of so many indicators, each asked of twelve parts. */
function largeForm({ items }: Form): Form {
  const [item] = items;
  if (!item) throw new Error('the form asks nothing');
  return { items: Array.from({ length: indicators }, (_, index) => ({ ...item, indicatorId: `made-up-${String(index)}`, questions: Array.from({ length: partsOfEach }, (_part, part) => ({ questionId: `made-up-${String(index)}|${String(part)}|`, number: `${String(index + 1)}-${String(part)}`, groups: [`第${String(part)}组`], subUnit: null })) })) };
}

/**
 * Opening and saving a form of some three hundred cells with ten years behind it, and the board of a round of 45 units × 220 indicators × 12 parts; null where the machine has no PostgreSQL.
 *
 * @example (await measureForms())?.map(({ what, p95 }) => `${what} ${p95.toFixed(0)} ms`)
 */
export async function measureForms(): Promise<readonly FormMeasured[] | null> {
  const binaries = findClusterBinaries().at(-1);
  if (!binaries) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-forms-'));
  const cluster = await startPrivateCluster(binaries);
  try {
    const opened = await storeOfEngine(await openPostgres({ kind: 'postgres', address: await cluster.newDatabase() }), 'bench', []);
    if ('refused' in opened) throw new Error(opened.message);
    const surroundings = await realSurroundings(opened, await openFileStore(folder));
    const example = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'example', name)));
    const played = await playDemo(actions, surroundings, { planBytes: example('示例区妇女儿童发展规划.docx'), figuresBytes: example('示例区监测数据.xlsx') });
    if ('refused' in played) throw new Error(played.message);
    const regionId = played.districtId;
    const people = new Map<string, Caller>();
    const callerOf = async (login: string): Promise<Caller> => {
      const account = await findAccountByLogin(opened.connection, login);
      if (!account) throw new Error(`nobody is called ${login}`);
      return { personId: account.personId, personName: account.personName, sessionId: null, address: '', agent: '', restrictedTo: null, roles: await heldRoles(opened.connection, account.personId, surroundings.today()) };
    };
    const ask = async <Output>(login: string, name: string, input: object): Promise<Output> => {
      const caller = people.get(login) ?? await callerOf(login);
      people.set(login, caller);
      const answer = await runAction(actions, { name, input: { regionId, ...input }, caller }, surroundings);
      if ('error' in answer) throw new Error(`${name}: ${answer.message}`);
      return answer.output as Output;
    };
    const [bureau, reporter] = ['shili-tongji', 'shili-weijianju'];
    const year = Number(surroundings.today().slice(0, 4)) - 1;
    const days = { opensOn: surroundings.today(), dueOn: '2199-01-01', lateUntil: '2199-01-01', viewUntil: '2199-01-01' };
    const { roundId } = await ask<{ roundId: string }>(bureau, 'rounds.add-round', { reportingYear: year, title: '填报（示例）', ...days, parts });
    await ask(bureau, 'rounds.open-round', { roundId, revision: 1, despiteGaps: true });
    const [head] = (await ask<{ forms: readonly { formId: string; unitId: string }[] }>(reporter, 'forms.list-forms', { roundId })).forms;
    const form = await findForm(opened.connection, regionId, head?.formId ?? '');
    if (!form) throw new Error('the unit has no form');
    const { formId } = form;
    const asked = form.content.items.flatMap((item) => item.questions.map((question) => ({ item, question })));
    const figures = asked.filter(({ item }) => item.answer === 'figure');
    const values = new Map(figures.map(({ question }, index) => [question.questionId, (40 + (index % 37)).toFixed(1)]));
    const history = figures.flatMap(({ item, question }, index) => Array.from({ length: 9 }, (_, back): StoredObservation => ({
      regionId, indicatorId: item.indicatorId, periodStart: `${String(year - 1 - back)}-01-01`, cellKey: `bench ${question.questionId} ${String(back)}`, version: 1, periodEnd: `${String(year - 1 - back)}-12-31`, periodKind: item.period.kind, reportingYear: year - 1 - back, kind: 'figure',
      groups: question.groups, place: null, subPlace: question.subUnit, source: 'bench', sourceRank: 1, valueText: (39.5 + (index % 37) - back * 0.1).toFixed(1), numeratorText: null, denominatorText: null, standardErrorText: null, measureUnit: null, answer: null, happenedOn: null, grade: null, evidence: null,
      missingReason: null, definitionVersion: '', status: 'final', quality: 'A', note: null, unitId: form.unitId, reportedOn: null, origin: null,
    })));
    await addObservations(opened.connection, history, { at: surroundings.now(), by: null });
    await ask(reporter, 'forms.save-answers', { formId, changes: [...values].map(([questionId, value]) => ({ questionId, texts: { value } })) });

    const bareOpen = async (): Promise<unknown> => Promise.all([findForm(opened.connection, regionId, formId), latestAnswers(opened.connection, { regionId, formIds: [formId] })]);
    const opening = measured(`a form of ${String(asked.length)} cells opens`, await timed(150, () => ask(reporter, 'forms.get-form', { formId })), await timed(150, bareOpen));
    const bareSave = async (round: number): Promise<unknown> => opened.transaction(async (connection) => {
      await connection.selectFrom('collection_forms').select('revision').where('region_id', '=', regionId).where('form_id', '=', formId).forUpdate().execute();
      await connection.insertInto('form_answers').values({ region_id: regionId, form_id: formId, question_id: `bench ${String(round)}`, version: 1, revision: 1, texts: '{}', recorded_at: surroundings.now(), recorded_by: null }).execute();
    });
    const saving = measured('a cell of it is saved', await timed(150, (round) => {
      const [questionId = '', value = ''] = [...values][round % values.size] ?? [];
      const next = (Number(value) + 0.1).toFixed(1);
      values.set(questionId, next);
      return ask(reporter, 'forms.save-answers', { formId, changes: [{ questionId, seen: { value }, texts: { value: next } }] });
    }), await timed(150, bareSave));

    const wide = largeForm(form.content);
    const { roundId: large } = await ask<{ roundId: string }>(bureau, 'rounds.add-round', { kind: 'survey', indicators: ['maternal-mortality-rate'], reportingYear: year, title: '大轮次（示例）', ...days });
    const clerk = people.get(bureau);
    const unitIds = (await ask<{ units: readonly { unitId: string }[] }>(bureau, 'units.list-units', {})).units.map(({ unitId }) => unitId);
    for (let index = 0; index < units; index++) {
      const [cycleId, id, unitId] = [randomUUID(), randomUUID(), unitIds[index % unitIds.length] ?? ''];
      const cycle = openLifeCycle(submission, { id: cycleId, regionId, unitId, at: surroundings.now(), today: surroundings.today(), who: { personId: clerk?.personId ?? '', name: '统', posts: [{ role: 'statistician', regionId, unitId: null }] } });
      if (cycle.kind === 'refused') throw new Error(cycle.message);
      await addLifeCycle(opened.connection, { regionId, cycleId, subjectId: id, cycle: cycle.cycle });
      await addForms(opened.connection, [{ regionId, formId: id, roundId: large, unitId, cycleId, content: wide, overrides: [], revision: 1, asked: indicators * partsOfEach, answered: index * 50, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0, createdAt: surroundings.now(), answeredAt: surroundings.now() }]);
    }
    const bareBoard = async (): Promise<unknown> => opened.connection.selectFrom('collection_forms').select(['form_id', 'unit_id', 'asked', 'answered']).where('region_id', '=', regionId).where('round_id', '=', large).execute();
    const board = measured(`the board of ${String(units)} units × ${String(indicators)} indicators × ${String(partsOfEach)} parts`, await timed(100, async () => {
      const { lines } = await ask<{ lines: readonly unknown[] }>(bureau, 'collection.get-board', { roundId: large, limit: 100 });
      if (lines.length < units) throw new Error(`the board shows ${String(lines.length)} units`);
    }), await timed(100, bareBoard));
    await opened.close();
    return [opening, saving, board];
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) for (const { what, p50, p95, bareP50, bareP95 } of (await measureForms()) ?? []) console.log(`${what}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms; bare statements p50 ${bareP50.toFixed(1)}, p95 ${bareP95.toFixed(1)} ms`);
