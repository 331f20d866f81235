import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playedSubmission, type Played } from '../../../test/makers/played-submission.ts';
import { boardRow, type BoardCounts, type BoardRow } from './board-row.ts';
import { usualScoreRule, type ScorePartName, type ScoreRule } from './score-rule.ts';
import { scoresOverRounds } from './scores-over-rounds.ts';
import { unitScore, type GradeCounts, type UnitScore } from './unit-score.ts';

const noGrades: GradeCounts = { A: 0, B: 0, C: 0, D: 0 };
const whole: BoardCounts = { asked: 20, answered: 20, missing: 0, errors: 0, doubts: 0, explained: 0, conflicts: 0 };
const handedIn = (today: string): readonly Played[] => [{ step: 'submit', today }, { step: 'sign', today }];
const approved = (today: string): readonly Played[] => [...handedIn(today), { step: 'approve', today, as: 'statistics-head' }];
const row = (story: readonly Played[], today: string, counts: Partial<BoardCounts> = {}): BoardRow => boardRow({ formId: 'f', counts: { ...whole, ...counts }, answeredAt: null, cycle: playedSubmission({}, story) }, today);
const part = ({ parts }: UnitScore, name: ScorePartName) => {
  const found = parts.find((one) => one.part === name);
  return [found?.numerator, found?.denominator, found?.points];
};
const score = (rows: readonly BoardRow[], grades: GradeCounts = noGrades, rule: ScoreRule = usualScoreRule) => unitScore(rows, grades, rule);

describe('the score of a unit', () => {
  test('is whole for what came in time, whole, without a return, with figures of the best quality', () => {
    const found = score([row(approved('2026-04-30'), '2026-06-01', { doubts: 2, explained: 2 })], { A: 20, B: 0, C: 0, D: 0 });
    expect([found.points, found.numerator, found.denominator]).toEqual([100, 100, 100]);
  });

  test.each([
    ['on the due day', '2026-04-30', [100, 100, 100]], ['a day late', '2026-05-01', [95, 100, 95]], ['twenty days late', '2026-05-20', [0, 100, 0]], ['two months late', '2026-06-30', [0, 100, 0]],
  ] as const)('timeliness %s', (_what, day, expected) => {
    expect(part(score([row(handedIn(day), '2026-07-01')]), 'timeliness')).toEqual(expected);
  });

  test('a form that is late and not there has no point for time; one that is not due yet is not judged', () => {
    expect(part(score([row([], '2026-05-01')]), 'timeliness')).toEqual([0, 100, 0]);
    expect(part(score([row([], '2026-04-30')]), 'timeliness')).toEqual([0, 0, { missing: 'not-due' }]);
  });

  test('a stated absence counts as an answer; no question is no completeness', () => {
    expect(part(score([row([], '2026-04-01', { answered: 15, missing: 15 })]), 'completeness')).toEqual([15, 20, 75]);
    expect(part(score([row([], '2026-04-01', { asked: 0, answered: 0 })]), 'completeness')).toEqual([0, 0, { missing: 'not-applicable' }]);
  });

  test('each return costs, also before the form is approved', () => {
    const returned: readonly Played[] = [...handedIn('2026-04-10'), { step: 'return', today: '2026-04-11', reason: '漏报' }];
    expect([part(score([row(handedIn('2026-04-10'), '2026-04-12')]), 'firstPass')[2], part(score([row(returned, '2026-04-12')]), 'firstPass')[2]]).toEqual([{ missing: 'not-due' }, 75]);
    expect(part(score([row([...returned, ...approved('2026-04-12')], '2026-04-13')]), 'firstPass')).toEqual([75, 100, 75]);
  });

  test('errors and doubts count once the form was handed in', () => {
    const counts = { errors: 2, doubts: 4, explained: 1 };
    expect([part(score([row([], '2026-04-12', counts)]), 'errors')[2], part(score([row([], '2026-04-12', counts)]), 'explanations')[2]]).toEqual([{ missing: 'not-due' }, { missing: 'not-due' }]);
    expect([part(score([row(handedIn('2026-04-10'), '2026-04-12', counts)]), 'errors'), part(score([row(handedIn('2026-04-10'), '2026-04-12', counts)]), 'explanations')]).toEqual([[18, 20, 90], [1, 4, 25]]);
  });

  test('a unit without doubts is not praised for explaining them: the weight is left out', () => {
    const found = score([row(approved('2026-04-10'), '2026-06-01')], { A: 8, B: 0, C: 0, D: 2 });
    expect([part(found, 'explanations')[2], part(found, 'grades'), found.denominator, found.numerator, found.points]).toEqual([{ missing: 'not-applicable' }, [800, 1000, 80], 95, 93, 97.9]);
  });

  test('an excused unit has no score, and its form weighs nothing beside another', () => {
    const excused = row([{ step: 'excuse', today: '2026-04-02', reason: '没有这项业务' }], '2026-06-01', { answered: 0 });
    expect(score([excused]).points).toEqual({ missing: 'not-applicable' });
    expect(score([excused, row(approved('2026-04-10'), '2026-06-01')]).points).toBe(100);
  });

  test('after a merger both forms count', () => {
    const taken = boardRow({ formId: 'g', counts: { ...whole, answered: 0 }, answeredAt: null, cycle: playedSubmission({}, [{ step: 'transfer', today: '2026-05-01', toUnit: 'unit-9' }]) }, '2026-05-02');
    const found = score([row(handedIn('2026-04-10'), '2026-05-02'), taken]);
    expect([part(found, 'timeliness'), part(found, 'completeness')]).toEqual([[100, 200, 50], [20, 40, 50]]);
  });

  test('says its rule with the weights and points of the place; a weight of nothing leaves the part out', () => {
    const found = score([row(approved('2026-04-10'), '2026-06-01')], noGrades, { ...usualScoreRule, perDayLate: 2, weights: { ...usualScoreRule.weights, firstPass: 0 } });
    expect(found.parts.map(({ word }) => word)).toEqual(['及时性', '完整性', '强制性差错', '疑点说明', '数据质量等级']);
    expect([found.parts[0]?.rule, found.rule]).toEqual([expect.stringContaining('每迟1天扣2分'), expect.stringContaining('本地设定，没有上级规定')]);
  });
});

