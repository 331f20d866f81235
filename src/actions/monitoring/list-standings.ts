import { z } from 'zod';
import { tallyOf } from '#monitoring';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { countInAddress, flag } from '../fields.ts';
import { judgedRun } from './judged-run.ts';
import { aRegion, runFields, runHead } from './monitoring-fields.ts';
import { runHeadOf } from './run-head.ts';
import { shownTally, showTally } from './shown-tally.ts';
import { showStanding, standingsOf, unitRowOf, domainOf } from './standing.ts';
import { shownStanding } from './standing-fields.ts';
import { arrange, groupings, isWanted, orders, standingFilter } from './standing-filter.ts';

const tallied = (standings: readonly { readonly target: { readonly achievement: Parameters<typeof tallyOf>[0][number]['state'] } }[]): z.input<typeof shownTally> => showTally(tallyOf(standings.map(({ target }) => ({ state: target.achievement }))));

/** All targets of the plans in force with where each stands, where it goes, what warns: the table of the monitoring page. */
export const listStandingsAction = readAction({
  name: 'monitoring.list-standings',
  title: '监测表',
  summary: '列出现行规划的全部目标：现状、前景、进度、达标概率、历年数、预警、责任单位；可按规划、领域、单位、现状、前景、预警筛选、分组、排序，分页。按您可见的数判断。',
  input: z.object({
    ...runFields, ...standingFilter, group: z.enum(groupings).default('none').describe('分组：none 不分、plan 规划、domain 领域、unit 责任单位、state 现状、outlook 前景、warning 预警'),
    order: z.enum(orders).default('plan').describe('排序：plan 规划次序、probability 概率、pace 进度、deadline 期限、warning 预警、state 现状'), backwards: flag.default(false).describe('倒序'),
    from: countInAddress(0).default(0).describe('从第几项起'), limit: z.coerce.number().int().min(1).max(500).default(100).describe('每页条数'),
  }),
  output: z.object({
    run: runHead, total: z.int(), tally: shownTally.describe('合计'), groups: z.array(z.object({ key: z.string(), title: z.string(), begins: z.int().describe('起于第几项'), tally: shownTally.describe('合计') })).describe('分组'),
    standings: z.array(shownStanding).describe('目标'), next: z.int().nullable(),
    choices: z.object({ domains: z.array(z.string()), units: z.array(z.string()), unitRows: z.array(z.string()).describe('责任单位表的行') }).describe('可选的'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, year, asOf, asKnownOn, group, order, backwards, from, limit, ...filter }, work) => {
    const asked = await judgedRun({ regionId, year, asOf, asKnownOn }, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const all = standingsOf(judged, run);
    const groups = arrange(all.filter(isWanted(filter)), { group, order, backwards });
    const found = groups.flatMap(({ standings }) => standings);
    let begins = 0;
    const heads = groups.map(({ key, title, standings }) => {
      const head = { key, title, begins, tally: tallied(standings) };
      begins += standings.length;
      return head;
    });
    const next = from + limit;
    return {
      run: runHeadOf(judged, run), total: found.length, tally: tallied(found), groups: heads, standings: found.slice(from, next).map(showStanding), next: next < found.length ? next : null,
      choices: { domains: [...new Set(all.map(({ target }) => domainOf(target)))], units: [...new Set(all.flatMap(({ target }) => target.units))], unitRows: [...new Set(all.map(({ target }) => unitRowOf(target)))] },
    };
  },
  examples: [
    { input: { regionId: aRegion, year: 2024, standing: 'not-met', group: 'domain' } }, { input: { regionId: aRegion, order: 'probability', limit: '50', from: '100' } }, { input: { regionId: aRegion, level: 'loud' }, refusedAt: 'level' },
    { input: { regionId: aRegion, year: 24 }, refusedAt: 'year' },
  ],
});
