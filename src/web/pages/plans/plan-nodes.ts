import { promiseText, type IdentifiedClause, type IdentifiedPlan, type IdentifiedTarget, type ItemKind } from '#plan';
import { plansWords } from '../../words/plans-words.ts';
import { shortWords } from './short-words.ts';

/** A line of the tree: a part of the plan, or the words 主要目标, 策略措施 between a domain and its clauses (those have no `itemId`). */
export type PlanNode = { readonly nodeId: string; readonly itemId: string | null; readonly kind: ItemKind | 'section'; readonly number: string; readonly text: string; readonly nodes: readonly PlanNode[] };

const say = plansWords.tree;
const most = 60;

const targetNode = (target: IdentifiedTarget): PlanNode => ({
  nodeId: target.itemId, itemId: target.itemId, kind: 'target', number: '', nodes: [],
  text: target.value === null && target.changePercent === null && target.changePoints === null ? shortWords(target.quote, most) : `${target.indicator} ${promiseText(target)}`,
});

function clauseNode(kind: 'goal' | 'measure' | 'clause', clause: IdentifiedClause): PlanNode {
  const { itemId, number, title, text, targets, clauses } = clause;
  return { nodeId: itemId, itemId, kind, number: number === null ? '' : `${String(number)}.`, text: shortWords(title === null || title === '' || text.startsWith(title) ? text : `${title} ${text}`, most), nodes: [...targets.map(targetNode), ...clauses.map((one) => clauseNode('clause', one))] };
}

const section = (nodeId: string, text: string, nodes: readonly PlanNode[]): readonly PlanNode[] => (nodes.length === 0 ? [] : [{ nodeId, itemId: null, kind: 'section', number: '', text: say.section(text, nodes.length), nodes }]);

/**
 * The parts of a plan as lines of a tree, in the order of its text: chapters and domains, goals and measures, their targets; the indicator table last.
 *
 * @example planNodes(plan)[0]?.text // '指导思想'
 */
export function planNodes(plan: IdentifiedPlan): readonly PlanNode[] {
  const chapters = plan.chapters.map(({ itemId, title, line, page, clauses }) => ({ page, line, node: { nodeId: itemId, itemId, kind: 'chapter' as const, number: '', text: title === '' ? say.untitled : title, nodes: clauses.map((one) => clauseNode('clause', one)) } }));
  const domains = plan.domains.map(({ itemId, number, title, line, page, goals, measures }) => ({
    page, line, node: {
      nodeId: itemId, itemId, kind: 'domain' as const, number: say.domain(number), text: title,
      nodes: [...section(`${itemId}#goals`, say.goals, goals.map((one) => clauseNode('goal', one))), ...section(`${itemId}#measures`, say.measures, measures.map((one) => clauseNode('measure', one)))],
    },
  }));
  const rows = plan.indicatorTable.map(({ itemId, number, indicator, targets }): PlanNode => ({ nodeId: itemId, itemId, kind: 'row', number: number ?? '', text: indicator, nodes: targets.map(targetNode) }));
  return [...[...chapters, ...domains].toSorted((one, other) => one.page - other.page || one.line - other.line).map(({ node }) => node), ...section('#table', say.table, rows)];
}
