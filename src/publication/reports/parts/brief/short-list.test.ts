import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MonitoredTarget } from '#monitoring';
import { sketchedTarget } from '../../../../../test/makers/sketched-target.ts';
import { sourceBook } from '../../../figures/figure-source.ts';
import { plainText } from '../../../figures/say.ts';
import { subjectsOf, type Subject } from '../../../ground/subject.ts';
import { inShort, inTurn, withinRoom } from './short-list.ts';

function subject(told: Partial<MonitoredTarget>): Subject {
  const [one] = subjectsOf([sketchedTarget(told)], 2024, sourceBook(), () => []);
  if (one === undefined) throw new Error('no subject');
  return one;
}
const named = (indicator: string): Subject => subject({ indicator, indicatorId: null });
const names = (subjects: readonly Subject[]): readonly string[] => subjects.map(({ name }) => plainText(name));

describe('a subject in short', () => {
  test('keeps a name of usual length', () => {
    expect(names([inShort(named('孕产妇系统管理率'))])).toEqual(['孕产妇系统管理率']);
  });

  test('has a long name cut, and says so', () => {
    expect(names([inShort(named('某'.repeat(40)))])).toEqual([`${'某'.repeat(27)}…`]);
  });

  test('keeps the source of a name with figures', () => {
    const [run] = inShort(named(`3岁以下${'某'.repeat(40)}`)).name;
    expect(run !== undefined && 'text' in run && run.source !== undefined && run.text.length === 28).toBe(true);
  });

  test('tells what was found up to a comma that fits', () => {
    expect(inShort(subject({ found: `2024年12个乡镇（街道）中3个符合，未达到的：${'甲镇90.1%、'.repeat(9)}` })).main.found).toBe('2024年12个乡镇（街道）中3个符合');
  });

  test('cuts what was found where no comma fits', () => {
    expect([...inShort(subject({ found: '某'.repeat(90) })).main.found].length).toBe(48);
  });
});

describe('several lists in turn', () => {
  test('leave none out', () => {
    expect(names(inTurn([[named('甲'), named('乙'), named('丙')], [named('丁')]], 3))).toEqual(['甲', '丁', '乙']);
  });

  test('tell an indicator of two plans once', () => {
    expect(names(inTurn([[named('甲'), named('乙')], [named('甲'), named('丙')]], 5))).toEqual(['甲', '乙', '丙']);
  });

  test('of nothing are nothing', () => {
    expect(inTurn([], 3)).toEqual([]);
  });
});

test('sentences never take more room than there is, but for the first', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 1, max: 120 }), (lengths, room) => {
    const kept = withinRoom(lengths.map((length) => [{ text: '某'.repeat(length) }]), room).map((runs) => plainText(runs).length);
    expect(kept[0]).toBe(lengths[0]);
    expect(kept.length < 2 || kept.reduce((sum, length) => sum + length, 0) <= room).toBe(true);
  }));
});
