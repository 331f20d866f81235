import { z } from 'zod';
import { reportCycle, takeStep, type LifeCycle, type StepRule } from '#lifecycle';
import { changeReport, findChainHead, findJob, findLifeCycle, findReport, headText, saveLifeCycle, type Attachment, type StoredLifeCycle, type StoredSeal } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction, type ActionExample, type WriteAction, type Work } from '../action.ts';
import { count } from '../fields.ts';
import { askForJob } from '../jobs/job-declaration.ts';
import { writeReportJob } from '../jobs/kinds/write-report.ts';
import { evidenceOf } from '../life-cycles/evidence-of.ts';
import { knownPeople, type KnownPeople } from '../life-cycles/known-people.ts';
import { needsOf, rolesOfStep, stepParts, type StepPart, type StepPartsGiven } from '../life-cycles/step-parts.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { documentHash } from './given-passages.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportObstacles } from './report-obstacles.ts';
import { reportState, titleOf, type ReportState } from './report-state.ts';

/** What a step of a report is asked with. */
type Asked = { readonly regionId: string; readonly reportId: string; readonly cycleVersion: number } & StepPartsGiven;
type State = ReportState & { readonly obstacles: readonly Obstacle[]; readonly former: StoredLifeCycle | null; readonly scans: readonly Attachment[]; readonly people: KnownPeople; readonly auditHead: string };
type Obstacle = { readonly code: string; readonly message: string; readonly place?: string };
type Effect = { readonly cycle: LifeCycle; readonly former: LifeCycle | null; readonly seal: StoredSeal | null };
type Output = { readonly state: string; readonly stateWord: string; readonly jobId: string | null };

/** What a step is for the action list: its name there and what it does in a sentence. */
type StepWords = { readonly name: string; readonly step: string; readonly title: string; readonly summary: string };

const filled: Partial<Record<StepPart, unknown>> = { reason: '第三部分请写明原因' };

function inputOf(rule: StepRule): { readonly input: z.ZodType<Asked>; readonly examples: readonly ActionExample[] } {
  const wanted = Object.entries(needsOf(rule)).filter(([, need]) => need !== 'none') as [StepPart, 'required' | 'optional'][];
  const fields = Object.fromEntries(wanted.map(([name, need]) => [name, need === 'required' ? stepParts[name] : stepParts[name].optional()]));
  const input = z.object({ ...reportPlace, cycleVersion: count(1).describe('您看到的办理状态的版本号'), ...fields }) as unknown as z.ZodType<Asked>;
  const required = wanted.filter(([, need]) => need === 'required').map(([name]) => name);
  const whole = { ...aReport, cycleVersion: 1, ...Object.fromEntries(required.map((name) => [name, filled[name]])) };
  return { input, examples: [{ input: whole }, { input: { ...whole, cycleVersion: 0 }, refusedAt: 'cycleVersion' }, ...required.map((name) => ({ input: { ...whole, [name]: undefined }, refusedAt: name }))] };
}

async function loadStep(step: string, asked: Asked, { connection }: Work): Promise<State | Refusal> {
  const state = await reportState(connection, asked, 'lock');
  if (isRefusal(state)) return state;
  const { report } = state;
  const job = step === 'submit' ? await findJob(connection, report.jobId) : null;
  const obstacles = job?.state === 'waiting' || job?.state === 'running' ? [{ code: 'already-under-way', message: '报告正在编制或刷新，请等它完成或先取消' }] : step === 'submit' ? await reportObstacles(connection, asked) : [];
  const corrected = report.replaces === null ? null : await findReport(connection, report.regionId, report.replaces);
  const former = typeof corrected?.cycleId === 'string' ? await findLifeCycle(connection, report.regionId, corrected.cycleId, { lock: true }) : null;
  const people = await knownPeople(connection, asked);
  if (isRefusal(people)) return people;
  const scans = await evidenceOf(connection, report.regionId, asked.evidence);
  return isRefusal(scans) ? scans : { ...state, obstacles, former, people, scans, auditHead: step === 'freeze' ? headText(await findChainHead(connection, report.regionId)) : '' };
}

