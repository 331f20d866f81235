import { z } from 'zod';
import { readAction } from '../action.ts';
import { words } from '../fields.ts';
import { seenDifferences } from './importing/seen-differences.ts';

const year = z.coerce.number().int().min(1900).max(2200);
const most = 100_000;

/** A text of a person that a spreadsheet would take for a formula is made a text; a negative number stays one. */
const cell = (text: string): string => {
  const harmless = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The comparison of sources as a table for spreadsheets. */
export const exportComparisonAction = readAction({
  name: 'collection.export-comparison',
  title: '导出核对表',
  summary: '把本级的数与其他来源（如上级反馈数）不一致的地方导出为 CSV，可用 Excel、WPS 打开。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).optional().describe('指标标识'), fromYear: year.optional().describe('从哪一年'), toYear: year.optional().describe('到哪一年'), source: words(1, 200).optional().describe('只看这个来源') }),
  output: z.object({ rows: z.int(), file: z.object({ name: z.string(), text: z.string() }) }),
  permission: ['statistician', 'statistics-head'],
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId, fromYear, toYear, source }, { connection, caller, today }) => {
    const found = await seenDifferences({ regionId, indicatorId, fromYear, toYear, source, limit: most, offset: 0 }, { connection, caller, today });
    const lines = [['内部资料 不得公开'], ['指标', '年份', '分组', '地区', '乡镇（街道）', '本级的数', '对方的数', '差', '本级来源', '对方来源'], ...found.map((one) => [
      one.indicator, String(one.year), one.groups.join('、'), one.place ?? '', one.subPlace ?? '', one.value ?? '保密', one.otherValue ?? '保密', one.difference ?? '保密', one.source, one.otherSource,
    ])];
    return { rows: found.length, file: { name: '来源核对.csv', text: `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n` } };
  },
  examples: [{ input: { regionId: '0193c000-0000-7000-8000-000000000001' } }, { input: { regionId: '0193c000-0000-7000-8000-000000000001', toYear: 20 }, refusedAt: 'toYear' }],
});
