import { reportCycle } from '#lifecycle';
import { reportTypes } from '#publication';
import { listReports } from '#storage';
import { reportReaders } from '../../reports/report-readers.ts';
import { reportTitle } from '../../reports/report-title.ts';
import type { SearchSource } from '../search-source.ts';

const most = 2_000;

/** Reports by title, year and kind, the newest first. */
export const reportSource: SearchSource = {
  permission: reportReaders,
  candidates: async (regionId, _typed, { connection }) => (await listReports(connection, regionId, { before: null, limit: most })).map((report) => {
    const { reportId, kind, year, state } = report;
    const kindWord = reportTypes.find(({ id }) => id === kind)?.title ?? kind;
    return { kind: 'report' as const, id: reportId, planId: null, title: reportTitle(report), names: [], context: [`${String(year)}年`, kindWord, state === null ? '' : reportCycle.states[state]?.word ?? state].filter((part) => part !== '').join(' ') };
  }),
};
