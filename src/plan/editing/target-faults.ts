import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import type { Target } from '../tree.ts';
import { targetFieldWords, type TargetField } from '../versions/target-words.ts';

type Years = Pick<IdentifiedPlan, 'startYear' | 'endYear'>;

/** One thing that cannot be so: the sentence about it, or null where all is well. */
type FaultCheck = (target: Target, years: Years) => string | null;

const numbers: readonly TargetField[] = ['value', 'upper', 'changePercent', 'changePoints', 'tolerance', 'cycleYears', 'deadline', 'baselineYear'];
const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1949 && year <= 2100;

const checks: readonly FaultCheck[] = [
  ({ indicator }) => (indicator.trim() === '' ? '没有指标名称' : null),
  (target) => {
    const wrong = numbers.filter((field) => typeof target[field] === 'number' && !Number.isFinite(target[field]));
    return wrong.length === 0 ? null : `${wrong.map((field) => targetFieldWords[field]).join('、')}不是有限的数`;
  },
  ({ bound, value, upper }) => (bound === 'between' && (value === null || upper === null) ? '界限是“之间”，要有下限和上限两个数' : null),
  ({ bound, value, upper }) => (bound === 'between' && value !== null && upper !== null && !(upper >= value) ? `上限${String(upper)}小于下限${String(value)}` : null),
  ({ bound, upper }) => (bound !== 'between' && upper !== null ? '只有界限是“之间”时才有上限' : null),
  ({ kind, value }) => ((kind === 'level' || kind === 'count') && value === null ? '种类是“水平”或“个数”，要有目标值' : null),
  ({ kind, bound, value }) => ((kind === 'level' || kind === 'count') && bound === null && value !== null ? '有目标值，要说明界限（以上、以下、达到、左右、之间）' : null),
  ({ kind, changePercent, changePoints }) => (kind === 'change' && changePercent === null && changePoints === null ? '种类是“变动”，要有变动幅度或变动百分点' : null),
  ({ kind, value, upper, changePercent, changePoints }) => (kind === 'qualitative' && [value, upper, changePercent, changePoints].some((one) => one !== null) ? '定性的要求没有数值，请改种类或去掉数值' : null),
  ({ changePercent, changePoints, direction }) => {
    const change = changePercent ?? changePoints ?? 0;
    return (direction === 'up' && change < 0) || (direction === 'down' && change > 0) ? '变动的正负与方向相反（下降写负数）' : null;
  },
  ({ kind, value }) => (kind === 'count' && value !== null && value < 0 ? '个数不能是负数' : null),
  ({ deadline }) => (deadline !== null && !isYear(deadline) ? `期限${String(deadline)}不是年份` : null),
  ({ deadline }, { startYear }) => (deadline !== null && startYear !== null && isYear(deadline) && deadline < startYear ? `期限${String(deadline)}年早于规划起始年${String(startYear)}` : null),
  ({ baselineYear }) => (baselineYear !== null && !isYear(baselineYear) ? `基期年${String(baselineYear)}不是年份` : null),
  ({ baselineYear, deadline }) => (baselineYear !== null && deadline !== null && baselineYear > deadline ? `基期年${String(baselineYear)}晚于期限${String(deadline)}年` : null),
  ({ statedBaseline }) => (statedBaseline !== null && !(Number.isFinite(statedBaseline.value) && (statedBaseline.year === null || isYear(statedBaseline.year))) ? '印出的基期值或其年份不可能' : null),
  ({ tolerance, bound }) => (tolerance !== null && (bound !== 'about' || !(tolerance >= 0)) ? '容差只用于界限“左右”，且不能是负数' : null),
  ({ every, cycleYears }) => (cycleYears !== null && (every !== 'cycle' || !(cycleYears > 0)) ? '周期年数只用于“每周期”，且要大于0' : null),
];

/**
 * What cannot be so in a target, in Chinese; nothing for every target as the reader makes them.
 *
 * @example targetFaults({ ...target, bound: 'between', value: 46, upper: 43 }, plan) // ['上限43小于下限46']
 */
export const targetFaults = (target: Target, years: Years): readonly string[] => checks.flatMap((check) => check(target, years) ?? []);
