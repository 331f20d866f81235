import { z } from 'zod';
import { planAdoption, takeStep, type Given, type LifeCycle, type StepRule } from '#lifecycle';
import { adoptionObstacles, itemsOfPlan } from '#plan';
import { addAssignments, addIndicatorDefinitions, addPlanItems, changePlan, findLifeCycle, indicatorDefinitions, listPlans, lockedRegionVersions, planVersionHeads, saveLifeCycle, savePlanState, type Attachment, type PlanVersionHead, type RegionIndicator, type StoredLifeCycle, type StoredPlan } from '#storage';
import { actorOf } from '../actor-of.ts';
import { writeAction, type WriteAction, type Work } from '../action.ts';
import { evidenceOf } from '../life-cycles/evidence-of.ts';
import { knownPeople, type KnownPeople } from '../life-cycles/known-people.ts';
import { rolesOfStep } from '../life-cycles/step-parts.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';
import { adoptedIndicators, indicatorTaken } from './adopted-indicators.ts';
import { staleRevision, versionState, type VersionState } from './draft-state.ts';
import { partedDuties, type PartedDuty } from './parted-duties.ts';
import { headingOf, twinOf } from './plan-heading.ts';
import { stepFields, type StepFields } from './step-fields.ts';

type State = VersionState & { readonly former: StoredLifeCycle | null; readonly formerHead: PlanVersionHead | null; readonly scans: readonly Attachment[]; readonly indicators: readonly RegionIndicator[]; readonly adoptedPlans: readonly StoredPlan[]; readonly duties: readonly PartedDuty[]; readonly people: KnownPeople };
type Effect = { readonly cycle: LifeCycle; readonly former: LifeCycle | null };
type Output = { readonly state: string; readonly stateWord: string };

/** What a step of plan adoption is for the action list: its name there and what it does in a sentence. */
type StepWords = { readonly name: string; readonly step: string; readonly title: string; readonly summary: string };

/** What else is in force in the region, where something is to be: two adoptions take turns, so that no id of an indicator comes to mean two and no plan is there twice. */
async function inForceBeside(step: string, { version: { regionId, planId } }: VersionState, { connection }: Work): Promise<Pick<State, 'indicators' | 'adoptedPlans'>> {
  if (step !== 'adopt') return { indicators: [], adoptedPlans: [] };
  await lockedRegionVersions(connection, regionId);
  const adopted = new Set((await planVersionHeads(connection, regionId)).filter(({ state }) => state === 'adopted').map((head) => head.planId));
  return { indicators: await indicatorDefinitions(connection, regionId), adoptedPlans: (await listPlans(connection, regionId)).filter((plan) => plan.planId !== planId && adopted.has(plan.planId)) };
}

async function loadStep(step: string, asked: StepFields, work: Work): Promise<State | Refusal> {
  const { connection } = work;
  const state = await versionState(connection, asked);
  if (isRefusal(state)) return state;
  const beside = await inForceBeside(step, state, work);
  const { regionId, planId, basedOn } = state.version;
  const before = basedOn === null ? undefined : (await planVersionHeads(connection, regionId, planId)).find(({ version }) => version === basedOn);
  const former = before ? await findLifeCycle(connection, regionId, before.cycleId, { lock: true }) : null;
  if (asked.revision !== undefined && asked.revision !== state.version.revision) return staleRevision;
  const people = await knownPeople(connection, asked);
  if (isRefusal(people)) return people;
  const scans = await evidenceOf(connection, regionId, asked.evidence);
  if (isRefusal(scans)) return scans;
  const validFrom = step === 'adopt' && before ? validFromOf(asked) : null;
  const duties = validFrom === null ? [] : await partedDuties(connection, state.version, validFrom);
  return { ...state, duties, former, formerHead: before ?? null, scans, people, ...beside };
}

/** What comes with the step, as the life cycle takes it. The content is told by its fingerprint. */
const givenBy = ({ reason, document, appointment }: StepFields, { version, scans, people: { handOver, paper } }: State): Partial<Given> => ({
  reason: reason ?? null, document: document ?? null, appointment: appointment ?? null, handOver, paper,
  evidence: scans.map(({ sha256, name }) => ({ fingerprint: sha256, name })), fingerprint: version.contentHash,
});

/** What of the text stands in the way of being submitted or adopted. */
function obstacles({ version }: State): Refusal | null {
  const found = adoptionObstacles(version.content);
  if (found.length === 0) return null;
  return { refused: 'not-ready', message: `还有${String(found.length)}处须先处理：${found[0]?.message ?? ''}`, reasons: found.map(({ obstacle, message, itemId, key }) => ({ code: obstacle, message, ...(key ?? itemId ? { place: key ?? itemId ?? '' } : {}) })) };
}

/** From when a version is in force: a day of its own, else that of its document. */
const validFromOf = (asked: StepFields): string | null => asked.validFrom ?? asked.document?.date ?? null;

