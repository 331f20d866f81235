import { expect, test } from 'vitest';
import { breakdowns } from './breakdowns.ts';
import type { IndicatorDefinition } from './definition.ts';
import { findIndicatorById } from './find-indicator-by-id.ts';
import { relations, type Relation } from './relations.ts';
import { sharedAliases } from './catalogue/shared-aliases.ts';

/** Every id a relation names. */
function idsOf(relation: Relation): readonly string[] {
  if (relation.kind === 'look-alike') return relation.members;
  if (relation.kind === 'same-denominator') return relation.denominator === null ? relation.members : [relation.denominator, ...relation.members];
  const prose = new Set(['kind', 'why', 'comparison', 'group']);
  return Object.entries(relation).flatMap(([name, value]) => (typeof value === 'string' && !prose.has(name) ? [value] : []));
}

const unitsOf = (ids: readonly string[]): (string | undefined)[] => [...new Set(ids.map((id) => findIndicatorById(id)?.unit))];

test('relations and shared aliases name indicators of the catalogue only', () => {
  const named = [...relations.flatMap(idsOf), ...sharedAliases.flatMap(({ indicators }) => indicators)];
  expect(named.filter((id) => findIndicatorById(id) === undefined)).toEqual([]);
});

test('no relation or shared alias names an indicator twice, and each that compares names two or more', () => {
  const lists = [...relations.filter(({ kind }) => kind !== 'usual-range').map(idsOf), ...sharedAliases.map(({ indicators }) => indicators)];
  expect(lists.filter((ids) => new Set(ids).size !== ids.length || ids.length < 2)).toEqual([]);
});

test('figures that are compared have one unit', () => {
  const compared = relations.filter(({ kind }) => ['at-most', 'complement', 'close-to', 'gender-pair', 'group-of', 'relative-target'].includes(kind)).map(idsOf);
  expect(compared.filter((ids) => unitsOf(ids).length !== 1)).toEqual([]);
});

test('figures that cannot pass one another speak of one period and one multiplier', () => {
  const pairs = relations.flatMap((relation) => (relation.kind === 'at-most' && relation.strict ? [[relation.lower, relation.upper]] : []));
  const shape = (definition: IndicatorDefinition | undefined) => JSON.stringify([definition?.referencePeriod, definition?.multiplier]);
  expect(pairs.filter((ids) => new Set(ids.map((id) => shape(findIndicatorById(id)))).size !== 1)).toEqual([]);
});

test('rates said to share a denominator speak of one period', () => {
  const groups = relations.flatMap((relation) => (relation.kind === 'same-denominator' ? [relation.members] : []));
  expect(groups.filter((ids) => new Set(ids.map((id) => findIndicatorById(id)?.referencePeriod.kind)).size !== 1)).toEqual([]);
});

/** A stock at the year's end serves as the denominator of the same calendar year. */
const period = (id: string): string | undefined => {
  const kind = findIndicatorById(id)?.referencePeriod.kind;
  return kind === 'year-end' ? 'calendar-year' : kind;
};

test('a rate speaks of the period of the counts it is made of', () => {
  const pairs = relations.flatMap((relation) => {
    if (relation.kind === 'numerator-of') return [[relation.count, relation.rate]];
    if (relation.kind === 'same-denominator' && relation.denominator !== null) return relation.members.map((member) => [relation.denominator ?? '', member]);
    if (relation.kind === 'close-to') return [[relation.first, relation.second]];
    if (relation.kind === 'gender-pair') return [[relation.women, relation.everyone]];
    return [];
  });
  expect(pairs.filter((ids) => new Set(ids.map(period)).size !== 1)).toEqual([]);
});

test('a part and its whole, and the count in a rate and the rate, are measured in people or things, never over one another', () => {
  const counts = relations.flatMap((relation) => (relation.kind === 'numerator-of' ? [relation.count] : relation.kind === 'part-of' ? [relation.part, relation.whole] : []));
  const rates = relations.flatMap((relation) => (relation.kind === 'numerator-of' ? [relation.rate] : []));
  expect(counts.filter((id) => findIndicatorById(id)?.denominator !== null)).toEqual([]);
  expect(rates.filter((id) => findIndicatorById(id)?.denominator === null)).toEqual([]);
});

test('at-most relations run in no circle', () => {
  const above = new Map<string, string[]>();
  for (const relation of relations) if (relation.kind === 'at-most') above.set(relation.lower, [...(above.get(relation.lower) ?? []), relation.upper]);
  const reaches = (from: string, goal: string, depth = 0): boolean => depth < 20 && (above.get(from) ?? []).some((next) => next === goal || reaches(next, goal, depth + 1));
  expect([...above.keys()].filter((id) => reaches(id, id))).toEqual([]);
});

test('a group that is an indicator of its own is a category of one of the breakdowns of the whole', () => {
  const groups = relations.flatMap((relation) => (relation.kind === 'group-of' ? [relation] : []));
  const categories = (id: string): readonly string[] => breakdowns.filter((breakdown) => findIndicatorById(id)?.breakdowns.includes(breakdown.id)).flatMap((breakdown) => breakdown.categories);
  expect(groups.filter(({ everyone, group }) => !categories(everyone).includes(group))).toEqual([]);
  expect(groups.length).toBeGreaterThan(0);
});
