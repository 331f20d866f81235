import { z } from 'zod';
import { askedIn, calledIn, handInObstacles } from '#collection';
import { stateRule, submission, takeStep, type LifeCycle, type StepRule } from '#lifecycle';
import { addFreeze, addObservations, addRemarks, holdObservations, latestObservations, saveLifeCycle, unitVersions, type Attachment, type Connection, type FormRemark, type StoredObservation } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction, type WriteAction, type Work } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { decideImport } from '../collection/decide-import.ts';
import { evidenceOf } from '../life-cycles/evidence-of.ts';
import { knownPeople, type KnownPeople } from '../life-cycles/known-people.ts';
import { rolesOfStep } from '../life-cycles/step-parts.ts';
import { permits } from '../permits.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { outdatedReports, reportsWithOldValues } from '../reports/outdated-reports.ts';
import { figuresOfForm } from './figures-of-form.ts';
import { formFingerprint } from './form-fingerprint.ts';
import { formStepFields, type FormStepFields } from './form-step-fields.ts';
import { closedBecause, formState, type FormState } from './form-state.ts';

/** What a step on forms is for the action list. */
type StepWords = { readonly name: string; readonly step: string; readonly title: string; readonly summary: string };

type Locked = FormState & { readonly unit: string };
type Loaded = Locked & { readonly latest: readonly StoredObservation[] };
type State = { readonly forms: readonly Loaded[]; readonly scans: readonly Attachment[]; readonly people: KnownPeople };
type Done = { readonly state: Loaded; readonly cycle: LifeCycle; readonly figures: readonly StoredObservation[]; readonly remarks: readonly FormRemark[] };
type Output = { readonly forms: readonly { readonly formId: string; readonly state: string; readonly stateWord: string; readonly cycleVersion: number; readonly figures: number; readonly openDoubts: number | null }[]; readonly reports: z.input<typeof outdatedReports> };

/** Steps that bring the figures of a form into the database, and how final they then are. */
const statusOf: Readonly<Partial<Record<string, 'preliminary' | 'final'>>> = { approve: 'preliminary', lock: 'final' };

/** Steps that need the round to take forms. */
const handsIn: ReadonlySet<string> = new Set(['submit', 'correct']);

async function loadForms(step: string, asked: FormStepFields, { connection, caller, today }: Work, rule: StepRule): Promise<State | Refusal> {
  const { regionId } = asked;
  const [people, scans] = [await knownPeople(connection, asked), await evidenceOf(connection, regionId, asked.evidence)];
  if (isRefusal(people)) return people;
  if (isRefusal(scans)) return scans;
  const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId), today);
  const locked: Locked[] = [];
  /* One order for everybody, so that two who take many forms do not wait for each other. */
  for (const formId of [...new Set(asked.forms.map((one) => one.formId))].toSorted()) {
    const state = await formState(connection, { regionId, formId }, { lock: true });
    if (isRefusal(state)) return state;
    const { unitId } = state.form;
    if (typeof permits(rolesOfStep(submission, rule), { regionId, unitId }, caller) === 'string') return { refused: 'forbidden', message: `您没有权限办理“${nameOf(unitId)}”的填报表。` };
    locked.push({ ...state, unit: nameOf(unitId) });
  }
  return { forms: await withFiguresKnown(step, regionId, locked, connection), scans, people };
}

/** Forms with the figures known of what they ask, where the step brings in figures. The region is held before they are read: what is added beside is then seen, or waits. */
async function withFiguresKnown(step: string, regionId: string, locked: readonly Locked[], connection: Connection): Promise<readonly Loaded[]> {
  if (statusOf[step] === undefined) return locked.map((one) => ({ ...one, latest: [] }));
  await holdObservations(connection, regionId);
  const forms: Loaded[] = [];
  for (const one of locked) {
    const { round: { reportingYear: year }, form: { content } } = one;
    forms.push({ ...one, latest: await latestObservations(connection, { regionId, indicatorIds: content.items.map(({ indicatorId }) => indicatorId), fromYear: year, toYear: year }) });
  }
  return forms;
}

