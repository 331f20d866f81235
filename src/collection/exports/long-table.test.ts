import { describe, expect, test } from 'vitest';
import { readTables } from '#documents';
import type { Observation, ObservationContent } from '#monitoring';
import { catalogue, findIndicatorById } from '#registry';
import { importTables } from '../imports/import-tables.ts';
import { writeLongTable } from './long-table.ts';

const indicatorId = catalogue.find(({ name }) => name.zh === '产前检查率')?.id ?? '';
const figure = (text: string, more: Partial<Extract<ObservationContent, { kind: 'figure' }>> = {}): ObservationContent => ({ kind: 'figure', text, value: Number(text), digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null, ...more });
const told = (more: Partial<Observation>): Observation => ({
  indicatorId, place: null, subUnit: null, groups: [], year: 2024, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null, content: figure('91.50'),
  origin: { file: null, sheet: null, line: null, column: null }, ...more,
});

async function readBack(observations: readonly Observation[]): Promise<readonly Observation[]> {
  const text = writeLongTable(observations, { lines: ['示例区监测数据', '注：内部资料 不得公开'], placeName: '示例区' });
  const { observations: read, issues } = importTables(await readTables(new TextEncoder().encode(text), '导出.csv'));
  expect(issues.filter(({ code, severity }) => severity !== 'notice' && code !== 'other-period')).toEqual([]);
  return read;
}

describe('a long table', () => {
  const calendarYear = { kind: 'calendar-year', start: '2024-01-01', end: '2024-12-31', year: 2024 } as const;

  test.each<[string, Partial<Observation>, Partial<Observation>]>([
    ['counts and a standard error', { content: figure('91.51', { numerator: 1801, denominator: 1968, standardError: 0.4 }) }, {}],
    ['a place, a group and a township', { place: '全市', groups: ['女', '农村'] }, {}], ['a township', { subUnit: '示例甲镇' }, {}],
    ['another period than the usual one', { period: calendarYear }, {}],
    ['the usual period, which goes without saying', { period: { kind: 'health-year', start: '2023-10-01', end: '2024-09-30', year: 2024 } }, { period: null }],
    ['a definition, a status, a grade, a source, a day', { definitionVersion: '2023年版', status: 'revised', grade: 'C', source: '年鉴, "第三卷"', recorded: '2025-03-01' }, {}],
    ['a named absence', { content: { kind: 'missing', reason: 'refused' } }, {}], ['an answer', { content: { kind: 'yes-no', happened: false, date: '2024-05-01', evidence: '批复' } }, {}],
    ['a judgement', { content: { kind: 'judgement', level: 'worsening', evidence: null } }, {}],
  ])('gives back %s', async (_, more, otherwise) => {
    const [read] = await readBack([told(more)]);
    const { origin: _origin, ...expected } = told({ place: '示例区', ...more, ...otherwise });
    expect(read).toMatchObject(expected);
  });

  test('holds no formula, whatever people typed', () => {
    const text = writeLongTable([told({ source: '=HYPERLINK("x")', subUnit: '@甲', definitionVersion: '+1' })], { lines: [], placeName: '示例区' });
    expect(text.split('\r\n')[1]).toContain(`'@甲`);
    expect(/(?:^|,)"?[=+@]/m.test(text)).toBe(false);
  });

  test('calls indicators as the catalogue does', () => {
    expect(writeLongTable([told({})], { lines: [], placeName: '示例区' })).toContain(`${findIndicatorById(indicatorId)?.name.zh ?? '?'},2024,91.50,%,示例区`);
  });
});
