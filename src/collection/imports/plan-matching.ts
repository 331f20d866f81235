import { normalName, type Target } from '#plan';
import { findUnit, type IndicatorDefinition } from '#registry';
import { shippedMatching, type MatchTools } from './match-indicator.ts';

/** What of a target a row may be called by. */
type NamedTarget = Pick<Target, 'id' | 'indicator' | 'indicatorId' | 'unit' | 'kind'>;

/** A definition for a target that no catalogue knows: its name, its unit, nothing that is not known. */
function ownDefinition({ indicator, unit }: NamedTarget): IndicatorDefinition {
  return {
    id: indicator, name: { zh: indicator }, aliases: [], audience: ['women', 'children'], domains: [], definition: indicator, numerator: null, denominator: null, multiplier: 1,
    unit: (unit === null ? undefined : findUnit(unit)?.id) ?? unit ?? '项', direction: 'reference', scale: 'plain', digits: 2, breakdowns: [], referencePeriod: { kind: 'calendar-year' }, frequency: 'irregular',
    lowestLevel: { level: 'township', note: null }, smallCount: false, forecastFamily: 'nothing-known', sourceDepartment: '', sourceSystem: '', sourceUrl: null, sourceBasis: 'own-knowledge',
    definitionStatus: 'unverified', codes: [], nationalTarget2030: null, targetType: '', notes: null,
  };
}

/**
 * Finds indicators for a run over plans: the shipped catalogue first, then the targets of the plans that have no indicator in it, by their printed name or their id (women/1/goal/9/1).
 * Such rows are filed under the target's name, where the run looks for them.
 *
 * @example planMatching(targets).link('妇女健康意识', null).sure // true
 */
export function planMatching(targets: readonly NamedTarget[]): MatchTools {
  const own = new Map<string, IndicatorDefinition>();
  for (const target of targets.filter(({ indicatorId }) => indicatorId === null)) {
    const definition = own.get(normalName(target.indicator)) ?? ownDefinition(target);
    own.set(normalName(target.indicator), definition);
    own.set(target.id, definition);
  }
  const byId = new Map([...own.values()].map((definition) => [definition.id, definition]));
  return {
    definitionOf: (id) => shippedMatching.definitionOf(id) ?? byId.get(id),
    link: (name, unit) => {
      const shipped = shippedMatching.link(name, unit);
      const target = shipped.sure ? undefined : (own.get(name) ?? own.get(normalName(name)));
      return target === undefined ? shipped : { indicatorId: target.id, score: 1, because: '与规划中的目标名称或编号一致', sure: true };
    },
  };
}
