import type { DocumentTree } from '#documents';
import { reportCycle } from '#lifecycle';
import { sealReport } from '#publication';
import type { ChartToDraw } from '#rendering';
import { contentPictures, type Connection } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { writtenReport } from './given-passages.ts';
import { writtenState } from './report-state.ts';

/** A report ready to be written: its tree with everything in it, its charts, what its files are called. */
export type ReportToWrite = { readonly tree: DocumentTree; readonly charts: readonly ChartToDraw[]; readonly fileName: string };

const stateWord = (state: string): string => (state === 'frozen' ? '' : `（${state === 'withdrawn' || state === 'replaced' ? (reportCycle.states[state]?.word ?? state) : '草稿'}）`);

/**
 * A report as it is now, ready to be written: a draft with its stamp, a frozen one with its seal.
 *
 * @example const wanted = await reportToWrite(connection, { regionId, reportId });
 */
export async function reportToWrite(connection: Connection, place: { readonly regionId: string; readonly reportId: string }): Promise<ReportToWrite | Refusal> {
  const state = await writtenState(connection, place, 'look');
  if (isRefusal(state)) return state;
  const { base, passages, report, content, stored: { cycle } } = state;
  const { tree } = writtenReport(base, passages, cycle.state);
  const charts = (await contentPictures(connection, content)).map(({ chart }) => JSON.parse(chart) as ChartToDraw);
  return { tree: report.seal === null ? tree : sealReport(tree, report.seal), charts, fileName: `${report.title ?? ''}${(report.edition ?? 1) > 1 ? `（第${String(report.edition)}版）` : ''}${stateWord(cycle.state)}` };
}
