import { describe, expect, test } from 'vitest';
import { sketchedTarget } from '../../../../../test/makers/sketched-target.ts';
import { sourceBook } from '../../../figures/figure-source.ts';
import { subjectsOf } from '../../../ground/subject.ts';
import { paced, paceOf, type PaceId } from './paced.ts';

describe('the way beside the time', () => {
  test.each<readonly [number, number, PaceId]>([[1.2, 0.4, 'done'], [1, 0.4, 'done'], [0.995, 0.4, 'ahead'], [0.4, 0.4, 'ahead'], [0.39, 0.4, 'behind'], [0, 0.4, 'behind'], [-0.1, 0.4, 'back']])('%d of the way in %d of the time: %s', (done, expected, id) => {
    expect(paceOf({ done, expected })).toBe(id);
  });

  const counts = { reported: 'not-met', evidence: 'unproven', years: [2022, 2023, 2024], events: 1, population: 5751, rate: 17.388, low95: 0.44, high95: 96.88, decisionCount: 3, chanceAtTarget: 0.404, probabilityReported: 0.77, sentence: '' } as const;
  const measured = (told: Parameters<typeof sketchedTarget>[0], done: number, acceleration: number) => {
    const target = sketchedTarget(told);
    return subjectsOf([{ ...target, progress: { ...target.progress, 'share-done': done, 'share-expected': 0.4, acceleration } }], 2024, sourceBook(), () => []);
  };

  test('is not measured where a rate is of few cases, where one case is the whole way', () => {
    expect(paced(measured({}, 0.5, 0.7)).map(({ done, acceleration }) => [done, acceleration])).toEqual([[0.5, 0.7]]);
    expect(paced(measured({ smallCount: counts }, -205, 0.1))).toEqual([]);
    expect(paced(subjectsOf([sketchedTarget({})], 2024, sourceBook(), () => []))).toEqual([]);
  });

  test('has no multiple of a past pace where nothing moved forward', () => {
    expect(paced(measured({}, -0.2, -3)).map(({ acceleration }) => acceleration)).toEqual([null]);
  });
});
