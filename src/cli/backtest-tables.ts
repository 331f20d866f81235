import { isMissing } from '#kernel';
import { defaultModel, type BacktestReport, type ModelScore } from '#monitoring';
import { textTable, type Column } from './text-table.ts';

const fixed = (value: unknown, digits: number): string => (typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '–');
const right = (heading: string): Column => ({ heading, right: true });
const verdicts = { 'first-better': '默认方法更好', 'second-better': '对手更好', undecided: '分不出' } as const;
const learnings = { others: '族的参数从同族其他序列学习（五折）', past: '族的参数只用预测当年及以前的数据学习' } as const;

/** The lowest and highest coverage of any family, with its name. */
function coverageRange({ families }: ModelScore): string {
  const sorted = families.toSorted((a, b) => a.coverage80 - b.coverage80);
  return `${fixed(sorted[0]?.coverage80, 3)}–${fixed(sorted.at(-1)?.coverage80, 3)}`;
}

function modelTable({ models }: BacktestReport): string {
  const columns = [{ heading: '方法' }, right('预测数'), right('误差（典型变化的倍数）'), right('80%区间覆盖率'), right('各族最低–最高'), right('Brier'), right('对数分'), right('AUC')];
  return textTable(columns, models.map((model) => [
    `${model.model} ${model.title}`, String(model.forecasts), fixed(model.scaledError, 3), fixed(model.coverage80, 3), coverageRange(model), fixed(model.brier, 4), fixed(model.log, 4), fixed(model.auc, 3),
  ]));
}

function calibrationTableText(models: readonly ModelScore[]): string {
  const columns = [{ heading: '方法' }, { heading: '起点' }, { heading: '概率档' }, right('例数'), right('平均概率'), right('实际达标')];
  return textTable(columns, models.flatMap(({ model, calibration, calibrationMet }) => ([['尚未达标', calibration], ['已经达标', calibrationMet]] as const).flatMap(([start, rows]) =>
    (isMissing(rows) ? [] : rows.map((row) => [model, start, `${fixed(row.least, 2)}–${fixed(row.below, 2)} ${row.word}`, String(row.cases), fixed(row.meanProbability, 2), fixed(row.share, 2)])))));
}

const familyTable = ({ models, families }: BacktestReport): string =>
  textTable([{ heading: '族' }, { heading: '尺度' }, right('序列'), right('预测数'), right('80%区间覆盖率'), right('Brier')], families.map(({ name, transform, series, tried }) => {
    const own = models.find(({ model }) => model === defaultModel.id)?.families.find(({ family }) => family === name);
    return [name, transform, String(series), own ? String(own.forecasts) : tried ? '0' : '不足15条，未参加', fixed(own?.coverage80, 3), fixed(own?.brier, 4)];
  }));

const challengeTable = ({ challenges }: BacktestReport): string =>
  textTable([{ heading: '对手' }, { heading: '评分' }, right('默认方法减对手'), right('90%区间'), { heading: '结论' }], challenges.map(({ model, score, result }) =>
    (isMissing(result) ? [model, score, '–', '–', '分不出'] : [model, score, fixed(result.difference, 4), `${fixed(result.low, 4)} 至 ${fixed(result.high, 4)}`, verdicts[result.verdict]])));

const heldOutTable = ({ heldOut }: BacktestReport): string =>
  textTable([{ heading: '方法' }, right('留出值'), right('sMAPE（%）')], heldOut.map(({ model, title, values, symmetricError }) => [`${model} ${title}`, String(values), fixed(symmetricError, 2)]));

/**
 * The report of a back-test for people: every model, calibration, families, challengers, and held-out errors where there are some.
 *
 * @example backtestTables([reportOfOthers, reportOfPast])
 */
export function backtestTables(reports: readonly BacktestReport[]): string {
  const scored = reports.filter(({ models }) => models.length > 0);
  const silent = reports.filter((report) => !scored.includes(report)).map(({ learning }) => `${learnings[learning]}：没有够大的族，留出一折后还要有15条序列。`);
  const [first] = scored;
  if (!first) return '没有可以回测的族：每族至少要有15条序列，每条至少5个年份。';
  const shown = first.models.filter(({ model }) => model === defaultModel.id || model === 'method-1');
  const parts = [
    ...silent, ...scored.map((report) => `各方法在相同窗口上的表现（${learnings[report.learning]}；提前1、3、5年；目标设在末值之外0.5、1、1.5个典型变化处）\n${modelTable(report)}`),
    `校准：说的概率与实际达标的比例\n${calibrationTableText(shown)}`,
    `默认方法 ${defaultModel.id} 在各族\n${familyTable(first)}`,
    `挑战规则：同一窗口上的分数之差（负数表示默认方法损失更小；按序列成对自助抽样）\n${challengeTable(first)}`,
    ...(first.heldOut.length === 0 ? [] : [`留出部分的点预测误差\n${heldOutTable(first)}`]),
  ];
  return parts.join('\n\n');
}
