import { noteEdit, reportCycle } from '#lifecycle';
import type { ReportBase } from '#publication';
import { contentHead, findContent, findLifeCycle, findReport, lockedReport, standingPassages, type Connection, type ContentHead, type StoredContent, type StoredLifeCycle, type StoredPassage, type StoredReport } from '#storage';
import { actorOf } from '../actor-of.ts';
import type { Work } from '../action.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { refusalOfStep } from '../refusal-of-step.ts';

/** A report on its way with what is written in it; `head` null: it is still being made for the first time. */
export type ReportState = { readonly report: StoredReport; readonly stored: StoredLifeCycle; readonly head: ContentHead | null; readonly passages: readonly StoredPassage[] };

/** A report that was made, with its content. */
export type WrittenState = ReportState & { readonly content: StoredContent; readonly base: ReportBase };

type Place = { readonly regionId: string; readonly reportId: string };

const gone: Refusal = { refused: 'not-found', message: '没有这份报告。' };

/**
 * A report with its life cycle and what is written in it, locked until the transaction ends where something is to be written.
 *
 * @example load: (asked, { connection }) => reportState(connection, asked, 'lock')
 */
export async function reportState(connection: Connection, { regionId, reportId }: Place, how: 'lock' | 'look'): Promise<ReportState | Refusal> {
  const report = await (how === 'lock' ? lockedReport : findReport)(connection, regionId, reportId);
  if (report === null) return gone;
  if (report.cycleId === null) return { refused: 'report-of-old', message: '这份报告是用以前的程序编制的，只保留了文件；需要修改、审核的，请重新编制。' };
  const stored = await findLifeCycle(connection, regionId, report.cycleId, { lock: how === 'lock' });
  if (stored === null) return gone;
  const head = report.contentNumber === null ? null : await contentHead(connection, { regionId, reportId, number: report.contentNumber });
  return { report, stored, head, passages: await standingPassages(connection, { regionId, reportId }) };
}

/**
 * A content as the program wrote it.
 *
 * @example baseOf(content).tree.title
 */
export const baseOf = ({ tree, head }: Pick<StoredContent, 'tree' | 'head'>): ReportBase => ({ tree: JSON.parse(tree) as ReportBase['tree'], head: JSON.parse(head) as ReportBase['head'], charts: [] });

/**
 * The same with the content that holds; refused where it is still being made.
 *
 * @example load: (asked, { connection }) => writtenState(connection, asked, 'lock')
 */
export async function writtenState(connection: Connection, place: Place, how: 'lock' | 'look'): Promise<WrittenState | Refusal> {
  const state = await reportState(connection, place, how);
  if (isRefusal(state)) return state;
  const content = state.head === null ? null : await findContent(connection, state.head);
  return content === null ? { refused: 'report-not-made', message: '报告还没有编成，请等编制完成。' } : { ...state, content, base: baseOf(content) };
}

/**
 * The life cycle after this person changed the content, for the four eyes; or why they may not.
 *
 * @example notedInReport(state, work)
 */
export function notedInReport({ stored }: Pick<ReportState, 'stored'>, { caller, now, today }: Pick<Work, 'caller' | 'now' | 'today'>): StoredLifeCycle | Refusal {
  const noted = noteEdit(reportCycle, stored.cycle, actorOf(caller), { at: now, today });
  return noted.kind === 'refused' ? refusalOfStep(noted) : { ...stored, cycle: noted.cycle };
}

/**
 * What a report is called in sentences.
 *
 * @example titleOf(report) // '示例区2025年妇女儿童发展规划统计监测报告'
 */
export const titleOf = ({ title, year, kind }: Pick<StoredReport, 'title' | 'year' | 'kind'>): string => title ?? `${String(year)}年${kind}`;
