import type { WarningFacts } from './rule.ts';

/** A figure by the name a person looks for it under. */
type Named = readonly [name: string, value: number];

const named = (name: string, value: number | null | undefined): readonly Named[] => (value === null || value === undefined ? [] : [[name, value]]);

/** Everything that has to be a number. */
const numbersOf = ({ year, deadline, direction, owedYears, answeredYears, series, baseline, spread, smallCount, revisions }: WarningFacts): readonly Named[] => [
  ...named('监测年份', year), ...named('目标年份', deadline), ...named('指标方向', direction),
  ...[...owedYears, ...answeredYears].flatMap((each) => named('应报或已报年份', each)),
  ...(series?.points ?? []).flatMap((point) => [
    ...named('数值的年份', point.year), ...named(`${String(point.year)}年数值`, point.value), ...named(`${String(point.year)}年小数位数`, point.digits),
    ...named(`${String(point.year)}年分子`, point.numerator), ...named(`${String(point.year)}年分母`, point.denominator), ...named(`${String(point.year)}年标准误`, point.standardError),
  ]),
  ...[...(series?.breaks ?? []), ...(series?.gaps ?? []).map((gap) => gap.year)].flatMap((each) => named('断点或缺数年份', each)),
  ...named('基期年份', baseline?.year), ...named('基期值', baseline?.value),
  ...named('年度变动的离散程度', spread?.own), ...named('同类指标的离散程度', spread?.family), ...(spread?.changes ?? []).flatMap((change) => named('年度变动', change)),
  ...(smallCount === null ? [] : [
    ...named('合并期例数', smallCount.events), ...named('合并期基数', smallCount.population), ...named('率的基数', smallCount.per), ...named('判断界限', smallCount.decisionCount),
    ...named('偶然出现的概率', smallCount.chance), ...smallCount.years.flatMap((each) => named('合并期年份', each)),
  ]),
  ...revisions.flatMap((revision) => [...named('修订的年份', revision.year), ...named(`${String(revision.year)}年修订前数值`, revision.before), ...named(`${String(revision.year)}年修订后数值`, revision.after)]),
];

const probabilitiesOf = ({ probability, smallCount, parts }: WarningFacts): readonly Named[] => [
  ...named('达标概率', probability), ...named('偶然出现的概率', smallCount?.chance), ...parts.flatMap((part) => named(`${part.name}的达标概率`, part.probability)),
];

const finite = (value: number | null | undefined): boolean => value === null || value === undefined || Number.isFinite(value);

/** Whether every figure can be read, without a word about which: nearly always yes, and asked for every target. */
function allReadable({ year, deadline, direction, owedYears, answeredYears, series, baseline, spread, smallCount, revisions, parts, probability, acceptance }: WarningFacts): boolean {
  // What is rare has its names looked up at once.
  if (smallCount !== null || revisions.length > 0 || parts.length > 0) return false;
  const points = series?.points ?? [];
  return finite(year) && finite(deadline) && finite(direction) && owedYears.every(finite) && answeredYears.every(finite)
    && points.every((point) => finite(point.year) && finite(point.value) && finite(point.digits) && finite(point.numerator) && finite(point.denominator) && finite(point.standardError))
    && (series?.breaks ?? []).every(finite) && (series?.gaps ?? []).every((gap) => finite(gap.year)) && finite(baseline?.year) && finite(baseline?.value)
    && finite(spread?.own) && finite(spread?.family) && (spread?.changes ?? []).every(finite)
    && (probability === null || (probability >= 0 && probability <= 1)) && (acceptance === null || (acceptance.lower < Infinity && acceptance.upper > -Infinity));
}

/**
 * The names, in Chinese, of all figures in the facts that cannot be read: not a number, infinite, a probability outside 0 to 1, a population of nothing; open ends of a target may be
 * infinite. What is not known (null) is not unreadable. Source: rule 7 of the house; nothing unreadable is calm.
 *
 * @example unreadableFacts({ …, probability: NaN }) // ['达标概率']
 */
export function unreadableFacts(facts: WarningFacts): readonly string[] {
  if (allReadable(facts)) return [];
  const { acceptance, smallCount } = facts;
  const limits = acceptance !== null && (Number.isNaN(acceptance.lower) || Number.isNaN(acceptance.upper) || acceptance.lower === Infinity || acceptance.upper === -Infinity);
  return [...new Set([
    ...numbersOf(facts).filter(([, value]) => !Number.isFinite(value)).map(([name]) => name),
    ...probabilitiesOf(facts).filter(([, value]) => !(value >= 0 && value <= 1)).map(([name]) => name),
    ...(limits ? ['目标值'] : []),
    ...(smallCount !== null && !(smallCount.population > 0) ? ['合并期基数'] : []),
  ])].map((name) => name.replace(/^(?:NaN|-?Infinity)年/, '某年'));
}
