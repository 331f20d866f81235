import { isWhole, shownWithUnit } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { swingOf, withFormer } from '../checking/swing-of.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

const [least, most] = [0.67, 1.33] as const;
const fewest = 20;
const [formerYears, fewestYears] = [3, 2] as const;

/** The mean of the two or three years before and what the figure is of it, where that lies outside; null: inside, or nothing to compare with. */
export function ratioOutside(figure: StandingFigure, before: readonly StandingFigure[]): { readonly mean: number; readonly ratio: number; readonly years: number } | null {
  if (!isWhole(figure)) return null;
  const former = before.filter(({ observation }) => observation.year >= figure.observation.year - formerYears);
  if (former.length < fewestYears) return null;
  const mean = former.reduce((sum, { content }) => sum + content.value, 0) / former.length;
  const ratio = figure.content.value / mean;
  return mean >= fewest && (ratio < least - 1e-9 || ratio > most + 1e-9) ? { mean, ratio, years: former.length } : null;
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return [...withFormer(standingFigures(figures, context).series)].flatMap(({ figure, before }) => {
    const outside = ratioOutside(figure, before);
    // A swing says it already, with its interval.
    if (outside === null || swingOf(figure, before) !== null) return [];
    const says = `${calledHere(figure)}为 ${shownWithUnit(figure)}，是前${String(outside.years)}年平均 ${outside.mean.toFixed(1)} 的 ${outside.ratio.toFixed(2)} 倍（${String(least)}—${String(most)} 之外），请核对并说明原因`;
    return findingOn([figure], { code: 'ratio-outside-usual', severity: 'doubt', about: cellName(figure), says }, before.slice(-formerYears));
  });
}

const count = { unit: '人', digits: 0, scale: 'positive' } as const;
const two = [{ value: '100', year: 2018 }, { value: '100', year: 2019 }] as const;
const found = [{ code: 'ratio-outside-usual', severity: 'doubt', rows: [3], drops: [] }] as const;

/** A count of twenty or more far from the mean of the years before. */
export const ratioToFormerYears: Check = {
  id: 'ratio-to-former-years',
  title: '与前几年平均相差过大',
  rule: '个数是前两三年平均的0.67—1.33倍之外，平均不少于20。预测区间已经说了的不重复。',
  source: 'method 10, Q7: ratio to the mean of the previous 2–3 years outside [.67, 1.33] for counts ≥ 20 (WHO data quality review); silent where the swing has spoken',
  codes: ['ratio-outside-usual'],
  examples: [
    { title: '正好0.67倍、1.33倍', indicator: count, figures: [...two, { value: '67' }, { value: '133', subUnit: '甲镇' }, { value: '100', year: 2018, subUnit: '甲镇' }, { value: '100', year: 2019, subUnit: '甲镇' }], finds: [] },
    { title: '不到0.67倍', indicator: count, figures: [...two, { value: '66' }], finds: found },
    { title: '超过1.33倍', indicator: count, figures: [...two, { value: '134' }], finds: found },
    { title: '平均不到20：看偶然，不看倍数', indicator: count, figures: [{ value: '19', year: 2018 }, { value: '20', year: 2019 }, { value: '27' }], finds: [] },
    { title: '平均正好20', indicator: count, figures: [{ value: '20', year: 2018 }, { value: '20', year: 2019 }, { value: '27' }], finds: found },
    { title: '只有一年', indicator: count, figures: [{ value: '100', year: 2019 }, { value: '300' }], finds: [] },
    { title: '率不看倍数', indicator: {}, figures: [{ value: '20', year: 2018 }, { value: '20', year: 2019 }, { value: '40' }], finds: [] },
    { title: '口径变了不相比', indicator: count, figures: [...two, { value: '200', version: '新口径' }], finds: [] },
    { title: '已知的口径变化之前不相比', indicator: count, breaks: [{ indicatorId: 'made-up-0', year: 2020, why: '并区' }], figures: [...two, { value: '200' }], finds: [] },
    { title: '人工放行的数（D级）不作比较', indicator: count, figures: [{ value: '100', year: 2018 }, { value: '900', year: 2019, grade: 'D' }, { value: '300' }], finds: [] },
  ],
  find,
};
