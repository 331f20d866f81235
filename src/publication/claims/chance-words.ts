import { probabilityText, type MonitoredTarget } from '#monitoring';
import type { Run } from '#documents';
import { say } from '../figures/say.ts';
import type { TargetFigures } from '../figures/target-figures.ts';

/** Whether the chance is that of keeping a level in every year to come: of one that was reached once. Until then it is that of reaching it. */
const isToHold = ({ timeRule, achievement }: Pick<MonitoredTarget, 'timeRule' | 'achievement'>): boolean => timeRule === 'every-year' && achievement !== 'not-met';

/**
 * What the chance of a target is a chance of, with its figure: 达标概率49%; of a level to be kept 逐年保持到2030年的概率16%. Null where there is no forecast.
 *
 * @example chanceWords(target, targetFigures(target, book)) // 达标概率49%
 */
export function chanceWords(target: MonitoredTarget, figures: TargetFigures): readonly Run[] | null {
  const { forecast, deadline } = target;
  if (!('probability' in forecast)) return null;
  const told = figures.told(probabilityText(forecast.probability), 'forecast.probability');
  return isToHold(target) ? say`逐年保持到${figures.planned(`${String(deadline)}年`)}的概率${told}` : say`达标概率${told}`;
}
