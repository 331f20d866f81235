import { z } from 'zod';
import { warningLevels, warningRules, type WarningLevel } from '#monitoring';
import { readAction } from '../action.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { countInAddress, words } from '../fields.ts';
import { judgedRun } from './judged-run.ts';
import type { JudgedGround } from './judged-ground.ts';
import { aRegion, levelKey, runFields, runHead } from './monitoring-fields.ts';
import { runHeadOf } from './run-head.ts';
import { shownWarning, showWarning } from './shown-warning.ts';
import { shownStanding } from './standing-fields.ts';
import { domainOf, showStanding, standingsOf, type Standing } from './standing.ts';
import { recordsBehind } from './target-records.ts';

const loudness = Object.keys(warningLevels) as readonly WarningLevel[];

/** The first year of those in a row, up to the one asked of, in which a rule spoke of each target. */
async function sinceOf(judged: JudgedGround, year: number): Promise<(standing: Standing, rule: string) => number> {
  const former = (await judged.runs(judged.years.filter((one) => one < year))).map((run) => ({ year: run.year, spoken: new Set(standingsOf(judged, run).flatMap(({ target, planId }) => target.warnings.map(({ rule }) => `${planId} ${target.id} ${rule}`))) }));
  return ({ planId, target: { id } }, rule) => {
    let since = year;
    for (const { year: at, spoken } of former) {
      if (!spoken.has(`${planId} ${id} ${rule}`)) break;
      since = at;
    }
    return since;
  };
}

/** When the newest figure a target is judged by was recorded; null: there is none. */
function knownSince({ target }: Standing, { ground }: JudgedGround): string | null {
  const last = target.points.at(-1);
  const instants = last === undefined ? [] : (recordsBehind({ ...target, points: [last] }, ground).get(last.year) ?? []).map(({ recordedAt }) => recordedAt);
  return instants.toSorted().at(-1) ?? null;
}

/** The open warnings of a region, loudest first, each with its reason, its rule, and since when. */
export const listWarningsAction = readAction({
  name: 'monitoring.list-warnings',
  title: '预警',
  summary: '列出全部预警，红的在前：理由、规则和界限、怎样解除、自哪年起、由哪天登记的数引起、责任单位；可按级别、规则、规划、领域、单位筛选，分页。',
  input: z.object({
    ...runFields, planId: z.uuid().optional().describe('只看这个规划'), domain: words(1, 60).optional().describe('领域'), unit: words(1, 80).optional().describe('责任单位'), level: levelKey.optional().describe('级别'), rule: words(1, 10).optional().describe('规则'),
    from: countInAddress(0).default(0).describe('从第几项起'), limit: z.coerce.number().int().min(0).max(500).default(100).describe('每页条数，0 只要各级多少'),
  }),
  output: z.object({
    run: runHead, total: z.int(), counts: z.array(z.object({ level: levelKey.describe('级别'), word: z.string(), targets: z.int().describe('目标数'), warnings: z.int().describe('条数') })).describe('各级多少'),
    rules: z.array(z.object({ rule: z.string().describe('规则'), title: z.string(), warnings: z.int().describe('条数') })).describe('各规则多少'),
    warnings: z.array(shownWarning.extend({ sinceYear: z.int().describe('自哪年起'), knownSince: z.string().nullable().describe('数据登记于'), standing: shownStanding.describe('目标') })).describe('预警'), next: z.int().nullable(),
    choices: z.object({ domains: z.array(z.string()), units: z.array(z.string()) }).describe('可选的'),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ planId, domain, unit, level, rule, from, limit, ...question }, work) => {
    const asked = await judgedRun(question, work);
    if ('refused' in asked) return asked;
    const { judged, run } = asked;
    const warned = standingsOf(judged, run).filter(({ target }) => target.warnings.length > 0);
    const within = warned.filter((one) => (planId === undefined || one.planId === planId) && (domain === undefined || domainOf(one.target) === domain) && (unit === undefined || one.target.units.includes(unit)));
    const all = within.flatMap((standing) => standing.target.warnings.map((warning) => ({ standing, warning })));
    const found = all.filter(({ warning }) => (level === undefined || warning.level === level) && (rule === undefined || warning.rule === rule))
      .toSorted((one, other) => loudness.indexOf(one.warning.level) - loudness.indexOf(other.warning.level) || one.warning.rule.localeCompare(other.warning.rule, 'en', { numeric: true }));
    const since = limit === 0 ? () => run.year : await sinceOf(judged, run.year);
    const next = from + limit;
    return {
      run: runHeadOf(judged, run), total: found.length,
      counts: loudness.map((one) => ({ level: one, word: warningLevels[one], targets: within.filter(({ target }) => target.warnings[0]?.level === one).length, warnings: all.filter(({ warning }) => warning.level === one).length })),
      rules: warningRules.map(({ id, title }) => ({ rule: id, title, warnings: all.filter(({ warning }) => warning.rule === id).length })),
      warnings: found.slice(from, next).map(({ standing, warning }) => ({ ...showWarning(warning), sinceYear: since(standing, warning.rule), knownSince: knownSince(standing, judged), standing: showStanding(standing) })), next: next < found.length ? next : null,
      choices: { domains: [...new Set(warned.map(({ target }) => domainOf(target)))], units: [...new Set(warned.flatMap(({ target }) => target.units))] },
    };
  },
  examples: [{ input: { regionId: aRegion, level: 'red' } }, { input: { regionId: aRegion, rule: 'W4', limit: '20' } }, { input: { regionId: aRegion, level: 'loud' }, refusedAt: 'level' }],
});
