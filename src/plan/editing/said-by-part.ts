import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemOfPlan, type ItemKind, type PlanItem } from '../identities/items-of-plan.ts';
import { plainWording } from '../identities/likeness.ts';
import { targetFields, targetFieldWords } from '../versions/target-words.ts';

/** What a part says for itself, field by field: not what stands in it, nor where it is printed, nor what the reader thinks of it (links, how sure it is). */
const fieldsOfKind: Readonly<Record<ItemKind, readonly string[]>> = {
  plan: ['title', 'subject', 'place', 'startYear', 'endYear'], domain: ['number', 'title', 'units'], chapter: ['number', 'title'],
  goal: ['number', 'title', 'text', 'units'], measure: ['number', 'title', 'text', 'units'], clause: ['number', 'title', 'text', 'units'],
  target: ['quote', ...targetFields], row: ['domain', 'indicator', 'unit', 'attribute', 'baseline', 'values', 'units', 'source', 'cells'],
};

/** The fields by whose words a part is known. */
const wordsOfKind: Readonly<Record<ItemKind, readonly string[]>> = {
  plan: [], domain: ['title'], chapter: ['title'], goal: ['title', 'text'], measure: ['title', 'text'], clause: ['title', 'text'], target: ['quote', 'indicator'], row: ['indicator', 'baseline', 'values'],
};

/** What the fields are called; `stands` is the place a part stands in. */
const fieldWords: Readonly<Record<string, string>> = {
  ...targetFieldWords, title: '标题', subject: '对象', place: '地区', startYear: '起始年', endYear: '终止年', number: '编号', units: '责任单位', text: '文字', quote: '原文', domain: '领域', attribute: '属性', baseline: '基期', values: '各年目标', source: '数据来源',
  cells: '各栏', stands: '所在位置',
};

const partOf = ({ part }: PlanItem): Readonly<Record<string, unknown>> => part as unknown as Readonly<Record<string, unknown>>;
const valueOf = (item: PlanItem, field: string): string => (field === 'stands' ? `${item.parentId ?? ''}|${item.kind}` : JSON.stringify(partOf(item)[field] ?? null));

/**
 * The fields in which a part differs between two plans, the place it stands in among them.
 *
 * @example changedFields(before, after) // ['units']
 */
export const changedFields = (one: PlanItem, other: PlanItem): readonly string[] => [...fieldsOfKind[one.kind], 'stands'].filter((field) => valueOf(one, field) !== valueOf(other, field));

/** Whether some words are the same but for blanks and marks. */
const wordsDiffer = (one: PlanItem, other: PlanItem, field: string): boolean => plainWording(valueOf(one, field)) !== plainWording(valueOf(other, field));

/**
 * In what a part of another reading differs from what an edit found: in the words it is known by, but for blanks and marks, or in a field the edit changed (`after` undefined: it took the part
 * out), in any way. In Chinese, in their order; none: the edit finds what it found.
 *
 * @example differsFrom(then, then, now) // ['文字']
 */
export function differsFrom(before: PlanItem, after: PlanItem | undefined, now: PlanItem): readonly string[] {
  const changed = after === undefined ? [] : changedFields(before, after).filter((field) => valueOf(before, field) !== valueOf(now, field));
  const words = wordsOfKind[before.kind].filter((field) => !changed.includes(field) && wordsDiffer(before, now, field));
  return [...words, ...changed].map((field) => fieldWords[field] ?? field);
}

/**
 * Whether a part says the same in two plans, wherever it is printed.
 *
 * @example saysTheSame(before, now, 'women/1/goal/3/1')
 */
export function saysTheSame(one: IdentifiedPlan, other: IdentifiedPlan, itemId: string): boolean {
  const [a, b] = [itemOfPlan(one, itemId), itemOfPlan(other, itemId)];
  return a !== undefined && b !== undefined && a.kind === b.kind && fieldsOfKind[a.kind].every((field) => valueOf(a, field) === valueOf(b, field));
}
