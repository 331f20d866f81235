import { modifiedZ, outlierFrom } from '#monitoring';
import { isWhole, shownWithUnit } from '../checking/amounts.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { hasFewCases, isBeyondChance } from '../checking/counted-chance.ts';
import { goesOn } from '../checking/goes-on.ts';
import { cellName, findingOn, standingFigures, type StandingFigure } from '../checking/standing-figures.ts';
import { swingOf, withFormer } from '../checking/swing-of.ts';
import { calledHere, type Check, type CheckExample, type CheckFinding, type FigureSketch, type PlacedFigure } from './check.ts';
import { ratioOutside } from './ratio-to-former-years.ts';

const fewest = 5;
/** The MAD of a normal sample in standard deviations. */
const perSpread = 0.6745;

/** A figure among itself and the years before: its modified z, and how far it lies from their median. */
type Standing = { readonly z: number; readonly away: number };

/** Nobody moves less than printing shows: a spread of less than one last digit is taken as one. */
function standingIn(figure: StandingFigure, before: readonly StandingFigure[]): Standing | null {
  const values = [...before, figure].map(({ content }) => content.value);
  if (values.length < fewest) return null;
  const among = modifiedZ(values);
  const last = 'missing' in among ? undefined : among.at(-1);
  if (last === undefined) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const median = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  const away = figure.content.value - median;
  const digit = isWhole(figure) ? 1 : 10 ** -figure.content.digits;
  return { z: (perSpread * away) / (last === 0 ? digit : Math.max((perSpread * away) / last, digit)), away };
}

/** Whether the year before lay as far out already: then the level has moved, and that was said of the year in which it did. */
const hasMoved = (figure: StandingFigure, before: readonly StandingFigure[], away: number): boolean => Math.abs(figure.content.value - (before.at(-1)?.content.value ?? Number.NaN)) < Math.abs(away) / 2;

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return [...withFormer(standingFigures(figures, context).series)].flatMap(({ figure, before }) => {
    const stands = standingIn(figure, before);
    if (stands === null || Math.abs(stands.z) <= outlierFrom + 1e-9 || hasMoved(figure, before, stands.away) || goesOn(figure, before, 0)) return [];
    if (hasFewCases(figure, before) || isBeyondChance(figure, before) === false) return [];
    // What a swing or a ratio says is said already.
    if (swingOf(figure, before) !== null || ratioOutside(figure, before) !== null) return [];
    const says = `${calledHere(figure)}为 ${shownWithUnit(figure)}，与${String(before[0]?.observation.year ?? '')}年以来的各年相比离群（修正z值 ${stands.z.toFixed(1)}，界限 ${String(outlierFrom)}），请核对并说明原因`;
    return findingOn([figure], { code: 'value-outlying', severity: 'doubt', about: cellName(figure), says }, before.slice(-1));
  });
}

const years = (from: number, values: readonly string[]): readonly FigureSketch[] => values.map((value, at) => ({ value, year: from + at }));
/** One wild year makes the forecast wide; median 10, MAD .6745 with the value looked at. */
const jumpy = ['9.3255', '30', '10', '9.3255', '10.6745', '9.3255'];
const found = (row: number): CheckExample['finds'] => [{ code: 'value-outlying', severity: 'doubt', rows: [row], drops: [] }];

/** A value far from the others of its own series. */
export const outlyingValue: Check = {
  id: 'outlying-value',
  title: '离群的数值',
  rule: '五个数以上，修正z值的绝对值超过3.5。前两条已经说了的不重复；例数少、偶然也会这样的不说；上年已经到了这个水平、与往年一样继续升降的不算。',
  source: 'method 10, Q8: modified z > 3.5 (n ≥ 5; Iglewicz and Hoaglin 1993); silent where the swing or the ratio has spoken',
  codes: ['value-outlying'],
  examples: [
    { title: '一向在97上下，这一年94', indicator: {}, figures: [...years(2016, ['97.1', '97.4', '96.9', '97.2']), { value: '94.0' }], finds: found(5) },
    { title: '四个数不足以判断', indicator: {}, figures: [...years(2017, ['97.1', '97.4', '96.9']), { value: '94.0' }], finds: [] },
    { title: '上年已经到了新的水平', indicator: {}, figures: [...years(2015, ['97.1', '97.4', '96.9', '97.2']), { value: '94.0', year: 2019, stored: true }, { value: '93.8' }], finds: [] },
    { title: '与往年一样继续下降', indicator: {}, figures: [...years(2015, ['97.1', '97.2', '97.1', '97.2', '96.7']), { value: '96.2' }], finds: [] },
    { title: '正好3.5', indicator: {}, figures: [...years(2014, jumpy), { value: '13.5' }], finds: [] },
    { title: '超过3.5', indicator: {}, figures: [...years(2014, jumpy), { value: '13.6' }], finds: found(7) },
    { title: '一直是一个数，差一个末位不算离群', indicator: {}, figures: [...years(2016, ['97.1', '97.1', '97.1', '97.1']), { value: '97.2' }], finds: [] },
    { title: '一直是一个数，差六个末位', indicator: {}, figures: [...years(2016, ['97.1', '97.1', '97.1', '97.1']), { value: '97.7' }], finds: found(5) },
    { title: '超出预测区间的由另一条规则说', indicator: {}, figures: [...years(2014, ['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), { value: '20.0' }], finds: [] },
    { title: '往年没有死亡，今年一例', indicator: { unit: '/10万', multiplier: 100_000, denominator: '活产数', smallCount: true }, figures: [...years(2016, ['0', '0', '0', '0']), { value: '50' }], finds: [] },
  ],
  find,
};
