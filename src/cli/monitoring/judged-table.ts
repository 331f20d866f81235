import { isMissing } from '#kernel';
import { achievementStates, badges, outlooks, probabilityText, warningLevels, type MonitoredTarget } from '#monitoring';
import { textTable, type Column } from '../text-table.ts';

/** What is promised by targets that no figure decides; their words stand in the explanation. */
const promises: Readonly<Record<string, string>> = { trend: '趋势', gap: '差距缩小', event: '不得发生', relative: '与另一指标相比', qualitative: '定性', count: '数量', change: '变动', level: '水平' };

const columns: readonly Column[] = [
  { heading: '序', right: true }, { heading: '指标', most: 48 }, { heading: '目标' }, { heading: '期限', right: true }, { heading: '最新' }, { heading: '现状' }, { heading: '进度', right: true }, { heading: '前景' }, { heading: '概率', right: true },
  { heading: '旁注、预警' },
];

/** A target that was judged without a figure of its own was judged by people or by an answer: the explanation says which. */
const latestText = ({ latest }: MonitoredTarget): string => (isMissing(latest) ? '–' : `${latest.text}（${String(latest.year)}）`);
const percent = (share: MonitoredTarget['progress'][string] | undefined): string => (typeof share === 'number' ? `${(share * 100).toFixed(0)}%` : '–');

function progressText({ progress }: MonitoredTarget): string {
  const [done, expected] = [percent(progress['share-done']), percent(progress['share-expected'])];
  return done === '–' ? '–' : `${done}/${expected}`;
}

function rowOf(target: MonitoredTarget, at: number): string[] {
  const { achievement, outlook, forecast } = target;
  const beside = [...target.badges.map((badge) => badges[badge]), ...target.warnings.map(({ rule, level }) => `${warningLevels[level]}${rule}`)];
  return [
    String(at + 1), target.indicator, target.keeps === '' ? (promises[target.kind] ?? target.kind) : target.keeps, String(target.deadline), latestText(target), `${achievementStates[achievement].sign} ${target.word}`, progressText(target),
    `${outlooks[outlook].sign} ${target.outlookWord}`, 'probability' in forecast ? probabilityText(forecast.probability) : '–', beside.join(' '),
  ];
}

/**
 * The judged targets of a plan, a row each, numbered as in the explanation below it.
 *
 * @example judgedTable(targets.filter(isJudged))
 */
export const judgedTable = (targets: readonly MonitoredTarget[]): string => textTable(columns, targets.map(rowOf));
