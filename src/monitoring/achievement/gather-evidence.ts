import { gapSeriesOf } from '../gender/gap-series.ts';
import type { Observation } from '../observation.ts';
import type { Series } from '../series.ts';
import { cycleSeries } from './cycle-series.ts';
import type { EvidenceRegistry } from './evidence-registry.ts';
import { namesOfTarget, ownRows, type EvidenceQuestion } from './evidence-rows.ts';
import { gatherReference } from './gather-reference.ts';
import { gatherSides } from './gather-sides.ts';
import { groupsWanted, speaksOf } from './groups-wanted.ts';
import type { ObservationIndex } from './observation-index.ts';
import { chooseRows, seriesOf, type SetAside } from './series-of.ts';
import { isChange, hasLevel } from './target-shape.ts';
import type { Absence, Evidence } from './way.ts';

/** The evidence, and the rows of the target's own indicator that do not count, for revisions and other sources. */
export type GatheredEvidence = { readonly evidence: Evidence; readonly setAside: readonly SetAside[] };

const unitOf = ({ target, definition }: EvidenceQuestion): string => definition?.unit ?? target.unit ?? '';

const listed = (words: readonly string[]): string => words.slice(0, 6).join('、') + (words.length > 6 ? '等' : '');

/** What was looked for and not found, so that somebody knows what to add. */
function absenceIn(question: EvidenceQuestion, all: readonly Observation[], own: readonly Observation[], wanted: readonly string[]): Absence {
  const { target, definition, year } = question;
  const groups = [...new Set(own.map((row) => row.groups.join('、')).map((text) => (text === '' ? '总体' : text)))];
  if (own.length > 0 && wanted.length > 0) return { reason: 'not-collected', sentence: `没有“${target.scope ?? wanted.join('、')}”的分组数据（现有：${listed(groups)}），总数不能代替` };
  if (own.length > 0) return { reason: 'not-collected', sentence: `只有分组的数据（${listed(groups)}），没有总体的` };
  const places = [...new Set(all.filter((row) => row.year <= year).flatMap(({ place }) => place ?? []))];
  if (places.length > 0) return { reason: 'not-collected', sentence: `只有别的地区的数据（${listed(places)}）` };
  return { reason: 'not-collected', sentence: definition === null ? `没有对应的指标，数据里也没有“${target.indicator}”这一行` : `数据里没有“${definition.name.zh}”截至${String(year)}年的行` };
}

function gatherSubUnits(question: EvidenceQuestion, rows: readonly Observation[], registry: EvidenceRegistry): Evidence['subUnits'] {
  const byUnit = Map.groupBy(rows.filter(({ subUnit }) => subUnit !== null), ({ subUnit }) => subUnit ?? '');
  return [...byUnit.entries()].sort(([a], [b]) => a.localeCompare(b, 'zh')).map(([name, ofUnit]) => {
    const { chosen } = chooseRows(ofUnit);
    return { name, series: seriesOf(chosen, question.definition?.id ?? null, unitOf(question), registry.bridges), answers: chosen };
  });
}

/** A cycle is judged on what it has covered so far. */
function asCycle({ target, definition, startYear }: EvidenceQuestion, series: Series, chosen: readonly Observation[]): Series {
  const length = target.cycleYears ?? 3;
  return target.every === 'cycle' && length > 0 ? cycleSeries(series, chosen, startYear, length, definition?.multiplier ?? 100) : series;
}

/**
 * Gathers everything of the data that speaks of one target: its indicator for its own place and people, never the total for a part; townships and schools by name; the two
 * sides of a gap; the figure it is compared with. The latest record of the best source counts, grade D never; changes of the definition are breaks. Source: method 2, 3.3, 10.
 *
 * @example gatherEvidence(indexObservations(rows), { target, definition, startYear: 2021, year: 2024, ownPlaces: ['某区'] }, evidenceRegistry(catalogue, relations))
 */
export function gatherEvidence(index: ObservationIndex, question: EvidenceQuestion, registry: EvidenceRegistry): GatheredEvidence {
  const { target, definition } = question;
  const all = index.rowsOf(namesOfTarget(question));
  const own = ownRows(all, question);
  const wanted = target.kind === 'gap' ? [] : groupsWanted(target, definition);
  const fitting = own.filter((row) => speaksOf(row.groups, wanted, definition));
  const { chosen, setAside } = chooseRows(fitting.filter(({ subUnit }) => subUnit === null));
  const series = asCycle(question, seriesOf(chosen, definition?.id ?? target.indicatorId, unitOf(question), registry.bridges), chosen);
  const sides = target.kind === 'gap' ? gatherSides(index, question, registry) : null;
  const needsGapSeries = sides !== null && series.points.length === 0 && (isChange(target) || hasLevel(target));
  const told = needsGapSeries ? gapSeriesOf(sides.first.series, sides.second.series).absolute : series;
  const isEmpty = told.points.length === 0 && told.gaps.length === 0;
  const subUnits = gatherSubUnits(question, fitting, registry);
  const evidence: Evidence = {
    series: isEmpty ? null : told, reference: target.kind === 'relative' ? gatherReference(index, question, registry) : null, subUnits, sides, answers: chosen,
    absence: isEmpty ? absenceIn(question, all.filter(({ subUnit }) => subUnit === null), own.filter(({ subUnit }) => subUnit === null), wanted) : null,
  };
  return { evidence, setAside };
}
