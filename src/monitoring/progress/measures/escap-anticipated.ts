import { weightedLine } from '../../numerics/weighted-line.ts';
import { escapIndex } from '../escap-index.ts';
import { endsOf, isUndefined, measured, targetOf, undefinedBecause, type Measure } from '../measure.ts';

const levelOf = (index: number): string => (index > 9 ? '将达到' : index > 0 ? '须加速' : '无进展');

/** Where a line weighted towards the latest years would be in the target year, in tenths of the way. */
export const escapAnticipated: Measure = {
  id: 'escap-anticipated',
  title: 'ESCAP 预期指数',
  formula: '与现状指数同，y 换成加权最小二乘直线在 T 的值，wᵢ = (T−t₁)/(T−tᵢ)',
  source: 'method 3.1 (UNECE, ESCAP notes, excerpts); C04',
  caution: '直线会越过100%（C04：103.28%），所以预测用 logit',
  examples: [
    { title: '直线走到一半', facts: { points: [{ year: 2018, value: 80 }, { year: 2024, value: 82.5 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 5, level: '须加速' },
    { title: '直线会超过', facts: { points: [{ year: 2018, value: 80 }, { year: 2024, value: 86 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 10, level: '将达到' },
    { title: '目标年已有数值，无从加权', facts: { points: [{ year: 2018, value: 80 }, { year: 2030, value: 86 }], target: { year: 2030, value: 90 }, direction: 1 }, gives: 'not-applicable' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    const target = targetOf(facts);
    if (isUndefined(ends)) return ends;
    if (isUndefined(target)) return target;
    if (ends.latest.year >= target.year) return undefinedBecause('not-applicable', '目标年已到，不需要外推');
    const line = weightedLine(facts.points.map(({ year, value }) => ({ x: year - target.year, y: value, weight: (target.year - ends.base.year) / (target.year - year) })));
    const index = escapIndex(ends.base, line.level, target.value, facts.direction);
    return typeof index === 'number' ? measured(index, levelOf(index)) : index;
  },
};
