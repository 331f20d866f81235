import { z } from 'zod';
import { labelsOf, writtenText, type Block } from '#documents';
import { blockTexts, standOf, type Passage } from '#publication';
import { personNames, reportRemarks, type StoredPassage } from '#storage';
import { readAction } from '../action.ts';
import { issueSchema } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { writtenReport } from './given-passages.ts';
import { openChanges } from './open-changes.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportObstacles } from './report-obstacles.ts';
import { reportReaders } from './report-readers.ts';
import { writtenState } from './report-state.ts';
import { shownSection, shownSections } from './shown-blocks.ts';

const passage = z.object({
  blockId: z.string().describe('段落编号'), about: z.string().describe('所在部分'), place: z.enum(['instead', 'after']).describe('位置'), version: z.int(), text: z.string().nullable(), ownText: z.string().nullable().describe('系统所写'), writtenAt: z.string().describe('写于'), writtenBy: z.string().nullable().describe('书写人'),
  stand: z.enum(['holds', 'moved', 'homeless']).describe('与数字是否相符：holds 相符、moved 数字变了、homeless 段落没有了'), gone: z.array(z.string()).describe('原来的数字'), come: z.array(z.string()).describe('现在的数字'), quoted: z.array(z.string()).describe('文中引用的'),
});
const change = z.object({ blockId: z.string().describe('段落编号'), kind: z.enum(['paragraph', 'table']), about: z.string().describe('所在部分'), before: z.string(), now: z.string().describe('现在'), rows: z.array(z.object({ before: z.string(), now: z.string().describe('现在') })) });
const remark = z.object({ remarkId: z.uuid(), blockId: z.string().nullable().describe('段落编号'), text: z.string(), madeAt: z.string().describe('提出于'), madeBy: z.string().nullable().describe('提出人'), answer: z.string().nullable().describe('处理情况'), settledAt: z.string().nullable().describe('处理于'), settledBy: z.string().nullable().describe('处理人') });

const ownWords = (block: Block | undefined): string | null => (block?.kind === 'paragraph' ? writtenText(block.runs) : block?.kind === 'heading' ? writtenText([...block.runs, ...block.tail]) : null);

const asPassage = ({ blockId, place, text, basis }: StoredPassage): Passage => ({ key: blockId, place, text: text ?? '', basis: [...basis] });

/** A report as it will be printed: every part with its number, every figure with where it came from; what people wrote and how it stands to the figures; what a refresh changed, remarks, what is still in the way. */
export const getContentAction = readAction({
  name: 'reports.get-content',
  title: '报告内容',
  summary: '查看报告将要印出的全部内容：目录、段落、表、图，每个数的来源，手写段落及其所依据的数字是否变化，刷新后的变化、意见、校对提示和送审前还要办的事。',
  input: z.object(reportPlace),
  output: z.object({
    number: z.int().describe('第几次编成'), title: z.array(z.string()), subtitle: z.string().describe('副标题'), issuer: z.string().describe('落款'), date: z.string().describe('成文日期'), stamps: z.array(z.string()).describe('标注'),
    contents: z.array(z.object({ blockId: z.string().describe('段落编号'), level: z.int(), label: z.string().describe('序号'), text: z.string() })).describe('目录'), sections: z.array(shownSection).describe('内容'), sources: z.record(z.string(), z.string()).describe('数字的来源'),
    passages: z.array(passage).describe('手写段落'), changes: z.array(change).describe('待核对的变化'), remarks: z.array(remark).describe('意见'), proofs: z.array(issueSchema).describe('校对提示'), obstacles: z.array(z.object({ code: z.string(), message: z.string(), blockId: z.string().describe('段落编号') })).describe('送审前要办的'),
  }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, reportId }, { connection }) => {
    const place = { regionId, reportId };
    const state = await writtenState(connection, place, 'look');
    if (isRefusal(state)) return state;
    const { base, passages, content, stored: { cycle } } = state;
    const { tree, issues } = writtenReport(base, passages, cycle.state);
    const remarks = await reportRemarks(connection, place);
    const names = await personNames(connection, [...passages.map(({ writtenBy }) => writtenBy), ...remarks.flatMap(({ madeBy, settledBy }) => [madeBy, settledBy])]);
    const nameOf = (personId: string | null): string | null => (personId === null ? null : names.get(personId) ?? null);
    const blocks = new Map(base.tree.sections.flatMap((section) => section.blocks).map((block) => [block.id, block]));
    const headings = new Map(blockTexts(base.tree).map(({ blockId, about }) => [blockId, about]));
    const isOpen = cycle.state === 'draft' || cycle.state === 'returned';
    return {
      number: content.number, title: [...tree.title], subtitle: tree.subtitle, issuer: tree.issuer, date: tree.date, stamps: [...tree.stamps],
      contents: labelsOf(tree).contents.map(({ id, level, label, text }) => ({ blockId: id, level, label, text })), sections: shownSections(tree),
      sources: Object.fromEntries(Object.entries(tree.sources).map(([key, source]) => [key, (source as { readonly says?: string }).says ?? ''])),
      passages: passages.map((one) => ({ blockId: one.blockId, about: headings.get(one.blockId) ?? '', place: one.place, version: one.version, text: one.text, ownText: ownWords(blocks.get(one.blockId)), writtenAt: one.writtenAt, writtenBy: nameOf(one.writtenBy), ...plain(one.text === null ? nothingWritten : standOf(base.tree, asPassage(one))) })),
      changes: isOpen ? (await openChanges(connection, state)).map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row })) })) : [],
      remarks: remarks.map(({ remarkId, blockId, text, madeAt, madeBy, answer, settledAt, settledBy }) => ({ remarkId, blockId, text, madeAt, madeBy: nameOf(madeBy), answer, settledAt, settledBy: nameOf(settledBy) })),
      proofs: issues.filter(({ code }) => !code.startsWith('passage-')).map((issue) => ({ ...issue })), obstacles: isOpen ? (await reportObstacles(connection, place)).map(({ code, message, place: blockId }) => ({ code, message, blockId })) : [],
    };
  },
  examples: [{ input: aReport }, { input: { ...aReport, reportId: '1' }, refusedAt: 'reportId' }],
});

const nothingWritten = { stand: 'holds', gone: [], come: [], quoted: [] } as const;

const plain = ({ stand, gone, come, quoted }: ReturnType<typeof standOf>) => ({ stand, gone: [...gone], come: [...come], quoted: [...quoted] });
