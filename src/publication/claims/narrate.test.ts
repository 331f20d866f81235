import { describe, expect, test } from 'vitest';
import type { MonitoredTarget } from '#monitoring';
import { sketchedTarget } from '../../../test/makers/sketched-target.ts';
import { sourceBook } from '../figures/figure-source.ts';
import { plainText } from '../figures/say.ts';
import { subjectsOf } from '../ground/subject.ts';
import { claims } from './claims/index.ts';
import { narrate, tellOne, type Telling } from './narrate.ts';
import { standingGroups } from './standing-groups.ts';

const telling = (): Telling => ({ year: 2024, where: '全区', book: sourceBook() });
const told = (id: string, targets: readonly MonitoredTarget[]): string => {
  const [group, at] = [standingGroups.find((one) => one.id === id), telling()];
  return group === undefined ? '' : plainText(narrate(group, subjectsOf(targets, 2024, at.book, () => []), at));
};
const rate = (indicator: string, value: number, told: Partial<MonitoredTarget> = {}): MonitoredTarget => {
  const text = value.toFixed(1);
  return sketchedTarget({
    id: `women/1/goal/2/${indicator}${String(told.deadline ?? '')}`, indicator, indicatorId: null, latest: { year: 2024, value, text }, found: `2024年${text}%`, points: [{ year: 2023, value: value - 1, text: (value - 1).toFixed(1) }, { year: 2024, value, text }],
    baseline: { missing: 'no-baseline' }, ...told,
  });
};
const missed = { achievement: 'not-met', promise: '目标98%以上（2030年）', accepts: { lower: 98, lowerOpen: false, upperOpen: false } } as const;

describe('what was reached on the way', () => {
  const middle = rate('产前检查率', 96.3, { deadline: 2025, achievement: 'met-early', keeps: '95%以上', promise: '目标95%以上（2025年）' });

  test('is said beside what is not reached yet', () => {
    expect(told('behind', [middle, rate('产前检查率', 96.3, { ...missed })])).toContain('比上年提高1.0个百分点，已达到2025年95%以上的目标，距2030年98%以上的目标还差1.7个百分点');
  });

  test('is not said where the last is reached too', () => {
    expect(told('kept', [middle, rate('产前检查率', 96.3)])).not.toContain('2025年');
  });

  test('is only what was met', () => {
    expect(told('behind', [{ ...middle, achievement: 'not-met' }, rate('产前检查率', 96.3, { ...missed })])).not.toContain('已达到');
  });

  test('is nothing that is due later', () => {
    expect(told('behind', [{ ...middle, deadline: 2035 }, rate('产前检查率', 96.3, { ...missed })])).not.toContain('已达到');
  });

  test('is the nearest of several', () => {
    const first = rate('产前检查率', 96.3, { deadline: 2023, achievement: 'met', keeps: '93%以上', promise: '目标93%以上（2023年）' });
    expect(told('behind', [first, middle, rate('产前检查率', 96.3, { ...missed })])).toContain('已达到2025年95%以上的目标，');
  });
});

describe('indicators with one and the same promise', () => {
  test('share a sentence with their figures in order', () => {
    expect(told('kept', [rate('甲检测率', 99.8), rate('乙检测率', 99.0)])).toBe('2024年，全区甲检测率、乙检测率分别为99.8%、99.0%，均提前达到2030年95%以上的目标。');
  });

  test('do not where one is of an earlier year', () => {
    const old = rate('乙检测率', 99, { latest: { year: 2023, value: 99, text: '99.0', from: [] }, found: '2023年99.0%', points: [{ year: 2023, value: 99, text: '99.0', from: [] }] });
    expect(told('kept', [rate('甲检测率', 99.8), old])).not.toContain('分别为');
  });

  test('do not where one is zero, which is told as not having happened', () => {
    expect(told('kept', [rate('甲死亡率', 0, { found: '2024年未发生甲死亡（0.0%）' }), rate('乙检测率', 99)])).not.toContain('分别为');
  });

  test('do not where they are not kept', () => {
    expect(told('behind', [rate('甲检测率', 90, { ...missed }), rate('乙检测率', 91, { ...missed })])).not.toContain('分别为');
  });

  test('do not where they promise otherwise', () => {
    expect(told('kept', [rate('甲检测率', 99.8), rate('乙检测率', 99, { promise: '目标98%以上（2030年）' })])).not.toContain('分别为');
  });
});

describe('one subject', () => {
  const one = (target: MonitoredTarget): string => {
    const at = telling();
    const [subject] = subjectsOf([target], 2024, at.book, () => []);
    return subject === undefined ? '' : plainText(tellOne(subject, [claims.level, claims.sinceBaseline, claims.standing, claims.chance], at, { opens: false, turn: 0 }));
  };

  test('is told by its level, what changed, where it stands and how likely it is', () => {
    expect(one(sketchedTarget({ ...missed }))).toBe('孕产妇系统管理率为96.3%，比2020年提高2.7个百分点，距2030年98%以上的目标还差1.7个百分点，达标概率49%');
  });

  test('that is judged otherwise than by its level is told as it was found', () => {
    expect(one(sketchedTarget({ ...missed, timeRule: 'cycle', found: '2021—2023年周期，2023年97.3%' }))).toBe('孕产妇系统管理率方面，2021—2023年周期，2023年97.3%，尚未达到2030年98%以上的目标，达标概率49%');
  });

  test('of which nothing was found is told by its name', () => {
    expect(one(sketchedTarget({ achievement: 'not-met', found: '', latest: { missing: 'not-collected' }, forecast: { missing: 'not-applicable', why: 'no-value' } }))).toBe('孕产妇系统管理率，尚未达到2030年95%以上的目标');
  });
});
