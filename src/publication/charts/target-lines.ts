import { acceptanceText, decimalPlaces, figureText } from '#monitoring';
import type { SourceKey } from '#documents';
import type { Acceptance } from '#plan';
import { spotAt, xAt, yAt, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { areaMark, lineMark, type Mark, type Spot } from './marks.ts';

/**
 * A target as a chart shows it: the values that keep it, by when, its words where they are more than the values (45%左右), and where the plan says so. `named`: the values the plan names, where
 * they are not the ends of what keeps it: 40 of 40%左右, which 38 keeps; 43 and 46 of 43%—46%, which 47 keeps. `limitSource`: where the limit of the tolerance stands.
 */
export type ChartTarget = { readonly acceptance: Acceptance; readonly deadline: number; readonly words?: string; readonly named?: readonly number[]; readonly source?: SourceKey; readonly limitSource?: SourceKey };

/** The ends a target has: one for at least or at most, two for a band. */
export const targetEnds = ({ acceptance: { lower, upper } }: Pick<ChartTarget, 'acceptance'>): readonly number[] => [lower, upper].filter(Number.isFinite);

/** The values at which a target is drawn: those the plan names. @example targetLines(about40) // [40] */
export const targetLines = (target: ChartTarget): readonly number[] => target.named ?? targetEnds(target);

/** How far a figure may lie from the one value the plan names: the ends of its tolerance. @example toleranceEnds(about40) // [38] */
const toleranceEnds = (target: ChartTarget): readonly number[] => (target.named?.length === 1 ? targetEnds(target).filter((end) => end !== target.named?.[0]) : []);

/** Everything an axis has to hold of a target. */
export const targetValues = (target: ChartTarget): readonly number[] => [...targetLines(target), ...toleranceEnds(target)];

/** A promise in words, without its year. */
export const promiseOf = ({ acceptance, words }: ChartTarget, unit: string): string => words ?? acceptanceText(acceptance, unit);

/** The words of a target. @example targetText(target, '%') // '目标96%以上（2030年）' */
export const targetText = (target: ChartTarget, unit: string): string => `目标${promiseOf(target, unit)}（${String(target.deadline)}年）`;

/** The limit of a tolerance in words; its value apart, which has a source of its own. */
export type LimitWords = { readonly value: number; readonly words: string; readonly figure: string };

/** The limits of the tolerance of a target in words. @example limitsTold(about40, '%') // [{ value: 38, words: '容差下限', figure: '38%' }] */
export const limitsTold = (target: ChartTarget, unit: string): readonly LimitWords[] => toleranceEnds(target).map((value) => {
  const figure = Number(value.toPrecision(10));
  return { value, words: value < (target.named?.[0] ?? value) ? '容差下限' : '容差上限', figure: figureText(figure, unit, decimalPlaces(figure)) };
});

const sameLines = (one: ChartTarget, other: ChartTarget): boolean => one.deadline === other.deadline && targetValues(one).join(' ') === targetValues(other).join(' ');

/**
 * Targets without those that say no more than another with the same value and year: 每个中小学都达到，即100% beside 100%.
 *
 * @example distinctTargets([each100, all100], '%') // [all100]
 */
export const distinctTargets = (targets: readonly ChartTarget[], unit: string): readonly ChartTarget[] => targets.filter((target, at) => !targets.some((other, index) => {
  const [words, others] = [promiseOf(target, unit), promiseOf(other, unit)];
  return index !== at && sameLines(target, other) && words.includes(others) && (words !== others || index < at);
}));

/** A target with the years its line runs over: from the plan's start or the deadline before it, to its own. */
export type TargetStep = ChartTarget & { readonly from: number };

/**
 * Targets with several deadlines as steps, one after the other; targets of one deadline run beside each other.
 *
 * @example targetSteps([by2025, by2030], 2021).map(({ from }) => from) // [2021, 2025]
 */
export function targetSteps(targets: readonly ChartTarget[], start: number): readonly TargetStep[] {
  const ordered = targets.filter((target) => targetLines(target).length > 0).sort((a, b) => a.deadline - b.deadline);
  return ordered.map((target) => ({ ...target, from: Math.max(...ordered.filter(({ deadline }) => deadline < target.deadline).map(({ deadline }) => deadline), Math.min(start, target.deadline - 1)) }));
}

/**
 * Steps on one line, with all that is promised by it. Lines nearer than `apart` are one to the eye.
 *
 * @example labelledLines(steps, '%')[0]?.text // '目标98%以上、超过98%（2030年）'
 */
export const labelledLines = (steps: readonly TargetStep[], unit: string, apart = 0): readonly { readonly step: TargetStep; readonly text: string }[] => steps.flatMap((step, at) => {
  const isNear = (other: TargetStep): boolean => step.deadline === other.deadline && targetValues(step).length === targetValues(other).length && targetValues(step).every((value, index) => Math.abs(value - (targetValues(other)[index] ?? NaN)) <= apart);
  const alike = steps.filter(isNear);
  if (steps.findIndex(isNear) !== at) return [];
  return [{ step, text: `目标${[...new Set(alike.map((one) => promiseOf(one, unit)))].join('、')}（${String(step.deadline)}年）` }];
});

const look = { colour: ink.text, width: 1.3, dash: [7, 4], z: 1 } as const;

/** Where the line of a target ends: what its label is tied to. A band is tied at its middle. */
export function targetEnd(frame: Frame, target: ChartTarget): Spot {
  const lines = targetLines(target);
  return { x: xAt(frame, target.deadline), y: lines.reduce((sum, end) => sum + yAt(frame, end), 0) / Math.max(lines.length, 1) };
}

type Stretch = readonly [Spot, Spot];

const across = (frame: Frame, { from, deadline }: TargetStep, value: number): Stretch => [spotAt(frame, from, value), spotAt(frame, deadline, value)];

/** The stretches of a target's lines in pixels, those of its tolerance among them. */
export const targetStretches = (frame: Frame, step: TargetStep): readonly Stretch[] => targetValues(step).map((value) => across(frame, step, value));

/** From the lowest value of a target to its highest, shaded; nothing where it is one line. */
function bandMarks(frame: Frame, step: TargetStep): readonly Mark[] {
  const values = targetValues(step);
  if (values.length < 2) return [];
  const [low, high] = [across(frame, step, Math.min(...values)), across(frame, step, Math.max(...values))];
  return [areaMark([low[0], low[1], high[1], high[0]], ink.faint)];
}

/** The lines of one target (shaded between two, or as far as a tolerance goes), a rider where it steps from the one before, and a short upright line at the deadline. */
function stepMarks(frame: Frame, step: TargetStep, before: TargetStep | undefined): readonly Mark[] {
  const stretches = targetLines(step).map((value) => across(frame, step, value));
  const limits = toleranceEnds(step).map((value) => lineMark(across(frame, step, value), { colour: ink.grey, width: 0.8, dash: [2, 3], z: 1 }));
  const [end, formerEnd] = [targetLines(step)[0], before && targetLines(before)[0]];
  const isStair = before !== undefined && before.deadline === step.from && stretches.length === 1 && targetLines(before).length === 1;
  const riser = isStair && end !== undefined && formerEnd !== undefined ? [lineMark([spotAt(frame, step.from, formerEnd), spotAt(frame, step.from, end)], { ...look, width: 1, dash: [2, 2] })] : [];
  const ticks = stretches.map(([, { x, y }]) => lineMark([{ x, y: y - 5 }, { x, y: y + 5 }], { colour: ink.text, width: 1.3, z: 1 }));
  return [...bandMarks(frame, step), ...limits, ...stretches.map((stretch) => lineMark(stretch, look)), ...riser, ...ticks];
}

/** The lines of all targets. */
export const targetMarks = (frame: Frame, steps: readonly TargetStep[]): readonly Mark[] => steps.flatMap((step, at) => stepMarks(frame, step, steps[at - 1]));
