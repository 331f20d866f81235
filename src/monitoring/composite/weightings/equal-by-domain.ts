import { nothingToWeigh, type Weighting } from '../weighting.ts';

/** Every domain counts the same, and inside it every indicator: the default, because nothing else can be defended without judgement. */
export const equalByDomain: Weighting = {
  id: 'equal-by-domain',
  title: '领域等权、领域内等权',
  source: 'method 8.2: equal within domain, equal across domains by default',
  examples: [
    { title: '两个领域，各一项和三项', question: { domains: ['健康', '教育', '教育', '教育'] }, gives: [1 / 2, 1 / 6, 1 / 6, 1 / 6] },
    { title: '一个领域', question: { domains: ['健康', '健康'] }, gives: [0.5, 0.5] },
    { title: '没有指标', question: { domains: [] }, gives: 'nothing-to-weigh' },
  ],
  weigh({ domains }) {
    if (domains.length === 0) return nothingToWeigh('指标');
    const different = new Set(domains).size;
    return { weights: domains.map((domain) => 1 / different / domains.filter((other) => other === domain).length), note: '各领域等权，领域内各指标等权。' };
  },
};
