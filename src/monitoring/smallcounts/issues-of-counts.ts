import type { Issue } from '#kernel';

/** Yearly counts as they come in, and the target they are held against; a rate is events ÷ population × per. */
export type SmallCountQuestion = {
  readonly years: readonly number[];
  readonly events: readonly number[];
  readonly population: readonly number[];
  /** 100,000 for a rate per 100,000, 100 for a percentage. */
  readonly per: number;
  /** The end of the values that keep the target, in the unit of the rate. */
  readonly acceptanceEnd: number;
  /** 1: as much or more is good, -1: as little or less. */
  readonly direction: 1 | -1;
  /** The end itself does not keep the target (低于, 超过). */
  readonly strict?: boolean;
  /** The events are a part of the population: the rate cannot pass `per`. */
  readonly share: boolean;
  readonly deadline: number;
  /** The area above: its rate in the same unit, the population it shall weigh as, its yearly change (log of a rate, logit of a share). */
  readonly parent?: { readonly rate: number; readonly weight?: number; readonly slope?: number };
  /** Population in the year of the deadline; without it, that of the last year. */
  readonly futurePopulation?: number;
};

/** Beyond this a number is no count of people, and whole numbers no longer stand one apart. */
const mostPeople = 1e11;
/** So many events a head are no rate any more: a target written in another unit. */
const mostEventsAHead = 1e3;

const issue = (code: string, message: string): Issue => ({ code, severity: 'error', message });
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= mostPeople;

function issuesOfYear(year: number, events: number, population: number, share: boolean): Issue[] {
  const issues: Issue[] = [];
  const wrongly = (value: number): string => (Number.isNaN(value) ? '不是数' : `为${String(value)}`);
  if (!isCount(events)) issues.push(issue('events-not-whole', `${String(year)}年的分子${wrongly(events)}，应是不小于0的整数（不超过一千亿），请核对例数。`));
  if (!Number.isFinite(population) || population <= 0 || population > mostPeople) issues.push(issue('population-not-positive', `${String(year)}年的分母${wrongly(population)}，应大于0、不超过一千亿，请核对分母人数。`));
  else if (share && !Number.isInteger(population)) issues.push(issue('population-not-whole', `${String(year)}年的分母为${String(population)}，比例的分母应是整数，请核对分母人数。`));
  else if (share && events > population) issues.push(issue('events-over-population', `${String(year)}年的分子${String(events)}大于分母${String(population)}，请核对两数是否填反。`));
  return issues;
}

function issuesOfYears({ years, events, population, share }: SmallCountQuestion): Issue[] {
  if (years.length === 0) return [issue('counts-missing', '没有任何年份的分子和分母，请补报后再判断。')];
  if (events.length !== years.length || population.length !== years.length) {
    return [issue('counts-unmatched', `有${String(years.length)}个年份、${String(events.length)}个分子、${String(population.length)}个分母，三者个数应相同，请逐年核对。`)];
  }
  const disordered = years.filter((year, at) => !Number.isInteger(year) || year <= (years[at - 1] ?? -Infinity));
  return [
    ...disordered.map((year) => issue('counts-out-of-order', `年份${String(year)}重复、顺序颠倒或不是整数，请按年份先后各填一次。`)),
    ...years.flatMap((year, at) => issuesOfYear(year, events[at] ?? NaN, population[at] ?? NaN, share)),
  ];
}

/** Everything that keeps a question from being judged (method 10, Q2 and Q3), each with its year; all of it, not only the first. */
export function issuesOfCounts(question: SmallCountQuestion): Issue[] {
  const { per, acceptanceEnd: end, share, parent, futurePopulation } = question;
  const issues = issuesOfYears(question);
  if (!Number.isFinite(end) || end < 0 || (share && end > per) || end / per > mostEventsAHead) {
    issues.push(issue('target-out-of-range', share ? `目标值${String(end)}不在0—${String(per)}之间，比例不可能达到，请核对目标及单位。` : `目标值${String(end)}（每${String(per)}）不能与例数相比，请核对目标及单位。`));
  }
  const slopeWrong = parent?.slope !== undefined && !Number.isFinite(parent.slope);
  const weightWrong = parent?.weight !== undefined && !(Number.isFinite(parent.weight) && parent.weight > 0);
  if (parent && (!Number.isFinite(parent.rate) || parent.rate <= 0 || (share && parent.rate >= per) || parent.rate / per > mostEventsAHead || slopeWrong || weightWrong)) {
    issues.push(issue('parent-rate-out-of-range', `上级地区的水平${String(parent.rate)}（${share ? `应大于0、小于${String(per)}` : '应大于0'}）、权重或年变化不可用，请核对上级数据。`));
  }
  if (futurePopulation !== undefined && (!Number.isFinite(futurePopulation) || futurePopulation <= 0 || (share && !Number.isInteger(futurePopulation)))) {
    issues.push(issue('future-population-not-usable', `目标年的分母${String(futurePopulation)}应${share ? '是大于0的整数' : '大于0'}，请核对人口预测。`));
  }
  return issues;
}
