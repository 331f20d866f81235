import { describe, expect, test } from 'vitest';
import type { MonitoredPlan, MonitoredTarget } from '#monitoring';
import { hardQuestions } from '../../../../test/makers/hard-questions.ts';
import { sketchedTarget } from '../../../../test/makers/sketched-target.ts';
import { sourceBook } from '../../figures/figure-source.ts';
import { plainText } from '../../figures/say.ts';
import { reportGround } from '../../ground/report-ground.ts';
import type { ReportQuestion } from '../../ground/report-question.ts';
import { subjectsOf } from '../../ground/subject.ts';
import { overview } from './overview.ts';
import { measuredCell, pointCell, statusNotes } from './point-cell.ts';
import { byReason, reasonOf } from './unassessed.ts';

const ask = (name: string): Promise<ReportQuestion> => hardQuestions[name]?.() ?? Promise.reject(new Error(`no question ${name}`));

describe('what moved since the year before', () => {
  type States = readonly MonitoredTarget['achievement'][];
  const withStates = (plan: MonitoredPlan, states: States): MonitoredPlan => ({ ...plan, targets: plan.targets.map((target, at) => ({ ...target, achievement: states[at] ?? target.achievement })) });

  /** The overview of a plan whose targets stood and stand as told. */
  async function told(before: States, now: States, year = 2024): Promise<string> {
    const question = await ask('all targets met');
    const ground = reportGround({
      ...question, run: { ...question.run, year, plans: question.run.plans.map((plan) => withStates(plan, now)) }, before: { ...question.before, plans: question.before.plans.map((plan) => withStates(plan, before)) },
    });
    const [, paragraph] = overview(ground, []);
    return paragraph?.kind === 'paragraph' ? plainText(paragraph.runs) : '';
  }
  const met: States = ['met-early', 'met-early', 'met-early', 'met-early'];

  test.each<readonly [string, States, States, string]>([
    ['nothing', met, met, '用同一批数据回算，与上年相比达标情况没有变化。'],
    ['one was reached', ['not-met', ...met.slice(1)], met, '新增达标1项（孕产妇系统管理率）。'],
    ['one was lost', met, ['not-met', ...met.slice(1)], '与上年相比，由达标转为未达标1项（孕产妇系统管理率）。'],
    ['all were reached: three are named', ['not-met', 'not-met', 'no-data', 'not-met'], met, '新增达标4项（孕产妇系统管理率、产前检查率、婚前医学检查率等）。'],
    ['what cannot be judged any more was not lost', met, ['no-data', ...met.slice(1)], '与上年相比达标情况没有变化。'],
    ['another state that counts as met is no change', ['held', ...met.slice(1)], met, '与上年相比达标情况没有变化。'],
  ])('%s', async (_what, before, now, sentence) => {
    expect(await told(before, now)).toContain(sentence);
  });

  test('is not told of the first year of the plan, which has no year before', async () => {
    expect(await told(['not-met', ...met.slice(1)], met, 2021)).not.toContain('与上年相比');
  });
});

