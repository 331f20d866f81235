import { describe, expect, test } from 'vitest';
import { editedPlan } from '../../../test/makers/edited-plan.ts';
import { planOf, sourceText, sourceTextsArePresent } from '../../../test/source-texts.ts';
import { identifyPlan } from '../identities/identify-plan.ts';
import { itemsOfPlan } from '../identities/items-of-plan.ts';
import type { ResponsibleUnit } from '../tree.ts';
import { effectiveAssignments, unassignedItems, type Assignment } from './effective-assignments.ts';
import { findUnits, type AssignableUnit } from './find-unit.ts';
import { startingAssignments } from './starting-assignments.ts';
import { withAssignments } from './with-assignments.ts';

const day = '2024-06-30';
const unit = (unitId: string, name: string, aliases: readonly string[] = [], validFrom = '2019-01-01', validTo: string | null = null): AssignableUnit => ({ unitId, name, aliases, validFrom, validTo });
const units = [unit('health', '卫生健康局', ['卫健委']), unit('finance', '财政局'), unit('women', '妇女联合会', ['妇联']), unit('education', '教育局'), unit('market', '市场监督管理局'), unit('police', '公安局')];
const assigned = (itemId: string, unitId: string, role: Assignment['role'], validFrom = '2021-01-01', validTo: string | null = null): Assignment => ({ itemId, unitId, role, validFrom, validTo });

describe('a printed name', () => {
  const plan = { place: '甲区', placeAs: '甲区' };
  test.each<readonly [string, readonly string[], boolean]>([
    ['卫生健康局', ['health'], true], ['卫健委', ['health'], true], ['甲区财政局', ['finance'], true], ['区教育局', ['education'], true], ['财 政 局', ['finance'], true],
    ['教育局（招办）', ['education'], true], ['市场监督局', ['market'], false], ['卫生健康委员会', ['health'], false], ['市公安局', [], false], ['各街道', [], false],
  ])('%s means %j', (as, unitIds, sure) => {
    expect(findUnits({ name: as, as }, units, day, plan)).toEqual({ unitIds, sure });
  });

  test('is looked for among the units of the day', () => {
    const renamed = [unit('poverty', '扶贫办', [], '2011-01-01', '2021-05-31'), unit('poverty', '乡村振兴局', [], '2021-06-01')];
    expect([findUnits({ name: '扶贫办', as: '扶贫办' }, renamed, '2021-05-31', plan), findUnits({ name: '扶贫办', as: '扶贫办' }, renamed, '2021-06-01', plan)]).toEqual([{ unitIds: ['poverty'], sure: true }, { unitIds: ['poverty'], sure: false }]);
  });
});

describe('proposals', () => {
  const { proposals, unknown, ambiguous } = startingAssignments(editedPlan(), units, day);

  test('take printed roles, and where none is printed the first leads, unsure', () => {
    expect(proposals.map(({ itemId, unitId, role, from, sure }) => [itemId, unitId, role, from, sure])).toEqual([
      ['women/1', 'health', 'lead', 'domain-list', true], ['women/1', 'finance', 'support', 'domain-list', true], ['women/1', 'women', 'support', 'domain-list', true],
      ['women/2', 'education', 'lead', 'domain-list', false], ['women/2', 'women', 'support', 'domain-list', false],
      ['women/2/goal/2', 'women', 'lead', 'printed-on-goal', false], ['women/2/goal/2', 'education', 'support', 'printed-on-goal', false],
    ]);
    expect([unknown, ambiguous]).toEqual([[], []]);
  });

  test('name unknown and ambiguous names with their places', () => {
    const without = startingAssignments(editedPlan(), [unit('a', '妇联'), unit('b', '妇女联合会', ['妇联']), unit('d', '卫生健康局', [], '2019-01-01', '2022-12-31'), unit('e', '卫生健康委')], '2023-01-01');
    expect(without.ambiguous).toEqual([{ name: '妇联', itemIds: ['women/1', 'women/2', 'women/2/goal/2'], unitIds: ['a', 'b'] }]);
    expect(without.proposals.map(({ itemId, unitId, role, sure }) => [itemId, unitId, role, sure])).toEqual([['women/1', 'e', 'lead', false]]);
    expect(without.unknown.map(({ name, nearest }) => [name, nearest.length])).toEqual([['财政局', 0], ['教育局', 0]]);
  });

  test('say that a unit had the name on other days', () => {
    const { unknown: gone } = startingAssignments(editedPlan(), [unit('old', '财政局', [], '2011-01-01', '2020-12-31')], day);
    expect(gone.find(({ name }) => name === '财政局')?.onOtherDays).toEqual(['old']);
  });

  test('never give the lead to the second where the first is unknown', () => {
    expect(startingAssignments(editedPlan(), [unit('women', '妇联')], day).proposals.filter(({ itemId }) => itemId === 'women/2').map(({ role }) => role)).toEqual(['support']);
  });
});

