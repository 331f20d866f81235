import { yearText } from '../wording/figure-wording.ts';
import type { WarningFacts } from './rule.ts';

/** Takes note of what cannot be read, by the name a person looks for it under. Names are made only then: this runs for every target, and nearly all can be read. */
type Notebook = {
  readonly names: string[];
  readonly number: (value: number | null | undefined, name: string, year?: number) => void;
  readonly probability: (value: number | null | undefined, name: string, part?: string) => void;
};

function notebook(): Notebook {
  const names: string[] = [];
  return {
    names,
    number: (value, name, year) => {
      if (value !== null && value !== undefined && !Number.isFinite(value)) names.push(year === undefined ? name : `${yearText(year)}${name}`);
    },
    probability: (value, name, part) => {
      if (value !== null && value !== undefined && !(value >= 0 && value <= 1)) names.push(part === undefined ? name : `${part}的${name}`);
    },
  };
}

function readSeries({ series }: WarningFacts, { number }: Notebook): void {
  if (series === null) return;
  for (const { year, value, digits, numerator, denominator, standardError } of series.points) {
    number(year, '数值的年份');
    number(value, '数值', year);
    number(digits, '小数位数', year);
    number(numerator, '分子', year);
    number(denominator, '分母', year);
    number(standardError, '标准误', year);
  }
  for (const year of series.breaks) number(year, '断点年份');
  for (const { year } of series.gaps) number(year, '缺数年份');
}

function readTarget({ year, deadline, direction, owedYears, answeredYears, baseline, acceptance }: WarningFacts, { names, number }: Notebook): void {
  number(year, '监测年份');
  number(deadline, '目标年份');
  number(direction, '指标方向');
  for (const owed of owedYears) number(owed, '应报年份');
  for (const answered of answeredYears) number(answered, '已报年份');
  number(baseline?.year, '基期年份');
  number(baseline?.value, '基期值');
  // An open end is infinite on its own side; a target nothing can keep is none.
  if (acceptance !== null && !(acceptance.lower < Infinity && acceptance.upper > -Infinity)) names.push('目标值');
}

function readDerived({ probability, spread, smallCount, revisions, parts }: WarningFacts, notes: Notebook): void {
  notes.probability(probability, '达标概率');
  notes.number(spread?.own, '年度变动的离散程度');
  notes.number(spread?.family, '同类指标的离散程度');
  for (const change of spread?.changes ?? []) notes.number(change, '年度变动');
  if (smallCount !== null) {
    const { events, population, per, decisionCount, chance, years } = smallCount;
    notes.number(events, '合并期例数');
    notes.number(population > 0 ? population : Number.NaN, '合并期基数');
    notes.number(per, '率的基数');
    notes.number(decisionCount, '判断界限');
    notes.probability(chance, '偶然出现的概率');
    for (const year of years) notes.number(year, '合并期年份');
  }
  for (const { year, before, after } of revisions) {
    notes.number(year, '修订的年份');
    notes.number(before, '修订前数值', year);
    notes.number(after, '修订后数值', year);
  }
  for (const part of parts) notes.probability(part.probability, '达标概率', part.name);
}

/**
 * The names, in Chinese, of all figures in the facts that cannot be read: not a number, infinite, a probability outside 0 to 1, a population of nothing; open ends of a target may be
 * infinite. What is not known (null) is not unreadable. Source: rule 7 of the house; nothing unreadable is calm.
 *
 * @example unreadableFacts({ …, probability: NaN }) // ['达标概率']
 */
export function unreadableFacts(facts: WarningFacts): readonly string[] {
  const notes = notebook();
  readTarget(facts, notes);
  readSeries(facts, notes);
  readDerived(facts, notes);
  return notes.names.length < 2 ? notes.names : [...new Set(notes.names)];
}
