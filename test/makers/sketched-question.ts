import type { MissingReason } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { FigureSketch, JudgingQuestion, WayExample } from '../../src/monitoring/achievement/way.ts';
import type { Observation } from '../../src/monitoring/observation.ts';
import { untraced, type Series, type SeriesPoint } from '../../src/monitoring/series.ts';
import { sketchedTarget } from './sketched-plan.ts';

const goodOf = { up: 1, down: -1, range: 0, reference: 0 } as const;
const isReason = (text: string): text is MissingReason => /^[a-z-]+$/.test(text);

/** A series from printed figures by year; a word of `MissingReason` is a gap. */
export function sketchedSeries(figures: FigureSketch, unit: string, breaks: readonly number[] = []): Series {
  const told = Object.entries(figures).map(([year, text]) => ({ year: Number(year), text }));
  const points = told.filter(({ text }) => !isReason(text)).map(({ year, text }): SeriesPoint => ({
    year, value: Number(text), text, digits: text.split('.')[1]?.length ?? 0, numerator: null, denominator: null, standardError: null, grade: 'A', status: 'final', definitionVersion: '', trace: untraced,
  }));
  return { indicatorId: 'sketched', unit, points, gaps: told.flatMap(({ year, text }) => (isReason(text) ? [{ year, reason: text }] : [])), breaks };
}

const definition: IndicatorDefinition = {
  id: 'sketched', name: { zh: '某指标' }, aliases: [], audience: ['women'], domains: ['妇女与健康'], definition: '某指标', numerator: null, denominator: null, multiplier: 1, unit: '%', direction: 'up',
  scale: 'plain', digits: 1, breakdowns: [], referencePeriod: { kind: 'calendar-year' }, frequency: 'yearly', lowestLevel: { level: 'district', note: null }, smallCount: false,
  forecastFamily: 'nothing-known', sourceDepartment: '统计局', sourceSystem: '', sourceUrl: null, sourceBasis: 'own-knowledge', definitionStatus: 'unverified', codes: [], nationalTarget2030: null, targetType: '', notes: null,
};

/** A definition of which only what matters is told. */
export const sketchedDefinition = (told: Partial<IndicatorDefinition>): IndicatorDefinition => ({ ...definition, ...told });

/** One observation of the district as a whole, of which only what matters is told. */
export const sketchedObservation = (told: Partial<Observation> & Pick<Observation, 'year' | 'content'>): Observation => ({
  indicatorId: 'sketched', place: null, subUnit: null, groups: [], period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null, origin: { file: null, sheet: null, line: null, column: null }, ...told,
});

/** The whole question an example of a way asks. */
export function sketchedQuestion(example: WayExample): JudgingQuestion {
  const { target, figures, unit = '%', breaks, year = 2024 } = example;
  const named = ([name, sketch]: readonly [string, FigureSketch]) => ({ name, series: sketchedSeries(sketch, unit, breaks) });
  return {
    target: sketchedTarget(target), definition: example.definition ? sketchedDefinition({ name: { zh: target.indicator }, ...example.definition }) : null,
    evidence: {
      series: figures ? sketchedSeries(figures, unit, breaks) : null,
      reference: example.reference ? named(example.reference) : null,
      subUnits: Object.entries(example.subUnits ?? {}).map((entry) => ({ ...named(entry), answers: [] })),
      sides: example.sides ? { first: named(example.sides[0]), second: named(example.sides[1]), good: goodOf[example.definition?.direction ?? 'reference'] } : null,
      answers: (example.answers ?? []).map(sketchedObservation),
      absence: null,
    },
    startYear: 2021, endYear: 2030, year, asOf: example.asOf ?? `${String(year + 1)}-06-30`, settings: { aboutTolerance: 0.05, baselineReach: 2 },
    frozenBaseline: example.frozenBaseline ?? null, prior: example.prior ?? null,
  };
}
