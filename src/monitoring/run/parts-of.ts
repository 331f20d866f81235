import type { Acceptance } from '../acceptance.ts';
import { canonicalGroups } from '../achievement/groups-wanted.ts';
import { ownRows, type EvidenceQuestion } from '../achievement/evidence-rows.ts';
import type { ObservationIndex } from '../achievement/observation-index.ts';
import { chooseRows, seriesOf, type Bridge } from '../achievement/series-of.ts';
import type { Verdict } from '../achievement/way.ts';
import { judgeCase } from '../judging/judge-case.ts';
import type { ForecastModel } from '../forecast/model.ts';
import type { JudgedPart } from '../rules/rule.ts';
import type { Series } from '../series.ts';
import { caseOfVerdict } from './case-of-verdict.ts';
import { countCells, sourceOf, type FigureCell } from './figure-cells.ts';
import type { LearntFamilies } from './prior-of-indicator.ts';

/** A part with the cells of its figures. */
export type PlacedPart = JudgedPart & { readonly from: readonly FigureCell[] };

type Told = { readonly question: EvidenceQuestion; readonly index: ObservationIndex; readonly bridges: readonly Bridge[]; readonly deadline: number; readonly model: ForecastModel; readonly learnt: LearntFamilies };

/** The series of every group and sub-unit of the target's own indicator, by name. Groups of two kinds at once (农村 and 女) are no part of their own here. */
function partSeries({ question, index, bridges }: Told): { readonly name: string; readonly series: Series }[] {
  const { definition } = question;
  if (definition === null) return [];
  const rows = ownRows(index.rowsOf([definition.id]), question);
  const named = rows.flatMap((row) => {
    const groups = canonicalGroups(row.groups);
    const name = row.subUnit === null ? (groups.length === 1 ? groups[0] : undefined) : groups.length === 0 ? row.subUnit : undefined;
    return name === undefined ? [] : [{ name, row }];
  });
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, own]) => ({ name, series: seriesOf(chooseRows(own.map(({ row }) => row)).chosen, definition.id, definition.unit, bridges) }));
}

/**
 * The parts of the people and of the place behind a target for everyone, each forecast against the same values (W10).
 *
 * @example partsOf(verdict, told) // [{ name: '农村', probability: 0.12, outlook: 'unlikely' }, …]
 */
export function partsOf(verdict: Verdict, acceptance: Acceptance, told: Told): PlacedPart[] {
  const { definition, target } = told.question;
  if (target.groups.length > 0 || target.scope !== null) return [];
  return partSeries(told).flatMap(({ name, series }): PlacedPart[] => {
    const made = caseOfVerdict({ ...verdict, baseline: { missing: 'no-baseline' } }, series, acceptance, { definition, deadline: told.deadline, name, learnt: told.learnt });
    if (made === null) return [];
    const { forecast, outlook } = judgeCase(made.one, told.model);
    const from = series.points.flatMap(({ trace }) => [...sourceOf(trace).from, ...countCells(trace.origins.filter(({ column }) => column !== null))]);
    return [{ name, probability: 'probability' in forecast ? forecast.probability : null, outlook, from }];
  });
}
