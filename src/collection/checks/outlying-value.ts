import { modifiedZ, outlierFrom } from '#monitoring';
import { isWhole, shownWithUnit } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { hasFewCases, isBeyondChance } from '../checking/counted-chance.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { swingOf, withFormer } from '../checking/swing-of.ts';
import { calledHere, type Check, type CheckExample, type CheckFinding, type FigureSketch, type PlacedFigure } from './check.ts';
import { ratioOutside } from './ratio-to-former-years.ts';

const fewest = 5;

/** Modified z of the figure among itself and the years before. Nobody moves less than printing shows: a spread of less than one last digit is taken as one. */
function zOf(figure: StandingFigure, before: readonly StandingFigure[]): number | null {
  const all = [...before, figure];
  if (all.length < fewest) return null;
  const values = all.map(({ content }) => content.value);
  const z = modifiedZ(values);
  const last = 'missing' in z ? undefined : z.at(-1);
  if (last === undefined) return null;
  const middle = values.toSorted((a, b) => a - b);
  const median = ((middle[(all.length - 1) >> 1] ?? 0) + (middle[all.length >> 1] ?? 0)) / 2;
  const away = figure.content.value - median;
  const digit = isWhole(figure) ? 1 : 10 ** -figure.content.digits;
  const spread = last === 0 ? digit : Math.max((0.6745 * away) / last, digit);
  return (0.6745 * away) / spread;
}

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return [...withFormer(standingFigures(figures, context).series)].flatMap(({ figure, before }) => {
    const z = zOf(figure, before);
    if (z === null || Math.abs(z) <= outlierFrom + 1e-9 || hasFewCases(figure, before) || isBeyondChance(figure, before) === false) return [];
    // What a swing or a ratio says is said already.
    if (swingOf(figure, before) !== null || ratioOutside(figure, before) !== null) return [];
    const says = `${calledHere(figure)}为 ${shownWithUnit(figure)}，与${String(before[0]?.observation.year ?? '')}年以来的各年相比离群（修正z值 ${z.toFixed(1)}，界限 ${String(outlierFrom)}），请核对并说明原因`;
    return findingOn([figure], { code: 'value-outlying', severity: 'doubt', about: cellName(figure), says }, before.slice(-1));
  });
}

const years = (from: number, values: readonly string[]): readonly FigureSketch[] => values.map((value, at) => ({ value, year: from + at }));
/** One wild year makes the forecast wide; median 10, MAD .6745 with the value looked at. */
const jumpy = ['9.3255', '10', '30', '9.3255', '10.6745', '9.3255'];
const found = (row: number): CheckExample['finds'] => [{ code: 'value-outlying', severity: 'doubt', rows: [row], drops: [] }];

/** A value far from the others of its own series. */
export const outlyingValue: Check = {
  id: 'outlying-value',
  title: '离群的数值',
  rule: '五个数以上，修正z值的绝对值超过3.5。前两条已经说了的不重复；例数少、偶然也会这样的不说。',
  source: 'method 10, Q8: modified z > 3.5 (n ≥ 5; Iglewicz and Hoaglin 1993); silent where the swing or the ratio has spoken',
  codes: ['value-outlying'],
  examples: [
    { title: '一向在97上下，这一年94', indicator: {}, figures: [...years(2016, ['97.1', '97.4', '96.9', '97.2']), { value: '94.0' }], finds: found(5) },
    { title: '四个数不足以判断', indicator: {}, figures: [...years(2017, ['97.1', '97.4', '96.9']), { value: '94.0' }], finds: [] },
    { title: '正好3.5', indicator: {}, figures: [...years(2014, jumpy), { value: '13.5' }], finds: [] },
    { title: '超过3.5', indicator: {}, figures: [...years(2014, jumpy), { value: '13.6' }], finds: found(7) },
    { title: '一直是一个数，差一个末位不算离群', indicator: {}, figures: [...years(2016, ['97.1', '97.1', '97.1', '97.1']), { value: '97.2' }], finds: [] },
    { title: '一直是一个数，差六个末位', indicator: {}, figures: [...years(2016, ['97.1', '97.1', '97.1', '97.1']), { value: '97.7' }], finds: found(5) },
    { title: '超出预测区间的由另一条规则说', indicator: {}, figures: [...years(2014, ['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), { value: '20.0' }], finds: [] },
    { title: '往年没有死亡，今年一例', indicator: { unit: '/10万', multiplier: 100_000, denominator: '活产数', smallCount: true }, figures: [...years(2016, ['0', '0', '0', '0']), { value: '50' }], finds: [] },
  ],
  find,
};