/** Why a version cannot come into force: another plan is for the same people and years, or the version it amends begins later, which then was never in force on any day. */
function cannotBeInForce({ version: { content }, formerHead, adoptedPlans }: State, validFrom: string | null): Refusal | null {
  const twin = twinOf(headingOf(content), adoptedPlans);
  if (twin) return { refused: 'plan-exists', message: `本地区已有通过的《${twin.title.zh}》（${String(twin.startYear)}—${String(twin.endYear)}年），同一对象、同一时期不能有两部。请退回并撤销这一份，改为起草那一部的修订版。` };
  const since = formerHead?.validFrom ?? null;
  if (validFrom === null || since === null || since <= validFrom) return null;
  return { refused: 'before-former', message: `修订版自 ${validFrom} 起施行，早于所修订的第${String(formerHead?.version ?? '')}版（自 ${since} 起）：请核对日期；确实如此的，请写明施行日期为 ${since} 或以后。` };
}

function decideStep(step: string, state: State, asked: StepFields, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>): { effect: Effect } | Refusal {
  const { stored, former, version } = state;
  if (stored.cycle.version !== asked.cycleVersion) return { refused: 'stale-version', message: '这一版的办理状态刚刚变过，请刷新后再办。' };
  const unready = step === 'submit' || step === 'adopt' ? obstacles(state) : null;
  const taken = takeStep(planAdoption, stored.cycle, { step, who: actorOf(caller), at: now, today, ...givenBy(asked, state) }, former ? { kind: planAdoption, cycle: former.cycle } : null);
  if (taken.kind === 'refused') return refusalOfStep(taken);
  if (unready) return unready;
  const clash = step === 'adopt' ? (indicatorTaken(version.content, state.indicators, version.planId) ?? cannotBeInForce(state, validFromOf(asked))) : null;
  if (clash) return clash;
  if (step === 'adopt' && (version.content.subject === null || version.content.startYear === null || version.content.endYear === null)) throw new Error('a plan without subject or years is not ready');
  return { effect: { cycle: taken.cycle, former: taken.former } };
}

async function storeStep(step: string, { cycle, former }: Effect, { connection, now, caller, newId }: Work, state: State, asked: StepFields): Promise<Output> {
  const { version, stored } = state;
  const { regionId, planId, content } = version;
  const place = { regionId, planId, version: version.version };
  await saveLifeCycle(connection, { ...stored, cycle }, stored.cycle);
  const isAdopted = step === 'adopt';
  const validFrom = isAdopted ? validFromOf(asked) : version.validFrom;
  await savePlanState(connection, {
    ...place, state: cycle.state, documentNumber: isAdopted ? (asked.document?.number ?? null) : version.documentNumber, adoptedOn: isAdopted ? (asked.document?.date ?? null) : version.adoptedOn, validFrom,
  });
  if (isAdopted) {
    await changePlan(connection, { regionId, planId, ...headingOf(content) });
    await addPlanItems(connection, place, itemsOfPlan(content));
    await addAssignments(connection, state.duties.map((duty) => ({ ...duty, assignmentId: newId() })), { at: now, by: caller.personId });
    if (validFrom !== null) await addIndicatorDefinitions(connection, adoptedIndicators(content, state.indicators, { regionId, planId, validFrom }), { at: now, by: caller.personId });
  }
  if (former !== null && state.former !== null && state.formerHead !== null) {
    await saveLifeCycle(connection, { ...state.former, cycle: former }, state.former.cycle);
    await savePlanState(connection, { ...state.formerHead, state: former.state });
  }
  return { state: cycle.state, stateWord: planAdoption.states[cycle.state]?.word ?? cycle.state };
}

/**
 * A step of the life cycle of a plan version as an action: who may in general is told by the kind, the rest by the life cycle (state, four eyes, scans, document). What
 * replaces another is stored with it, both or neither.
 *
 * @example export const submitVersionAction = stepAction({ name: 'plan.submit-version', step: 'submit', title: '送审规划', summary: '…' })
 */
export function stepAction({ name, step, title, summary }: StepWords): WriteAction<StepFields, State, Effect, Output> {
  const found = planAdoption.steps.find((one) => one.name === step);
  if (!found) throw new Error(`plan adoption has no step ${step}`);
  const rule: StepRule = found;
  const { input, examples } = stepFields(rule);
  return writeAction<StepFields, State, Effect, Output>({
    name, title, summary, input, output: z.object({ state: z.string(), stateWord: z.string() }),
    permission: rolesOfStep(planAdoption, rule),
    actsOn: 'plan-version',
    possible: (version) => rule.from.includes((version as { state: string }).state),
    scope: ({ regionId }) => ({ regionId }),
    load: (asked, work) => loadStep(step, asked, work),
    decide: (state, asked, work) => decideStep(step, state, asked, work),
    store: (effect, work, state, asked) => storeStep(step, effect, work, state, asked),
    audit: ({ cycle }, { version, duties }, { reason, document }) => ({
      subjectKind: 'plan', subjectId: version.planId, sentence: `${rule.word}《${version.content.title}》第${String(version.version)}版${document ? `（${document.number}，${document.date}）` : ''}${reason ? `：${reason}` : ''}`,
      before: { state: version.state }, after: { state: cycle.state, contentHash: version.contentHash, ...(duties.length === 0 ? {} : { parted: duties.map(({ itemId, unitId, role }) => [itemId, unitId, role]) }) },
    }),
    examples,
  });
}
