import * as fc from 'fast-check';
import { doubtsOf, itemsOfPlan, type EditInput, type IdentifiedPlan } from '#plan';
import { clausesOfPlan } from '../../src/plan/identities/nested-clauses.ts';
import { editKinds } from '../../src/plan/editing/edits/index.ts';

const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % Math.max(1, list.length)];

/**
 * An edit that mostly fits the plan as it is now, made of three numbers.
 *
 * @example applyEdit(plan, someEdit(plan, [3, 14, 15]), source)
 */
export function someEdit(plan: IdentifiedPlan, [which, a, b]: readonly [number, number, number]): EditInput {
  const items = itemsOfPlan(plan);
  const clauses = clausesOfPlan(plan);
  const targets = items.flatMap((item) => (item.kind === 'target' ? item : []));
  const [clause, other, target, item] = [pick(clauses, a), pick(clauses, a + 1), pick(targets, a), pick(items, a)];
  const beside = pick(targets.filter(({ parentId }) => parentId === target?.parentId), b);
  const place = { parentId: pick([...plan.domains, ...plan.domains, ...items], b)?.itemId ?? '', section: pick(['goal', 'measure', 'clause'], a) ?? 'goal', position: b % 3 };
  const itemId = clause?.itemId ?? 'none';
  const told: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'resolve-doubt': { which: { by: 'key', key: pick(doubtsOf(plan), a)?.key ?? 'none' }, how: b % 2 === 0 ? 'accepted' : 'mended', note: b % 3 === 0 ? '看过' : null },
    'correct-target': { itemId: target?.itemId ?? 'none', changes: pick([{ value: b }, { indicator: '产前检查率' }, { deadline: 2020 + b }, { bound: 'between', upper: b }, { kind: 'qualitative', value: null, bound: null, unit: null }], b) },
    'split-target': { itemId: target?.itemId ?? 'none', parts: [{}, { changes: { groups: ['农村'] } }, ...(b % 2 === 0 ? [{ changes: { deadline: 2025 } }] : [])] },
    'merge-targets': { itemIds: [target?.itemId ?? 'none', beside?.itemId ?? 'none'] },
    'add-target': { itemId: b % 5 === 0 ? (item?.itemId ?? 'none') : itemId, quote: (clause?.text ?? '').slice(b, b + 6), target: { indicator: '某率', kind: 'level', bound: 'reach', value: b, unit: '%' } },
    'remove-target': { itemId: target?.itemId ?? 'none', reason: '误读' },
    'link-target': { itemId: target?.itemId ?? 'none', link: b % 2 === 0 ? { to: 'none' } : { to: 'local', name: `本地指标${String(b % 3)}`, unit: '%', direction: 'up' } },
    'correct-clause': { itemId, text: `${(clause?.text ?? '').slice(0, b)}某${(clause?.text ?? '').slice(b + (a % 3))}` },
    'split-clause': { itemId, at: b },
    'merge-clauses': { itemIds: [itemId, other?.itemId ?? 'none'] },
    'move-clause': { itemId, to: place },
    'add-clause': { to: place, ...(plan.leftOut.length > 0 && a % 2 === 0 ? { leftOutId: pick(plan.leftOut, a)?.itemId } : { text: '新的一条。', number: b }) },
    'remove-clause': { itemId, reason: '误读' },
    'set-units': { itemId: item?.itemId ?? 'none', units: [{ name: '妇联', role: 'lead' }, { name: `第${String(b)}局`, role: null }] },
    'correct-heading': { itemId: item?.itemId ?? 'none', title: `标题${String(b)}`, ...(b % 4 === 0 ? { endYear: 2025 + a % 10 } : {}) },
    'set-identity': { itemId: item?.itemId ?? 'none', formerId: b % 2 === 0 ? null : (pick(plan.usedIds, b) ?? 'none') },
  };
  const edit = pick(editKinds, which)?.id ?? '';
  return { ...told[edit], edit };
}

/** Some edits, each made of three numbers. */
export const editSteps = fc.array(fc.tuple(fc.nat(editKinds.length - 1), fc.nat(60), fc.nat(30)), { minLength: 1, maxLength: 12 });
