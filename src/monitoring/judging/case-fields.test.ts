import { describe, expect, test } from 'vitest';
import { caseFields } from './case-fields.ts';

const sound = { years: [2022, 2023, 2024], values: [90, 91, 92], scale: 'share', bound: 'at-least', value: 95, deadline: 2030 };
const counts = { events: [45, 46, 47], population: [50, 50, 50], per: 100 };

/** The fields complained of. */
function faults(changes: Readonly<Record<string, unknown>>): string[] {
  const read = caseFields({ ...sound, ...changes });
  return read.ok ? [] : read.issues.map(({ message }) => message.split('：')[0] ?? '');
}

describe('the fields of a case', () => {
  test.each([
    ['sound', { counts }, []],
    ['a share nobody can reach', { value: 120 }, ['value']],
    ['less than nobody', { value: -1 }, ['value']],
    ['a share per thousand: its values and its target would not stand in one unit', { counts: { ...counts, per: 1000 } }, ['counts.per']],
    ['half a person', { counts: { ...counts, population: [50, 50.5, 50] } }, ['counts.population']],
    ['a parent area beyond everybody', { counts, parent: { rate: 100 } }, ['parent.rate']],
    ['a width that leaves no deviation at all', { family: { s0: 0.3, lambda: 0.06, width: { first: 1, growth: -1e300 } } }, ['family.width']],
    ['a width without end', { family: { s0: 0.3, lambda: 0.06, width: { first: 1e300, growth: 0 } } }, ['family.width']],
    ['more digits than a number has', { digits: 400 }, ['digits']],
    ['a year mistyped', { deadline: 9999 }, ['deadline']],
    ['a learnt width', { family: { s0: 0.3, lambda: 0.06, width: { first: 0.9, growth: -0.2 } } }, []],
    ['a rate above a hundred', { scale: 'positive', value: 120, counts: { ...counts, per: 1000 }, parent: { rate: 100 } }, []],
  ])('%s', (_title, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });
});
