import { expect, test } from 'vitest';
import { dayStanding, firstWorkingDay } from './day-standing.ts';
import { readHolidays } from './read-holidays.ts';
import type { HolidayYear } from './special-day.ts';

/* The arrangement of 2026 as announced (国办发明电〔2025〕7号), in the wording of such notices. */
const notice = `国务院办公厅关于2026年
部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;
const read = readHolidays(notice, 2026);
const years: readonly HolidayYear[] = [{ year: 2026, document: null, days: read.days }];
const short = ({ days }: ReturnType<typeof readHolidays>): readonly string[] => days.map(({ name, from, to, kind }) => `${name} ${from}/${to} ${kind}`);

test('the notice is read as it is published', () => {
  expect(short(read)).toEqual([
    '元旦 2026-01-01/2026-01-03 holiday', '元旦 2026-01-04/2026-01-04 working', '春节 2026-02-14/2026-02-14 working', '春节 2026-02-15/2026-02-23 holiday', '春节 2026-02-28/2026-02-28 working',
    '清明节 2026-04-04/2026-04-06 holiday', '劳动节 2026-05-01/2026-05-05 holiday', '劳动节 2026-05-09/2026-05-09 working',
  ]);
  expect(read.issues).toEqual([]);
});

test.each<readonly [string, number, readonly string[], readonly string[]]>([
  ['元旦：2023年12月30日至2024年1月1日放假，共3天', 2024, ['元旦 2023-12-30/2024-01-01 holiday'], []],
  ['元旦：12月30日至1月1日放假', 2024, ['元旦 2023-12-30/2024-01-01 holiday'], []],
  ['春节：1月28日至2月4日放假调休，1月26日、2月8日上班', 2025, ['春节 2025-01-26/2025-01-26 working', '春节 2025-01-28/2025-02-04 holiday', '春节 2025-02-08/2025-02-08 working'], []],
  ['元旦：1月1日，放假1天', 2025, ['元旦 2025-01-01/2025-01-01 holiday'], []],
  ['名称\t起\t止\t安排\n劳动节\t2026-05-01\t2026.5.5\t放假\n劳动节\t2026/5/9\t\t上班', 2026, ['劳动节 2026-05-01/2026-05-05 holiday', '劳动节 2026-05-09/2026-05-09 working'], []],
  ['劳动节：5月1日至5日放假\n国庆节 10月1日放假', 2026, ['劳动节 2026-05-01/2026-05-05 holiday'], ['holiday-not-read 2']],
  ['劳动节：5月1日至35日放假', 2026, [], ['holiday-not-read 1']],
  ['劳动节\t5月1日', 2026, [], ['holiday-not-read 1']],
  ['劳动节：5月1日至5日放假\n青年节：5月4日放假', 2026, ['劳动节 2026-05-01/2026-05-05 holiday', '青年节 2026-05-04/2026-05-04 holiday'], ['holiday-twice']],
  ['', 2026, [], []],
])('%j of %i', (text, year, days, issues) => {
  const found = readHolidays(text, year);
  expect([short(found), found.issues.map(({ code, line }) => (line === undefined ? code : `${code} ${String(line)}`))]).toEqual([days, issues]);
});

test.each([
  ['2026-05-01', false, '劳动节放假', true], ['2026-05-09', true, '劳动节调休上班', true], ['2026-05-10', false, '周日', true], ['2026-05-11', true, '周一', true], ['2027-05-01', false, '周六', false], ['2027-05-03', true, '周一', false],
])('%s: people work %s, %s', (day, isWorking, word, isKnown) => {
  expect(dayStanding(day, years)).toEqual({ isWorking, word, isKnown });
});

test.each([['2026-05-01', '2026-05-06'], ['2026-05-09', '2026-05-09'], ['2026-05-10', '2026-05-11'], ['2026-04-30', '2026-04-30']])('a term of %s ends on %s', (day, last) => {
  expect(firstWorkingDay(day, years)).toBe(last);
});
