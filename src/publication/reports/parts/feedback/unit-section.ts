import type { Block, Run, Section } from '#documents';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { highestLevel } from '../../../ground/warning-level.ts';
import { annex, heading, paragraph } from '../../blocks.ts';
import { owedOf, type Owed } from './owed.ts';
import { ownTargets, type UnitShare } from './unit-shares.ts';
import { unitForm, unitHelpedTable, unitOwedTable } from './unit-tables.ts';
import { unitTargetTable } from './unit-target-table.ts';
import { unitWarningTable } from './unit-warning-table.ts';

/** What stands for a unit where the plan names none. */
const nobody = '未明确责任单位';

/** A unit as it is titled. @example unitTitle(share) // '卫生健康局' */
export const unitTitle = ({ name }: Pick<UnitShare, 'name'>): string => (name === '' ? nobody : name);

/** The id of a unit's section. */
export const unitId = (share: Pick<UnitShare, 'name'>): string => `unit/${unitTitle(share)}`;

/** What a unit still owes. */
export const owedBy = ({ own }: UnitShare, { book }: ReportGround): readonly Owed[] => own.flatMap(({ subject }) => owedOf(subject, book) ?? []);

/** How many indicators, by those they turn on. */
const subjectCount = (subjects: readonly Subject[], what: string, { book }: ReportGround): Run => ({ text: `${String(subjects.length)}项`, source: book.add({ kind: 'count', targets: subjects.map(({ main }) => main.id), says: what }) });

/** How the unit's targets stand, in a sentence or two. */
function told(share: UnitShare, owed: readonly Owed[], ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const title = unitTitle(share);
  const tally = standingTally(ownTargets(share));
  const warned = tally.all.filter((target) => highestLevel(target) !== null);
  const helped = share.helped.flatMap(({ targets }) => targets);
  const who = share.name === '' ? '规划没有写明责任单位的目标' : '本单位牵头或负责的目标';
  const parts = ([['达标', tally.met], ['未达标', tally.missed], ['证据不足', tally.unproven], ['不能判断', tally.unassessed]] as const).flatMap(([what, of]) => (of.length === 0 ? [] : [say`${what}${count(of, `${title}${what}`)}`]));
  const alarm = warned.length === 0 ? say`没有列入预警的` : say`列入预警的${count(warned, `${title}列入预警`)}`;
  const own = tally.all.length === 0 ? say`本单位没有牵头或负责的目标。` : say`${who}共${count(tally.all, `${title}负责的目标`)}，其中${joinRuns(parts, '、')}；${alarm}。`;
  const still = owed.length === 0 ? [] : say`需要补报数据或佐证的指标和目标${subjectCount(owed.map(({ subject }) => subject), `${title}需要补报的指标和目标`, ground)}。`;
  return say`${own}${still}${helped.length === 0 ? [] : say`另配合其他单位落实目标${count(helped, `${title}配合的目标`)}。`}`;
}

/**
 * The feedback to one unit: how what it answers for stands, what is warned of and why, what it still owes, where it helps, and the form for its answer.
 *
 * @example unitSection(share, ground).title // '卫生健康局'
 */
export function unitSection(share: UnitShare, ground: ReportGround): Section {
  const [id, title] = [unitId(share), unitTitle(share)];
  const owed = owedBy(share, ground);
  const warnings = unitWarningTable(id, title, share.own, ground);
  const part = (key: string, name: string, content: Block): readonly Block[] => [heading(`${id}/${key}/heading`, 1, name), content];
  const who = share.name === '' ? '规划没有写明责任单位的目标' : '牵头和负责的目标';
  return annex(id, title, 'landscape', [
    paragraph(`${id}/told`, told(share, owed, ground)),
    ...(share.own.length === 0 ? [] : [
      ...part('targets', who, unitTargetTable(id, title, share.own, ground)), ...part('warnings', '预警和理由', warnings ?? paragraph(`${id}/warnings/none`, '除需要报送的数据外，以上目标没有预警。')),
      ...part('owed', '需要报送的数据和佐证材料', owed.length === 0 ? paragraph(`${id}/owed/none`, '没有需要补报的数据和佐证材料。') : unitOwedTable(id, title, owed, ground)),
    ]),
    ...(share.helped.length === 0 ? [] : part('helped', '配合落实的目标', unitHelpedTable(id, title, share.helped, ground))), ...part('form', '反馈意见', unitForm(id, title)),
  ]);
}
