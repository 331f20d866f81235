import { isDay, type Issue } from '#kernel';
import { dayOf } from '../imports/read-year.ts';
import type { SpecialDay } from './special-day.ts';

/** What was read of a text, in the order of the days, and every line that could not be used. */
export type ReadHolidays = { readonly days: readonly SpecialDay[]; readonly issues: readonly Issue[] };

const works = /上班|补班/;
const rests = /放假|休息|休假|调休/;
const spans = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[至到—–~～-]+(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?/g;
const listMark = /^(?:[一二三四五六七八九十]+[、.]|[(（]?\d{1,2}[、.)）])/;

const iso = (year: number, month: number, day: number): string => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days a clause names: 2月15日至23日; a range that runs into January began the year before. */
function spansIn(clause: string, year: number): readonly { readonly from: string; readonly to: string }[] {
  return [...clause.matchAll(spans)].map(([, fromYear, fromMonth = '', fromDay = '', toYear, toMonth, toDay]) => {
    const [month, lastMonth] = [Number(fromMonth), Number(toMonth ?? fromMonth)];
    const lastYear = toYear === undefined ? (fromYear === undefined || lastMonth < month ? year : Number(fromYear)) : Number(toYear);
    const from = iso(fromYear === undefined ? lastYear - (lastMonth < month ? 1 : 0) : Number(fromYear), month, Number(fromDay));
    return { from, to: toDay === undefined ? from : iso(lastYear, lastMonth, Number(toDay)) };
  });
}

/** A row of a table: name, first day, perhaps the last, and whether people work. */
function ofRow(line: string): readonly SpecialDay[] | null {
  const cells = line.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [from, to = from] = cells.flatMap((cell) => dayOf(cell) ?? []);
  const name = cells.find((cell) => dayOf(cell) === null && /\p{Script=Han}/u.test(cell) && !works.test(cell) && !rests.test(cell));
  return cells.length < 2 || from === undefined || to === undefined || name === undefined ? null : [{ from, to, kind: works.test(line) ? 'working' : 'holiday', name }];
}

/** A line of the notice: 劳动节：5月1日至5日放假调休，共5天。5月9日上班。 */
function ofNotice(line: string, year: number): readonly SpecialDay[] {
  const [head = '', ...more] = line.split(/[:：]/);
  const name = head.replace(listMark, '').trim();
  let waiting = '';
  return more.join('：').split(/[。；;，,]/).flatMap((piece): readonly SpecialDay[] => {
    const clause = waiting + piece;
    const kind = works.test(piece) ? 'working' as const : rests.test(piece) ? 'holiday' as const : null;
    waiting = kind === null && /\d日/.test(clause) ? clause : '';
    return kind === null ? [] : spansIn(clause, year).map((span) => ({ ...span, kind, name }));
  });
}

const asWritten = (line: string): string => line.normalize('NFKC').replaceAll(/[(（][^)）]*[)）]/g, '').trim();

/**
 * Reads the holidays of a year out of what was pasted: the notice of the State Council as it is published, or rows of a table (name, first day, last day, 放假 or 上班). A line with
 * days of which nothing could be made is told with its number.
 *
 * @example readHolidays('四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。', 2026).days.length // 2
 */
export function readHolidays(text: string, year: number): ReadHolidays {
  const read = text.split('\n').map((raw, at) => {
    const line = asWritten(raw);
    const found = line.includes('\t') ? ofRow(line) ?? [] : ofNotice(line, year);
    const good = found.filter(({ from, to, name }) => isDay(from) && isDay(to) && from <= to && name !== '');
    const isLost = good.length < found.length || (found.length === 0 && (/\d{1,2}月\d{1,2}日.*(?:放假|上班)/.test(line) || (line.includes('\t') && /\d/.test(line))));
    return { good, issues: isLost ? [{ code: 'holiday-not-read', severity: 'error' as const, message: `第 ${String(at + 1)} 行没有读懂：“${raw.trim().slice(0, 60)}”。写成“劳动节：5月1日至5日放假，5月9日上班”，或粘贴“名称、起、止、放假或上班”的表。`, line: at + 1 }] : [] };
  });
  const days = read.flatMap(({ good }) => good).toSorted((one, other) => one.from.localeCompare(other.from));
  const twice = days.flatMap((one, at): readonly Issue[] => (days.slice(0, at).some((other) => other.to >= one.from) ? [{ code: 'holiday-twice', severity: 'error', message: `${one.from} 写了两次（${one.name}）。` }] : []));
  return { days, issues: [...read.flatMap(({ issues }) => issues), ...twice] };
}