const anyRow = fc.record({ late: fc.integer({ min: 0, max: 40 }), returns: fc.integer({ min: 0, max: 5 }), asked: fc.integer({ min: 0, max: 300 }), share: fc.double({ min: 0, max: 1, noNaN: true }), errors: fc.integer({ min: 0, max: 400 }), doubts: fc.integer({ min: 0, max: 50 }), explained: fc.integer({ min: 0, max: 60 }) })
  .map(({ late, returns, asked, share, errors, doubts, explained }): BoardRow => {
    const base = row(approved('2026-04-30'), '2026-07-01', { asked, answered: Math.floor(asked * share), errors, doubts, explained });
    return { ...base, timesReturned: returns, daysLate: late, due: late === 0 ? { kind: 'done-in-time', word: '' } : { kind: 'done-late', days: late, word: '' } };
  });
const anyGrades = fc.record({ A: fc.nat(300), B: fc.nat(50), C: fc.nat(20), D: fc.nat(10) });

describe('whatever the forms are', () => {
  test('points lie between 0 and 100 and are the sum of the parts that were judged', () => {
    fc.assert(fc.property(fc.array(anyRow, { minLength: 1, maxLength: 3 }), anyGrades, (rows, grades) => {
      const { parts, numerator, denominator, points } = score(rows, grades);
      const all = [points, ...parts.map((one) => one.points)].filter((one) => typeof one === 'number');
      expect(all.every((one) => one >= 0 && one <= 100)).toBe(true);
      expect(numerator).toBeLessThanOrEqual(denominator);
      const told = parts.reduce((sum, one) => sum + (typeof one.points === 'number' ? (one.weight * one.numerator) / one.denominator : 0), 0);
      expect(Math.abs(told - numerator)).toBeLessThan(0.0501);
    }), { numRuns: 200 });
  });

  test('a day more, a return more, an answer less never gives more points', () => {
    fc.assert(fc.property(anyRow, anyGrades, (one, grades) => {
      const points = (changed: BoardRow): number => {
        const found = score([changed], grades).points;
        return typeof found === 'number' ? found : 0;
      };
      const here = points(one);
      expect(points({ ...one, daysLate: one.daysLate + 1, due: { kind: 'done-late', days: one.daysLate + 1, word: '' } })).toBeLessThanOrEqual(here);
      expect(points({ ...one, timesReturned: one.timesReturned + 1 })).toBeLessThanOrEqual(here);
    }), { numRuns: 200 });
  });
});

describe('scores over rounds', () => {
  const of = (reportingYear: number, day: string, grades = noGrades) => ({ roundId: String(reportingYear), reportingYear, score: score([row(approved(day), '2026-07-01')], grades) });

  test('are compared with the year before, whatever the order they come in', () => {
    expect(scoresOverRounds([of(2025, '2026-04-30'), of(2024, '2026-05-02')]).map(({ reportingYear, change }) => [reportingYear, change])).toEqual([[2024, { missing: 'no-baseline' }], [2025, 3.5]]);
  });

  test('not where other parts were judged', () => {
    expect(scoresOverRounds([of(2024, '2026-04-30'), of(2025, '2026-04-30', { A: 1, B: 0, C: 0, D: 0 })]).at(-1)?.change).toEqual({ missing: 'not-comparable' });
  });
});
