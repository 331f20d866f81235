import { z } from 'zod';
import { basisOf, blockTexts, type ReportBase } from '#publication';
import { addPassages, findContent, personNames, saveLifeCycle, type StoredLifeCycle, type StoredPassage } from '#storage';
import { writeAction } from '../action.ts';
import { count, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { aReport, reportMakers, reportPlace } from './report-fields.ts';
import { baseOf, notedInReport, titleOf, writtenState, type WrittenState } from './report-state.ts';

/** A long paragraph has a thousand characters; a whole section somebody pastes in, some ten thousand. */
const longest = 20_000;

type State = WrittenState & { readonly seen: ReportBase; readonly standing: StoredPassage | null; readonly writer: string | null };
type Effect = { readonly passage: StoredPassage; readonly about: string; readonly noted: StoredLifeCycle };

const blockOf = ({ tree }: ReportBase, blockId: string) => tree.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId);

/** Somebody writes at one place of a draft: instead of a paragraph, or after it. Every version stays; who did not see the last one is refused, so that nobody overwrites another. */
export const editPassageAction = writeAction({
  name: 'reports.edit-passage',
  title: '修改报告段落',
  summary: '在报告的一处手写段落：替换系统写的一段，或在其后增加；刷新数据后保留。写空为不印这一段，不填文字为恢复系统所写。须是看到的最新一版，别人刚改过的不会被覆盖。',
  input: z.object({
    ...reportPlace, blockId: z.string().min(1).max(300).describe('段落编号'), place: z.enum(['instead', 'after']).describe('instead 替换这一段、after 加在其后'),
    text: words(0, longest).nullable().describe('手写的文字，可以分行；不填（null）为撤销手写'), version: count(0).describe('您看到的这一处的版本号，没有写过为 0'), contentNumber: count(1).describe('您看到的第几次编成的内容'),
  }),
  output: z.object({ version: z.int() }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'report',
  possible: (report) => ['draft', 'returned'].includes((report as { state: string | null }).state ?? ''),
  load: async ({ regionId, reportId, blockId, place, contentNumber }, { connection }): Promise<State | Refusal> => {
    const state = await writtenState(connection, { regionId, reportId }, 'lock');
    if (isRefusal(state)) return state;
    const standing = state.passages.find((one) => one.blockId === blockId && one.place === place) ?? null;
    const seen = contentNumber === state.content.number ? state.content : await findContent(connection, { regionId, reportId, number: contentNumber });
    if (seen === null) return { refused: 'not-found', message: '这份报告没有那一次编成的内容。' };
    const names = await personNames(connection, [standing?.writtenBy ?? null]);
    return { ...state, standing, seen: seen === state.content ? state.base : baseOf(seen), writer: names.get(standing?.writtenBy ?? '') ?? null };
  },
  decide: (state, { blockId, place, text, version }, work): { effect: Effect } | Refusal => {
    const block = blockOf(state.seen, blockId);
    // What was written for a paragraph that is no more can still be taken back.
    if (block === undefined && (state.standing === null || text !== null)) return { refused: 'not-found', message: '报告里没有这一段，可能已随数据变化而消失，请刷新页面。' };
    if (block?.kind === 'table' || block?.kind === 'picture') return { refused: 'not-editable', message: '表和图由数据生成，不能手写；要说明的话，请写在前后的段落里。' };
    const noted = notedInReport(state, work);
    if (isRefusal(noted)) return noted;
    if ((state.standing?.version ?? 0) !== version) return { refused: 'stale-version', message: `${state.writer ?? '别人'}刚刚改过这一段。您写的没有丢，请对照最新的内容合并后再保存。` };
    const about = blockTexts(state.seen.tree).find((one) => one.blockId === blockId)?.about ?? '';
    return { effect: { noted, about, passage: { blockId, place, version: version + 1, text, basis: block === undefined ? [] : basisOf(block), writtenAt: work.now, writtenBy: work.caller.personId } } };
  },
  store: async ({ passage, noted }, { connection }, { report, stored }) => {
    await addPassages(connection, report, [passage]);
    await saveLifeCycle(connection, noted, stored.cycle);
    return { version: passage.version };
  },
  audit: ({ passage: { blockId, place, version, text }, about }, { report, standing }) => ({
    subjectKind: 'report', subjectId: report.reportId, sentence: `${text === null ? '恢复' : '改写'}《${titleOf(report)}》${about === '' ? '' : `“${about}”`}的一段${place === 'after' ? '之后' : ''}${text === null ? '' : `：${text.slice(0, 200)}`}`,
    before: standing === null ? null : { version: standing.version, text: standing.text }, after: { blockId, version, text },
  }),
  examples: [
    { input: { ...aReport, blockId: 'lead', place: 'instead', text: '示例：全区两规划总体进展顺利。', version: 0, contentNumber: 1 } }, { input: { ...aReport, blockId: 'lead', place: 'instead', text: null, version: 1, contentNumber: 1 } },
    { input: { ...aReport, blockId: 'lead', place: 'before', text: '', version: 0, contentNumber: 1 }, refusedAt: 'place' },
  ],
});
