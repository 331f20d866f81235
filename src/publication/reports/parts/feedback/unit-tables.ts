import type { Cell, Table } from '#documents';
import { unitNames } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import { indicatorNames } from '../../../figures/target-figures.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { counting, standingTally } from '../../../ground/tally.ts';
import { cell, columns, headRow, numberCell, serial, table } from '../../blocks.ts';
import type { Owed } from './owed.ts';
import type { HelpedTargets } from './unit-shares.ts';

/** Names that are told of what is not met; more are counted. */
const mostNames = 5;

/**
 * What a unit still has to hand in.
 *
 * @example unitOwedTable('unit/卫生健康局', '卫生健康局', owed, ground).body.length
 */
export const unitOwedTable = (id: string, sheet: string, owed: readonly Owed[], { book }: ReportGround): Table => table({
  id: `${id}/owed`, caption: '', columns: columns('c5 l27 l28 l40'), keyColumns: 2, head: headRow(['序号', '指标或目标', '需要报送', '原因']), small: true, sheet,
  body: owed.map(({ subject, what, why }, at) => [serial(at + 1, book), cell(subject.name), cell(what), cell(why)]),
});

function helpedRow({ domain, leads, targets }: HelpedTargets, { book }: ReportGround): readonly Cell[] {
  const { count } = counting(book);
  const tally = standingTally(targets);
  const one = (of: typeof targets, what: string): Cell => numberCell(count(of, `${domain.title}：${what}`, ''), of.length);
  const missed = indicatorNames(tally.missed, book);
  const names = missed.length === 0 ? cell('—') : cell(say`${joinRuns(missed.slice(0, mostNames), '、')}${missed.length > mostNames ? '等' : ''}`);
  return [cell(domain.heading), cell(unitNames(leads, book)), one(tally.all, '配合的目标'), one(tally.met, '达标'), one(tally.missed, '未达标'), one(tally.unproven, '证据不足'), one(tally.unassessed, '不能判断'), names];
}

/**
 * Where a unit helps others, by domain: how many targets, how they stand, which are not met.
 *
 * @example unitHelpedTable('unit/财政局', '财政局', share.helped, ground).body.length
 */
export const unitHelpedTable = (id: string, sheet: string, helped: readonly HelpedTargets[], ground: ReportGround): Table => table({
  id: `${id}/helped`, caption: '', unit: '单位：项', columns: columns('l16 l16 r6 r6 r7 r8 r8 l33'), head: headRow(['领域', '牵头单位', '目标', '达标', '未达标', '证据不足', '不能判断', '其中未达标的指标']),
  body: helped.map((one) => helpedRow(one, ground)), small: true, sheet,
});

/** Room to write by hand. */
const blank = (lines: number, more: Omit<Cell, 'runs'> = {}): Cell => cell('\n'.repeat(lines), more);

/**
 * What the unit answers: its view, its reasons and measures, and at the end who filled in, who signed, when.
 *
 * @example unitForm('unit/卫生健康局', '卫生健康局').body.at(-1) // 填表人 … 负责人签字 … 日期
 */
export const unitForm = (id: string, sheet: string): Table => table({
  id: `${id}/form`, caption: '', columns: columns('l16 l18 l14 l20 l10 l22'), keyColumns: 0, head: [], sheet,
  body: [
    [cell('对数据和判断的意见'), blank(2, { columnSpan: 5 })], [cell('未达标、预警目标的原因'), blank(2, { columnSpan: 5 })], [cell('下一步措施和完成时限'), blank(2, { columnSpan: 5 })],
    [cell('填表人'), blank(1), cell('负责人签字'), blank(1), cell('日期'), blank(1)],
  ],
});
