import { isMissing } from '#kernel';
import type { Cell, Run, Table } from '#documents';
import { achievementStates, warningLevels, yearText } from '#monitoring';
import { unitNames } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import { targetFigures } from '../../../figures/target-figures.ts';
import { responsibilityFor, type ReportGround } from '../../../ground/report-ground.ts';
import { answering } from '../../../ground/responsibility.ts';
import { levels } from '../../../ground/warning-level.ts';
import { cell, columns, groupRow, hasSign, headRow, noteOf, serial, table } from '../../blocks.ts';
import { chanceCell, measuredCell, missingCell } from '../point-cell.ts';
import { planTitle } from '../lead.ts';
import { promiseWords } from '../promise-words.ts';
import { ruleName, warningWords } from '../warning-words.ts';
import type { WarnedTarget } from './warned-targets.ts';

const heads = ['序号', '级别', '指标', '领域', '现状', '最新值', '目标', '达标概率', '预警理由', '责任单位', '解除条件'];

/** Every rule that speaks, a line each, with its sentence. */
const reasons = ({ target }: WarnedTarget, { book }: ReportGround): readonly Run[] => joinRuns(target.warnings.map(({ rule }, at) => say`${ruleName(rule, book)}：${warningWords(target, at, book)}`), '\n');

/** What clears each of them, each condition once. */
const clears = ({ target }: WarnedTarget): string => [...new Set(target.warnings.map(({ clears: words }) => words))].join('\n');

function latestCell({ target }: WarnedTarget, { book, year }: ReportGround): Cell {
  const { latest } = target;
  if (isMissing(latest)) return missingCell(latest.missing);
  const figures = targetFigures(target, book);
  return measuredCell(latest.year === year ? [figures.value(latest)] : say`${figures.value(latest)}\n（${figures.year(latest)}）`);
}

function rowOf(warned: WarnedTarget, at: number, ground: ReportGround): readonly Cell[] {
  const { planned, domain, subject, target, level } = warned;
  const { achievement, deadline, id } = target;
  const figures = targetFigures(target, ground.book);
  const promise = planned.promised.get(id);
  const state = achievementStates[achievement];
  const owners = answering(responsibilityFor(target, ground));
  return [
    serial(at, ground.book), cell(`${warningLevels[level]}色`, { align: 'centre' }), cell(subject.name), cell(domain.heading), cell(`${state.sign} ${state.word}`), latestCell(warned, ground),
    cell([figures.planned(`${promise === undefined ? '' : promiseWords(target, promise)}（${yearText(deadline)}）`)]), chanceCell(target, figures),
    cell(reasons(warned, ground)), cell(owners.length === 0 ? '未明确' : unitNames(owners, ground.book)), cell(clears(warned)),
  ];
}

/**
 * The list of warnings, a part for each level: every target once, with all rules that speak of it, whose it is and what clears it.
 *
 * @example warningList(warnedTargets(ground), ground).body[0] // 红色预警（24项）
 */
export function warningList(all: readonly WarnedTarget[], ground: ReportGround): Table {
  let number = 0;
  const body = levels.flatMap((level): readonly (readonly Cell[])[] => {
    const of = all.filter((warned) => warned.level === level);
    if (of.length === 0) return [];
    const count: Run = { text: `${String(of.length)}项`, source: ground.book.add({ kind: 'count', targets: of.map(({ target }) => target.id), says: `最高为${warningLevels[level]}色预警的目标` }) };
    const byPlan = ground.plans.map((planned) => ({ planned, some: of.filter((warned) => warned.planned === planned) })).filter(({ some }) => some.length > 0);
    const rows = byPlan.flatMap(({ planned, some }) => [
      ...(ground.plans.length > 1 ? [groupRow(say`${warningLevels[level]}色 · ${planTitle(planned, ground)}`, heads.length)] : []), ...some.map((warned) => rowOf(warned, (number += 1), ground)),
    ]);
    return [groupRow(say`${warningLevels[level]}色预警（${count}）`, heads.length), ...rows];
  });
  return table({
    id: 'warnings', caption: '预警清单', columns: columns('c4 c4 l11 l7 l7 r7 l9 r5 l22 l12 l15'), keyColumns: 3, head: headRow(heads), body, small: true, sheet: '预警清单',
    notes: noteOf(['一项目标有几条预警的，列在最高的一级，理由和解除条件全部列出', '达标概率根据以往数据估计，没有考虑今后采取的措施', hasSign(body, '—') ? '“—”为不作预测或没有数值' : '', hasSign(body, '…') ? '“…”为缺数据' : '', '预警是行动信号，不是对责任单位的评分']),
  });
}
