import type { Tally } from '#monitoring';
import type { ChartKind } from '../chart.ts';
import { exampleTally } from '../example-data.ts';
import { usualWidth } from '../ink.ts';
import { shareBars } from '../share-bars.ts';
import { standingRow, standingSorts } from '../standing-sorts.ts';

/** How the targets of each domain stand in a year, and all of them. */
export type StatusStructureData = { readonly year: number; readonly parts: readonly { readonly name: string; readonly tally: Tally }[]; readonly whole: { readonly name: string; readonly tally: Tally } };

const healthy: StatusStructureData = {
  year: 2024,
  parts: [
    { name: '妇女与健康', tally: exampleTally({ met: 9, held: 2, 'not-met': 6, unproven: 2, 'not-due': 3, 'no-data': 4 }) },
    { name: '妇女与教育', tally: exampleTally({ met: 6, 'not-met': 1, 'not-due': 4, 'no-data': 2, pending: 1 }) },
    { name: '妇女与经济', tally: exampleTally({ met: 3, 'not-met': 7, 'not-comparable': 1, 'no-data': 6 }) },
    { name: '妇女参与决策和管理', tally: exampleTally({ met: 2, 'not-met': 9, 'not-due': 1, 'not-applicable': 1, pending: 4 }) },
    { name: '妇女与社会保障', tally: exampleTally({ met: 8, 'not-due': 2 }) },
    { name: '妇女与家庭建设', tally: exampleTally({ improving: 1, 'no-data': 9 }) },
    { name: '妇女与环境', tally: exampleTally({ met: 4, 'not-met': 1, 'no-data': 1 }) },
    { name: '妇女与法律', tally: exampleTally({ pending: 7 }) },
  ],
  whole: { name: '合计', tally: exampleTally({ met: 32, held: 2, improving: 1, 'not-met': 24, unproven: 2, 'not-due': 10, 'no-data': 22, 'not-comparable': 1, 'not-applicable': 1, pending: 12 }) },
};

/** Where targets stand (现状), by domain. */
export const statusStructure: ChartKind<StatusStructureData> = {
  id: 'status-structure',
  title: '达标结构图',
  source: 'practice 3.3, 3.6; method 8.1 (met, not met, not assessable and total apart)',
  examples: [
    { title: '八个领域', data: healthy },
    { title: '全部达标', data: { year: 2030, parts: [{ name: '儿童与健康', tally: exampleTally({ met: 18 }) }, { name: '儿童与安全', tally: exampleTally({ held: 9 }) }], whole: { name: '合计', tally: exampleTally({ met: 18, held: 9 }) } } },
    { title: '没有一项达标，一个领域没有目标', data: { year: 2021, parts: [{ name: '儿童与健康', tally: exampleTally({ 'not-met': 3, 'no-data': 1 }) }, { name: '儿童与法律保护', tally: exampleTally({}) }], whole: { name: '合计', tally: exampleTally({ 'not-met': 3, 'no-data': 1 }) } } },
    { title: '一百五十项，名称很长', data: { year: 2024, parts: [{ name: '《示例区妇女发展规划（2021—2030年）》·妇女参与决策和管理', tally: exampleTally({ met: 1, 'not-met': 70, unproven: 1, 'not-due': 1, 'no-data': 75, pending: 2 }) }], whole: { name: '合计', tally: exampleTally({ met: 1, 'not-met': 70, unproven: 1, 'not-due': 1, 'no-data': 75, pending: 2 }) } } },
  ],
  draw: ({ year, parts, whole }, width = usualWidth) => {
    const { total, met, notMet, unproven, unassessed } = whole.tally;
    const description = `${String(year)}年${parts.length > 1 ? `${String(parts.length)}个领域` : ''}共${String(total)}项目标的现状：达标${String(met)}项、未达标${String(notMet)}项、证据不足${String(unproven)}项、不能判断${String(unassessed)}项。`;
    return shareBars(parts.map(standingRow), standingRow(whole), standingSorts, { nameHead: '领域', width, description });
  },
};
