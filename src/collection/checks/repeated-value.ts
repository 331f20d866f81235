import { findUnit } from '#registry';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

/** So many years in a row, with so many digits that count: fewer repeat by chance. */
const [years, leastDigits] = [3, 3] as const;

/** Digits that say something: 0.50 has two, 98.60 four. */
const digitsOf = (text: string): number => text.replace(/^[^1-9]*/, '').replaceAll(/\D/g, '').length;

/** Figures of a term of office, a survey or a cycle stand until the next one. */
const standing: ReadonlySet<string> = new Set(['term', 'survey', 'rolling-cycle']);

/** Near nothing and near everyone a share may well stay: 99.9 % of births in hospital. */
function mayStay({ definition }: StandingFigure, value: number): boolean {
  if (standing.has(definition.referencePeriod.kind)) return true;
  const unit = findUnit(definition.unit);
  const whole = unit === undefined ? Infinity : 1 / unit.perBase;
  return value === 0 || (definition.scale === 'share' && unit?.dimension === 'fraction' && Math.min(value, whole - value) < whole / 100);
}

function runsOf(series: readonly StandingFigure[]): readonly (readonly StandingFigure[])[] {
  const runs: StandingFigure[][] = [];
  for (const figure of series) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && last.observation.year + 1 === figure.observation.year && last.content.text === figure.content.text;
    if (follows) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return standingFigures(figures, context).series.flatMap(runsOf).flatMap((run): CheckFinding[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < years) return [];
    const { text, value } = first.content;
    if (digitsOf(text) < leastDigits || mayStay(first, value)) return [];
    return findingOn(run, { code: 'value-repeated', severity: 'doubt', about: cellName(first), says: `${calledHere(first)}至${String(last.observation.year)}年连续${String(run.length)}年都是 ${text}，请核对是不是照抄上年` });
  });
}

/** The same figure year after year to its last digit: copied from the last form more often than measured again. */
export const repeatedValue: Check = {
  id: 'repeated-value',
  title: '连年不变的数',
  rule: '三位以上数字连续三年完全相同。0、接近0或100%的比例、按届和按调查统计的指标不算。',
  source: 'method 10, Q9: same value three years running at > 2 digits',
  codes: ['value-repeated'],
  examples: [
    { title: '两年相同是常事', indicator: {}, figures: [{ value: '95.31', year: 2019 }, { value: '95.31', year: 2020 }], finds: [] },
    { title: '三年相同', indicator: {}, figures: [{ value: '95.31', year: 2019 }, { value: '95.31', year: 2021 }, { value: '95.31', year: 2020 }], finds: [{ code: 'value-repeated', severity: 'doubt', rows: [1, 3, 2], drops: [] }] },
    { title: '前两年在数据库里', indicator: {}, figures: [{ value: '95.31', year: 2018, stored: true }, { value: '95.31', year: 2019, stored: true }, { value: '95.31' }], finds: [{ code: 'value-repeated', severity: 'doubt', rows: [3], drops: [] }] },
    { title: '三位数字就算，两位不算', indicator: {}, figures: [{ value: '9.53', year: 2019 }, { value: '9.53', year: 2020 }, { value: '9.53', year: 2021 }], finds: [{ code: 'value-repeated', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '两位数字会碰巧相同', indicator: {}, figures: [{ value: '0.95', year: 2019 }, { value: '0.95', year: 2020 }, { value: '0.95', year: 2021 }], finds: [] },
    { title: '中间缺一年', indicator: {}, figures: [{ value: '95.31', year: 2018 }, { value: '95.31', year: 2019 }, { value: '95.31', year: 2021 }], finds: [] },
    { title: '一届之内本来不变', indicator: { referencePeriod: { kind: 'term' } }, figures: [{ value: '29.41', year: 2018 }, { value: '29.41', year: 2019 }, { value: '29.41' }], finds: [] },
    { title: '接近100%或0的比例可以一直不变', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '99.01', year: 2019 }, { value: '99.01', year: 2020 }, { value: '99.01', year: 2021 }], finds: [] },
    { title: '差1个百分点就不算接近', indicator: { unit: '%', scale: 'share' }, figures: [{ value: '99.00', year: 2019 }, { value: '99.00', year: 2020 }, { value: '99.00', year: 2021 }], finds: [{ code: 'value-repeated', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '不同人群各算各的', indicator: {}, figures: [{ value: '95.31', year: 2019 }, { value: '95.31', year: 2020, groups: ['农村'] }, { value: '95.31', year: 2021 }], finds: [] },
  ],
  find,
};
