import { pointUnit } from '../point-unit.ts';
import type { Target } from '../tree.ts';
import type { ComparedValue } from './comparison.ts';

/** Points are counted (2个千分点); an amount in any other unit is not. */
const counted = (unit: string): string => (unit.endsWith('分点') ? `个${unit}` : unit);

/** Figures as plans print them: no long tails of binary fractions. */
const figure = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** A figure with its unit: 99.33%, 9/10万, 1:3 for ratios of one to a whole number. */
export function withUnit(value: number, unit: string | null): string {
  if (unit !== 'ratio') return `${figure(value)}${unit ?? ''}`;
  const turned = 1 / value;
  return value < 1 && Math.abs(turned - Math.round(turned)) < 0.01 ? `1:${String(Math.round(turned))}` : `${figure(value)}:1`;
}

type Bound = NonNullable<Target['bound']>;
const boundText: Readonly<Record<Bound, (text: string, strict: boolean) => string>> = {
  'at-least': (text, strict) => (strict ? `超过${text}` : `${text}以上`),
  'at-most': (text, strict) => (strict ? `低于${text}` : `${text}以下`),
  reach: (text) => `达到${text}`,
  about: (text) => `${text}左右`,
  between: (text) => text,
};

const moves: Readonly<Record<NonNullable<Target['direction']>, string>> = { up: '提高', down: '下降', hold: '保持', narrow: '缩小' };

function changeText(target: Target): string {
  const amount = target.changePercent !== null ? `${figure(Math.abs(target.changePercent))}%` : `${figure(Math.abs(target.changePoints ?? 0))}${counted(pointUnit(target))}`;
  const sign = Math.sign(target.changePercent ?? target.changePoints ?? 0);
  const move = target.direction === null ? (sign < 0 ? '下降' : '提高') : moves[target.direction];
  const base = target.baselineYear === null ? '' : `比${String(target.baselineYear)}年`;
  return `${base}${target.per === 'year' ? '每年' : ''}${move}${target.bound === null ? amount : boundText[target.bound](amount, target.strict).replace(/^达到/, '')}`;
}

/**
 * What a target promises, in the words of a plan: 99%以上, 43%—46%, 比2020年下降20%, 每个乡镇1名以上. A promise without a figure is its quote.
 *
 * @example promiseText({ bound: 'at-most', value: 12, unit: '/10万', … }) // '12/10万以下'
 */
export function promiseText(target: Target): string {
  if (target.changePercent !== null || target.changePoints !== null) return changeText(target);
  if (target.value === null) return target.quote;
  const range = target.upper === null ? withUnit(target.value, target.unit) : `${withUnit(target.value, target.unit)}—${withUnit(target.upper, target.unit)}`;
  const text = target.bound === null ? range : boundText[target.bound](range, target.strict);
  const each = target.every === 'unit' && target.kind === 'count' ? `每个${target.of ?? '单位'}` : '';
  return `${each}${text}`;
}

/** A target as a compared value; its year is the deadline. */
export const targetValue = (target: Target, plan: string): ComparedValue => ({
  kind: 'target', plan, text: promiseText(target), bound: target.bound, value: target.value ?? target.changePercent ?? target.changePoints, upper: target.upper,
  unit: target.changePoints !== null ? pointUnit(target) : (target.unit ?? (target.changePercent !== null ? '%' : null)), year: target.deadline,
});
