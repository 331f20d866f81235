import { isMissing } from '#kernel';
import type { RollUp, UnitPart } from '#monitoring';
import { textTable, type Column } from '../text-table.ts';

type Tally = RollUp['whole']['tally'];

const right = (heading: string): Column => ({ heading, right: true });
const counts = ({ total, met, notMet, unproven, unassessed }: Tally): string[] => [total, met, notMet, unproven, unassessed].map(String);
const isSilent = ({ total, unassessed }: Tally): boolean => total === unassessed;
const countHeadings = ['目标', '达标', '未达标', '证据不足', '不能判断'];

function rateText({ rates }: RollUp['whole']): string {
  const rate = rates.find(({ rule }) => rule === 'assessable');
  return rate === undefined || isMissing(rate.percent) ? '–' : `${rate.percent.toFixed(1)}%（${String(rate.numerator)}/${String(rate.denominator)}）`;
}

/**
 * The domains with their counts; the last row is the whole, and the rows above add up to it.
 *
 * @example domainTable(plan.rollUp)
 */
export const domainTable = ({ byDomain, whole }: RollUp): string =>
  textTable([{ heading: '领域', most: 60 }, ...countHeadings.map(right), { heading: '达标率（可监测）' }], [...byDomain, whole].map((part) => [part.name, ...counts(part.tally), rateText(part)]));

/** What a unit answers for together with others is in `shared`; the rows of several units and of nobody have none and explain themselves in a note. */
const isUnit = ({ shared, tally, note }: UnitPart): boolean => shared.total > 0 || (note === null && tally.total > 0);

/**
 * The responsible units: what each answers for alone beside what it shares. Units of which nothing can be judged yet stand in one sentence below.
 *
 * @example unitTable(plan.rollUp)
 */
export function unitTable({ byUnit }: RollUp): string {
  const shown = byUnit.filter(({ tally, shared }) => !(isSilent(tally) && isSilent(shared)));
  const silent = byUnit.filter((part) => isUnit(part) && !shown.includes(part)).map(({ name, tally, shared }) => `${name}（${String(tally.total + shared.total)}项）`);
  const shares = byUnit.some(({ shared }) => shared.total > 0);
  const columns = [{ heading: '责任单位', most: 40 }, ...countHeadings.map((heading, at) => right(at === 0 ? `独自：${heading}` : heading)), ...(shares ? countHeadings.map((heading, at) => right(at === 0 ? `共同：${heading}` : heading)) : [])];
  const rows = shown.map((part) => [part.name, ...counts(part.tally), ...(shares && isUnit(part) ? counts(part.shared) : [])]);
  return [
    shown.some(isUnit) ? textTable(columns, rows) : '',
    shown.some(isUnit) && shares ? '“独自”只由这个单位负责；“共同”与其他单位一起负责，几个单位各列一次，不能相加。' : '',
    ...byUnit.filter((part) => !isUnit(part)).map(({ name, tally, note }) => `${name}（${String(tally.total)}项）：${note ?? ''}。`),
    silent.length === 0 ? '' : `目标都还不能判断的单位${String(silent.length)}个：${silent.join('、')}。`,
  ].filter((part) => part !== '').join('\n');
}
