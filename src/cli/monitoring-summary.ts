import { outlooks, warningLevels, type MonitoringRun } from '#monitoring';
import { textTable, type Column } from './text-table.ts';

const right = (heading: string): Column => ({ heading, right: true });
const columns: readonly Column[] = [{ heading: '规划' }, right('目标数'), right('达标'), right('未达标'), right('证据不足'), right('不能判断')];

/** How often each word stands, in the order of the words: 预计达标53、基本可达50. */
const counted = (words: Readonly<Record<string, string>>, found: readonly string[]): string =>
  Object.entries(words).map(([id, word]) => `${word}${String(found.filter((one) => one === id).length)}`).join('、');

/**
 * A run on half a page: how many targets of each plan stand where, the rates with their rules, how many forecasts fall in each band, how many warnings there are of each level.
 *
 * @example monitoringSummary(runMonitoring(question))
 */
export function monitoringSummary({ year, asOf, plans, rollUp }: MonitoringRun): string {
  const targets = plans.flatMap((plan) => plan.targets).filter(({ repeats }) => repeats === null);
  const bands = Object.fromEntries(Object.entries(outlooks).flatMap(([id, { word, least }]) => (least === null ? [] : [[id, word]])));
  const rows = plans.map(({ title, rollUp: { whole: { tally } } }) => [`《${title}》`, String(tally.total), String(tally.met), String(tally.notMet), String(tally.unproven), String(tally.unassessed)]);
  return [
    `监测年份${String(year)}，按${asOf}判断到期${rollUp.repeated === 0 ? '' : `；规划在附表、措施等处重复列出的目标${String(rollUp.repeated)}项只计一次`}`, textTable(columns, rows), rollUp.whole.rates.map(({ sentence }) => sentence).join('\n'),
    `前景（项）：${counted(bands, targets.map(({ outlook }) => outlook))}；其余不预测。`,
    `预警（条）：${counted(warningLevels, targets.flatMap(({ warnings }) => warnings.map(({ level }) => level)))}。`,
  ].join('\n');
}
