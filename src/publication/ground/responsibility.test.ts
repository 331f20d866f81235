import { describe, expect, test } from 'vitest';
import { readPlan, type Plan } from '#plan';
import { readTxt } from '#documents';
import { planLines } from '../../../test/makers/report-question.ts';
import { answering, everyoneNamed, ownedClauses, responsibilities, responsibilityOf } from './responsibility.ts';

const unit = (name: string, role: 'lead' | 'support' | null) => ({ name, as: name, role });
const planOf = (text: string): Plan => {
  const [plan] = readPlan(readTxt(new TextEncoder().encode(text))).plans;
  if (plan === undefined) throw new Error('no plan');
  return plan;
};

describe('who answers', () => {
  test.each<readonly [string, Parameters<typeof responsibilityOf>[0], readonly string[], readonly string[]]>([
    ['those that lead, where any does', [unit('甲局', 'support'), unit('乙局', 'lead'), unit('丙局', null)], ['乙局'], ['乙局', '丙局', '甲局']],
    ['all that are named without a role', [unit('甲局', null), unit('乙局', null)], ['甲局', '乙局'], ['甲局', '乙局']],
    ['those that help, where nobody else is named', [unit('甲局', 'support')], ['甲局'], ['甲局']],
    ['nobody, where nobody is named', [], [], []],
    ['each once', [unit('甲局', 'lead'), unit('甲局', 'lead'), unit('甲局', 'support')], ['甲局'], ['甲局']],
  ])('%s', (_what, units, answer, everyone) => {
    const found = responsibilityOf(units);
    expect([answering(found), everyoneNamed(found)]).toEqual([answer, everyone]);
  });
});

describe('a target of a plan', () => {
  const plan = planOf(planLines('甲区妇女发展规划', [
    { title: '妇女与健康', units: '牵头单位：卫生健康局；配合单位：妇联', goals: ['产前检查率达到98%以上。', '婚前医学检查率达到70%以上。（牵头单位：民政局；配合单位：卫生健康局）'], measures: ['加强服务。宫颈癌筛查率达到80%以上。'] },
    { title: '妇女与教育', units: '', goals: ['九年义务教育巩固率达到97%以上。'] },
  ], ['建强队伍。区妇儿工委办公室配备专职人员2人以上。']));
  const of = responsibilities(plan);

  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['has the units of its domain', 'women/1/goal/1/1', ['卫生健康局'], ['妇联']],
    ['has those of its own goal, where it names any', 'women/1/goal/2/1', ['民政局'], ['卫生健康局']],
    ['of a measure has those of the domain too', 'women/1/measure/1/1', ['卫生健康局'], ['妇联']],
    ['has nobody where nobody is named', 'women/2/goal/1/1', [], []],
  ])('%s', (_what, id, lead, support) => {
    expect(of.get(id)).toEqual({ lead, support, unranked: [] });
  });

  test('of another chapter is known too', () => {
    expect([...of.keys()].filter((id) => !/goal|measure/.test(id)).map((id) => of.get(id))).toEqual([{ lead: [], support: [], unranked: [] }]);
  });
});

test('a clause inside another has its units and is numbered below it', () => {
  const [goal] = planOf(planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '', goals: ['产前检查率达到98%以上。'] }])).domains[0]?.goals ?? [];
  if (goal === undefined) throw new Error('no goal');
  const inner = { ...goal, number: 3 };
  expect(ownedClauses([{ ...goal, units: [unit('甲局', 'lead')], clauses: [inner, { ...inner, number: 4, units: [unit('乙局', null)] }] }], [unit('丙局', null)]).map(({ numbers, units }) => [numbers, units.map(({ name }) => name)])).toEqual([
    [[1], ['甲局']], [[1, 3], ['甲局']], [[1, 4], ['乙局']],
  ]);
});
