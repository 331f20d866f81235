import type { Block, Cell, Run } from '#documents';
import { warningLevels, type MonitoredTarget } from '#monitoring';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { highestLevel, levels } from '../../../ground/warning-level.ts';
import { cell, columns, groupRow, headRow, numberCell, paragraph, table, totalRow } from '../../blocks.ts';
import { askedYear, planTitle } from '../lead.ts';
import type { WarnedTarget } from './warned-targets.ts';

const heads = ['领域', '目标', ...levels.map((level) => `${warningLevels[level]}色预警`), '预警合计', '没有预警'];

function rowOf(name: readonly Run[], title: string, targets: readonly MonitoredTarget[], { book }: ReportGround, isTotal: boolean): readonly Cell[] {
  const { count } = counting(book);
  const one = (of: readonly MonitoredTarget[], what: string): Cell => numberCell(count(of, `${title}：${what}`, ''), of.length);
  const by = (level: ReturnType<typeof highestLevel>): readonly MonitoredTarget[] => targets.filter((target) => highestLevel(target) === level);
  const cells: readonly Cell[] = [cell(name), one(targets, '目标'), ...levels.map((level) => one(by(level), `${warningLevels[level]}色预警`)), one(targets.filter((target) => highestLevel(target) !== null), '预警合计'), one(by(null), '没有预警')];
  return isTotal ? totalRow(cells) : cells;
}

/** What was found, in two sentences; that nothing is warned of is said, with what it means. */
function told(all: readonly WarnedTarget[], ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const titles = joinRuns(ground.plans.map((planned) => [planTitle(planned, ground)]), '和');
  const targets = ground.plans.flatMap(({ domains }) => domains.flatMap((domain) => domain.targets));
  if (targets.length === 0) return say`${titles}中没有读出可以监测的目标，没有可以预警的内容。`;
  const opening = say`根据${titles}${askedYear(ground)}的监测结果，按预警规则对${count(targets, '全部目标')}目标逐项检查`;
  if (all.length === 0) return say`${opening}，没有目标需要预警。没有预警不等于全部达标，各项目标的进展见年度统计监测报告。`;
  const parts = levels.flatMap((level) => {
    const of = all.filter((warned) => warned.level === level).map(({ target }) => target);
    return of.length === 0 ? [] : [say`${warningLevels[level]}色预警${count(of, `最高为${warningLevels[level]}色预警的目标`)}`];
  });
  return say`${opening}，列入预警的${count(all.map(({ target }) => target), '列入预警的目标')}，其中${joinRuns(parts, '、')}。分领域情况见${{ reference: 'warnings/summary' }}，逐项的理由、责任单位和解除条件见${{ reference: 'warnings' }}。`;
}

/**
 * How many targets are warned of, in words and by domain and level; without any warning the words alone.
 *
 * @example warningSummary(warnedTargets(ground), ground)[0]
 */
export function warningSummary(all: readonly WarnedTarget[], ground: ReportGround): readonly Block[] {
  const words = paragraph('warnings/told', told(all, ground));
  if (all.length === 0) return [words];
  const body = ground.plans.flatMap((planned) => [
    ...(ground.plans.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...planned.domains.map(({ title, heading, targets }) => rowOf(heading, title, targets, ground, false)),
    rowOf(say`合计`, planned.monitored.title, planned.domains.flatMap(({ targets }) => targets), ground, true),
  ]);
  return [words, table({
    id: 'warnings/summary', caption: '各领域预警情况', unit: '单位：项', columns: columns('l40 r12 r12 r12 r12 r12 r12'), head: headRow(heads), body, sheet: '各领域预警情况',
    notes: [say`注：一项目标有几条预警的，按最高一级计一次。`],
  })];
}
