import { valueInterval } from '#monitoring';
import { calledHere, halfDigit } from '../checks/check.ts';
import { isWhole, shownWithUnit } from './amounts.ts';
import { hasFewCases, isBeyondChance, pooledCases } from './counted-chance.ts';
import { goesOn } from './goes-on.ts';
import { nothingFound } from './nothing-found.ts';
import type { StandingFigure } from './standing-figures.ts';

/** A change that wants a word, with the code of its kind. */
export type Swing = { readonly code: 'swing-outside-interval' | 'swing-beyond-chance'; readonly says: string };

const chance = 0.95;
/** A value that long ago says nothing about a change from last year. */
const longestGap = 3;

function beyondChance(figure: StandingFigure, before: readonly StandingFigure[]): Swing | null {
  const pooled = pooledCases(figure, before);
  if (pooled === null || isBeyondChance(figure, before) !== true) return null;
  const { now, former } = pooled;
  const oneCase = isWhole(figure) ? 1 : figure.definition.multiplier / now.among;
  if (goesOn(figure, before, oneCase)) return null;
  const [here, there] = isWhole(figure) ? [shownWithUnit(figure), `${String(former.events)}${figure.definition.unit}`] : [`${String(now.events)}（分母 ${String(now.among)}）`, `${String(former.events)}（分母合计 ${String(former.among)}）`];
  return { code: 'swing-beyond-chance', says: `${calledHere(figure)}有 ${here}，前${String(former.years)}年共 ${there}：虽是小数，相差之大也不像偶然，请核对并说明原因` };
}

/**
 * Whether a figure has moved away from the years before further than they let expect: outside the 95 % interval of the default forecast for its year, and where the cases are known beyond
 * chance too. Where few cases decide, chance alone is asked. A series that only goes on as it did swings nowhere. Null: no, or nobody can tell. `before`: comparable figures of earlier years, ascending.
 * Source: method 10 (Q6), 5.1.
 *
 * @example swingOf(figure, before)?.code // 'swing-outside-interval'
 */
export function swingOf(figure: StandingFigure, before: readonly StandingFigure[]): Swing | null {
  const last = before.at(-1);
  const { year } = figure.observation;
  if (last === undefined || year - last.observation.year > longestGap || nothingFound(figure, before) !== null) return null;
  if (hasFewCases(figure, before)) return beyondChance(figure, before);
  const interval = valueInterval(figure.definition, before.map(({ observation, content }) => ({ year: observation.year, value: content.value, digits: content.digits })), year, chance);
  if (interval === null) return null;
  const { value, digits } = figure.content;
  const slack = (isWhole(figure) ? 0 : halfDigit(digits)) + 1e-9 * Math.abs(value);
  if (value >= interval.low - slack && value <= interval.high + slack) return null;
  if (isBeyondChance(figure, before) === false || goesOn(figure, before, 0)) return null;
  const range = [interval.low, interval.high].map((end) => end.toFixed(digits)).join('—');
  return {
    code: 'swing-outside-interval',
    says: `${calledHere(figure)}为 ${shownWithUnit(figure)}，${last.observation.year === year - 1 ? '上年' : `${String(last.observation.year)}年`}为 ${shownWithUnit(last)}，按以往的变动这一年应在 ${range} 之间（95%），请核对并说明原因`,
  };
}

/** How many years before a figure are looked at: as many as the forecast does. */
const mostFormer = 10;

/**
 * Every figure to check with the comparable ones before it.
 *
 * @example [...withFormer(series)].length
 */
export function* withFormer(series: readonly (readonly StandingFigure[])[]): Generator<{ readonly figure: StandingFigure; readonly before: readonly StandingFigure[] }> {
  for (const one of series) {
    for (const [at, figure] of one.entries()) if (figure.placed !== null && at > 0) yield { figure, before: one.slice(Math.max(0, at - mostFormer), at) };
  }
}
