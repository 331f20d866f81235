import { expect, test } from 'vitest';
import { roleOf, type ColumnRole } from './column-role.ts';

const level = (year: number | null, said: 'goal' | 'past' | null = null, term: 'middle' | 'end' | null = null): ColumnRole => ({ kind: 'level', year, said, term });
const change = (year: number | null, per: 'year' | null): ColumnRole => ({ kind: 'change', year, per });

const headings: readonly (readonly [string, ColumnRole])[] = [
  ['序 号', { kind: 'number' }],
  ['指标', { kind: 'name' }], ['主要指标名称', { kind: 'name' }], ['监测指标（单位）', { kind: 'name' }], ['指　标', { kind: 'name' }],
  ['一级指标', { kind: 'names', level: 0 }], ['三级指标', { kind: 'names', level: 2 }],
  ['单位', { kind: 'unit' }], ['计量单位', { kind: 'unit' }],
  ['责任单位', { kind: 'units', label: '责任单位' }], ['牵头部门', { kind: 'units', label: '牵头单位' }], ['配合单位', { kind: 'units', label: '配合单位' }], ['部门', { kind: 'units', label: '责任单位' }],
  ['属性', { kind: 'attribute' }], ['指标性质', { kind: 'attribute' }], ['类别', { kind: 'kind' }], ['领域', { kind: 'domain' }],
  ['数据来源', { kind: 'source' }], ['资料来源单位', { kind: 'source' }], ['备注', { kind: 'other' }], ['', { kind: 'other' }],
  ['2020年', level(2020)], ['２０２０年基期', level(2020, 'past')], ['2020年现状值', level(2020, 'past')], ['基期值', level(null, 'past')],
  ['2030年目标值', level(2030, 'goal')], ['目标值', level(null, 'goal')], ['中期目标', level(null, 'goal', 'middle')], ['“十四五”末目标', level(2025, 'goal')], ['2021—2025年目标', level(2025, 'goal')],
  ['年均增速[累计]', change(null, 'year')], ['〔累计〕', change(null, null)], ['2021-2025年年均增长（%）', change(2025, 'year')],
];

test.each(headings)('a column headed %s', (heading, role) => {
  expect(roleOf(heading)).toEqual(role);
});
