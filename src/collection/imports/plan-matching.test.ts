import { expect, test } from 'vitest';
import { readTables } from '#documents';
import { importTables } from './import-tables.ts';
import { planMatching } from './plan-matching.ts';

const targets = [
  { id: 'women/1/goal/1/1', indicator: '妇女健康意识', indicatorId: null, unit: null, kind: 'qualitative' as const },
  { id: 'women/1/goal/2/1', indicator: '妇幼保健院', indicatorId: null, unit: '所', kind: 'count' as const },
];

async function rowsOf(text: string) {
  const data = importTables(await readTables(new TextEncoder().encode(text), '数据.csv'), planMatching(targets));
  return { rows: data.observations.map(({ indicatorId, content }) => [indicatorId, content.kind]), codes: data.issues.map(({ code }) => code) };
}

test.each([
  ['by its name', '指标,年份,评审\n妇女健康意识,2024,达标\n', [['妇女健康意识', 'judgement']]],
  ['by its id', '指标,年份,数值,单位\nwomen/1/goal/2/1,2024,1,所\n', [['妇幼保健院', 'figure']]],
])('a target without an indicator is found %s', async (_title, text, rows) => {
  expect(await rowsOf(text)).toEqual({ rows, codes: [] });
});

test('what is no target stays unknown, and the catalogue comes first', async () => {
  expect((await rowsOf('指标,年份,数值,单位\n没有的指标,2024,1,%\n')).rows).toEqual([]);
  expect(planMatching([{ id: 'x', indicator: '孕产妇死亡率', indicatorId: null, unit: '/10万', kind: 'level' }]).link('孕产妇死亡率', '/10万').because).not.toContain('规划');
});
