import { isMissing } from '#kernel';
import type { TextRun } from '#documents';
import type { MonitoredTarget, YearFigure } from '#monitoring';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** The point of a year that can be compared with the latest: no change of definition lies between. */
function comparable({ points, breaks, latest }: MonitoredTarget, year: number): YearFigure | null {
  const point = points.find((one) => one.year === year);
  return point === undefined || isMissing(latest) || breaks.some((at) => at > year && at <= latest.year) ? null : point;
}

/** 上年 is the year before the report's; of an earlier figure the year is named. */
const named = (run: TextRun, year: number, isThisYear: boolean): TextRun => (isThisYear ? run : { ...run, text: run.text.replace('上年', `${String(year)}年`) });

/** The two changes go the same way, and the year's is the smaller: it can be told as part of the other. */
function isPartOf(recent: string, whole: string): boolean {
  const [verb] = /提高|上升|增加|扩大|下降|减少|缩小/.exec(recent) ?? [];
  const size = (text: string): number => Number(/([\d.]+)[^\d.]*$/.exec(text)?.[1] ?? Number.NaN);
  return verb !== undefined && whole.includes(verb) && size(recent) < size(whole);
}

/** How it moved since last year and since the base year of the plan. */
export const since: Claim = {
  id: 'since',
  title: '与上年、与基期比',
  source: 'practice.md 3.5: 百分点, 千分点, 十万分点; 与上年持平',
  examples: [
    { title: '都有', target: {}, says: '比上年提高0.9个百分点，比2020年提高2.7个百分点' },
    { title: '换一种说法', target: {}, turn: 1, says: '比2020年提高2.7个百分点，其中比上年提高0.9个百分点' },
    { title: '上年就是基期', target: { baseline: { year: 2023, value: 95.4, text: '95.4%', why: '基期' } }, says: '比上年提高0.9个百分点' },
    { title: '上年没有数', target: { points: [{ year: 2024, value: 96.3, text: '96.3' }] }, says: '比2020年提高2.7个百分点' },
    { title: '口径变了，与以前的不比', target: { breaks: [2024] }, says: null },
    { title: '持平', target: { points: [{ year: 2023, value: 96.3, text: '96.3' }, { year: 2024, value: 96.3, text: '96.3' }], baseline: { missing: 'no-baseline' } }, says: '与上年持平' },
    { title: '一直持平', target: { points: [{ year: 2023, value: 96.3, text: '96.3' }, { year: 2024, value: 96.3, text: '96.3' }], baseline: { year: 2020, value: 96.3, text: '96.3%', why: '基期' } }, says: '与上年、2020年均持平' },
    {
      title: '以前的数写明年份', says: '比2020年提高1.3个百分点',
      target: { latest: { year: 2021, value: 28.8, text: '28.8' }, points: [{ year: 2020, value: 27.5, text: '27.5' }, { year: 2021, value: 28.8, text: '28.8' }], baseline: { year: 2020, value: 27.5, text: '27.5%', why: '基期' } },
    },
    { title: '没有数', target: { latest: { missing: 'not-collected' } }, says: null },
  ],
  say: ({ target, figures, year, turn }) => {
    const { latest, baseline, breaks } = target;
    if (isMissing(latest)) return null;
    const lastYear = comparable(target, latest.year - 1);
    const base = isMissing(baseline) || baseline.year >= latest.year - (lastYear === null ? 0 : 1) || breaks.some((at) => at > baseline.year && at <= latest.year) ? null : baseline;
    const isThisYear = latest.year === year;
    const recent = lastYear === null ? null : named(figures.change(lastYear, latest), lastYear.year, isThisYear);
    const whole = base === null ? null : named(figures.change(base, latest), base.year, isThisYear);
    if (recent === null || whole === null) return recent === null && whole === null ? null : say`${recent ?? whole ?? ''}`;
    if (recent.text === '与上年持平' && whole.text.endsWith('持平')) return say`${recent.text.replace('持平', '')}、${{ ...whole, text: whole.text.replace('与', '').replace('持平', '') }}均持平`;
    return turn % 2 === 1 && isPartOf(recent.text, whole.text) ? say`${whole}，其中${recent}` : say`${recent}，${whole}`;
  },
};
