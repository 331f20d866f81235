import { targetFieldWords, type Target, type TargetField } from '#plan';
import { numberOf } from './number-of.ts';

/** A target as its form holds it: every field a text. */
export type TargetDraft = Readonly<Record<TargetField | 'baselineValue' | 'baselineOf', string>>;

const numbers: ReadonlySet<string> = new Set(['value', 'upper', 'deadline', 'cycleYears', 'baselineYear', 'changePercent', 'changePoints', 'tolerance']);
export const targetFieldNames = Object.keys(targetFieldWords).filter((field) => field !== 'statedBaseline') as readonly Exclude<TargetField, 'statedBaseline'>[];

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value));

/**
 * A target as its form shows it.
 *
 * @example targetDraft(target).value // '12'
 */
export function targetDraft(target: Partial<Target>): TargetDraft {
  const fields = Object.fromEntries(targetFieldNames.map((field) => [field, textOf(target[field])])) as Omit<TargetDraft, 'baselineValue' | 'baselineOf'>;
  return { ...fields, statedBaseline: '', baselineValue: textOf(target.statedBaseline?.value), baselineOf: textOf(target.statedBaseline?.year) };
}

function valueOf(field: string, text: string): unknown {
  if (field === 'strict') return text === 'true';
  if (field === 'groups') return text.split(/[、，,]/).map((group) => group.trim()).filter((group) => group !== '');
  if (numbers.has(field)) return numberOf(text);
  return text.trim() === '' ? null : text.trim();
}

/**
 * What a form changed, as an edit takes it: only the fields that differ.
 *
 * @example targetChanges(targetDraft(target), { ...targetDraft(target), value: '11' }) // { value: 11 }
 */
export function targetChanges(before: TargetDraft, after: TargetDraft): Readonly<Record<string, unknown>> {
  const changed = targetFieldNames.filter((field) => before[field] !== after[field]).map((field) => [field, valueOf(field, after[field])]);
  const isBaseline = before.baselineValue !== after.baselineValue || before.baselineOf !== after.baselineOf;
  return { ...Object.fromEntries(changed) as Record<string, unknown>, ...(isBaseline ? { statedBaseline: after.baselineValue.trim() === '' ? null : { value: numberOf(after.baselineValue), year: numberOf(after.baselineOf) } } : {}) };
}
