import { ownSpread } from '../forecast/student-walk.ts';
import type { WarningFacts } from '../rules/rule.ts';
import { untraced, type Series, type SeriesPoint } from '../series.ts';
import { caseSeries } from './case-series.ts';
import type { JudgedCase } from './judge-case.ts';
import type { JudgingCase } from './judging-case.ts';

function pointsOf({ years, values, counts, digits }: JudgingCase): SeriesPoint[] {
  return years.map((year, at) => {
    const value = values[at] ?? Number.NaN;
    return { year, value, text: String(value), digits, numerator: counts?.events[at] ?? null, denominator: counts?.population[at] ?? null, standardError: null, grade: 'A', definitionVersion: '', status: 'final', trace: untraced };
  });
}

/** The changes of a series around nothing, in time order, and how widely they spread against what its family usually does. */
function spreadOf(one: JudgingCase, at: number): WarningFacts['spread'] {
  if (one.prior.spread === null || at < 1) return null;
  const { series } = caseSeries({ ...one, counts: null }, at);
  return { own: Math.sqrt(ownSpread(series, Infinity).variance), family: one.prior.spread, changes: series.values.slice(1).map((value, index) => value - (series.values[index] ?? Number.NaN)) };
}

/**
 * What the warning rules are told of a case. The year being judged is the last one of the case, with or without a value: a case says nothing of what is owed beyond it.
 *
 * @example considerWarnings(factsOfCase(oneCase, judged)) // [{ rule: 'W1', level: 'red', … }]
 */
export function factsOfCase(one: JudgingCase, judged: JudgedCase): WarningFacts {
  const { name, unit, gaps, acceptance, direction, hold, deadline, baseline, years } = one;
  const lastYear = Math.max(years.at(-1) ?? 0, gaps.at(-1)?.year ?? 0);
  const series: Series = { indicatorId: null, unit, points: pointsOf(one), gaps, breaks: [] };
  const { small, forecast } = judged;
  return {
    indicator: name, unit, year: lastYear, owedYears: gaps.map(({ year }) => year), answeredYears: [], series, baseline, acceptance, direction, hold, deadline,
    state: judged.achievement, outlook: judged.outlook, probability: 'probability' in forecast ? forecast.probability : null, spread: spreadOf(one, judged.at),
    smallCount: small === null || one.counts === null ? null : {
      events: small.countedEvents, population: small.reported.population, per: one.counts.per, decisionCount: small.evidence.decisionCount, chance: small.evidence.chanceAtTarget, years: small.reported.years,
    },
    revisions: [], parts: [],
  };
}

