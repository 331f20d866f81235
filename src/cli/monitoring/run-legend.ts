import { badges, forecastModels, type MonitoringRun } from '#monitoring';

const modelText = (id: string): string => [id, ...forecastModels.flatMap((model) => (model.id === id ? [model.title] : []))].join(' ');

/**
 * How a run was judged and how to read it, so that nobody needs another document.
 *
 * @example runLegend(run).split('\n')[0] // '监测年份 2024；按 2025-08-01 判断到期；预测方法 method-2 …。'
 */
export function runLegend({ year, asOf, model, settings }: MonitoringRun): string {
  return [
    `监测年份 ${String(year)}；按 ${asOf} 判断到期；预测方法 ${modelText(model)}。`,
    `“左右”没有写明容差的取 ${(settings.aboutTolerance * 100).toFixed(0)}%；缺基期的取前后 ${String(settings.baselineReach)} 年内最近的一年。`,
    '现状：公布的数直接与目标比较，不四舍五入。例数少的以合并几年的例数为证据，证据不足的既不算达标也不算未达标。',
    '进度：完成份额/时序份额，即走过的路程占基期到目标的份额、过去的年数占基期到期限的份额；只供参考，不作判断。',
    '前景：按达标概率，80%及以上预计达标，50%—80%基本可达，20%—50%达标困难，20%以下预计不达标。',
    '预测：期限年数值的中位和80%区间；信度看可比的数，8个以上为高，4—7个为中，2—3个为低。',
    `旁注不改变现状：${badges.borderline}＝与目标之差不到公布末位的一半；${badges.reversal}＝规划期内曾经达到，现在没有；${badges.volatile}＝逐年变动过大；`,
    `  ${badges['small-count']}＝例数少；${badges['data-quality']}＝有数未经解释或年份不全。每项判断的依据、所用的数和预测方法列在“逐项说明”。`,
  ].join('\n');
}
