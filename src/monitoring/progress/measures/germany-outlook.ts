import { endsOf, isUndefined, measured, targetOf, undefinedBecause, type Measure, type ProgressFacts } from '../measure.ts';

const fewestPoints = 4;
const changes = 5;

/** The mean of the last five yearly changes, and where it leads; shared with the test of C04. @example germanProjection(points, 2030) // { step: 1.72, value: 102.32 } */
export function germanProjection(points: ProgressFacts['points'], year: number): { readonly step: number; readonly value: number } {
  const last = points.at(-1) ?? { year: Number.NaN, value: Number.NaN };
  const first = points.at(-1 - Math.min(changes, points.length - 1)) ?? last;
  const step = (last.value - first.value) / (last.year - first.year);
  return { step, value: last.value + step * (year - last.year) };
}

const levelOf = (miss: number, isRightWay: boolean): string => (miss < 0.05 ? '晴' : miss <= 0.2 ? '少云' : isRightWay ? '多云' : '雷雨');

/** How much of the distance still to go would be missed if the mean of the last five changes went on. */
export const germanyOutlook: Measure = {
  id: 'germany-outlook',
  title: '德国可持续发展战略 偏差',
  formula: '步长 = 最近5次年变化的平均；偏差 = 目标年差额 / |X−y|；< 5% 晴，5%—20% 少云，> 20% 而方向对 多云，方向错 雷雨；至少4个数',
  source: 'method 3.1 (DNS, excerpt); C04',
  caution: null,
  examples: [
    { title: '照此可达', facts: { points: [80, 81, 82, 83, 84, 85].map((value, index) => ({ year: 2019 + index, value })), target: { year: 2030, value: 90 }, direction: 1 }, gives: 0, level: '晴' },
    { title: '方向对，差得多', facts: { points: [80, 80.5, 81, 81.5, 82, 82.5].map((value, index) => ({ year: 2019 + index, value })), target: { year: 2030, value: 90 }, direction: 1 }, gives: 0.6, level: '多云' },
    { title: '方向错', facts: { points: [80, 79, 78, 77].map((value, index) => ({ year: 2021 + index, value })), target: { year: 2030, value: 90 }, direction: 1 }, gives: 1.461538, level: '雷雨' },
    { title: '三个数不够', facts: { points: [80, 81, 82].map((value, index) => ({ year: 2022 + index, value })), target: { year: 2030, value: 90 }, direction: 1 }, gives: 'not-collected' },
  ],
  measure: (facts) => {
    const ends = endsOf(facts);
    const target = targetOf(facts);
    if (isUndefined(ends)) return ends;
    if (isUndefined(target)) return target;
    if (facts.points.length < fewestPoints) return undefinedBecause('not-collected', '少于4个数');
    if (facts.direction === 0) return undefinedBecause('not-applicable', '没有好的一侧');
    const { direction } = facts;
    const left = direction * (target.value - ends.latest.value);
    if (left <= 0) return measured(0, '晴');
    const { step, value } = germanProjection(facts.points, Math.max(target.year, ends.latest.year));
    const miss = Math.max(0, direction * (target.value - value)) / left;
    return measured(miss, levelOf(miss, direction * step > 0));
  },
};
