import type { Block, Cell, Run } from '#documents';
import type { MonitoredTarget } from '#monitoring';
import { unitNames } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { highestLevel } from '../../../ground/warning-level.ts';
import { cell, columns, headRow, numberCell, paragraph, serial, table } from '../../blocks.ts';
import { askedYear, cautionBlocks, planTitle } from '../lead.ts';
import { owedBy, unitId, unitTitle } from './unit-section.ts';
import { ownTargets, type UnitShare } from './unit-shares.ts';

const heads = ['序号', '单位', '牵头或负责的目标', '达标', '未达标', '证据不足', '不能判断', '红色预警', '橙色预警', '黄色预警', '需要补报', '配合的目标', '反馈表'];

function rowOf(share: UnitShare, at: number, ground: ReportGround): readonly Cell[] {
  const { count } = counting(ground.book);
  const title = unitTitle(share);
  const tally = standingTally(ownTargets(share));
  const one = (of: readonly MonitoredTarget[], what: string): Cell => numberCell(count(of, `${title}：${what}`, ''), of.length);
  const warned = (level: ReturnType<typeof highestLevel>): readonly MonitoredTarget[] => tally.all.filter((target) => highestLevel(target) === level);
  const owed = owedBy(share, ground).map(({ subject }) => subject.main);
  return [
    serial(at + 1, ground.book), cell(unitNames([title], ground.book)), one(tally.all, '牵头或负责的目标'), one(tally.met, '达标'), one(tally.missed, '未达标'), one(tally.unproven, '证据不足'), one(tally.unassessed, '不能判断'), one(warned('red'), '红色预警'), one(warned('orange'), '橙色预警'),
    one(warned('yellow'), '黄色预警'), one(owed, '需要补报的指标和目标'), one(share.helped.flatMap(({ targets }) => targets), '配合的目标'), { runs: [{ reference: unitId(share) }] },
  ];
}

/** 签字后反馈××办公室; where nobody is told, just 签字后反馈. */
const asked = (office: string): readonly Run[] => say`请各单位逐项核对。对数据或判断有不同意见的，写明理由并附材料；对未达标和列入预警的目标，写明原因、措施和完成时限；需要补报的数据和佐证材料一并报送。反馈表由负责人签字后${office === '' ? '反馈' : `反馈${office}`}。`;

/**
 * What goes before the sheets of the units: what is sent and what is asked, and how many targets each unit answers for.
 *
 * @example cover(unitShares(ground), ground)[0]
 */
export function cover(shares: readonly UnitShare[], ground: ReportGround): readonly Block[] {
  const titles = joinRuns(ground.plans.map((planned) => [planTitle(planned, ground)]), '和');
  if (shares.length === 0) return [...cautionBlocks(ground), paragraph('cover/basis', say`${titles}中没有读出可以监测的目标，没有可以反馈的内容。`)];
  const basis = say`现将${titles}${askedYear(ground)}的监测结果按责任单位反馈，内容包括目标进展、预警和理由、需要报送的数据和佐证材料，见${{ reference: 'units' }}和各单位的反馈表。`;
  const isNobodyNamed = shares.length === 1 && shares[0]?.name === '';
  const none = isNobodyNamed ? [paragraph('cover/none', '规划没有写明责任单位，全部目标列在一张反馈表中。请先明确责任单位，再按单位反馈。')] : [];
  return [
    ...cautionBlocks(ground), paragraph('cover/basis', basis), ...none, paragraph('cover/asked', asked(ground.question.settings.office)),
    table({
      id: 'units', caption: '各责任单位目标进展', unit: '单位：项', columns: columns('c5 l20 r9 r7 r7 r8 r8 r7 r7 r7 r8 r8 c9'), keyColumns: 2, head: headRow(heads), body: shares.map((share, at) => rowOf(share, at, ground)), small: true, sheet: '各单位情况',
      notes: [say`注：一项目标由几个单位负责的，在各单位名下分别列出，各单位之和可能大于目标总数。预警按一项目标的最高级别计。“需要补报”按指标计，包括缺少的数据和待提交的佐证材料。`],
    }),
  ];
}
