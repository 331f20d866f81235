import { z } from 'zod';
import type { BlockChange } from '#publication';
import { acceptChanges } from '#storage';
import { writeAction } from '../action.ts';
import { count } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { openChanges } from './open-changes.ts';
import { aReport, reportMakers, reportPlace } from './report-fields.ts';
import { titleOf, writtenState, type WrittenState } from './report-state.ts';

type State = WrittenState & { readonly changes: readonly BlockChange[] };

/** Somebody looked at what a refresh changed, and it is right. */
export const acceptChangesAction = writeAction({
  name: 'reports.accept-changes',
  title: '核对变化',
  summary: '刷新后系统写的内容有变化的，逐处核对后记为已核对；送审前须全部核对。',
  input: z.object({ ...reportPlace, contentNumber: count(1).describe('您看到的第几次编成的内容'), blockIds: z.array(z.string().min(1).max(300)).min(1).max(2000).describe('核对过的段落和表') }),
  output: z.object({ accepted: z.int().describe('记为已核对'), left: z.int().describe('还有') }),
  permission: reportMakers,
  scope: ({ regionId }) => ({ regionId }),
  actsOn: 'report',
  possible: (report) => ['draft', 'returned'].includes((report as { state: string | null }).state ?? ''),
  load: async (asked, { connection }): Promise<State | Refusal> => {
    const state = await writtenState(connection, asked, 'lock');
    return isRefusal(state) ? state : { ...state, changes: await openChanges(connection, state) };
  },
  decide: ({ content, stored, changes }, { contentNumber, blockIds }): { effect: { readonly accepted: readonly BlockChange[] } } | Refusal => {
    if (!['draft', 'returned'].includes(stored.cycle.state)) return { refused: 'wrong-state', message: '报告不在起草中，没有要核对的变化。' };
    if (content.number !== contentNumber) return { refused: 'stale-version', message: '报告刚刚又刷新过，请看最新的变化再核对。' };
    const wanted = new Set(blockIds);
    return { effect: { accepted: changes.filter(({ blockId }) => wanted.has(blockId)) } };
  },
  store: async ({ accepted }, { connection, now, caller }, { report, content, changes }) => {
    await acceptChanges(connection, report, accepted.map(({ blockId, now: text }) => ({ blockId, number: content.number, text, acceptedAt: now, acceptedBy: caller.personId })));
    return { accepted: accepted.length, left: changes.length - accepted.length };
  },
  audit: ({ accepted }, { report, content }) => ({ subjectKind: 'report', subjectId: report.reportId, sentence: `核对《${titleOf(report)}》刷新后的 ${String(accepted.length)} 处变化`, after: { content: content.number, blocks: accepted.map(({ blockId }) => blockId).slice(0, 200) } }),
  examples: [{ input: { ...aReport, contentNumber: 2, blockIds: ['lead', 'women/1/kept'] } }, { input: { ...aReport, contentNumber: 2, blockIds: [] }, refusedAt: 'blockIds' }],
});
