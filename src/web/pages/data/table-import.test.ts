import { expect, test } from 'vitest';
import { shownColumns, shownNames, withColumn, withName, type Mapping } from './table-import.ts';

const mapping: Mapping = { columns: [{ heading: 'OBS', role: 'value' }], names: [{ printed: '孕死率', unit: '/10万', indicatorId: 'maternal-mortality', factor: null }], groups: [], year: null, source: null, definitionVersion: null };
const column = (heading: string, role: string) => ({ column: 1, heading, role });
const name = (printed: string, unit: string | null, indicatorId: string | null) => ({ sheet: null, printed, unit, indicatorId, indicator: null, because: '', proposal: null, conversion: null, rows: 1, taken: 0 });

test('every column stands once: the word of the mapping, else of the reader; what nobody understood has none', () => {
  const report = { tables: [{ sheet: null, layout: null, headingRow: 1, values: 0, columns: [column('指标', 'indicator'), column('OBS', 'known')] }] };
  expect(shownColumns(report, mapping, ['甲'], ['indicator', 'value', 'known'])).toEqual([{ heading: '指标', role: 'indicator' }, { heading: 'OBS', role: 'value' }, { heading: '甲', role: null }]);
});

test('names nobody knows stand first; the mapping says what the others stand for, in their unit', () => {
  const report = { names: [name('孕死率', '/10万', null), name('近视率', '%', 'myopia'), name('无名', null, null)] };
  expect(shownNames(report, mapping).map(({ printed, indicatorId, isOpen }) => [printed, indicatorId, isOpen])).toEqual([['无名', null, true], ['孕死率', 'maternal-mortality', false], ['近视率', 'myopia', false]]);
});

test('a correction takes the place of what was said of the same column or name', () => {
  expect(withColumn(mapping, 'OBS', 'known').columns).toEqual([{ heading: 'OBS', role: 'known' }]);
  expect(withName(mapping, { printed: '孕死率', unit: '/10万' }, { factor: 10 }).names).toEqual([{ printed: '孕死率', unit: '/10万', indicatorId: 'maternal-mortality', factor: 10 }]);
  expect(withName(mapping, { printed: '孕死率', unit: null }, { indicatorId: null }).names).toHaveLength(2);
});
