import { z } from 'zod';
import type { HolidayYear, SpecialDay } from '#collection';
import { day, words } from '../../fields.ts';
import { settingKey } from '../setting-key.ts';

const special = z.object({ from: day.describe('第一天'), to: day.describe('最后一天'), kind: z.enum(['holiday', 'working']).describe('holiday 放假、working 调休上班'), name: words(1, 20).describe('节日') })
  .refine(({ from, to }) => from <= to, { message: '最后一天早于第一天', path: ['to'] });
const ofYear = z.object({ year: z.int().min(2000).max(2100).describe('年份'), document: words(1, 120).nullable().default(null).describe('通知的文号'), days: z.array(special).max(60).describe('放假和调休') })
  .refine(({ year, days }) => days.every(({ from, to }) => [from, to].every((text) => Math.abs(Number(text.slice(0, 4)) - year) <= 1)), { message: '有的日子不在这一年前后', path: ['days'] });

const twice = (days: readonly SpecialDay[]): boolean => days.toSorted((one, other) => one.from.localeCompare(other.from)).some(({ from }, at, sorted) => (sorted[at - 1]?.to ?? '') >= from);
const told = ({ from, to, kind, name }: SpecialDay): string => `${name} ${from.slice(5)}${to === from ? '' : ` 至 ${to.slice(5)}`}${kind === 'working' ? ' 上班' : ''}`;

/** The legal holidays of each year and the days of weekends on which people work instead (国务院办公厅, every autumn for the year after). A district takes them from its city unless it sets its own. */
export const legalHolidays = settingKey<{ readonly years: readonly HolidayYear[] }>({
  key: 'legal-holidays',
  title: '放假和调休',
  explanation: '国务院办公厅每年通知的法定节假日和调休上班日，在“工作日历”里把通知贴进来。期限落在休息日的会标出来，并提示之后的第一个工作日；天数仍按日历天算。',
  schema: z.object({ years: z.array(ofYear).max(60) }).superRefine(({ years }, context) => {
    if (new Set(years.map(({ year }) => year)).size < years.length) context.addIssue({ code: 'custom', path: ['years'], message: '同一年写了两次' });
    if (twice(years.flatMap(({ days }) => days))) context.addIssue({ code: 'custom', path: ['years'], message: '同一天写了两次' });
  }),
  standard: { years: [] },
  scope: 'region',
  changers: ['system-administrator', 'office-clerk', 'office-head', 'statistician', 'statistics-head'],
  needsReason: false,
  mayBeginInThePast: true,
  tell: ({ years }) => (years.length === 0 ? ['还没有录入，只知道周末。'] : years.map(({ year, document, days }) => `${String(year)}年${document === null ? '' : `（${document}）`}：${days.map(told).join('、')}`)),
  examples: [
    { value: { years: [{ year: 2026, document: '国办发明电〔2025〕7号', days: [{ from: '2026-05-01', to: '2026-05-05', kind: 'holiday', name: '劳动节' }, { from: '2026-05-09', to: '2026-05-09', kind: 'working', name: '劳动节' }] }] } },
    { value: { years: [{ year: 2026, document: null, days: [{ from: '2026-05-05', to: '2026-05-01', kind: 'holiday', name: '劳动节' }] }] }, refusedAt: 'years.0.days.0.to' },
    { value: { years: [{ year: 2026, document: null, days: [{ from: '2021-05-01', to: '2021-05-05', kind: 'holiday', name: '劳动节' }] }] }, refusedAt: 'years.0.days' },
    { value: { years: [{ year: 2026, document: null, days: [] }, { year: 2026, document: null, days: [] }] }, refusedAt: 'years' },
    { value: { years: [{ year: 2026, document: null, days: [{ from: '2026-05-01', to: '2026-05-05', kind: 'holiday', name: '劳动节' }, { from: '2026-05-05', to: '2026-05-05', kind: 'working', name: '劳动节' }] }] }, refusedAt: 'years' },
  ],
});
