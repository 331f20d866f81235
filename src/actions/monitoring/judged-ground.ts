import { isBeforePlan, judgingSettingsOf, monitoringSteps, type MonitoringRun } from '#monitoring';
import { findChainHead, type Connection, type VisibilityAudience } from '#storage';
import type { Caller } from '../caller.ts';
import { knownBefore } from '../collection/known-before.ts';
import { circleOf } from '../collection/visible-to.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import type { Refusal } from '../refusal.ts';
import { settingPath } from '../settings/setting-on.ts';
import { gatherGround, type JudgingGround, type JudgingRules } from './judging-ground.ts';

/** Of a region: judged as on which day, with what was known when; both usually today. */
export type GroundQuestion = { readonly regionId: string; readonly asOf?: string | undefined; readonly asKnownOn?: string | undefined };

/** Who asks, of which store, when. */
type Asking = { readonly connection: Connection; readonly caller: Caller; readonly now: string; readonly today: string };

/** The ground of a region and the runs on it; each year is judged once, also when several ask for it at a time. `years`: those of the plans that can be judged, the last first; `year`: the one that is shown unless another is asked for. */
export type JudgedGround = { readonly ground: JudgingGround; readonly asOf: string; readonly years: readonly number[]; readonly year: number; readonly run: (year: number, rules?: JudgingRules) => Promise<MonitoringRun>; readonly runs: (years: readonly number[]) => Promise<readonly MonitoringRun[]> };

/** What is kept of a ground: under which heads of the audit chains it was read, and the runs made on it. */
type Kept = { readonly heads: string; readonly judged: JudgedGround };

/** So many grounds are kept, those used last: each a few megabytes with its runs. */
const mostKept = 12;

/** By the connection of a store, so that two stores of one process stay apart. */
const kept = new WeakMap<object, Map<string, Kept>>();

/** The years of the plans up to the one before the day, newest first; the running year where a plan has only just begun. */
function yearsOf({ plans }: JudgingGround, asOf: string): readonly number[] {
  const last = Number(asOf.slice(0, 4)) - 1;
  const first = Math.min(...plans.flatMap(({ startYear }) => startYear ?? []));
  return Number.isFinite(first) ? Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => Math.max(last, first) - at) : [];
}

/** The newest year most figures are there of: a year that is still being collected has few. */
function usualYear(years: readonly number[], { observations }: JudgingGround): number {
  const counts = years.map((year) => observations.filter((one) => one.year === year && one.content.kind !== 'missing').length);
  const at = counts.findIndex((count, place) => count > 0 && count * 2 >= (counts[place + 1] ?? 0));
  return years[at === -1 ? 0 : at] ?? 0;
}

/** So long judging keeps everybody else waiting at a time, in milliseconds. */
const longestTurn = 8;

const others = (): Promise<void> => new Promise((go) => setImmediate(go));

/** Judging a district's targets takes some tenths of a second: after each turn the others who ask come to theirs. */
async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < longestTurn) continue;
    await others();
    began = performance.now();
  }
}

function judgedOn(ground: JudgingGround, asOf: string): JudgedGround {
  const made = new Map<number, Promise<MonitoringRun>>();
  const judge = (year: number, { judging, warnings }: JudgingRules): Promise<MonitoringRun> =>
    inTurns(monitoringSteps({ plans: ground.plans.filter((plan) => plan.startYear === null || !isBeforePlan(plan, year)), observations: ground.observations, year, asOf, settings: judgingSettingsOf(judging.values), warnings }));
  const years = yearsOf(ground, asOf);
  const run: JudgedGround['run'] = (year, rules) => {
    if (rules !== undefined) return judge(year, rules);
    const judging = made.get(year) ?? judge(year, ground.rules);
    made.set(year, judging);
    judging.catch(() => made.delete(year));
    return judging;
  };
  return {
    ground, asOf, years, year: usualYear(years, ground), run,
    runs: async (wanted) => {
      const runs: MonitoringRun[] = [];
      for (const year of wanted) runs.push(await run(year));
      return runs;
    },
  };
}

/** What changes when anybody writes anything in the region or above it: every write leaves a line in a chain. */
async function headsOf(connection: Connection, regionId: string, day: string): Promise<string> {
  const heads: string[] = [];
  for (const one of await settingPath(connection, { regionId, day })) heads.push((await findChainHead(connection, one)).hash);
  return heads.join(' ');
}

/**
 * The targets of a region's plans judged, for whoever asks: as the circle of readers they stand in may see the figures. What was judged is kept: while nobody writes in the region it is given again at
 * once; after a write everything is read anew, and judged anew only where it is no longer the same.
 *
 * @example const judged = await judgedGround({ regionId }, work); if ('refused' in judged) return judged; await judged.run(judged.year)
 */
export async function judgedGround({ regionId, asOf, asKnownOn }: GroundQuestion, { connection, caller, now, today }: Asking): Promise<JudgedGround | Refusal> {
  if (asKnownOn !== undefined && asKnownOn > today) return { refused: 'day-to-come', message: `${asKnownOn} 还没有到，不能用那一天的数据。` };
  const circle: VisibilityAudience = circleOf(caller, { regionId, unitId: null });
  const day = asOf ?? today;
  const held = kept.get(connection) ?? new Map<string, Kept>();
  kept.set(connection, held);
  const key = [regionId, circle, day, asKnownOn ?? '', today].join(' ');
  const heads = await headsOf(connection, regionId, day);
  const before = held.get(key);
  held.delete(key);
  if (before?.heads === heads) {
    held.set(key, before);
    return before.judged;
  }
  const plans = await plansInForce(connection, { regionId, on: day });
  if (plans.length === 0) return { refused: 'no-plan', message: '本地区还没有通过的规划，没有可以判断的目标。' };
  if (plans.every(({ content }) => content.startYear === null || content.endYear === null)) return { refused: 'no-period', message: '规划没有起止年份，无法判断；请先在规划里补上。' };
  const until = asKnownOn === undefined || asKnownOn === today ? new Date(Date.parse(now) + 1).toISOString() : knownBefore(asKnownOn) ?? now;
  const ground = await gatherGround(connection, plans, { regionId, asOf: day, knownBefore: until, knownOn: asKnownOn ?? today, circle });
  if ('refused' in ground) return ground;
  const judged = before?.judged.ground.hash === ground.hash ? before.judged : judgedOn(ground, day);
  held.set(key, { heads, judged });
  for (const old of [...held.keys()].slice(0, Math.max(0, held.size - mostKept))) held.delete(old);
  return judged;
}
