import type { MonitoredTarget } from '#monitoring';
import { sourceBook } from '../figures/figure-source.ts';
import { plainText, say } from '../figures/say.ts';
import { targetFigures } from '../figures/target-figures.ts';
import { forecast } from './claims/forecast.ts';
import { isOwnLevel } from './narrate.ts';

/**
 * Where a target will go if the past goes on, in the words of the reports: the middle value and its range at the deadline, and how likely the target is. Null where there is no forecast.
 *
 * @example outlookText(target) // '按目前趋势，预计2030年为97.1%（80%的可能在94.2%—98.6%之间），达标概率49%'
 */
export function outlookText(target: MonitoredTarget): string | null {
  const book = sourceBook();
  const figures = targetFigures(target, book);
  const runs = forecast.say({ target, figures, book, name: say`${figures.planned(target.indicator)}`, year: target.deadline, where: '', opens: false, turn: 0, isOwn: isOwnLevel(target) });
  return runs === null ? null : plainText(runs);
}
