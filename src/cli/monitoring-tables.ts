import { isMissing, missingReasonWords } from '#kernel';
import { achievementStates, badges, confidences, outlooks, warningLevels, type MonitoredPlan, type MonitoredTarget, type MonitoringRun } from '#monitoring';
import { textList, textTable, type Column } from './text-table.ts';

const right = (heading: string, most?: number): Column => (most === undefined ? { heading, right: true } : { heading, right: true, most });
const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
const rounded = (value: number): string => String(Number(value.toPrecision(4)));

const latestText = ({ latest }: MonitoredTarget): string => (isMissing(latest) ? missingReasonWords[latest.missing] : `${latest.text}（${String(latest.year)}）`);
const baselineText = ({ baseline }: MonitoredTarget): string => (isMissing(baseline) ? missingReasonWords[baseline.missing] : `${baseline.text}（${String(baseline.year)}）`);
const shareText = (given: MonitoredTarget['progress'][string] | undefined): string => (typeof given === 'number' ? percent(given) : '–');

function chanceText({ forecast }: MonitoredTarget): string {
  return 'probability' in forecast ? percent(forecast.probability) : '–';
}

function aheadText({ forecast }: MonitoredTarget): string {
  if (!('probability' in forecast)) return '–';
  return `${rounded(forecast.median)}（${rounded(forecast.low80)}—${rounded(forecast.high80)}）${confidences[forecast.confidence]}`;
}

const columns: readonly Column[] = [
  { heading: '编号', most: 26 }, { heading: '指标', most: 32 }, { heading: '目标', most: 26 }, right('期限'), { heading: '基期' }, { heading: '最新' }, { heading: '现状' }, right('完成份额'), right('时间份额'), { heading: '前景' }, right('概率'),
  { heading: '期限年预测：中位（80%区间）信度' }, { heading: '旁注' }, { heading: '预警' },
];

function rowOf(target: MonitoredTarget): string[] {
  const { achievement, outlook, progress } = target;
  return [
    target.id, `${target.indicator}${target.unit === '' ? '' : `（${target.unit}）`}`, target.keeps === '' ? `“${target.quote}”` : target.keeps, String(target.deadline), baselineText(target), latestText(target),
    `${achievementStates[achievement].sign} ${target.word}`, shareText(progress['share-done']), shareText(progress['share-expected']), `${outlooks[outlook].sign} ${target.outlookWord}`, chanceText(target), aheadText(target),
    target.badges.map((badge) => badges[badge]).join('、'), target.warnings.map(({ rule, level }) => `${rule}${warningLevels[level]}`).join(' '),
  ];
}

/** Targets about which something can be said; the others have their reason in a list of their own. */
const isJudged = ({ achievement }: MonitoredTarget): boolean => !['no-data', 'not-comparable', 'not-applicable', 'pending', 'not-due'].includes(achievement);

function planText(plan: MonitoredPlan): string {
  const { whole, byDomain, byUnit, byGoal } = plan.rollUp;
  const judged = plan.targets.filter(isJudged);
  const silent = plan.targets.filter((target) => !isJudged(target));
  const count = (part: { readonly tally: MonitoredPlan['rollUp']['whole']['tally'] }): string[] => [String(part.tally.total), String(part.tally.met), String(part.tally.notMet), String(part.tally.unproven), String(part.tally.unassessed)];
  const countColumns = [right('目标数'), right('达标'), right('未达标'), right('证据不足'), right('不能判断')];
  const warnings = judged.concat(silent).flatMap((target) => target.warnings.map((warning) => ({ label: `${warningLevels[warning.level]} ${warning.rule}`, text: warning.sentence, where: target.id, level: warning.level })));
  const order = Object.keys(warningLevels);
  const reasons = [...Map.groupBy(silent, ({ word, because }) => `${word}：${because.sentence.replace(/^.*?：/, (head) => head)}`).keys()];
  return [
    `《${plan.title}》${String(plan.startYear)}—${String(plan.endYear)}年`,
    whole.rates.map(({ sentence }) => sentence).join('\n'), byGoal.rates[0]?.sentence.replace(/^达标率/, '按主要目标计，达标率') ?? '',
    textTable([{ heading: '领域', most: 40 }, ...countColumns, { heading: '达标率（可监测）' }], byDomain.map((part) => [part.name, ...count(part), rateText(part)])),
    textTable([{ heading: '责任单位', most: 40 }, ...countColumns, { heading: '说明', most: 80 }], byUnit.map((part) => [part.name, ...count(part), part.note ?? ''])),
    judged.length === 0 ? '没有可以判断的目标。' : `已判断的目标\n${textTable(columns, judged.map(rowOf))}`,
    judged.length === 0 ? '' : `判断依据\n${textList(judged.map((target) => ({ label: target.word, text: target.because.sentence, where: target.id })))}`,
    warnings.length === 0 ? '没有预警。' : `预警\n${textList(warnings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level)))}`,
    silent.length === 0 ? '' : `不能判断的目标（${String(silent.length)}项${reasons.length === silent.length ? '' : ''}）\n${textList(silent.map((target) => ({ label: target.word, text: `${target.indicator}：${target.because.sentence}`, where: target.id })))}`,
  ].filter((part) => part !== '').join('\n\n');
}

function rateText({ rates }: MonitoredPlan['rollUp']['whole']): string {
  const rate = rates.find(({ rule }) => rule === 'assessable');
  return rate === undefined || isMissing(rate.percent) ? '–' : `${rate.percent.toFixed(1)}%（${String(rate.numerator)}/${String(rate.denominator)}）`;
}

const legend = (run: MonitoringRun): string => [
  `监测年份 ${String(run.year)}；按 ${run.asOf} 判断到期；预测方法 ${run.model}；“左右”未写容差时取 ${(run.settings.aboutTolerance * 100).toFixed(0)}%；基期缺年时取前后 ${String(run.settings.baselineReach)} 年内最近的一年。`,
  `现状按公布的数值与目标比较；前景按达标概率：≥80% 预计达标，50–80% 基本可达，20–50% 达标困难，<20% 预计不达标。完成份额＝已走的路程÷基期到目标的路程，时间份额＝已过的年数÷基期到期限的年数。`,
  '信度：8个以上数值为高，4–7个为中，2–3个为低；只有一个数值不预测。小样本指标以三年合计的例数为证据，证据不足的不算达标也不算未达标。',
].join('\n');

/**
 * A run for people: how it was judged, each plan with its counts, rates, targets, reasons and warnings. Nobody needs another document to read it.
 *
 * @example monitoringTables(runMonitoring(question))
 */
export const monitoringTables = (run: MonitoringRun): string => [legend(run), ...run.plans.map(planText)].join('\n\n');
