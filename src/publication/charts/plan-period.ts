import { xAt, type Frame } from './frame.ts';
import { ink, type } from './ink.ts';
import { boxMark, boxOf, lineMark, textMark, type Mark } from './marks.ts';

/** First and last year of a plan. */
export type PlanYears = { readonly start: number; readonly end: number };

/** Below the years, a bracket from the plan's first year to its last. */
export function planMarks(frame: Frame, plan: PlanYears | null): readonly Mark[] {
  if (plan === null) return [];
  const y = frame.box.bottom + 31;
  const [left, right] = [Math.max(xAt(frame, plan.start - 0.4), frame.box.left), Math.min(xAt(frame, plan.end + 0.4), frame.box.right)];
  if (right <= left) return [];
  const label = textMark(`规划期${String(plan.start)}—${String(plan.end)}年`, { x: (left + right) / 2, y }, { align: 'center', size: type.small, colour: ink.muted });
  const { left: from, right: to } = boxOf(label);
  const bracket = lineMark([{ x: left, y: y - 4 }, { x: left, y }, { x: right, y }, { x: right, y: y - 4 }]);
  return [bracket, boxMark({ left: from - 4, right: to + 4, top: y - 7, bottom: y + 7 }, ink.paper, { z: 1 }), label];
}
