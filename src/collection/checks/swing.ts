import type { CheckContext } from '../checking/check-context.ts';
import { cellName, findingOn, standingFigures } from '../checking/standing-figures.ts';
import { swingOf, withFormer } from '../checking/swing-of.ts';
import type { Check, CheckExample, CheckFinding, FigureSketch, PlacedFigure } from './check.ts';

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return [...withFormer(standingFigures(figures, context).series)].flatMap(({ figure, before }) => {
    const swing = swingOf(figure, before);
    return swing === null ? [] : findingOn([figure], { severity: 'doubt', about: cellName(figure), ...swing }, before.slice(swing.code === 'swing-beyond-chance' ? -3 : -1));
  });
}

const years = (from: number, values: readonly string[]): readonly FigureSketch[] => values.map((value, at) => ({ value, year: from + at }));
const steady = years(2014, ['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']);
const climbing = years(2015, ['90.0', '91.0', '92.0', '93.1', '94.2']);
const coverage = years(2016, ['93.1', '93.6', '94.0', '94.3']);
const share = { unit: '%', scale: 'share', multiplier: 100, denominator: '活产数', forecastFamily: 'coverage-near-ceiling' } as const;
const mortality = { unit: '/10万', scale: 'positive', multiplier: 100_000, denominator: '活产数', smallCount: true, forecastFamily: 'registered-vital-rate', direction: 'down' } as const;
const none = [2017, 2018, 2019].map((year) => ({ value: '0', year, numerator: 0, denominator: 2000 }));
const found = (code: string, row: number): CheckExample['finds'] => [{ code, severity: 'doubt', rows: [row], drops: [] }];

/** A change from last year that neither the years before nor chance let expect. */
export const swing: Check = {
  id: 'swing',
  title: '与上年相差过大',
  rule: '在按前几年预测的95%区间之外。例数少的（前几年每年不到20例）改看偶然性：条件检验双侧5%。与往年一样继续升降的一步（不大于最近三步中同方向的一步）、停下来的一年不算。',
  source: 'method 10, Q6: outside the 95 % one-step interval of the default forecast; few cases (method 5.1): the conditional test of two Poisson means instead, 5 % both sides',
  codes: ['swing-outside-interval', 'swing-beyond-chance'],
  examples: [
    { title: '区间是8.9—11.5：两端', indicator: {}, figures: [...steady, { value: '8.9' }], finds: [] },
    { title: '高端', indicator: {}, figures: [...steady, { value: '11.5' }], finds: [] },
    { title: '低端之外', indicator: {}, figures: [...steady, { value: '8.8' }], finds: found('swing-outside-interval', 7) },
    { title: '高端之外', indicator: {}, figures: [...steady, { value: '11.6' }], finds: found('swing-outside-interval', 7) },
    { title: '没有先验，四年不足以说话', indicator: {}, figures: [...years(2016, ['10.0', '10.4', '9.8', '10.2']), { value: '20' }], finds: [] },
    { title: '同类指标的先验使两年就能说话', indicator: share, figures: [...coverage, { value: '90.1' }], finds: [] },
    { title: '覆盖率低于区间', indicator: share, figures: [...coverage, { value: '90.0' }], finds: found('swing-outside-interval', 5) },
    { title: '一步步提高，这一步与以往最大的一步相同', indicator: {}, figures: [...climbing, { value: '95.3' }], finds: [] },
    { title: '提高以后停一年', indicator: {}, figures: [...climbing, { value: '94.2' }], finds: [] },
    { title: '退步正好是以往一步的一半', indicator: {}, figures: [...climbing, { value: '93.65' }], finds: [] },
    { title: '退步超过一半', indicator: {}, figures: [...climbing, { value: '93.6' }], finds: found('swing-outside-interval', 6) },
    { title: '这一步比以往的都大', indicator: {}, figures: [...climbing, { value: '95.4' }], finds: found('swing-outside-interval', 6) },
    { title: '个数逐年增加，比以往多一个以内', indicator: { unit: '个', digits: 0 }, figures: [...years(2016, ['0', '0', '2', '5']), { value: '9' }], finds: [] },
    { title: '个数一下子增加', indicator: { unit: '个', digits: 0 }, figures: [...years(2016, ['0', '0', '2', '5']), { value: '10' }], finds: found('swing-beyond-chance', 5) },
    { title: '往年在数据库里', indicator: share, figures: [...coverage.map((one) => ({ ...one, stored: true })), { value: '90.0' }], finds: found('swing-outside-interval', 5) },
    { title: '往年的初步数让位给最终数', indicator: share, figures: [{ value: '80', year: 2019, status: 'preliminary' }, ...coverage, { value: '94.5' }], finds: [] },
    { title: '排在后面的来源不与前面的相比', indicator: share, figures: [...coverage, { value: '80', rank: 2 }, { value: '94.5' }], finds: [] },
    { title: '到了100%的比例可以留在那里', indicator: share, figures: [...years(2017, ['99.90', '99.95', '100']), { value: '100' }], finds: [] },
    { title: '2000名活产中死亡1人，往年没有', indicator: mortality, figures: [...none, { value: '50.0', numerator: 1, denominator: 2000 }], finds: [] },
    { title: '死亡2人，仍可能是偶然', indicator: mortality, figures: [...none, { value: '100.0', numerator: 2, denominator: 2000 }], finds: [] },
    { title: '死亡3人，不像偶然', indicator: mortality, figures: [...none, { value: '150.0', numerator: 3, denominator: 2000 }], finds: found('swing-beyond-chance', 4) },
    { title: '没有分子分母，又有一年是0：谁也说不准', indicator: mortality, figures: [...none.map(({ value, year }) => ({ value, year })), { value: '150.0' }], finds: [] },
    { title: '个数：三年共13例，今年没有', indicator: { unit: '例', digits: 0 }, figures: [...years(2017, ['4', '4', '5']), { value: '0' }], finds: found('swing-beyond-chance', 4) },
    { title: '个数：三年共12例，今年没有', indicator: { unit: '例', digits: 0 }, figures: [...years(2017, ['4', '4', '4']), { value: '0' }], finds: [] },
    { title: '上一个数在四年前', indicator: share, figures: [...coverage.map((one) => ({ ...one, year: (one.year ?? 0) - 3 })), { value: '70' }], finds: [] },
    { title: '口径变了不相比', indicator: share, figures: [...coverage, { value: '70', version: '新口径' }], finds: [] },
    { title: '今年没有数', indicator: share, figures: [...coverage, { value: null }], finds: [] },
    { title: '没有检出由另一条规则说', indicator: { unit: '%', scale: 'share', multiplier: 100, direction: 'down', denominator: '检测人数' }, figures: [{ value: '5.0', year: 2019, numerator: 10, denominator: 200 }, { value: '0', numerator: 0, denominator: 2000 }], finds: [] },
  ],
  find,
};
