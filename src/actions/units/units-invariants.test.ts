import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOn, versionOn } from '#kernel';
import type { NewAssignment, UnitVersion } from '#storage';
import { isRefusal, type Refusal } from '../refusal.ts';
import { person } from '../testing/test-desk.ts';
import { addUnitAction } from './add-unit.ts';
import { changeAliasesAction } from './change-aliases.ts';
import { changeUnitAction } from './change-unit.ts';
import { endUnitAction } from './end-unit.ts';
import { mergeUnitsAction } from './merge-units.ts';
import { renameUnitAction } from './rename-unit.ts';
import { reopenUnitAction } from './reopen-unit.ts';
import { replaceUnitAction } from './replace-unit.ts';
import { splitUnitAction } from './split-unit.ts';
import { unitNameKey } from './unit-name-key.ts';
import { lastVersion, noEffect, stateAfter, type UnitsEffect, type UnitsState } from './units-state.ts';

/** Any unit, day and name may be asked for: most requests are refused, the others must leave a register that is sound on every day. */
const days = Array.from({ length: 16 }, (_, at) => `2021-01-${String(at + 1).padStart(2, '0')}`);
const names = ['甲局', '乙局', '丙局', '丁局', '甲乙局', '丙 局', '戊局', '己局', '庚局', '辛局', '壬局', '癸局'];
const items = ['一', '二', '三'];
const regionId = 'd0000000-0000-4000-8000-000000000001';

type Request = { readonly kind: 'add' | 'rename' | 'change' | 'alias' | 'reopen' | 'merge' | 'split' | 'replace' | 'end'; readonly first: number; readonly second: number; readonly day: number; readonly name: number; readonly other: number; readonly until: number | null; readonly choice: boolean };
const request: fc.Arbitrary<Request> = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'rename', 'change', 'alias', 'reopen', 'merge', 'split', 'replace', 'end'), first: fc.nat(7), second: fc.nat(7), day: fc.nat(days.length - 1), name: fc.nat(names.length - 1),
  other: fc.nat(names.length - 1), until: fc.option(fc.nat(days.length - 1)), choice: fc.boolean(),
});
const duty = fc.record({ unit: fc.nat(7), item: fc.constantFrom(...items), role: fc.constantFrom('lead' as const, 'support' as const), day: fc.nat(days.length - 1), until: fc.option(fc.nat(days.length - 1)) });

let count = 0;
const newId = (): string => `0${String(++count).padStart(7, '0')}-0000-4000-8000-000000000000`;
const outside = { caller: person('office-clerk', 'district'), now: '2026-11-22T02:00:00.000Z', today: '2026-11-22', newId };

type Done = { readonly effect: UnitsEffect } | Refusal;

function decided(state: UnitsState, { kind, first, second, day, name, other, until, choice }: Request): { readonly done: Done; readonly sources: readonly string[]; readonly on: string } {
  const ids = [...state.units.keys()];
  const [one, two] = [first, second].map((at) => ids[at % Math.max(1, ids.length)] ?? newId());
  const seen = (unitId = ''): { unitId: string; version: number } => ({ unitId, version: lastVersion(state.units.get(unitId) ?? []) || 1 });
  const [on = '', to] = [days[day], until === null ? null : days[until]];
  const fresh = { name: names[name], shortName: choice ? null : names[other] };
  const open = (unitIds: readonly (string | undefined)[]) => ({ ...state, words: [], assignments: state.assignments.filter(({ unitId, validFrom, validTo }) => unitIds.includes(unitId) && (validTo === null || (validTo >= on && validTo >= validFrom))) });
  const base = { regionId, on, ...seen(one) };
  const decide: Readonly<Record<Request['kind'], () => Done>> = {
    add: () => addUnitAction.decide(state, addUnitAction.input.parse({ regionId, ...fresh, validFrom: on, aliases: until === null ? [] : [{ name: names[until % names.length] }] }), outside, undefined),
    rename: () => renameUnitAction.decide(state, { regionId, ...seen(one), name: names[name] ?? '', validFrom: on, validTo: choice || to === undefined || (to !== null && to < on) ? null : to, oldNameUntil: choice && typeof to === 'string' && to >= on ? to : null }, outside, undefined),
    change: () => changeUnitAction.decide(state, { regionId, ...seen(one), validFrom: on, validTo: null, ordinal: day, shortName: names[other] ?? null }, outside, undefined),
    alias: () => changeAliasesAction.decide(state, { regionId, ...seen(one), add: [{ name: names[other] ?? '', validFrom: choice ? on : undefined, validTo: null }], remove: until === null ? [] : [{ name: names[name] ?? '' }] }, outside, undefined),
    reopen: () => reopenUnitAction.decide(state, { regionId, ...seen(one), reason: '误办' }, outside, undefined),
    merge: () => mergeUnitsAction.decide(open([one, two]), mergeUnitsAction.input.parse(choice ? { regionId, on, units: [seen(one)], into: seen(two) } : { regionId, on, units: [seen(one), seen(two)], into: fresh }), outside, undefined),
    split: () => splitUnitAction.decide(open([one, two]), splitUnitAction.input.parse({ ...base, into: [fresh, choice ? seen(two) : { name: names[other] }], dutiesTo: 0, ends: until !== 0 }), outside, undefined),
    replace: () => replaceUnitAction.decide(open([one, two]), replaceUnitAction.input.parse({ ...base, into: choice ? seen(two) : fresh }), outside, undefined),
    end: () => endUnitAction.decide(open([one, two]), endUnitAction.input.parse({ ...base, ...(choice ? { successor: two } : {}) }), outside, undefined),
  };
  return { done: decide[kind](), sources: kind === 'merge' && !choice ? [one ?? '', two ?? ''] : [one ?? ''], on };
}