describe('who answers', () => {
  const on = (itemId: string, assignments: readonly Assignment[], date = day) => {
    const found = effectiveAssignments(editedPlan(), assignments, date).find((one) => one.itemId === itemId);
    return [found?.leads.map(({ unitId }) => unitId), found?.supports.map(({ unitId, assignedOn }) => `${unitId} ${assignedOn}`)];
  };
  const base = [assigned('women/1', 'health', 'lead'), assigned('women/1', 'finance', 'support')];

  test.each<readonly [string, string, readonly Assignment[], unknown]>([
    ['a target inherits from its domain', 'women/1/goal/1/1', base, [['health'], ['finance women/1']]],
    ['a nearer lead replaces the one above, supports add up', 'women/1/goal/1/1', [...base, assigned('women/1/goal/1', 'women', 'lead'), assigned('women/1/goal/1/1', 'police', 'support')], [['women'], ['finance women/1', 'police women/1/goal/1/1']]],
    ['who helped above and leads here leads', 'women/1/goal/1', [...base, assigned('women/1/goal/1', 'finance', 'lead')], [['finance'], []]],
    ['who led above and helps here helps', 'women/1/goal/1', [...base, assigned('women/1/goal/1', 'health', 'support')], [[], ['finance women/1', 'health women/1/goal/1']]],
    ['a released unit is gone', 'women/1/goal/1/1', [...base, assigned('women/1/goal/1', 'finance', 'released')], [['health'], []]],
    ['what has ended does not count', 'women/1/goal/1', [assigned('women/1', 'health', 'lead', '2021-01-01', '2024-06-29')], [[], []]],
    ['the last day counts', 'women/1/goal/1', [assigned('women/1', 'health', 'lead', '2021-01-01', day)], [['health'], []]],
    ['another domain does not lend', 'women/2/goal/1', base, [[], []]],
  ])('%s', (_what, itemId, assignments, expected) => {
    expect(on(itemId, assignments)).toEqual(expected);
  });

  test('what nobody answers for stands first, then what nobody leads', () => {
    const open = unassignedItems(editedPlan(), [assigned('women/1', 'finance', 'support'), assigned('women/2', 'education', 'lead'), assigned('women/1/goal/1', 'health', 'lead')], day);
    expect(open.map(({ itemId, nobody }) => `${itemId}${nobody ? ' nobody' : ''}`)).toEqual(['women/chapter/3/2/1 nobody', 'women/1/goal/2', 'women/1/goal/2/1', 'women/1/goal/3', 'women/1/goal/3/1', 'women/1/goal/3/2', 'women/1/measure/1', 'women/1/measure/2']);
  });
});

describe('a plan with its assignments', () => {
  const printed = (list: readonly ResponsibleUnit[] | undefined) => list?.map(({ name, role }) => `${name} ${String(role)}`);

  test('names the assigned units clause by clause', () => {
    const plan = withAssignments(editedPlan(), [assigned('women/1', 'health', 'lead'), assigned('women/1/goal/2', 'women', 'lead'), assigned('women/1/goal/1/1', 'police', 'lead')], units, day);
    const [domain] = plan.domains;
    expect([printed(domain?.units), ...(domain?.goals ?? []).map((goal) => printed(goal.units))]).toEqual([['卫生健康局 lead'], ['卫生健康局 lead', '公安局 support'], ['妇女联合会 lead'], ['卫生健康局 lead']]);
    expect(printed(plan.domains[1]?.goals[1]?.units)).toEqual([]);
  });

  test('does not lend the units of a domain to a goal that was released from them', () => {
    const plan = withAssignments(editedPlan(), [assigned('women/1', 'health', 'lead'), assigned('women/1/goal/2', 'health', 'released')], units, day);
    expect([plan.domains[0]?.units, plan.domains[0]?.goals.map((goal) => printed(goal.units))]).toEqual([[], [['卫生健康局 lead'], [], ['卫生健康局 lead']]]);
  });

  test('throws when an assignment names a unit that is not known', () => {
    expect(() => withAssignments(editedPlan(), [assigned('women/1', 'nobody', 'lead')], units, day)).toThrow('nobody');
  });
});

describe.skipIf(!sourceTextsArePresent('assignments of the source plans'))('the source plans', () => {
  test('of 昆都仑: units made of the printed names find every name, each first of a list leads its domain', () => {
    const plan = identifyPlan(planOf(sourceText('kundulun')).plans[0] ?? planOf(sourceText('baijiantan')).plans[0] ?? editedPlan());
    const names = [...new Set(itemsOfPlan(plan).flatMap(({ part }) => ('units' in part ? part.units : [])).map(({ name }) => name))];
    const { proposals, unknown, ambiguous } = startingAssignments(plan, names.map((name, at) => unit(`u${String(at)}`, name)), day);
    expect([unknown, ambiguous]).toEqual([[], []]);
    expect(proposals.filter(({ itemId, role }) => /^women\/\d+$/.test(itemId) && role === 'lead').length).toBe(plan.domains.length);
    const made = proposals.map(({ itemId, unitId, role }) => assigned(itemId, unitId, role));
    expect(unassignedItems(plan, made, day).filter(({ itemId }) => !itemId.includes('/chapter/'))).toEqual([]);
  });

  test('of 白碱滩 name no units: everything is unassigned', () => {
    const [plan] = planOf(sourceText('baijiantan')).plans.map((one) => identifyPlan(one));
    const goals = itemsOfPlan(plan ?? editedPlan()).filter(({ kind }) => kind === 'goal' || kind === 'measure' || kind === 'target');
    expect(startingAssignments(plan ?? editedPlan(), units, day).proposals).toEqual([]);
    expect(unassignedItems(plan ?? editedPlan(), [], day).length).toBe(goals.length);
  });
});
