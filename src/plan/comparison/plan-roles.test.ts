import { expect, test } from 'vitest';
import { sketchedPlan } from '../../../test/makers/sketched-plan.ts';
import type { PlanRole } from './comparison.ts';
import { decideRoles, placeLevel } from './plan-roles.ts';

const compared = (title: string, place: string | null, years: readonly [number, number] = [2021, 2030], role?: PlanRole) => ({ plan: sketchedPlan({ title, place, years }), file: `${title}.docx`, ...(role ? { role } : {}) });
const roles = (...plans: readonly ReturnType<typeof compared>[]): PlanRole[] => decideRoles(plans).map(({ role }) => role);

test.each([['中国', 4], ['内蒙古自治区', 3], ['北京市', 3], ['包头市', 2], ['锡林郭勒盟', 2], ['延边朝鲜族自治州', 2], ['昆区', 1], ['土默特右旗', 1], ['恭城瑶族自治县', 1], ['某街道', 0], ['某地方', null]])('%s stands at level %s', (place, level) => {
  expect(placeLevel(place)).toBe(level);
});

test('two plans of one place and period are siblings', () => {
  expect(roles(compared('某区妇女发展规划', '某区'), compared('某区儿童发展规划', '某区'))).toEqual(['sibling', 'sibling']);
});

test('plans of higher places are upper, in whatever order they come', () => {
  expect(roles(compared('某市妇女发展规划', '某市'), compared('某区妇女发展规划', '某区'), compared('中国妇女发展纲要', null))).toEqual(['upper', 'sibling', 'upper']);
});

test('a plan of another place of the same level is taken as upper and says so', () => {
  const [, other] = decideRoles([compared('某区妇女发展规划', '某区'), compared('另区妇女发展规划', '另区')]);
  expect(other?.role).toBe('upper');
  expect(other?.roleBecause).toContain('如不是请指明');
});

test('a plan that ended before the others begin is former', () => {
  expect(roles(compared('上一周期', '某区', [2011, 2020]), compared('妇女', '某区'), compared('儿童', '某区'))).toEqual(['former', 'sibling', 'sibling']);
});

test('periods that overlap are siblings', () => {
  expect(roles(compared('妇女', '某区', [2016, 2021]), compared('儿童', '某区', [2021, 2025]))).toEqual(['sibling', 'sibling']);
  expect(roles(compared('妇女', '某区', [2021, 2025]), compared('儿童', '某区', [2021, 2030]))).toEqual(['sibling', 'sibling']);
});

test('what the caller says stands, and tells whose place it is', () => {
  expect(roles(compared('某市妇女发展规划', '某市', [2021, 2030], 'sibling'), compared('某区妇女发展规划', '某区', [2021, 2030], 'former'))).toEqual(['sibling', 'former']);
});

test('a plan alone is a sibling of itself', () => {
  expect(roles(compared('某区妇女发展规划', '某区'))).toEqual(['sibling']);
  expect(decideRoles([])).toEqual([]);
});
