import { isMissing } from '#kernel';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';
import { since } from './since.ts';

/** How it moved since the base year of the plan; last year only where it went the other way, or where there is no base value. For reports that tell of the whole time. */
export const sinceStart: Claim = {
  id: 'since-start',
  title: '实施以来的变化',
  source: 'practice.md 3.1 (终期评估); method 9 (mid-term: change of pace); practice.md 3.5',
  examples: [
    { title: '一路提高', target: {}, says: '比2020年提高2.7个百分点' },
    { title: '最近一年回落', target: { points: [{ year: 2020, value: 93.6, text: '93.6' }, { year: 2023, value: 96.8, text: '96.8' }, { year: 2024, value: 96.3, text: '96.3' }] }, says: '比2020年提高2.7个百分点，但比上年下降0.5个百分点' },
    { title: '没有基期，与上年比', target: { baseline: { missing: 'no-baseline' } }, says: '比上年提高0.9个百分点' },
    { title: '基期以后口径变了', target: { breaks: [2022] }, says: '比上年提高0.9个百分点' },
    { title: '没有数', target: { latest: { missing: 'not-collected' } }, says: null },
  ],
  say: (ground) => {
    const { target: { latest, baseline, breaks, points }, figures, year } = ground;
    if (isMissing(latest) || isMissing(baseline) || baseline.year >= latest.year || breaks.some((at) => at > baseline.year && at <= latest.year)) return since.say(ground);
    const change = figures.change(baseline, latest);
    const whole = { ...change, text: change.text.replace('上年', `${String(baseline.year)}年`) };
    const before = points.find((point) => point.year === latest.year - 1);
    if (before === undefined || before.year <= baseline.year || (latest.value - before.value) * (latest.value - baseline.value) >= 0) return say`${whole}`;
    const recent = figures.change(before, latest);
    return say`${whole}，但${latest.year === year ? recent : { ...recent, text: recent.text.replace('上年', `${String(before.year)}年`) }}`;
  },
};