describe('why something cannot be judged', () => {
  const subjects = (...targets: readonly Partial<MonitoredTarget>[]) => subjectsOf(targets.map((told, at) => sketchedTarget({ id: `t${String(at)}`, indicatorId: null, indicator: `指标${String.fromCodePoint(0x7532 + at)}`, ...told })), 2024, sourceBook(), () => []);
  const missing = (reason: 'not-collected' | 'refused' | 'suppressed' | 'no-baseline'): Partial<MonitoredTarget> => ({ achievement: 'no-data', latest: { missing: reason }, points: [] });

  test.each<readonly [string, Partial<MonitoredTarget>]>([
    ['未到监测时点', { achievement: 'not-due', latest: { missing: 'not-due' } }],
    ['不适用', { achievement: 'not-applicable', latest: { missing: 'not-applicable' } }],
    ['口径有变化', { achievement: 'not-comparable' }],
    ['待举证或核实', { achievement: 'pending', latest: { missing: 'not-collected' } }],
    ['责任单位未提供', missing('refused')],
    ['保密未提供', missing('suppressed')],
    ['缺少以前的数据', missing('no-baseline')],
    ['数据不全', { achievement: 'no-data' }],
    ['没有收集到数据', missing('not-collected')],
    ['数据不全', { ...missing('not-collected'), points: [{ year: 2024, value: 0.33, text: '0.33', from: [] }] }],
  ])('%s', (short, told) => {
    const [subject] = subjects(told);
    expect(subject === undefined ? null : reasonOf(subject)).toBe(short);
  });

  test('stands once for each reason, every subject under exactly one, what was not collected first', () => {
    const all = subjects(missing('not-collected'), { achievement: 'pending' }, missing('refused'), missing('not-collected'));
    expect(byReason(all).map(({ id, subjects: of }) => [id, of.length])).toEqual([['not-collected', 2], ['refused', 1], ['qualitative', 1]]);
  });

  test('is no reason where everything can be judged', () => {
    expect(byReason([])).toEqual([]);
  });
});

describe('a published value as a cell', () => {
  const cellOf = (text: string, value: number, unit = '%') => {
    const [subject] = subjectsOf([sketchedTarget({ unit })], 2024, sourceBook(), () => []);
    if (subject === undefined) throw new Error('no subject');
    const { runs, number } = pointCell({ year: 2024, value, text, from: [] }, subject.figures);
    return [plainText(runs), number ?? null];
  };
  test.each<readonly [string, string, number, string, unknown]>([
    ['96.3', '96.3', 96.3, '%', { value: 96.3, digits: 1, suffix: '' }],
    ['keeps its last zero', '96.0', 96, '%', { value: 96, digits: 1, suffix: '' }],
    ['leaves its unit to the column', '93.6%', 93.6, '%', { value: 93.6, digits: 1, suffix: '' }],
    ['groups thousands', '12,340', 12340, '人', { value: 12340, digits: 0, suffix: '' }],
    ['may be below zero', '-5.2', -5.2, '百分点', { value: -5.2, digits: 1, suffix: '' }],
    ['is zero only where it is zero', '0', 0, '例', { value: 0, digits: 0, suffix: '' }],
    ['may be a ratio as a decimal', '0.33', 0.33, 'ratio', { value: 0.33, digits: 2, suffix: '' }],
    ['as a ratio of two numbers is no number of a workbook', '1:3', 0.3333, 'ratio', null],
  ])('%s', (_what, text, value, unit, number) => {
    expect(cellOf(text, value, unit)).toEqual([text.replace('%', ''), number]);
  });
});

describe('a published value that is not final', () => {
  test.each([['preliminary', '①', '①初步数'], ['estimated', '②', '②推算数'], ['revised', '③', '③修订数']] as const)('%s has its sign, which the note explains', (status, sign, note) => {
    const [subject] = subjectsOf([sketchedTarget({})], 2024, sourceBook(), () => []);
    if (subject === undefined) throw new Error('no subject');
    const shown = pointCell({ year: 2024, value: 96.3, text: '96.3', status, from: [] }, subject.figures);
    expect([plainText(shown.runs), shown.number?.suffix, statusNotes([[shown]])]).toEqual([`96.3${sign}`, sign, [note]]);
  });
});

describe('a figure with its unit as a cell', () => {
  test.each<readonly [string, unknown]>([
    ['38.0%', { value: 38, digits: 1, suffix: '%' }], ['12,340人', { value: 12340, digits: 0, suffix: '人' }], ['9.5/10万', { value: 9.5, digits: 1, suffix: '/10万' }], ['-0.2个百分点', { value: -0.2, digits: 1, suffix: '个百分点' }], ['1所', { value: 1, digits: 0, suffix: '所' }],
    ['95%以上', null], ['10.12（2020年）', null], ['2024年', null], ['1:3', null], ['1.1.2', null], ['…', null], ['定性', null],
  ])('%s', (text, number) => {
    expect(measuredCell([{ text }]).number ?? null).toEqual(number);
  });
});