/** What a report prints of itself from the day it is frozen. */
function sealOf({ steps, frozen }: LifeCycle, { auditHead }: State, { document }: Asked, today: string): StoredSeal {
  const approval = steps.findLast(({ step }) => step === 'approve');
  return { fingerprint: frozen?.fingerprint ?? '', auditHead, approvedBy: approval?.paper?.name ?? approval?.who.name ?? '', frozenOn: today, document: document ? `${document.number}，${document.date}` : null };
}

function decideStep(step: string, state: State, asked: Asked, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>): { effect: Effect } | Refusal {
  const { stored, head, passages, former, scans, people: { paper }, obstacles } = state;
  if (stored.cycle.version !== asked.cycleVersion) return { refused: 'stale-version', message: '这份报告刚刚有人改过或办理过，请刷新后再办。' };
  if (head === null && step !== 'withdraw') return { refused: 'report-not-made', message: '报告还没有编成，请等编制完成。' };
  const given = { reason: asked.reason ?? null, document: asked.document ?? null, paper, evidence: scans.map(({ sha256, name }) => ({ fingerprint: sha256, name })), fingerprint: documentHash(head?.contentHash ?? '', passages) };
  const taken = takeStep(reportCycle, stored.cycle, { step, who: actorOf(caller), at: now, today, ...given }, former ? { kind: reportCycle, cycle: former.cycle } : null);
  if (taken.kind === 'refused') return refusalOfStep(taken);
  if (obstacles.length > 0) return { refused: 'not-ready', message: `还有${String(obstacles.length)}处须先处理：${obstacles[0]?.message ?? ''}。`, reasons: obstacles };
  return { effect: { cycle: taken.cycle, former: taken.former, seal: step === 'freeze' ? sealOf(taken.cycle, state, asked, today) : null } };
}

async function storeStep(step: string, { cycle, former, seal }: Effect, work: Work, { report, stored, former: before }: State): Promise<Output> {
  const { connection } = work;
  const { regionId, reportId, replaces } = report;
  await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
  const jobId = step === 'freeze' ? await askForJob(writeReportJob, { regionId, reportId }, regionId, work) : null;
  await changeReport(connection, { regionId, reportId, state: cycle.state, ...(jobId === null ? {} : { jobId }), ...(seal === null ? {} : { seal }) });
  if (former !== null && before !== null && replaces !== null) {
    await saveLifeCycle(connection, { ...before, cycle: former }, before.cycle);
    await changeReport(connection, { regionId, reportId: replaces, state: former.state });
  }
  return { state: cycle.state, stateWord: reportCycle.states[cycle.state]?.word ?? cycle.state, jobId };
}

/**
 * A step of the life cycle of a report as an action: who may in general is told by the kind, the rest by the life cycle (state, four eyes, scans, unchanged content). A report that corrects another
 * takes its place when it is frozen, both or neither; freezing asks for the job that writes the files which are kept.
 *
 * @example export const submitReportAction = stepOfReport({ name: 'reports.submit-report', step: 'submit', title: '送审报告', summary: '…' })
 */
export function stepOfReport({ name, step, title, summary }: StepWords): WriteAction<Asked, State, Effect, Output> {
  const rule = reportCycle.steps.find((one) => one.name === step);
  if (!rule) throw new Error(`a report has no step ${step}`);
  const { input, examples } = inputOf(rule);
  return writeAction<Asked, State, Effect, Output>({
    name, title, summary, input, output: z.object({ state: z.string(), stateWord: z.string(), jobId: z.uuid().nullable() }),
    permission: rolesOfStep(reportCycle, rule),
    actsOn: 'report',
    possible: (report) => rule.from.includes((report as { state: string | null }).state ?? ''),
    scope: ({ regionId }) => ({ regionId }),
    load: (asked, work) => loadStep(step, asked, work),
    decide: (state, asked, work) => decideStep(step, state, asked, work),
    store: (effect, work, state) => storeStep(step, effect, work, state),
    audit: ({ cycle, seal }, { report }, { reason, document }) => ({
      subjectKind: 'report', subjectId: report.reportId, sentence: `${rule.word}《${titleOf(report)}》${document ? `（${document.number}，${document.date}）` : ''}${reason ? `：${reason}` : ''}`,
      before: { state: report.state }, after: { state: cycle.state, fingerprint: cycle.frozen?.fingerprint ?? null, ...(seal === null ? {} : { seal }) },
    }),
    examples,
  });
}
