import { promiseText } from '#plan';
import type { JudgingQuestion } from './way.ts';

/** The year a target is due: its own, else the plan's last. */
export const deadlineOf = ({ target, endYear }: Pick<JudgingQuestion, 'target' | 'endYear'>): number => target.deadline ?? endYear;

/** What the indicator is called in a sentence. */
export const nameOf = ({ target, definition }: Pick<JudgingQuestion, 'target' | 'definition'>): string => definition?.name.zh ?? target.indicator;

const percent = (share: number): string => `${String(Math.round(share * 1e4) / 100)}%`;

/**
 * What was promised and for when, with the setting that was used: 目标12/10万以下（2030年）. The tolerance of 左右 is always printed.
 *
 * @example promiseOf(question) // '目标45%左右（容差5%，2030年）'
 */
export function promiseOf(question: JudgingQuestion): string {
  const { target, settings } = question;
  const tolerance = target.bound === 'about' ? `容差${percent(target.tolerance ?? settings.aboutTolerance)}，` : '';
  const text = promiseText(target.unit?.includes('=') === true ? { ...target, unit: null } : target);
  const hasFigure = text !== target.quote;
  return `目标${hasFigure ? text : `“${text}”`}（${tolerance}${String(deadlineOf(question))}年）`;
}
