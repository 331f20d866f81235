import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import { itemsOfPlan, type ItemKind, type PlanItem } from '../identities/items-of-plan.ts';
import type { ResponsibleUnit } from '../tree.ts';
import { equalRuns } from './equal-runs.ts';
import { targetFields, targetFieldText, targetFieldWords } from './target-words.ts';
import { markedDifference, textDifference } from './text-difference.ts';
import type { ChangeKind, FieldChange, ItemChange, TextChange, UnitChange, VersionComparison } from './version-comparison.ts';

/** The fields of a part other than of a target that are compared by value. */
const plainFields = {
  subject: '对象', place: '地区', startYear: '起始年', endYear: '终止年', indicator: '指标', unit: '计量单位', attribute: '指标属性', source: '数据来源', domain: '领域',
} as const;
const plainFieldsOf: Readonly<Record<ItemKind, readonly (keyof typeof plainFields)[]>> = {
  plan: ['subject', 'place', 'startYear', 'endYear'], domain: [], chapter: [], goal: [], measure: [], clause: [], target: [], row: ['indicator', 'unit', 'attribute', 'source', 'domain'],
};
const subjectWords: Readonly<Record<string, string>> = { women: '妇女', children: '儿童' };

const valueOf = (part: object, field: string): unknown => (part as Readonly<Record<string, unknown>>)[field];
function shown(value: unknown): string {
  if (value === null || value === undefined) return '无';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  return subjectWords[text] ?? text;
}

function fieldChanges(before: PlanItem, after: PlanItem): readonly FieldChange[] {
  if (before.kind === 'target' && after.kind === 'target') {
    const linked = before.part.indicatorId === after.part.indicatorId ? [] : [{ field: 'indicatorId', word: '关联的指标', before: before.part.indicatorId ?? '无', after: after.part.indicatorId ?? '无' }];
    const changed = targetFields.map((field) => ({ field, word: targetFieldWords[field], before: targetFieldText(before.part, field), after: targetFieldText(after.part, field) }));
    return [...changed.filter((one) => one.before !== one.after), ...linked];
  }
  const plain = plainFieldsOf[after.kind].map((field) => ({ field, word: plainFields[field], before: shown(valueOf(before.part, field)), after: shown(valueOf(after.part, field)) }));
  return [...plain, ...(before.kind === 'row' && after.kind === 'row' ? rowFigures(before.part, after.part) : [])].filter((one) => one.before !== one.after);
}

type Row = Extract<PlanItem, { readonly kind: 'row' }>['part'];

