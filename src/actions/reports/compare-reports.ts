import { z } from 'zod';
import { blockTexts, changesOf } from '#publication';
import { findReport, listReports, type Connection, type StoredReport } from '#storage';
import { readAction } from '../action.ts';
import { isRefusal } from '../refusal.ts';
import { writtenReport } from './given-passages.ts';
import { aReport, reportPlace } from './report-fields.ts';
import { reportReaders } from './report-readers.ts';
import { titleOf, writtenState, type WrittenState } from './report-state.ts';

/** The report of the year before: the frozen one where there is one, else the newest that was made. */
async function ofLastYear(connection: Connection, { regionId, kind, year, subject }: StoredReport): Promise<StoredReport | null> {
  const found = (await listReports(connection, regionId, { kind, year: year - 1, subject, before: null, limit: 50 })).filter(({ contentNumber, state }) => contentNumber !== null && state !== 'withdrawn');
  return found.find(({ state }) => state === 'frozen') ?? found[0] ?? null;
}

const textsOf = ({ base, passages, stored }: WrittenState) => blockTexts(writtenReport(base, passages, stored.cycle.state).tree);

/** Two reports side by side, part by part: this one, and that of last year or another that is named. Parts keep their ids from year to year. */
export const compareReportsAction = readAction({
  name: 'reports.compare-reports',
  title: '比较报告',
  summary: '把报告与上一年的同类报告（或指定的一份）逐段逐表比较：哪些话、哪些行不同。',
  input: z.object({ ...reportPlace, otherId: z.uuid().optional().describe('与哪一份比；不填为上一年的') }),
  output: z.object({
    other: z.object({ reportId: z.uuid().describe('报告编号'), title: z.string(), year: z.int(), isFrozen: z.boolean().describe('已定稿') }).nullable().describe('所比的报告'),
    differences: z.array(z.object({ blockId: z.string().describe('段落编号'), kind: z.enum(['paragraph', 'table']), about: z.string().describe('所在部分'), before: z.string(), now: z.string().describe('现在'), rows: z.array(z.object({ before: z.string(), now: z.string().describe('现在') })) })), same: z.int().describe('相同的段落和表'),
  }),
  permission: reportReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, reportId, otherId }, { connection }) => {
    const state = await writtenState(connection, { regionId, reportId }, 'look');
    if (isRefusal(state)) return state;
    const other = otherId === undefined ? await ofLastYear(connection, state.report) : await findReport(connection, regionId, otherId);
    if (other === null) return otherId === undefined ? { other: null, differences: [], same: 0 } : { refused: 'not-found', message: '没有要比较的那一份报告。' };
    const former = await writtenState(connection, other, 'look');
    if (isRefusal(former)) return former;
    const now = textsOf(state);
    const differences = changesOf(new Map(textsOf(former).map((one) => [one.blockId, one])), now);
    const present = new Set(differences.map(({ blockId }) => blockId));
    return {
      other: { reportId: other.reportId, title: titleOf(other), year: other.year, isFrozen: other.state === 'frozen' },
      differences: differences.map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row })) })), same: now.filter(({ blockId }) => !present.has(blockId)).length,
    };
  },
  examples: [{ input: aReport }, { input: { ...aReport, otherId: '去年' }, refusedAt: 'otherId' }],
});
