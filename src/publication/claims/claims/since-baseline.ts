import { isMissing } from '#kernel';
import { say } from '../../figures/say.ts';
import type { Claim } from '../claim.ts';

/** How it moved since the base year of the plan, where a reader has room for one comparison only. */
export const sinceBaseline: Claim = {
  id: 'since-baseline',
  title: '与基期比',
  source: 'practice.md 3.5: 百分点, 千分点, 十万分点',
  examples: [
    { title: '有基期', target: {}, says: '比2020年提高2.7个百分点' },
    { title: '口径变了，与以前的不比', target: { breaks: [2024] }, says: null },
    { title: '基期就是最新的数', target: { latest: { year: 2020, value: 93.6, text: '93.6' } }, says: null },
    { title: '没有基期', target: { baseline: { missing: 'no-baseline' } }, says: null },
    { title: '没有数', target: { latest: { missing: 'not-collected' } }, says: null },
  ],
  say: ({ target: { latest, baseline, breaks }, figures }) => {
    if (isMissing(latest) || isMissing(baseline) || baseline.year >= latest.year || breaks.some((at) => at > baseline.year && at <= latest.year)) return null;
    const change = figures.change(baseline, latest);
    return say`${{ ...change, text: change.text.replace('上年', `${String(baseline.year)}年`) }}`;
  },
};
