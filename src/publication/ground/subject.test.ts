import { describe, expect, test } from 'vitest';
import type { MonitoredTarget } from '#monitoring';
import { sketchedTarget } from '../../../test/makers/sketched-target.ts';
import { sourceBook } from '../figures/figure-source.ts';
import { plainText } from '../figures/say.ts';
import { subjectsOf, type GroupsOf, type Subject } from './subject.ts';

const nobody: GroupsOf = () => [];
const subjects = (targets: readonly MonitoredTarget[], groupsOf: GroupsOf = nobody): readonly Subject[] => subjectsOf(targets, 2024, sourceBook(), groupsOf);
const due = (deadline: number, achievement: MonitoredTarget['achievement'], told: Partial<MonitoredTarget> = {}): MonitoredTarget => sketchedTarget({ id: `women/1/goal/2/${String(deadline)}`, deadline, achievement, ...told });
const mainYear = (...targets: readonly MonitoredTarget[]): number | undefined => subjects(targets)[0]?.main.deadline;

describe('the target a subject turns on', () => {
  test.each<readonly [string, readonly MonitoredTarget[], number]>([
    ['is the nearest that is not kept', [due(2030, 'not-met'), due(2025, 'not-met')], 2025],
    ['passes over what is kept', [due(2025, 'met-early'), due(2030, 'not-met')], 2030],
    ['is the last where all are kept', [due(2025, 'met-early'), due(2030, 'met-early')], 2030],
    ['does not look back to what was due before this year', [due(2022, 'not-met'), due(2030, 'met-early')], 2030],
    ['looks back where nothing else is left', [due(2020, 'met'), due(2022, 'not-met')], 2022],
    ['counts what is due this year', [due(2024, 'not-met'), due(2030, 'met-early')], 2024],
    ['is one that can be judged before one that cannot', [due(2025, 'no-data', { latest: { missing: 'not-collected' } }), due(2030, 'not-met')], 2030],
    ['is the nearest where none can be judged', [due(2030, 'no-data', { latest: { missing: 'not-collected' } }), due(2025, 'no-data', { latest: { missing: 'not-collected' } })], 2025],
    ['may be kept without a figure', [due(2025, 'met-early', { latest: { missing: 'not-applicable' } }), due(2030, 'no-data', { latest: { missing: 'not-collected' } })], 2025],
  ])('%s', (_what, targets, year) => {
    expect(mainYear(...targets)).toBe(year);
  });
});

describe('of targets of one year', () => {
  const direction = due(2030, 'improving', { id: 'up', promise: '目标“有所提高”（2030年）', kind: 'trend' });
  const figure = due(2030, 'met-early', { id: 'figure' });

  test.each([[[direction, figure]], [[figure, direction]]])('a subject turns on a figure before a direction', (targets) => {
    expect(subjects(targets).map(({ main }) => main.id)).toEqual(['figure']);
  });
});

describe('the name of a subject', () => {
  const promised = (indicator: string, quote: string, told: Partial<MonitoredTarget> = {}): MonitoredTarget => due(2030, 'pending', { id: quote + indicator, indicator, indicatorId: null, quote, promise: `目标“${quote}”（2030年）`, kind: 'qualitative', points: [], ...told });
  const names = (...targets: readonly MonitoredTarget[]): readonly string[] => subjects(targets).map(({ name }) => plainText(name));

  test.each<readonly [string, readonly MonitoredTarget[], readonly string[]]>([
    ['is the whole promise where the plan has words alone', [promised('用童工', '禁止使用童工')], ['禁止使用童工']],
    ['is the thing where a promise names several', [promised('利用率', '提高利用率和服务质量'), promised('服务质量', '提高利用率和服务质量')], ['利用率', '服务质量']],
    ['is the promise again where two things would be called the same', [promised('常委会委员中的女性比例', '人大代表和常委会委员中的女性比例提高'), promised('人大代表中的女性比例', '人大代表和常委会委员中的女性比例提高'), promised('常委会委员中的女性比例', '政协委员和常委会委员中的女性比例提高')], ['人大代表和常委会委员中的女性比例提高', '人大代表中的女性比例', '政协委员和常委会委员中的女性比例提高']],
    ['is the indicator where there is a figure to reach', [promised('建校率', '建校率达到100%', { promise: '目标达到100%（2030年）', kind: 'level' })], ['建校率']],
    ['ends before a quotation that is not closed', [promised('妇女参与决策管理“事业单位中女性参', '适当比例', { promise: '目标与女职工比例相适应（2030年）', kind: 'relative' })], ['妇女参与决策管理']],
  ])('%s', (_what, targets, expected) => {
    expect(names(...targets)).toEqual(expected);
  });
});

describe('subjects', () => {
  test('hold all targets of an indicator over the same figures, in the order of the plan', () => {
    expect(subjects([due(2025, 'met-early'), due(2030, 'not-met')]).map(({ targets }) => targets.map(({ deadline }) => deadline))).toEqual([[2025, 2030]]);
  });

  test('keep apart what is held against other figures, and what people judge', () => {
    const other = due(2030, 'not-met', { id: 'b', points: [{ year: 2024, value: 90, text: '90.0', from: [] }] });
    expect(subjects([due(2025, 'met-early'), other, due(2030, 'pending', { id: 'c', kind: 'qualitative' })]).length).toBe(3);
  });

  test('tell the part of the people where the same indicator stands beside it for others', () => {
    const groupsOf: GroupsOf = (id) => (id === 'town' ? ['城镇'] : ['农村']);
    expect(subjects([due(2030, 'not-met', { id: 'country' }), due(2030, 'not-met', { id: 'town' })], groupsOf).map(({ name }) => plainText(name))).toEqual(['孕产妇系统管理率（农村）', '孕产妇系统管理率（城镇）']);
  });

  test('do not say twice what the name says', () => {
    expect(subjects([due(2030, 'not-met', { indicator: '农村自来水普及率' })], () => ['农村']).map(({ name }) => plainText(name))).toEqual(['农村自来水普及率']);
  });
});
