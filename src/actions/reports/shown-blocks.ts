import { z } from 'zod';
import { labelsOf, writtenText, type Block, type Cell, type DocumentTree, type Run, type Table } from '#documents';

const run = z.object({ text: z.string(), strong: z.boolean().optional().describe('加粗'), source: z.string().optional(), mark: z.enum(['changed', 'to-fill']).optional().describe('标记') });
const cell = z.object({ runs: z.array(run), align: z.enum(['left', 'centre', 'right']).optional().describe('对齐'), columnSpan: z.int().optional().describe('跨列'), rowSpan: z.int().optional().describe('跨行'), strong: z.boolean().optional().describe('加粗'), shade: z.enum(['group', 'total']).optional().describe('底纹') });
const table = z.object({ unit: z.string(), aligns: z.array(z.enum(['left', 'centre', 'right'])).describe('各列对齐'), head: z.array(z.array(cell)), body: z.array(z.array(cell)).describe('表体'), notes: z.array(z.array(run)) });

/** A part of a report as pages show it: as it will be printed, with its number. */
const shownBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), blockId: z.string().describe('段落编号'), label: z.string().describe('序号'), level: z.int(), runs: z.array(run).describe('文字'), tail: z.array(run).describe('同段文字') }),
  z.object({ kind: z.literal('paragraph'), blockId: z.string().describe('段落编号'), role: z.string().describe('格式'), runs: z.array(run).describe('文字') }),
  z.object({ kind: z.literal('table'), blockId: z.string().describe('段落编号'), label: z.string().describe('序号'), caption: z.string().describe('表名'), table }),
  z.object({ kind: z.literal('picture'), blockId: z.string().describe('段落编号'), label: z.string().describe('序号'), caption: z.string().describe('图名'), picture: z.string().describe('图'), ratio: z.number().describe('高宽比'), description: z.string().describe('图的说明'), table, notes: z.array(z.array(run)) }),
]);

/** A run of pages. */
export const shownSection = z.object({ sectionId: z.string().describe('部分编号'), title: z.string(), label: z.string().describe('序号'), annex: z.boolean().describe('附件'), blocks: z.array(shownBlock).describe('段落') });

type ShownBlock = z.infer<typeof shownBlock>;

type Labels = ReturnType<typeof labelsOf>;

const runsOf = (runs: readonly Run[], labels: Labels): z.infer<typeof run>[] => runs.map((one) => ('text' in one ? { ...one } : { text: writtenText([one], labels) }));

const cellOf = ({ runs, align, columnSpan, rowSpan, strong, shade }: Cell, labels: Labels): z.infer<typeof cell> => ({
  runs: runsOf(runs, labels), ...(align === undefined ? {} : { align }), ...(columnSpan === undefined ? {} : { columnSpan }), ...(rowSpan === undefined ? {} : { rowSpan }), ...(strong === undefined ? {} : { strong }), ...(shade === undefined ? {} : { shade }),
});

const tableOf = ({ unit, columns, head, body, notes }: Table, labels: Labels): z.infer<typeof table> => ({
  unit, aligns: columns.map(({ align }) => align), head: head.map((row) => row.map((one) => cellOf(one, labels))), body: body.map((row) => row.map((one) => cellOf(one, labels))), notes: notes.map((runs) => runsOf(runs, labels)),
});

function blockOf(block: Block, labels: Labels): ShownBlock {
  const [blockId, label] = [block.id, labels.of.get(block.id) ?? ''];
  switch (block.kind) {
    case 'heading': return { kind: 'heading', blockId, label, level: block.level, runs: runsOf(block.runs, labels), tail: runsOf(block.tail, labels) };
    case 'paragraph': return { kind: 'paragraph', blockId, role: block.role, runs: runsOf(block.runs, labels) };
    case 'table': return { kind: 'table', blockId, label, caption: block.caption, table: tableOf(block, labels) };
    case 'picture': return { kind: 'picture', blockId, label, caption: block.caption, picture: block.picture, ratio: block.ratio, description: block.description, table: tableOf(block.data, labels), notes: block.notes.map((runs) => runsOf(runs, labels)) };
  }
}

/**
 * The sections of a report as pages show them, numbered as they will be printed.
 *
 * @example shownSections(tree)[0]?.blocks.length
 */
export function shownSections(tree: DocumentTree): z.infer<typeof shownSection>[] {
  const labels = labelsOf(tree);
  return tree.sections.map(({ id, title, annex, blocks }) => ({ sectionId: id, title, label: labels.of.get(id) ?? '', annex, blocks: blocks.map((block) => blockOf(block, labels)) }));
}
