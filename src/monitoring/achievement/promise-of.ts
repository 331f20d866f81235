import { promiseText, withUnit, type Target } from '#plan';
import { hasLevel, isChange } from './target-shape.ts';
import type { JudgingQuestion } from './way.ts';

/** The year a target is due: its own, else the plan's last. */
export const deadlineOf = ({ target, endYear }: Pick<JudgingQuestion, 'target' | 'endYear'>): number => target.deadline ?? endYear;

/** What the indicator is called in a sentence. */
export const nameOf = ({ target, definition }: Pick<JudgingQuestion, 'target' | 'definition'>): string => definition?.name.zh ?? target.indicator;

const percent = (share: number): string => `${String(Math.round(share * 1e4) / 100)}%`;

const told = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

/** A target with only the figures that are figures, and without a unit that is not printed after one (女=100). */
const printable = (target: Target): Target => ({
  ...target, value: told(target.value), upper: told(target.upper), changePercent: told(target.changePercent), changePoints: told(target.changePoints), unit: target.unit?.includes('=') === true ? null : target.unit,
});

/** 比2020年增加20个: a change told as an amount. */
function amountText(target: Target): string {
  const base = target.baselineYear === null ? '' : `比${String(target.baselineYear)}年`;
  return `${base}${target.per === 'year' ? '每年' : ''}${target.direction === 'down' ? '减少' : '增加'}${withUnit(Math.abs(target.value ?? 0), target.unit)}${target.bound === 'at-least' ? '以上' : target.bound === 'at-most' ? '以内' : ''}`;
}

const everyWords: Readonly<Record<NonNullable<Target['every']>, (target: Target) => string>> = {
  unit: ({ of }) => `每个${of ?? '单位'}`, year: () => '每年', term: () => '每届', cycle: ({ cycleYears }) => `每${String(cycleYears ?? 3)}年`,
};

/** How often, or where, a figure is to be kept. */
const everyWord = (target: Target): string => (target.every === null ? '' : everyWords[target.every](target));

/** The promise in the words of a plan; without a figure the plan's own words. */
function wordsOf(target: Target): string {
  if (isChange(target)) {
    const text = target.changePercent === null && target.changePoints === null ? amountText(target) : promiseText(target);
    return /年均|平均每年/.test(target.quote) ? text.replace('每年', '年均') : text;
  }
  if (!hasLevel(target)) return `“${target.quote}”`;
  const text = promiseText(target);
  return `${text.startsWith('每') ? '' : everyWord(target)}${target.direction === 'hold' ? '保持在' : ''}${target.direction === 'hold' ? text.replace(/^达到/, '') : text}`;
}

/**
 * What was promised and for when, with the setting that was used. The tolerance of 左右 is always printed.
 *
 * @example promiseOf(question) // '目标45%左右（容差5%，2030年）'
 */
export function promiseOf(question: JudgingQuestion): string {
  const { target, settings } = question;
  const tolerance = target.bound === 'about' && hasLevel(target) ? `容差${percent(target.tolerance ?? settings.aboutTolerance)}，` : '';
  return `目标${wordsOf(printable(target))}（${tolerance}${String(deadlineOf(question))}年）`;
}
