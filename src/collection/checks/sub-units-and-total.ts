import { addsUp, isAveraged, sumOf } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { countsApart, isOutsideParts, missOfSum } from '../checking/compare-parts.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

function compare(whole: StandingFigure, parts: readonly StandingFigure[]): CheckFinding[] {
  const about = `${cellName(whole)} sub-units`;
  if (addsUp(whole.definition)) {
    if (missOfSum(whole, parts) === 0) return [];
    return findingOn([whole, ...parts], { code: 'sub-units-against-total', severity: 'error', about, says: `${calledHere(whole)}全区 ${whole.content.text}，而${String(parts.length)}个乡镇（街道）相加是 ${String(sumOf(parts))}，这些数都不能采用` });
  }
  if (!isAveraged(whole.definition)) return [];
  const apart = countsApart(whole, parts);
  if (apart !== null) return findingOn([whole, ...parts], { code: 'sub-unit-counts-against-total', severity: 'doubt', about, says: `${calledHere(whole)}全区的${apart.what}是 ${String(apart.all)}，而${String(parts.length)}个乡镇（街道）的${apart.what}相加是 ${String(apart.sum)}，请核对` });
  if (!isOutsideParts(whole, parts)) return [];
  const values = parts.map(({ content }) => content.value);
  return findingOn([whole, ...parts], { code: 'total-outside-sub-units', severity: 'doubt', about, says: `${calledHere(whole)}全区为 ${whole.content.text}，不在各乡镇（街道）的最低 ${String(Math.min(...values))} 与最高 ${String(Math.max(...values))} 之间，请核对` });
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  const { subUnits } = context;
  if (subUnits === null || subUnits.length < 2) return [];
  const standing = standingFigures(figures, context);
  const seen = new Set<string>();
  return standing.parts.flat().filter(({ placed }) => placed !== null).flatMap((figure) => {
    const whole = standing.beside(figure, { subUnit: null });
    const key = whole === null ? '' : `${cellName(whole)}|${whole.variant}`;
    if (whole === null || seen.has(key)) return [];
    seen.add(key);
    const parts: StandingFigure[] = [];
    for (const subUnit of subUnits) {
      const part = standing.beside(whole, { subUnit });
      // One that is not there, or says only why it is not, leaves the sum open.
      if (part === null) return [];
      parts.push(part);
    }
    return compare(whole, parts);
  });
}

const towns = ['甲镇', '乙镇', '丙街道'] as const;
const of = (values: readonly (string | null)[]): { readonly value: string | null; readonly subUnit: string }[] => values.map((value, at) => ({ value, subUnit: towns[at] ?? '' }));

/** The townships against the district, where all of them are known to be there. */
export const subUnitsAndTotal: Check = {
  id: 'sub-units-and-total',
  title: '乡镇（街道）与全区',
  rule: '乡镇（街道）都有数时：人数、件数、金额相加等于全区；率在最低与最高的乡镇之间，分子、分母各自相加等于全区的。缺一个就不比。',
  source: 'method 10, Q4: sum of areas = total (tolerance: half a unit per part); E for counts, W for rates; practice 8-5: 区=Σ街道',
  codes: ['sub-units-against-total', 'sub-unit-counts-against-total', 'total-outside-sub-units'],
  examples: [
    { title: '相加等于全区', indicator: { unit: '人', digits: 0 }, subUnits: towns, figures: [{ value: '9' }, ...of(['2', '3', '4'])], finds: [] },
    { title: '差一人', indicator: { unit: '人', digits: 0 }, subUnits: towns, figures: [{ value: '10' }, ...of(['2', '3', '4'])], finds: [{ code: 'sub-units-against-total', severity: 'error', rows: [1, 2, 3, 4], drops: [1, 2, 3, 4] }] },
    { title: '乡镇的数原来就有', indicator: { unit: '人', digits: 0 }, subUnits: towns, figures: [{ value: '10' }, ...of(['2', '3', '4']).map((one) => ({ ...one, stored: true }))], finds: [{ code: 'sub-units-against-total', severity: 'error', rows: [1], drops: [1] }] },
    { title: '缺一个镇', indicator: { unit: '人', digits: 0 }, subUnits: towns, figures: [{ value: '10' }, ...of(['2', '3'])], finds: [] },
    { title: '一个镇未收集', indicator: { unit: '人', digits: 0 }, subUnits: towns, figures: [{ value: '10' }, ...of(['2', '3', null])], finds: [] },
    { title: '不知道有哪些乡镇', indicator: { unit: '人', digits: 0 }, figures: [{ value: '10' }, ...of(['2', '3', '4'])], finds: [] },
    { title: '万元正好在容差上：四个数各半个末位', indicator: { unit: '万元', digits: 1 }, subUnits: towns, figures: [{ value: '9.2' }, ...of(['2.0', '3.0', '4.0'])], finds: [] },
    { title: '万元超过容差', indicator: { unit: '万元', digits: 1 }, subUnits: towns, figures: [{ value: '9.3' }, ...of(['2.0', '3.0', '4.0'])], finds: [{ code: 'sub-units-against-total', severity: 'error', rows: [1, 2, 3, 4], drops: [1, 2, 3, 4] }] },
    { title: '率的分子加起来不是全区的', indicator: { denominator: '人数' }, subUnits: ['甲镇', '乙镇'], figures: [{ value: '90', numerator: 90, denominator: 100 }, { value: '88', subUnit: '甲镇', numerator: 44, denominator: 50 }, { value: '94', subUnit: '乙镇', numerator: 47, denominator: 50 }], finds: [{ code: 'sub-unit-counts-against-total', severity: 'doubt', rows: [1, 2, 3], drops: [] }] },
    { title: '率等于最高的镇', indicator: { denominator: '人数' }, subUnits: towns, figures: [{ value: '95.0' }, ...of(['90.0', '92.0', '95.0'])], finds: [] },
    { title: '率高于所有的镇', indicator: { denominator: '人数' }, subUnits: towns, figures: [{ value: '95.2' }, ...of(['90.0', '92.0', '95.0'])], finds: [{ code: 'total-outside-sub-units', severity: 'doubt', rows: [1, 2, 3, 4], drops: [] }] },
  ],
  find,
  acrossPlaces: true,
};