/** The columns of a row: its baseline and its figures by heading. */
function rowFigures(before: Row, after: Row): readonly FieldChange[] {
  const figures = (row: Row): ReadonlyMap<string, string> => new Map([...(row.baseline ? [['基期', row.baseline.text] as const] : []), ...row.values.map(({ heading, text }) => [heading, text] as const)]);
  const [old, now] = [figures(before), figures(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((heading) => ({ field: 'values', word: heading, before: old.get(heading) ?? '无', after: now.get(heading) ?? '无' }));
}

const textWords = { title: '题名', text: '文字', quote: '原文' } as const;

function textChanges(before: PlanItem, after: PlanItem): readonly TextChange[] {
  return (['title', 'text', 'quote'] as const).flatMap((field): readonly TextChange[] => {
    const [old, now] = [valueOf(before.part, field) ?? '', valueOf(after.part, field) ?? ''];
    if (typeof old !== 'string' || typeof now !== 'string' || old === now) return [];
    // A title that only repeats the first sentence says nothing the text does not say.
    if (field === 'title' && old !== '' && now !== '' && String(valueOf(before.part, 'text') ?? '').startsWith(old) && String(valueOf(after.part, 'text') ?? '').startsWith(now)) return [];
    const parts = textDifference(old, now);
    return [{ field, word: textWords[field], parts, marked: markedDifference(parts) }];
  });
}

const unitsOf = ({ part }: PlanItem): readonly ResponsibleUnit[] => ('units' in part ? part.units : []);

function unitChanges(before: readonly ResponsibleUnit[], after: readonly ResponsibleUnit[]): readonly UnitChange[] {
  const roleIn = (units: readonly ResponsibleUnit[], name: string): UnitChange['before'] => {
    const found = units.find((unit) => unit.name === name);
    return found === undefined ? 'absent' : found.role;
  };
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.map((name) => ({ name, before: roleIn(before, name), after: roleIn(after, name) })).filter((one) => one.before !== one.after);
}

const listOf = ({ parentId, kind }: PlanItem): string => `${parentId ?? ''}|${kind}`;

/** Parts that left their list or stand in another order there: those outside the longest run of parts that kept their order. */
function movedIds(before: readonly PlanItem[], after: readonly PlanItem[]): ReadonlySet<string> {
  const old = new Map(before.map((item) => [item.itemId, item]));
  const moved = new Set(after.filter((item) => old.has(item.itemId) && listOf(item) !== listOf(old.get(item.itemId) ?? item)).map(({ itemId }) => itemId));
  const stayed = (items: readonly PlanItem[], others: ReadonlySet<string>) => Map.groupBy(items.filter(({ itemId }) => others.has(itemId) && !moved.has(itemId)), listOf);
  const [then, now] = [stayed(before, new Set(after.map(({ itemId }) => itemId))), stayed(after, new Set(old.keys()))];
  for (const [list, items] of now) {
    const ids = items.map(({ itemId }) => itemId);
    const kept = new Set(equalRuns((then.get(list) ?? []).map(({ itemId }) => itemId), ids).flatMap(({ b, length }) => ids.slice(b, b + length)));
    for (const id of ids) if (!kept.has(id)) moved.add(id);
  }
  return moved;
}

function changeOf(before: PlanItem, after: PlanItem, moved: boolean): ItemChange {
  const [texts, fields, units] = [textChanges(before, after), fieldChanges(before, after), unitChanges(unitsOf(before), unitsOf(after))];
  const renumbered = 'number' in before.part && 'number' in after.part && before.part.number !== after.part.number;
  const changes: ChangeKind[] = [...(moved ? ['moved' as const] : []), ...(renumbered ? ['renumbered' as const] : []), ...(texts.length + fields.length + units.length > 0 ? ['changed' as const] : [])];
  return { itemId: after.itemId, kind: after.kind, label: after.label, labelBefore: before.label, changes, texts, fields, units };
}

const alone = ({ itemId, kind, label }: PlanItem, change: 'added' | 'removed'): ItemChange => ({ itemId, kind, label, labelBefore: change === 'removed' ? label : null, changes: [change], texts: [], fields: [], units: [] });

/**
 * Everything that differs between two versions of a plan, part by part in the order of the newer one, what was removed last: added, removed, moved, renumbered, changed, with
 * texts side by side, fields with their Chinese words, units that came and went.
 *
 * @example compareVersions(adopted, amended).items.map(({ label, changes }) => [label, changes])
 */
export function compareVersions(before: IdentifiedPlan, after: IdentifiedPlan): VersionComparison {
  const [then, now] = [itemsOfPlan(before), itemsOfPlan(after)];
  const [old, present] = [new Map(then.map((item) => [item.itemId, item])), new Set(now.map(({ itemId }) => itemId))];
  const moved = movedIds(then, now);
  const compared = now.map((item) => {
    const former = old.get(item.itemId);
    return former === undefined ? alone(item, 'added') : changeOf(former, item, moved.has(item.itemId));
  });
  const all = [...compared, ...then.filter(({ itemId }) => !present.has(itemId)).map((item) => alone(item, 'removed'))];
  const count = (kind: ChangeKind): number => all.filter(({ changes }) => changes.includes(kind)).length;
  return {
    items: all.filter(({ changes }) => changes.length > 0),
    counts: { added: count('added'), removed: count('removed'), moved: count('moved'), renumbered: count('renumbered'), changed: count('changed'), unchanged: all.filter(({ changes }) => changes.length === 0).length },
  };
}
