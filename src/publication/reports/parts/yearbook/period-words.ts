import type { ReferencePeriod } from '#registry';

/** What each kind of time means, for readers who take every year for the calendar's (practice.md 1.3). `short` fits behind the name of a department; '' is the usual. */
const periods: Readonly<Record<ReferencePeriod['kind'], { readonly short: string; readonly says: string }>> = {
  'calendar-year': { short: '', says: '自然年：本年1月1日至12月31日' },
  'health-year': { short: '健康年度', says: '健康年度：上年10月1日至本年9月30日' },
  'school-date': { short: '学年初', says: '学年初：本年9月1日时点' },
  'school-year': { short: '学年', says: '学年：上年9月1日至本年8月31日' },
  'year-end': { short: '年末', says: '年末：本年12月31日时点' },
  term: { short: '按届', says: '按届：换届后有新数，届内沿用' },
  survey: { short: '调查年', says: '调查年：开展调查的年份' },
  'rolling-cycle': { short: '滚动周期', says: '滚动周期：几年合计的累计数' },
};

/** The kinds of time in the order in which they are explained. */
export const periodKinds = Object.keys(periods) as readonly ReferencePeriod['kind'][];

/** 健康年度: the time one figure speaks of, in a word; '' for the calendar year. @example shortPeriod({ kind: 'health-year' }) // '健康年度' */
export const shortPeriod = ({ kind }: Pick<ReferencePeriod, 'kind'>): string => periods[kind].short;

/** The same explained. @example periodWords('year-end') // '年末：本年12月31日时点' */
export const periodWords = (kind: ReferencePeriod['kind']): string => periods[kind].says;