/** Why a form cannot be handed in yet: the round is over, or something in it lacks. */
function unready(step: string, state: Loaded, { leaveDoubts }: FormStepFields, today: string): Refusal | null {
  if (!handsIn.has(step)) return null;
  const closed = closedBecause(state, today);
  if (closed) return closed;
  const obstacles = handInObstacles(state.check(state.answers), { leavesDoubts: leaveDoubts ?? false });
  return obstacles[0] ? { refused: 'not-ready', message: `还有 ${String(obstacles.length)} 处须先处理：${obstacles[0].message}`, reasons: obstacles.slice(0, 300).map(({ code, message, questionId }) => ({ code, message, place: questionId })) } : null;
}

/** Since the last exception, why figures that were final change. */
const revisionReasonOf = ({ steps }: LifeCycle, given: string | undefined): string | null => given ?? steps.findLast(({ step }) => step === 'correct' || step === 'except')?.reason ?? null;

/** The figures a step brings into the database, or why it cannot. */
function figuresBy(step: string, state: Loaded, cycle: LifeCycle, reason: string | undefined): readonly StoredObservation[] | Refusal {
  const status = statusOf[step];
  if (status === undefined) return [];
  const why = revisionReasonOf(cycle, reason);
  const { added, faults } = decideImport(state.latest, figuresOfForm(state, status), why);
  return faults[0] ? { refused: 'figure-is-final', message: `“${state.unit}”有 ${String(faults.length)} 个数与已有的最终数不同：${faults[0].message}`, reasons: faults.slice(0, 200) } : added.map((one) => (one.status === 'revised' && why !== null && one.note !== why ? { ...one, note: `${why}；${one.note ?? ''}`.slice(0, 500) } : one));
}

function remarksOn({ form, stored }: Loaded, cycle: LifeCycle, { remarks = [] }: FormStepFields, { newId, now, caller }: Pick<Work, 'newId' | 'now' | 'caller'>): readonly FormRemark[] | Refusal {
  const own = remarks.filter(({ formId }) => formId === form.formId);
  const known = new Set(askedIn(form.content).map(({ question }) => question.questionId));
  const unknown = own.find(({ questionId }) => !known.has(questionId));
  if (unknown) return { refused: 'unknown-question', message: `填报表没有“${unknown.questionId}”这一项。` };
  const stepNumber = cycle.steps.length > stored.cycle.steps.length ? cycle.steps.length : null;
  return own.map(({ questionId, text }) => ({ regionId: form.regionId, formId: form.formId, remarkId: newId(), questionId, stepNumber, text, madeAt: now, madeBy: caller.personId, settledAt: null, settledBy: null }));
}

function decideOne(step: string, state: Loaded, asked: FormStepFields, { scans, people }: State, work: Omit<Work, 'connection' | 'files'>): Done | Refusal {
  const { caller, now, today } = work;
  const seen = asked.forms.find(({ formId }) => formId === state.form.formId)?.cycleVersion;
  if (seen !== null && state.stored.cycle.version !== seen) return { refused: 'stale-version', message: `“${state.unit}”的填报表办理状态刚刚变过，请刷新后再办。` };
  const taken = takeStep(submission, state.stored.cycle, {
    step, who: actorOf(caller), at: now, today, reason: asked.reason ?? null, day: asked.day ?? null, document: asked.document ?? null, handOver: people.handOver, paper: people.paper,
    evidence: scans.map(({ sha256, name }) => ({ fingerprint: sha256, name })), fingerprint: formFingerprint(state.form.content, state.answers),
  });
  if (taken.kind === 'refused') return { refused: taken.reason, message: `${asked.forms.length > 1 ? `“${state.unit}”：` : ''}${taken.message}`, ...(taken.also.length > 0 ? { reasons: [taken, ...taken.also].map(({ reason, message }) => ({ code: reason, message })) } : {}) };
  const lacking = unready(step, state, asked, today);
  if (lacking) return asked.forms.length > 1 ? { ...lacking, message: `“${state.unit}”：${lacking.message}` } : lacking;
  const figures = figuresBy(step, state, taken.cycle, asked.reason);
  if (isRefusal(figures)) return figures;
  const remarks = remarksOn(state, taken.cycle, asked, work);
  return isRefusal(remarks) ? remarks : { state, cycle: taken.cycle, figures, remarks };
}

