import type { StandingFigure } from './standing-figures.ts';

const formerSteps = 3;

/**
 * Whether a series goes on as it did: a step no larger than one of the last three the same way (among cases, by one case more), or less than half of one back. A steady climber has so
 * little spread of its own that its next step, or a year of rest, lies outside the interval; nobody has to explain that.
 *
 * @example goesOn(figure95, [figure93, figure94], 0) // true
 */
export function goesOn(figure: StandingFigure, before: readonly StandingFigure[], more: number): boolean {
  const last = [...before.slice(-formerSteps - 1), figure];
  const steps = last.slice(1).map(({ observation, content }, at) => {
    const from = last[at] ?? figure;
    return (content.value - from.content.value) / Math.max(1, observation.year - from.observation.year);
  });
  const now = steps.pop() ?? 0;
  return now === 0 || steps.some((step) => Math.abs(now) <= (Math.abs(step) * (Math.sign(step) === Math.sign(now) ? 1 : 0.5) + more) * (1 + 1e-9));
}
