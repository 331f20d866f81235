import { z } from 'zod';
import { achievementStates, outlooks, rateRules, standingOf, warningLevels } from '#monitoring';
import { flag, words } from '../fields.ts';
import { levelKey, outlookKey, standingKey, stateKey } from './monitoring-fields.ts';
import { domainOf, probabilityOf, unitRowOf, type Standing } from './standing.ts';

/** Which targets of a run are wanted. */
export const standingFilter = {
  planId: z.uuid().optional().describe('只看这个规划'), domain: words(1, 60).optional().describe('领域'), unit: words(1, 80).optional().describe('有这个责任单位的'), unitRow: words(1, 80).optional().describe('责任单位表中的一行：单位独自负责的、多个单位共同负责、未明确责任单位'),
  state: stateKey.optional().describe('现状'), standing: standingKey.optional(), outlook: outlookKey.optional().describe('前景'), level: levelKey.optional().describe('有这一级预警的'), rule: words(1, 10).optional().describe('有这条规则的预警'),
  warned: flag.optional().describe('只看有预警的'), section: z.enum(['goal', 'measure', 'clause', 'table']).optional().describe('所在部分：goal 主要目标、measure 策略措施、clause 其他条文、table 指标表'),
  rate: z.enum(rateRules.map(({ id }) => id) as [string, ...string[]]).optional().describe('按哪种达标率'), counted: z.enum(['numerator', 'rest', 'outside']).optional().describe('在达标率里：numerator 分子、rest 只在分母、outside 没有计入'),
  search: words(1, 60).optional().describe('指标名称或原文中的字'), repeated: flag.optional().describe('也列出重复的目标'),
};

/** That filter, read. */
export type StandingFilter = z.output<z.ZodObject<typeof standingFilter>>;

/** Where in the figure of a rate a target stands. */
function countedIn({ target }: Standing, rate: string): 'numerator' | 'rest' | 'outside' {
  const { achievement: state, isQuantified } = target;
  if (rateRules.find(({ id }) => id === rate)?.counts({ state, isQuantified }) !== true) return 'outside';
  return standingOf[state] === 'met' ? 'numerator' : 'rest';
}

const isFound = ({ target: { indicator, quote, clause } }: Standing, search: string): boolean => [indicator, quote, clause].some((text) => text.includes(search));

/**
 * Whether a target is wanted.
 *
 * @example standings.filter(isWanted({ standing: 'not-met', domain: '妇女与健康' }))
 */
export const isWanted = (filter: StandingFilter) => (standing: Standing): boolean => {
  const { target, planId } = standing;
  const { rate = 'assessable' } = filter;
  return (filter.repeated === true || target.repeats === null)
    && (filter.planId === undefined || planId === filter.planId) && (filter.domain === undefined || domainOf(target) === filter.domain)
    && (filter.unit === undefined || target.units.includes(filter.unit)) && (filter.unitRow === undefined || unitRowOf(target) === filter.unitRow)
    && (filter.state === undefined || target.achievement === filter.state) && (filter.standing === undefined || standingOf[target.achievement] === filter.standing) && (filter.outlook === undefined || target.outlook === filter.outlook)
    && (filter.level === undefined || target.warnings[0]?.level === filter.level) && (filter.rule === undefined || target.warnings.some(({ rule }) => rule === filter.rule)) && (filter.warned !== true || target.warnings.length > 0)
    && (filter.section === undefined || target.section === filter.section) && (filter.counted === undefined || countedIn(standing, rate) === filter.counted) && (filter.search === undefined || isFound(standing, filter.search));
};

/** By what a list can be grouped. */
export const groupings = ['none', 'plan', 'domain', 'unit', 'state', 'outlook', 'warning'] as const;
/** By what it can be sorted. */
export const orders = ['plan', 'probability', 'pace', 'deadline', 'warning', 'state'] as const;

const [states, bands, levels] = [Object.keys(achievementStates), Object.keys(outlooks), Object.keys(warningLevels)] as const;
const last = Number.MAX_SAFE_INTEGER;
const loudness = ({ target }: Standing): number => (target.warnings[0] === undefined ? last : levels.indexOf(target.warnings[0].level));
const paceOf = ({ target }: Standing): number => { const ratio = target.progress['pace-ratio']; return typeof ratio === 'number' ? ratio : last; };

const rank: Readonly<Record<(typeof orders)[number], (standing: Standing) => number>> = {
  plan: () => 0, probability: ({ target }) => probabilityOf(target) ?? last, pace: paceOf, deadline: ({ target }) => target.deadline, warning: loudness, state: ({ target }) => states.indexOf(target.achievement),
};

type GroupOf = { readonly key: string; readonly title: string; readonly rank: number };

const grouped: Readonly<Record<(typeof groupings)[number], (standing: Standing) => GroupOf>> = {
  none: () => ({ key: '', title: '', rank: 0 }),
  plan: ({ planId, planTitle }) => ({ key: planId, title: planTitle, rank: 0 }),
  domain: ({ planId, planTitle, target }) => ({ key: `${planId} ${domainOf(target)}`, title: `${planTitle} · ${domainOf(target)}`, rank: 0 }),
  unit: ({ target }) => ({ key: unitRowOf(target), title: unitRowOf(target), rank: target.answering.length === 1 ? 0 : target.answering.length === 0 ? 2 : 1 }),
  state: ({ target }) => ({ key: target.achievement, title: `${achievementStates[target.achievement].sign} ${target.word}`, rank: states.indexOf(target.achievement) }),
  outlook: ({ target }) => ({ key: target.outlook, title: `${outlooks[target.outlook].sign} ${target.outlookWord}`, rank: bands.indexOf(target.outlook) }),
  warning: (standing) => ({ key: standing.target.warnings[0]?.level ?? '', title: standing.target.warnings[0] === undefined ? '没有预警' : `${warningLevels[standing.target.warnings[0].level]}色预警`, rank: loudness(standing) }),
};

/** Targets under one heading. */
export type StandingGroup = { readonly key: string; readonly title: string; readonly standings: readonly Standing[] };

/**
 * Targets grouped and, inside each group, sorted; the order of the plans where nothing else decides.
 *
 * @example arrange(standings, { group: 'domain', order: 'probability', backwards: false }).map(({ title }) => title)
 */
export function arrange(standings: readonly Standing[], { group, order, backwards }: { readonly group: (typeof groupings)[number]; readonly order: (typeof orders)[number]; readonly backwards: boolean }): readonly StandingGroup[] {
  const groups = [...Map.groupBy(standings, (one) => grouped[group](one).key)].map(([key, of]) => ({ key, of, told: of[0] === undefined ? null : grouped[group](of[0]) }));
  const byRank = (one: Standing, other: Standing): number => {
    const [a, b] = [rank[order](one), rank[order](other)];
    return a === last || b === last ? a - b : (a - b) * (backwards ? -1 : 1);
  };
  const ordered = (of: readonly Standing[]): readonly Standing[] => (order === 'plan' ? (backwards ? of.toReversed() : of) : of.toSorted(byRank));
  return groups.toSorted((one, other) => (one.told?.rank ?? 0) - (other.told?.rank ?? 0)).map(({ key, of, told }) => ({ key, title: told?.title ?? '', standings: ordered(of) }));
}
