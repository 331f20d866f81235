import { catalogue, type IndicatorDefinition } from '#registry';
import type { CheckExample, FigureSketch, IndicatorSketch, PlacedFigure } from '../checks/check.ts';
import { checkContext, type CheckContext } from './check-context.ts';

const names = '甲乙丙丁';

function definitionOf(sketch: IndicatorSketch, at: number): IndicatorDefinition {
  const [any] = catalogue;
  if (!any) throw new Error('the catalogue is empty');
  return {
    ...any, id: `made-up-${String(at)}`, name: { zh: `${names[at] ?? ''}指标` }, unit: '%', scale: 'positive', multiplier: 100, digits: 2, numerator: '人数', denominator: null, breakdowns: [], smallCount: false, forecastFamily: 'nothing-known', direction: 'up',
    referencePeriod: { kind: 'calendar-year' }, ...sketch,
  };
}

function placed(sketch: FigureSketch, index: number, definitions: readonly IndicatorDefinition[]): PlacedFigure {
  const { value, of = 0, groups = [], year = 2020, numerator = null, denominator = null, status = 'final', recorded = null, subUnit = null, period, version = '', source = null, grade = 'A', rank = 1 } = sketch;
  const definition = definitions[of];
  if (!definition) throw new Error(`the example has no indicator ${String(of)}`);
  const digits = value?.split('.')[1]?.length ?? 0;
  return {
    definition, sheet: null, row: index + 1, column: 3,
    observation: {
      indicatorId: definition.id, place: null, subUnit, groups, year, period: period === undefined ? null : { kind: definition.referencePeriod.kind, start: period[0], end: period[1], year }, definitionVersion: version, status, grade, source, sourceRank: rank, recorded, origin: { file: null, sheet: null, line: index + 1, column: null },
      content: value === null ? { kind: 'missing', reason: 'not-collected' } : { kind: 'figure', text: value, value: Number(value), digits, numerator, denominator, standardError: null },
    },
  };
}

/**
 * The figures of an example, and what is known beside them.
 *
 * @example toldBy(swing.examples[0]).figures.length
 */
export function toldBy({ indicator, others = [], figures, subUnits, breaks, relations = [] }: CheckExample): { readonly figures: readonly PlacedFigure[]; readonly context: CheckContext } {
  const definitions = [indicator, ...others].map(definitionOf);
  const all = figures.map((sketch, index) => placed(sketch, index, definitions));
  const isStored = (_: unknown, index: number): boolean => figures[index]?.stored === true;
  return {
    figures: all.filter((figure, index) => !isStored(figure, index)),
    context: checkContext({ earlier: all.filter(isStored).map(({ observation }) => observation), definitions, relations, ...(subUnits === undefined ? {} : { subUnits }), ...(breaks === undefined ? {} : { breaks }) }),
  };
}
