import { z } from 'zod';
import { revisionsBetween } from '#storage';
import { readAction } from '../action.ts';
import { figureReaders } from './figure-readers.ts';
import { indicatorNames } from './named-indicators.ts';
import { instantsOf, revisionFilter } from './revision-filter.ts';
import { revisionIdOf, revisionPlaceOf } from './revision-place.ts';
import { longestSeriesId } from './series-id.ts';
import { filterOf } from './series-filter.ts';
import { shownRevision, showRevisions } from './shown-revision.ts';

const aRegion = '0193c000-0000-7000-8000-000000000001';

/** What is known at the end of one day and was not, or was otherwise, at the end of another. */
export const listRevisionsAction = readAction({
  name: 'collection.list-revisions',
  title: '数据变动',
  summary: '比较两天所知的数据：哪些数改了、原来是多少、后来是多少、谁在何时改的、理由、来自哪个文件的哪一格；按记录的先后分页，按可见范围显示。',
  input: z.object({ ...revisionFilter, limit: z.coerce.number().int().min(1).max(500).default(100).describe('每页条数'), after: z.string().max(longestSeriesId).optional().describe('上一页返回的 next') }),
  output: z.object({ from: z.string().describe('从哪一天'), to: z.string().describe('到哪一天'), revisions: z.array(shownRevision).describe('变动'), next: z.string().nullable() }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ from, to, newAlso, limit, after, ...question }, { connection, caller, today }) => {
    const { regionId } = question;
    const begin = after === undefined ? null : revisionPlaceOf(after);
    if (after !== undefined && begin === null) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    if ((to ?? today) < from) return { refused: 'days-reversed', message: `止日 ${to ?? today} 早于起日 ${from}。` };
    const names = await indicatorNames(connection, regionId);
    const found = await revisionsBetween(connection, regionId, filterOf(question, names), { ...instantsOf({ from, to }, today), newAlso, after: begin, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { from, to: to ?? today, revisions: [...await showRevisions(page, { connection, regionId, caller, today, names })], next: found.length > limit && last !== undefined ? revisionIdOf(last.now) : null };
  },
  examples: [{ input: { regionId: aRegion, from: '2025-06-30', to: '2025-12-31', newAlso: false } }, { input: { regionId: aRegion, from: '2025-02-30' }, refusedAt: 'from' }, { input: { regionId: aRegion }, refusedAt: 'from' }],
});
