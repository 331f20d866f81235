import type { IdentifiedTarget } from '#plan';
import { findUnit, type IndicatorDefinition } from '#registry';

/** What is known of an indicator that no catalogue has: made in a plan, or only promised in its words. */
export type OwnIndicator = { readonly indicatorId: string; readonly name: string; readonly unit: string | null; readonly direction: IndicatorDefinition['direction'] | 'hold' };

/**
 * An indicator of a place's own as a definition like any other: everything that nobody has said is left open, and it is marked 口径待核. Its figures are plain numbers in its unit; a share may
 * not pass 100 because the unit says so, not because somebody defined it.
 *
 * @example ownDefinition({ indicatorId: 'local/women-2021-2030/1', name: '家长学校数', unit: '所', direction: 'up' }).digits // 0
 */
export function ownDefinition({ indicatorId, name, unit, direction }: OwnIndicator): IndicatorDefinition {
  const known = unit === null ? undefined : findUnit(unit);
  const isShare = known?.id === '%' || known?.id === '‰';
  const isCounted = known !== undefined && ['people', 'things', 'times'].includes(known.dimension);
  return {
    id: indicatorId, name: { zh: name }, aliases: [], audience: [], domains: [], definition: '由规划文本确定，统计口径待核', numerator: null, denominator: null, multiplier: 1, unit: known?.id ?? unit ?? '',
    direction: direction === 'hold' ? 'reference' : direction, scale: isShare || isCounted ? 'positive' : 'plain', digits: isCounted ? 0 : 2, breakdowns: [], referencePeriod: { kind: 'calendar-year' }, frequency: 'yearly',
    lowestLevel: { level: 'district', note: null }, smallCount: false, forecastFamily: 'positive-yearly-series', sourceDepartment: '', sourceSystem: '', sourceUrl: null, sourceBasis: 'own-knowledge',
    definitionStatus: 'unverified', codes: [], nationalTarget2030: null, targetType: '', notes: null,
  };
}

/**
 * What a target without an indicator of its own is called where its figures are stored: by its name as printed, as monitoring reads it.
 *
 * @example ownIndicatorOf(target).indicatorId // '妇女享有覆盖全生命周期的健康服务'
 */
export const ownIndicatorOf = ({ indicator, unit, direction }: Pick<IdentifiedTarget, 'indicator' | 'unit' | 'direction'>): OwnIndicator => ({
  indicatorId: indicator, name: indicator, unit: unit === 'ratio' ? 'ratio' : unit, direction: direction === 'up' || direction === 'down' ? direction : 'reference',
});
