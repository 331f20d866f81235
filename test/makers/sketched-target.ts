import { isMissing } from '#kernel';
import type { MonitoredTarget } from '#monitoring';
import type { TargetSketch } from '../../src/publication/claims/claim.ts';

const missing = { missing: 'not-applicable', why: '示例' } as const;

const usual: TargetSketch = {
  latest: { year: 2024, value: 96.3, text: '96.3' }, baseline: { year: 2020, value: 93.6, text: '93.6%', why: '基期' },
  points: [{ year: 2020, value: 93.6, text: '93.6' }, { year: 2023, value: 95.4, text: '95.4' }, { year: 2024, value: 96.3, text: '96.3' }],
};

/** 孕产妇系统管理率 of a made-up district: 96.3 % in 2024 after 95.4 %, 93.6 % in 2020, at least 95 % by 2030; what is told of it differs. */
export function sketchedTarget(told: TargetSketch = {}): MonitoredTarget {
  const { latest, baseline, points, smallCount, ...rest } = { ...usual, ...told };
  const traced = <Figure extends object>(figure: Figure) => ({ from: [], ...figure });
  return {
  id: 'women/1/goal/2/1', domain: { number: 1, title: '妇女与健康' }, section: 'goal', clause: '孕产妇系统管理率达到95%以上。', units: ['卫生健康局'], answering: ['卫生健康局'], isQuantified: true, repeats: null, indicator: '孕产妇系统管理率', indicatorId: 'maternal-systematic-management-rate', unit: '%',
  quote: '孕产妇系统管理率达到95%以上', line: 30, page: 2, kind: 'level', deadline: 2030, timeRule: 'deadline', way: 'at-least', achievement: 'met-early', word: '提前达标',
  because: { rule: 'at-least', sentence: '2024年96.3%，目标95%以上（2030年）：提前达标。' }, found: '2024年96.3%', promise: '目标95%以上（2030年）', direction: 1, accepts: { lower: 95, lowerOpen: false, upperOpen: false },
  badges: [], keeps: '95%以上', latest: latest === undefined ? { missing: 'not-collected' } : isMissing(latest) ? latest : traced(latest),
  baseline: baseline === undefined ? { missing: 'no-baseline' } : isMissing(baseline) ? baseline : traced(baseline),
  progress: {
    'share-done': missing, 'share-expected': missing, 'pace-ratio': missing, acceleration: missing, realisation: missing, 'eurostat-ratio': missing, 'unsd-expected': missing, 'escap-current': missing, 'escap-anticipated': missing,
    'germany-outlook': missing, 'annual-reduction': missing, 'annual-reduction-required': missing, 'growth-bands': missing,
  },
  outlook: 'expected', outlookWord: '预计达标',
  forecast: { probability: 0.486, raw: 0.486, median: 97.104, low80: 94.176, high80: 98.585, confidence: 'medium', model: 'method-2', family: '接近上限的覆盖率', priorFrom: 'registry', transform: 'logit', fan: [], from: [] },
  smallCount: smallCount ? traced(smallCount) : null, parts: [], revisions: [], warnings: [], points: (points ?? []).map(traced), gaps: [], breaks: [], ...rest,
  };
}