const newest = (versions: readonly UnitVersion[]): UnitVersion | undefined => versions.toSorted((one, other) => other.version - one.version)[0];

/** What means whom on a day, read straight from the rows. */
function meanings(state: UnitsState, day: string): ReadonlyMap<string, readonly string[]> {
  const pairs = [...state.units].flatMap(([unitId, versions]) => {
    const held = versionOn(versions, day);
    if (!held || held.ended) return [];
    const aliases = (newest(versions)?.aliases ?? []).filter((alias) => holdsOn(alias, day)).map(({ name }) => name.zh);
    return [...new Set([held.name.zh, held.shortName ?? held.name.zh, ...aliases].map(unitNameKey))].map((key) => ({ key, unitId }));
  });
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, all]) => [key, all.map(({ unitId }) => unitId)]));
}

const roleOn = (assignments: readonly NewAssignment[], unitId: string, item: string, day: string): readonly string[] =>
  assignments.filter((one) => one.unitId === unitId && one.itemId === item && holdsOn(one, day)).map(({ role }) => role);
const strongest = (roles: readonly string[]): string => (roles.includes('lead') ? 'lead' : roles[0] ?? '');

function isSound(state: UnitsState): void {
  expect(days.flatMap((day) => [...meanings(state, day)].filter(([, units]) => units.length > 1).map(([key]) => [day, key]))).toEqual([]);
  for (const [unitId, versions] of state.units) {
    const founded = versions.map(({ validFrom }) => validFrom).sort()[0] ?? '';
    const known = days.filter((day) => day >= founded).map((day) => versionOn(versions, day));
    expect(known.every((version) => version !== undefined)).toBe(true);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
    const ended = known.findIndex((version) => version?.ended === true);
    expect(ended < 0 || known.slice(ended).every((version) => version?.ended === true)).toBe(true);
    const own = state.assignments.filter((one) => one.unitId === unitId);
    expect(days.flatMap((day) => items.filter((item) => roleOn(own, unitId, item, day).length > 1).map((item) => [item, day]))).toEqual([]);
  }
}

/** A unit that is no more has no duties, and its one successor has them all, as strong as they were. */
function dutiesPassed(before: UnitsState, after: UnitsState, sources: readonly string[], on: string): number {
  let passed = 0;
  for (const source of sources) {
    if (versionOn(after.units.get(source) ?? [], '2099-01-01')?.ended !== true || versionOn(before.units.get(source) ?? [], '2099-01-01')?.ended === true) continue;
    const heirs = new Set(after.successions.filter(({ fromUnitId, onDate }) => fromUnitId === source && onDate === on).map(({ toUnitId }) => toUnitId));
    for (const day of days.filter((one) => one >= on)) for (const item of items) {
      if (roleOn(after.assignments, source, item, day).length > 0) throw new Error(`${item} on ${day}: a unit that is no more`);
      const owed = strongest(roleOn(before.assignments, source, item, day));
      if (owed === '') continue;
      const gained = [...heirs].filter((heir) => strongest(roleOn(after.assignments, heir, item, day)) === 'lead' || strongest(roleOn(after.assignments, heir, item, day)) === owed);
      const hadIt = gained.filter((heir) => roleOn(before.assignments, heir, item, day).length > 0);
      if (gained.length === 0 || gained.length - hadIt.length > 1) throw new Error(`${item} on ${day}: ${String(gained.length)} successors`);
      passed += 1;
    }
  }
  return passed;
}

test('whatever is asked: no name means two units on a day, every unit has one version on every day, what ended has handed its duties to one', () => {
  const seen = { done: new Map<string, number>(), passed: 0 };
  fc.assert(fc.property(fc.array(request, { minLength: 6, maxLength: 24 }), fc.array(duty, { maxLength: 10 }), (requests, duties) => {
    let state: UnitsState = { regionId, units: new Map(), successions: [], assignments: [] };
    for (const [at, one] of requests.entries()) {
      if (at === 6) {
        const ids = [...state.units.keys()];
        const given = duties.flatMap(({ unit, item, role, day, until }): readonly NewAssignment[] => {
          const [unitId, validFrom = '', validTo = null] = [ids[unit % Math.max(1, ids.length)], days[day], until === null ? null : days[until]];
          return unitId === undefined || versionOn(state.units.get(unitId) ?? [], '2099-01-01')?.ended === true || (validTo !== null && validTo < validFrom) ? [] : [{ regionId, assignmentId: newId(), planId: 'p', itemId: item, unitId, role, validFrom, validTo, basis: 'decision', reason: null }];
        });
        state = stateAfter(state, { ...noEffect, added: given.filter((one, index) => !given.slice(0, index).some((other) => other.unitId === one.unitId && other.itemId === one.itemId)) });
      }
      const { done, sources, on } = decided(state, one);
      if (isRefusal(done)) continue;
      const after = stateAfter(state, done.effect);
      isSound(after);
      seen.passed += dutiesPassed(state, after, sources, on);
      seen.done.set(one.kind, (seen.done.get(one.kind) ?? 0) + 1);
      state = after;
    }
  }), { numRuns: 1500 });
  expect([...seen.done.keys()].sort()).toEqual(['add', 'alias', 'change', 'end', 'merge', 'rename', 'reopen', 'replace', 'split']);
  expect([...seen.done.values()].every((times) => times > 10) && seen.passed > 300).toBe(true);
});
