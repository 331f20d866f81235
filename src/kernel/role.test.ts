import { expect, test } from 'vitest';
import { isRole, roles } from './role.ts';

test('twelve roles, each with a Chinese word of its own and a line on what it is for', () => {
  const entries = Object.values(roles);
  expect(entries.length).toBe(12);
  expect(new Set(entries.map(({ word }) => word)).size).toBe(12);
  expect(entries.filter(({ word, purpose }) => !/^[\p{Script=Han}]+$/u.test(word) || !/^[\p{Script=Han}，、]{12,}$/u.test(purpose))).toEqual([]);
});

test('three administrators; reporter and leader of a unit are held for that unit', () => {
  const named = (wanted: (entry: (typeof roles)['evaluator']) => boolean): string[] => Object.entries(roles).flatMap(([role, entry]) => (wanted(entry) ? [role] : []));
  expect(named(({ administrator }) => administrator)).toEqual(['system-administrator', 'security-administrator', 'audit-administrator']);
  expect(named(({ scope }) => scope === 'unit')).toEqual(['unit-reporter', 'unit-leader']);
});

test.each([['office-head', true], ['boss', false], ['toString', false], ['__proto__', false], ['', false]])('%s is a role: %s', (word, is) => {
  expect(isRole(word)).toBe(is);
});
