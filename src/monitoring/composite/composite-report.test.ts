import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievementStates, type AchievementState } from '../status.ts';
import { compositeReport } from './composite-report.ts';
import type { ScoredIndicator } from './composite-score.ts';
import { countByStatus } from './status-counts.ts';

const scored = (domain: string, score: ScoredIndicator['score']): ScoredIndicator => ({ name: domain, domain, weight: 1, score });
const states = Object.keys(achievementStates) as AchievementState[];

describe('counts by status', () => {
  test.each([
    [[], '没有目标。'],
    [['met'], '共1项：已达标1项。'],
    [['no-data', 'met', 'not-met', 'met', 'unproven', 'improving'], '共6项：已达标2项，未达标1项，证据不足1项，有改善1项，无数据1项。'],
  ] as const)('of %j', (of, sentence) => {
    expect(countByStatus(of).sentence).toBe(sentence);
  });

  test('add up to the total, whatever the states', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...states)), (of) => {
      const { counts, total } = countByStatus(of);
      expect([counts.reduce((sum, { count }) => sum + count, 0), total]).toEqual([of.length, of.length]);
    }));
  });
});

describe('the report of an index', () => {
  test.each([
    [[scored('健康', 80), scored('教育', 20)], '共2项：已达标1项，未达标1项。本地综合指数40.0（领域间几何平均；算术平均为50.0），2项指标中2项有数据。'],
    [[scored('健康', 80), scored('教育', { missing: 'refused' })], '共2项：已达标1项，未达标1项。本地综合指数不计：全部2项指标中只有1项有数据，不足70%，不计分。'],
  ])('says the counts first: %#', (indicators, sentence) => {
    expect(compositeReport(['met', 'not-met'], indicators).sentence).toBe(sentence);
  });
});
