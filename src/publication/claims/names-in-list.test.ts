import { describe, expect, test } from 'vitest';
import type { MonitoredTarget } from '#monitoring';
import { sketchedTarget } from '../../../test/makers/sketched-target.ts';
import { sourceBook } from '../figures/figure-source.ts';
import { plainText, say } from '../figures/say.ts';
import { subjectsOf, type Subject } from '../ground/subject.ts';
import { enumerated, inList, namesInList } from './names-in-list.ts';
import { narrate, namesOf } from './narrate.ts';
import { standingGroups } from './standing-groups.ts';

const subjects = (...told: readonly Partial<MonitoredTarget>[]): readonly Subject[] => subjectsOf(told.map((one, at) => sketchedTarget({ id: `women/1/goal/${String(at + 1)}/1`, indicatorId: null, ...one })), 2024, sourceBook(), () => []);
const texts = (names: readonly Parameters<typeof plainText>[0][]): readonly string[] => names.map(plainText);

describe('names in a list', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['with a comma are quoted', ['溺水、跌落发生率', '近视率'], '“溺水、跌落发生率”、近视率'],
    ['with a comma in brackets are not', ['出生人口性别比（女、男）', '近视率'], '出生人口性别比（女、男）、近视率'],
    ['that stand alone are not', ['溺水、跌落发生率'], '溺水、跌落发生率'],
    ['with marks have single ones inside', ['“甲”、“乙”户数', '近视率'], '“‘甲’、‘乙’户数”、近视率'],
    ['in marks need no comma between them', ['甲、乙率', '丙，丁率'], '“甲、乙率”“丙，丁率”'],
  ])('%s', (_what, names, text) => {
    expect(plainText(enumerated(inList(names.map((name) => say`${name}`))))).toBe(text);
  });

  test('that two plans have are told apart by the plan', () => {
    const [[women], [children]] = [subjects({ indicator: '巩固率' }), subjects({ indicator: '巩固率' })];
    const plans = [{ plan: { subject: 'women' as const }, domains: [{ subjects: women === undefined ? [] : [women] }] }, { plan: { subject: 'children' as const }, domains: [{ subjects: children === undefined ? [] : [children] }] }];
    const both = [women, children].flatMap((one) => one ?? []);
    expect(texts(namesInList(both, plans))).toEqual(['巩固率（妇女规划）', '巩固率（儿童规划）']);
    expect(plainText(namesOf(both, '', { book: sourceBook(), plans }))).toBe('巩固率（妇女规划）、巩固率（儿童规划）');
  });
});

describe('indicators of one name in one domain', () => {
  test('are told apart by the places they are asked of, or by what they are held against', () => {
    const rate = { indicator: '接种率' } as const;
    expect(subjects({ ...rate, way: 'per-unit', promise: '目标每个乡镇（街道）保持在96%以上（2030年）' }, { ...rate, points: [], promise: '目标96%以上（2030年）' }, { ...rate, quote: '乙', points: [{ year: 2024, value: 1, text: '1', from: [] }], promise: '目标不低于全市平均水平（2030年）' }).map(({ name }) => plainText(name)))
      .toEqual(['接种率（各乡镇（街道））', '接种率', '接种率（不低于全市平均水平）']);
  });

  test('are one where a table says the same for two years', () => {
    const none = { points: [], latest: { missing: 'not-collected' }, achievement: 'no-data' } as const;
    expect(subjects({ ...none, indicator: '收入', quote: '收入23900', deadline: 2025 }, { ...none, indicator: '收入', quote: '收入33700', deadline: 2030 }).length).toBe(1);
  });
});

describe('the claim of a group', () => {
  const told = (id: string, of: readonly Subject[]): string => {
    const group = standingGroups.find((one) => one.id === id);
    return group === undefined ? '' : plainText(narrate(group, of, { year: 2024, where: '全区', book: sourceBook() }));
  };
  const byPeople = { found: '', points: [], latest: { missing: 'not-applicable' } } as const;

  test('that names what people judged is not said again', () => {
    expect(told('missed', subjects({ ...byPeople, indicator: '甲', quote: '甲' }, { ...byPeople, indicator: '乙', quote: '乙' }))).toBe('以上由责任单位举证、经人工判断。');
  });

  test('says 但 between a target reached and one that was not kept', () => {
    const same = { id: 'women/1/goal/1/2', indicatorId: 'rate' } as const;
    const [held] = [subjects({ ...same, achievement: 'met-early', deadline: 2025, keeps: '95%以上', promise: '目标95%以上（2025年）' }, { ...same, id: 'b', timeRule: 'every-year', achievement: 'not-held', promise: '目标保持在95%以上（2030年）' })];
    expect(told('slipping', held)).toContain('已达到2025年95%以上的目标，但未能始终保持在95%以上');
  });

  test('of few cases does not say that a target is reached', () => {
    const same = { id: 'women/1/goal/1/2', indicatorId: 'rate' } as const;
    expect(told('unproven', subjects({ ...same, achievement: 'met-early', deadline: 2025, keeps: '95%以上', promise: '目标95%以上（2025年）' }, { ...same, id: 'b', achievement: 'unproven' }))).not.toContain('已达到');
  });
});
