import { acceptanceText } from '#monitoring';
import type { SourceKey } from '#documents';
import type { Acceptance } from '#plan';
import { spotAt, xAt, yAt, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { areaMark, lineMark, type Mark, type Spot } from './marks.ts';

/** A target as a chart shows it: the values that keep it, by when, its words where they are more than the values (45%左右), and where the plan says so. */
export type ChartTarget = { readonly acceptance: Acceptance; readonly deadline: number; readonly words?: string; readonly source?: SourceKey };

/** The ends a target has: one for at least or at most, two for a band. */
export const targetEnds = ({ acceptance: { lower, upper } }: ChartTarget): readonly number[] => [lower, upper].filter(Number.isFinite);

/** The words of a target. @example targetText(target, '%') // '目标96%以上（2030年）' */
export const targetText = ({ acceptance, deadline, words }: ChartTarget, unit: string): string => `目标${words ?? acceptanceText(acceptance, unit)}（${String(deadline)}年）`;

/** A target with the years its line runs over: from the plan's start or the deadline before it, to its own. */
export type TargetStep = ChartTarget & { readonly from: number };

/**
 * Targets with several deadlines as steps, one after the other; targets of one deadline run beside each other.
 *
 * @example targetSteps([by2025, by2030], 2021).map(({ from }) => from) // [2021, 2025]
 */
export function targetSteps(targets: readonly ChartTarget[], start: number): readonly TargetStep[] {
  const ordered = targets.filter((target) => targetEnds(target).length > 0).sort((a, b) => a.deadline - b.deadline);
  return ordered.map((target) => ({ ...target, from: Math.max(...ordered.filter(({ deadline }) => deadline < target.deadline).map(({ deadline }) => deadline), Math.min(start, target.deadline - 1)) }));
}

const look = { colour: ink.text, width: 1.3, dash: [7, 4], z: 1 } as const;

/** Where the line of a target ends: what its label is tied to. A band is tied at its middle. */
export function targetEnd(frame: Frame, target: ChartTarget): Spot {
  const ends = targetEnds(target);
  return { x: xAt(frame, target.deadline), y: ends.reduce((sum, end) => sum + yAt(frame, end), 0) / Math.max(ends.length, 1) };
}

/** The stretches of a target's lines in pixels. */
export const targetStretches = (frame: Frame, step: TargetStep): readonly (readonly [Spot, Spot])[] => targetEnds(step).map((end) => [spotAt(frame, step.from, end), spotAt(frame, step.deadline, end)] as const);

/** The lines of one target (a band shaded between two), a rider where it steps from the one before, and a short upright line at the deadline. */
function stepMarks(frame: Frame, step: TargetStep, before: TargetStep | undefined): readonly Mark[] {
  const stretches = targetStretches(frame, step);
  const [low, high] = stretches;
  const band = low && high ? [areaMark([low[0], low[1], high[1], high[0]], ink.faint)] : [];
  const [end, formerEnd] = [targetEnds(step)[0], before && targetEnds(before)[0]];
  const isStair = before !== undefined && before.deadline === step.from && stretches.length === 1 && targetEnds(before).length === 1;
  const riser = isStair && end !== undefined && formerEnd !== undefined ? [lineMark([spotAt(frame, step.from, formerEnd), spotAt(frame, step.from, end)], { ...look, width: 1, dash: [2, 2] })] : [];
  const ticks = stretches.map(([, { x, y }]) => lineMark([{ x, y: y - 5 }, { x, y: y + 5 }], { colour: ink.text, width: 1.3, z: 1 }));
  return [...band, ...stretches.map((stretch) => lineMark(stretch, look)), ...riser, ...ticks];
}

/** The lines of all targets. */
export const targetMarks = (frame: Frame, steps: readonly TargetStep[]): readonly Mark[] => steps.flatMap((step, at) => stepMarks(frame, step, steps[at - 1]));
