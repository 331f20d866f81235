import { unitFactor, type Target } from '#plan';
import { changeUnit } from '../wording/printed-unit.ts';

/**
 * What to multiply the figure of a target with to have it in the unit of a series; null when they measure different things. A gap is told in points whatever it is printed
 * in: 差距控制在5%以内 means percentage points.
 *
 * @example targetFactor({ unit: '小时', kind: 'level' }, '分钟') // 60
 */
export function targetFactor({ unit, kind }: Pick<Target, 'unit' | 'kind'>, seriesUnit: string): number | null {
  if (unit === null) return 1;
  return unitFactor(unit, seriesUnit) ?? (kind === 'gap' ? unitFactor(changeUnit(unit), changeUnit(seriesUnit)) : null);
}
