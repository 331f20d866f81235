import type { Block, Cell, Run, TextRun } from '#documents';
import { planWords } from '../../../figures/plan-words.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { everyoneNamed } from '../../../ground/responsibility.ts';
import { cell, columns, groupRow, headRow, heading, numberCell, paragraph, serial, table } from '../../blocks.ts';
import { planTitle } from '../lead.ts';
import type { TaskBlock, TaskBlocks } from './task-blocks.ts';

/** A plan with what it wants done. */
export type TaskedPlan = { readonly planned: PlanGround; readonly blocks: TaskBlocks };

const isOwnerless = ({ responsibility }: TaskBlock): boolean => everyoneNamed(responsibility).length === 0;

const counted = (blocks: readonly TaskBlock[], what: string, { book }: ReportGround): Run => ({
  text: `${String(blocks.length)}条`, source: book.add({ kind: 'count', targets: blocks.map(({ id }) => id), says: `${what}（按规划条目计）` }),
});

/** How much a plan wants done, and how much of it nobody answers for. */
function told({ planned, blocks }: TaskedPlan, ground: ReportGround): readonly Run[] {
  const { goals, measures, clauses } = blocks;
  const title = planned.monitored.title;
  const owned = goals.filter((block) => !isOwnerless(block));
  const beside = [
    ...(measures.length === 0 ? [] : [say`提出目标的策略措施${counted(measures, `《${title}》提出目标的策略措施`, ground)}`]),
    ...(clauses.length === 0 ? [] : [say`组织实施等方面的要求${counted(clauses, `《${title}》组织实施等方面的要求`, ground)}`]),
  ];
  const all = say`${planTitle(planned, ground)}共有主要目标${counted(goals, `《${title}》的主要目标`, ground)}${beside.length === 0 ? '' : say`，${joinRuns(beside, '、')}`}`;
  if (goals.length === 0) return say`${all}。`;
  if (owned.length === 0) return say`${all}。规划没有为主要目标写明责任单位，全部主要目标有待明确责任单位，见下列各表。`;
  return owned.length === goals.length ? say`${all}。主要目标都写明了责任单位。` : say`${all}。主要目标中有${counted(goals.filter(isOwnerless), `《${title}》没有写明责任单位的主要目标`, ground)}没有写明责任单位。`;
}

const heads = ['序号', '领域', '编号', '目标（原文）', '规划原文行'];

function rowOf({ heading: domain, number, text, line, page }: TaskBlock, at: number, { plan }: PlanGround, { book }: ReportGround): readonly Cell[] {
  const words = (told: string): TextRun => planWords(told, plan, { line, page }, book);
  return [serial(at, book), { runs: domain }, cell(number === '' ? '—' : [words(number)]), { runs: text }, numberCell(words(String(line)), line)];
}

/** Goals and measures nobody answers for, of plans that name somebody for others. */
const listed = ({ blocks: { goals, measures } }: TaskedPlan): readonly TaskBlock[] => (goals.every(isOwnerless) ? [] : [...goals, ...measures].filter(isOwnerless));

/**
 * What nobody answers for, first of all (house: 目标无主先列): counts, then the goals and measures one by one. A plan that names nobody at all says so in a sentence; its tables list everything.
 *
 * @example withoutOwner(tasked, ground)[0] // the heading
 */
export function withoutOwner(tasked: readonly TaskedPlan[], ground: ReportGround): readonly Block[] {
  let number = 0;
  const body = tasked.flatMap(({ planned, blocks }): readonly (readonly Cell[])[] => {
    const found = listed({ planned, blocks });
    if (found.length === 0) return [];
    return [...(tasked.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...found.map((block) => rowOf(block, (number += 1), planned, ground))];
  });
  const list = body.length === 0 ? [] : [table({
    id: 'ownerless', caption: '未明确责任单位的目标', columns: columns('c6 l14 c8 l60 c12'), head: headRow(heads), body, small: true, keyColumns: 3, sheet: '未明确责任单位',
    notes: [say`注：包括没有写明责任单位的主要目标和提出目标的策略措施。组织实施等方面的要求在规划中一般不逐条写责任单位，不列入本表。`],
  })];
  return [heading('ownerless/heading', 1, '未明确责任单位的目标'), ...tasked.map((one) => paragraph(`ownerless/${one.planned.key}`, told(one, ground))), ...list];
}
