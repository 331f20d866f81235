import { expect, test } from 'vitest';
import { sketchedPlan } from '../../../test/makers/sketched-plan.ts';
import { comparable } from './pairing.ts';
import { placeTargets } from './placed-targets.ts';
import { decideRoles } from './plan-roles.ts';
import type { TargetSketch } from './rule.ts';

const visits: TargetSketch = { indicator: '访视率', indicatorId: 'visits', value: 90 };

function comparableTargets(a: Partial<TargetSketch>, b: Partial<TargetSketch>): boolean {
  const plan = sketchedPlan({ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', goals: [{ targets: [{ ...visits, ...a }] }, { targets: [{ ...visits, ...b }] }] }] });
  const [first, second] = placeTargets(decideRoles([{ plan, file: 'a.docx' }]), () => undefined).targets;
  return first !== undefined && second !== undefined && comparable(first, second);
}

test.each<readonly [says: string, a: Partial<TargetSketch>, b: Partial<TargetSketch>, same: boolean]>([
  ['the same indicator', {}, {}, true],
  ['another indicator', {}, { indicatorId: 'tests' }, false],
  ['men and women', { groups: ['女'] }, { groups: ['男'] }, false],
  ['a group told in one only', { groups: ['女'] }, {}, true],
  ['groups in another order', { groups: ['女', '城镇'] }, { groups: ['城镇', '女'] }, true],
  ['a day and a year', { per: 'day' }, { per: 'year' }, false],
  ['each street and each school', { every: 'unit', of: '街道' }, { every: 'unit', of: '学校' }, false],
  ['a rate held in every street', { every: 'unit', of: '街道' }, {}, true],
  ['a number in every street and one for the district', { kind: 'count', every: 'unit', of: '街道' }, { kind: 'count' }, false],
  ['every three years', { every: 'cycle', cycleYears: 3 }, {}, true],
])('%s', (_says, a, b, same) => {
  expect(comparableTargets(a, b)).toBe(same);
  expect(comparableTargets(b, a)).toBe(same);
});
