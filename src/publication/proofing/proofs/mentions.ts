import { labelsOf, type Block, type DocumentTree, type Run } from '#documents';
import type { Proof } from '../proof.ts';

const runsOf = (block: Block): readonly Run[] => (block.kind === 'heading' ? [...block.runs, ...block.tail] : block.kind === 'paragraph' ? block.runs : block.kind === 'table' || block.kind === 'picture' ? block.notes.flat() : []);

/** The ids a text refers to; 图1至图3 refers to 图2 too. `order`: all ids that are numbered. */
function mentionedIn(runs: readonly Run[], order: readonly string[]): readonly string[] {
  return runs.flatMap((run, at) => {
    if (!('reference' in run)) return [];
    const [between, end] = [runs[at + 1], runs[at + 2]];
    const isRange = between !== undefined && 'text' in between && between.text === '至' && end !== undefined && 'reference' in end;
    return isRange ? order.slice(order.indexOf(run.reference), order.indexOf(end.reference) + 1) : [run.reference];
  });
}

/** The ids that some text of the document refers to. */
function mentioned({ sections }: DocumentTree): ReadonlySet<string> {
  const blocks = sections.flatMap((section) => section.blocks);
  const order = (kind: Block['kind']): readonly string[] => blocks.filter((block) => block.kind === kind).map(({ id }) => id);
  const orders = [...order('picture'), ...order('table')];
  return new Set(blocks.flatMap((block) => mentionedIn(runsOf(block), orders)));
}

const picture = (id: string): Block => ({
  kind: 'picture', id, caption: '达标结构', picture: id, ratio: 0.5, description: '', notes: [],
  data: { kind: 'table', id: `${id}/data`, caption: '', unit: '', columns: [], keyColumns: 0, head: [], body: [], notes: [], small: false, sheet: '' },
});

/**
 * Every numbered table and picture of the main part is mentioned in the text, and every mention leads somewhere. A document whose text mentions none is a collection of tables that stand for
 * themselves.
 */
export const mentions: Proof = {
  id: 'mentions',
  code: 'proof-mentions',
  title: '图表的引用',
  source: 'issue 4: every table and figure mentioned',
  examples: [
    { title: '没有提到的图', blocks: [{ kind: 'paragraph', id: 'a', role: 'body', runs: [{ text: '见' }, { reference: 'p1' }] }, picture('p1'), picture('p2')], finds: ['正文没有提到图2“达标结构”'] },
    { title: '正文不提图表的表册', blocks: ['说明。', picture('p1')], finds: [] },
    { title: '提到的图', blocks: [{ kind: 'paragraph', id: 'a', role: 'body', runs: [{ text: '见' }, { reference: 'p1' }] }, picture('p1')], finds: [] },
    { title: '成段提到的图', blocks: [{ kind: 'paragraph', id: 'a', role: 'body', runs: [{ text: '见' }, { reference: 'p1' }, { text: '至' }, { reference: 'p3' }] }, picture('p1'), picture('p2'), picture('p3')], finds: [] },
    { title: '指向没有的图', blocks: [{ kind: 'paragraph', id: 'a', role: 'body', runs: [{ text: '见' }, { reference: 'p9' }] }], finds: ['正文提到的“p9”在报告中没有'] },
  ],
  find: (tree) => {
    const labels = labelsOf(tree);
    const told = mentioned(tree);
    const numbered = tree.sections.filter(({ annex }) => !annex).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' || (block.kind === 'table' && block.caption !== '') ? [block] : [])));
    const isCollection = numbered.every(({ id }) => !told.has(id));
    return [
      ...numbered.filter(({ id }) => !isCollection && !told.has(id)).map(({ id, caption }) => `正文没有提到${labels.of.get(id) ?? ''}“${caption}”`),
      ...[...told].filter((id) => !labels.of.has(id)).map((id) => `正文提到的“${id}”在报告中没有`),
    ];
  },
};
