import { listRounds } from '#storage';
import { showRound } from '../../rounds/show-round.ts';
import { roundReaders } from '../../rounds/round-fields.ts';
import type { SearchSource } from '../search-source.ts';

/** Rounds that are open or closed. */
export const roundSource: SearchSource = {
  permission: roundReaders,
  candidates: async (regionId, _typed, work) => (await listRounds(work.connection, regionId)).filter(({ state }) => state !== 'preparing').map((round) => {
    const { roundId, title, reportingYear, kindWord } = showRound(round, work);
    return { kind: 'round' as const, id: roundId, planId: null, title, names: [], context: `${String(reportingYear)}年 ${kindWord}` };
  }),
};
