import type { Block, Cell, Run } from '#documents';
import { printedNumber, probabilityText, yearText } from '#monitoring';
import { say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { cell, columns, groupRow, headRow, heading, numberCell, paragraph, table } from '../../blocks.ts';
import { planTitle } from '../lead.ts';
import { brierOf, chanceKeys, expectedCount, settledForecasts, type SettledForecast } from './expected-count.ts';

/** Fewer forecasts than this say nothing of how good they were. */
const leastForecasts = 5;

type YearVerified = { readonly year: number; readonly settled: readonly SettledForecast[] };

const verified = ({ monitored }: PlanGround, { question, year }: ReportGround): readonly YearVerified[] =>
  (question.runs ?? []).filter((run) => run.year >= monitored.startYear && run.year < year).map((run): YearVerified => ({ year: run.year, settled: settledForecasts(run, monitored, year) })).filter(({ settled }) => settled.length >= leastForecasts);

const heads = ['预测年份', '有预测的目标', '预计达标', '实际达标', '平均概率', '平方误差', '对照'];

function rowOf({ year, settled }: YearVerified, { book }: ReportGround): readonly Cell[] {
  const { count } = counting(book);
  const met = settled.filter(({ isMet }) => isMet);
  const share = met.length / settled.length;
  const of = chanceKeys(settled, book);
  const figure = (text: string, says: string): Run & { readonly text: string } => ({ text, source: book.add({ kind: 'computed', rule: 'forecast-score', of, says: `${yearText(year)}的预测：${says}` }) });
  const expected = expectedCount(settled).count;
  const [brier, climatology] = [brierOf(settled), share * (1 - share)];
  return [
    cell([{ text: yearText(year), source: book.add({ kind: 'asked', says: '规划起始年和监测年份之间的各年' }) }]), numberCell(count(settled.map(({ target }) => target), `${yearText(year)}有预测、现已到期的目标`, ''), settled.length),
    numberCell(figure(printedNumber(expected, 1), '达标概率之和'), expected, 1), numberCell(count(met.map(({ target }) => target), '其中到期达标的目标', ''), met.length), numberCell(figure(probabilityText(expected / settled.length), '达标概率的平均'), (100 * expected) / settled.length, 0, '%'),
    numberCell(figure(printedNumber(brier, 3), '概率与结果之差的平方的平均'), brier, 3), numberCell(figure(printedNumber(climatology, 3), '始终按实际达标比例预测时的平方误差'), climatology, 3),
  ];
}

/**
 * Earlier forecasts held against what came (method 9: verify past forecasts in public). Nothing where hardly any is settled.
 *
 * @example verification(ground)[0] // the heading
 */
export function verification(ground: ReportGround): readonly Block[] {
  const plans = ground.plans.map((planned) => ({ planned, years: verified(planned, ground) })).filter(({ years }) => years.length > 0);
  if (plans.length === 0) return [];
  const body = plans.flatMap(({ planned, years }) => [...(ground.plans.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...years.map((one) => rowOf(one, ground))]);
  return [
    heading('verification', 1, '以往预测的检验'), paragraph('verification/text', say`用各年及以前的数据回算当年的达标概率，与到期的结果对照，见${{ reference: 'verification/table' }}。平方误差小于对照的，说明预测有参考价值；大于对照的，说明以往的走势不足以说明后来的变化。`),
    table({
      id: 'verification/table', caption: '以往各年预测与实际结果', columns: columns('c16 r14 r14 r14 r14 r14 r14'), head: headRow(heads), body, sheet: '预测检验',
      notes: [say`注：只计已经到期、能够判断的目标。平方误差为达标概率与结果（达标为一，未达标为零）之差的平方的平均，零为完全准确；对照为始终按实际达标比例预测的平方误差。`],
    }),
  ];
}
