import { isMissing, type Missing } from '#kernel';
import { finiteOrMissing } from '../finite-or-missing.ts';

/** One part of the people (an age, town or country) on both sides: how many there are or which share they make, and their rate. */
export type DecompositionPart = { readonly name: string; readonly first: { readonly people: number; readonly rate: number }; readonly second: { readonly people: number; readonly rate: number } };

/** What of a difference comes from other rates and what from other people; the two add up to the difference, and so does every part's share of them. In the unit of the rates. */
export type Decomposition = {
  readonly difference: number;
  readonly rate: number;
  readonly composition: number;
  readonly parts: readonly { readonly name: string; readonly rate: number; readonly composition: number }[];
};

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

const soundPeople = (people: readonly number[]): boolean => people.every((count) => Number.isFinite(count) && count >= 0);

/**
 * Kitagawa's decomposition of the difference of two overall rates: Σ w̄(r₁−r₂) is what the rates do, Σ r̄(w₁−w₂) what the composition does, exact and without a rest.
 * For gaps between the sexes driven by age or town and country, and for changes over time (first = later, second = earlier). People may be counts or shares, they are made
 * shares here. Swapping the sides turns every sign. No parts or nobody on a side: `not-applicable`; a figure that is none or fewer than no people: `not-a-number`.
 * Source: method 7.3.
 *
 * @example decomposeDifference([{ name: '60岁以下', first: { people: 600, rate: 10 }, second: { people: 400, rate: 12 } }, …]) // { difference: -1.8, rate: 1.5, composition: -3.3, parts: […] }
 */
export function decomposeDifference(parts: readonly DecompositionPart[]): Decomposition | Missing {
  const [firstPeople, secondPeople] = [parts.map(({ first }) => first.people), parts.map(({ second }) => second.people)];
  if (!soundPeople(firstPeople) || !soundPeople(secondPeople)) return { missing: 'not-a-number' };
  const [firstAll, secondAll] = [sumOf(firstPeople), sumOf(secondPeople)];
  if (firstAll === 0 || secondAll === 0) return { missing: 'not-applicable' };
  const effects = parts.map(({ name, first, second }) => {
    const [v, w] = [first.people / firstAll, second.people / secondAll];
    return { name, rate: ((v + w) / 2) * (first.rate - second.rate), composition: ((first.rate + second.rate) / 2) * (v - w) };
  });
  const [rate, composition] = [sumOf(effects.map((effect) => effect.rate)), sumOf(effects.map((effect) => effect.composition))];
  const overall = (side: 'first' | 'second', all: number): number => sumOf(parts.map((part) => (part[side].people / all) * part[side].rate));
  const difference = finiteOrMissing(overall('first', firstAll) - overall('second', secondAll));
  if (isMissing(difference)) return difference;
  return Number.isFinite(rate) && Number.isFinite(composition) ? { difference, rate, composition, parts: effects } : { missing: 'not-a-number' };
}
