import { outlooks, type Outlook } from '#monitoring';
import type { ChartKind } from '../chart.ts';
import { usualWidth } from '../ink.ts';
import { shareBars } from '../share-bars.ts';
import { outlookSorts } from '../standing-sorts.ts';

/** How many targets have which outlook; what is not named is none. */
export type OutlookCounts = { readonly name: string; readonly counts: Readonly<Partial<Record<Outlook, number>>> };

/** Whether the targets of each domain will be reached, as seen from a year, and all of them. */
export type OutlookStructureData = { readonly year: number; readonly parts: readonly OutlookCounts[]; readonly whole: OutlookCounts };

/** Whether targets will be reached (前景), by domain. */
export const outlookStructure: ChartKind<OutlookStructureData> = {
  id: 'outlook-structure',
  title: '前景结构图',
  source: 'practice 3.6; method 1.3 (bands of the probability), 1.6',
  examples: [
    {
      title: '七个领域',
      data: {
        year: 2024,
        parts: [
          { name: '儿童与健康', counts: { expected: 12, likely: 6, hard: 5, unlikely: 2, 'not-forecast': 7 } },
          { name: '儿童与安全', counts: { expected: 3, hard: 2, unlikely: 1, 'not-forecast': 6 } },
          { name: '儿童与教育', counts: { expected: 10, likely: 4, 'not-forecast': 4, settled: 2 } },
          { name: '儿童与福利', counts: { expected: 2, likely: 1, 'not-forecast': 9 } },
          { name: '儿童与家庭', counts: { unlikely: 1, 'not-forecast': 10 } },
          { name: '儿童与环境', counts: { likely: 3, hard: 1, 'not-forecast': 3 } },
          { name: '儿童与法律保护', counts: { 'not-forecast': 8 } },
        ],
        whole: { name: '合计', counts: { expected: 27, likely: 14, hard: 8, unlikely: 4, 'not-forecast': 47, settled: 2 } },
      },
    },
    { title: '只有一项', data: { year: 2022, parts: [{ name: '妇女与环境', counts: { hard: 1 } }], whole: { name: '合计', counts: { hard: 1 } } } },
  ],
  draw: ({ year, parts, whole }, width = usualWidth) => {
    const told = (Object.keys(outlooks) as Outlook[]).flatMap((id) => ((whole.counts[id] ?? 0) === 0 ? [] : [`${outlooks[id].word}${String(whole.counts[id])}项`]));
    const total = Object.values(whole.counts).reduce((sum, count) => sum + count, 0);
    return shareBars(parts, whole, outlookSorts, { nameHead: '领域', width, description: `从${String(year)}年看，${String(total)}项目标的前景：${told.join('、') || '没有目标'}。` });
  },
};
