import { describe, expect, test } from 'vitest';
import { trend, type TrendData } from '#publication';
import { csvOf, tableTexts } from './table-texts.ts';

const data: TrendData = {
  indicator: '产前检查率', unit: '%', scale: 'share', digits: 1, points: [{ year: 2022, value: 95.5, text: '95.5', digits: 1, status: 'final' }, { year: 2024, value: 97, text: '97.0', digits: 1, status: 'preliminary' }],
  gaps: [{ year: 2023, reason: 'suppressed' }], breaks: [2024], targets: [], baseline: null, forecast: [], planYears: null, state: null,
};

describe('the table of a chart as texts', () => {
  test('is what is shown: every year, the named absence, the break', () => {
    expect(tableTexts(trend.draw(data).table)).toEqual([['年份', '公布值', '说明'], ['2022', '95.5', ''], ['2023', '…', '保密'], ['2024', '97.0', '口径变化，初步数']]);
  });

  test('opens in Excel: marked as UTF-8, quoted where it must be, with nothing that runs', () => {
    expect(csvOf([['a,b', '说"好"'], ['=1+1', '-3.2'], ['+0.5', '—']])).toBe('\uFEFF"a,b","说""好"""\r\n\'=1+1,-3.2\r\n+0.5,—\r\n');
  });
});