/** All of them, or none and why not, form by form. */
function decideAll(step: string, state: State, asked: FormStepFields, work: Omit<Work, 'connection' | 'files'>): { effect: readonly Done[] } | Refusal {
  /* Two forms may answer for one cell: the second comes after the first, as if it had been taken by itself. */
  const brought: StoredObservation[] = [];
  const decided = state.forms.map((one) => {
    const done = decideOne(step, { ...one, latest: [...one.latest, ...brought] }, asked, state, work);
    if (!isRefusal(done)) brought.push(...done.figures);
    return done;
  });
  const refused = decided.filter(isRefusal);
  const [first] = refused;
  if (!first) return { effect: decided.filter((one): one is Done => !isRefusal(one)) };
  if (state.forms.length === 1 || refused.length === 1) return first;
  return { refused: first.refused, message: `${String(refused.length)} 份不能办理，一份也没有办理：${first.message}`, reasons: refused.map(({ refused: code, message }) => ({ code, message })) };
}

/**
 * A step of the life cycle of forms as an action on one or many: who may in general is told by the kind, the rest by the life cycle (state, four eyes, scans). Approving brings the figures into
 * the database as preliminary, locking makes them final; figures that were final change only as a revision with its reason.
 *
 * @example export const approveFormsAction = formStepAction({ name: 'forms.approve-forms', step: 'approve', title: '审核通过', summary: '…' })
 */
export function formStepAction({ name, step, title, summary }: StepWords): WriteAction<FormStepFields, State, readonly Done[], Output> {
  const rule = submission.steps.find((one) => one.name === step);
  if (!rule) throw new Error(`submission has no step ${step}`);
  const { input, examples } = formStepFields(rule);
  return writeAction<FormStepFields, State, readonly Done[], Output>({
    name, title, summary, input,
    output: z.object({ forms: z.array(z.object({ formId: z.uuid(), state: z.string(), stateWord: z.string(), cycleVersion: z.int().describe('办理状态的版本号'), figures: z.int().describe('写入数据库的数'), openDoubts: z.int().nullable().describe('现在没有说明的核实性问题（含别的单位的数进来后才有的），所涉及的数质量等级为 C；不写入数据时为空') })), reports: outdatedReports }),
    permission: rolesOfStep(submission, rule),
    actsOn: 'form',
    possible: (form) => rule.from.includes((form as { state: string }).state),
    scope: ({ regionId }) => ({ regionId }),
    load: (asked, work) => loadForms(step, asked, work, rule),
    decide: (state, asked, work) => decideAll(step, state, asked, work),
    store: async (done, { connection, now, caller }, _state, { regionId }) => {
      for (const { state, cycle, figures, remarks } of done) {
        await saveLifeCycle(connection, { ...state.stored, cycle }, state.stored.cycle);
        const last = cycle.steps.at(-1);
        if (last && last.to !== last.from && cycle.frozen) await addFreeze(connection, { regionId: state.form.regionId, formId: state.form.formId, stepNumber: last.number, revision: state.form.revision, fingerprint: cycle.frozen.fingerprint });
        await addRemarks(connection, remarks);
        await addObservations(connection, figures, { at: now, by: caller.personId });
      }
      return { forms: done.map(({ state, cycle, figures }) => ({ formId: state.form.formId, state: cycle.state, stateWord: stateRule(submission, cycle.state).word, cycleVersion: cycle.version, figures: figures.length, openDoubts: statusOf[step] === undefined ? null : openDoubtsOf(state) })), reports: await reportsWithOldValues(connection, regionId, done.flatMap(({ figures }) => figures)) };
    },
    audit: (done, _state, { reason }) => done.map(({ state: { form, unit, round, stored }, cycle, figures, remarks }) => ({
      subjectKind: 'form', subjectId: form.formId, sentence: `${rule.word}：“${unit}”填报表（${round.title.zh}）${reason === undefined ? '' : `，${reason}`}${figures.length === 0 ? '' : `，写入 ${String(figures.length)} 个数`}`,
      before: { state: stored.cycle.state }, after: { state: cycle.state, fingerprint: cycle.frozen?.fingerprint ?? null, dueOn: cycle.dueDay, remarks: remarks.map(({ questionId, text }) => [nameIn(form.content, questionId), text]) },
    })),
    examples,
  });
}

/** Doubts nobody has explained, as things stand: figures of other units may have come in since the form was handed in. */
const openDoubtsOf = ({ check, answers }: Loaded): number => check(answers).findings.filter(({ severity, isExplained }) => severity === 'doubt' && !isExplained).length;

/** What a question is called, for the audit. */
function nameIn(form: Loaded['form']['content'], questionId: string): string {
  const asked = askedIn(form).find(({ question }) => question.questionId === questionId);
  return asked ? calledIn(asked) : questionId;
}
