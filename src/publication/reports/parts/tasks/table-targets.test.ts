import { describe, expect, test } from 'vitest';
import { runMonitoring } from '#monitoring';
import { catalogue } from '#registry';
import { sketchedPlan, type sketchedTarget } from '../../../../../test/makers/sketched-plan.ts';
import { planLines, questionOfText } from '../../../../../test/makers/report-question.ts';
import { reportGround } from '../../../ground/report-ground.ts';
import { taskBlocks, type TaskBlocks } from './task-blocks.ts';

type Sketch = Parameters<typeof sketchedTarget>[0];

const [first, second] = catalogue.filter(({ scale, unit, direction, frequency }) => scale === 'share' && unit === '%' && direction === 'up' && frequency === 'yearly');
if (first === undefined || second === undefined) throw new Error('the catalogue has none');
const of = ({ id, name }: typeof first, deadline: number, value: number, told: Partial<Sketch> = {}): Sketch => ({ indicator: name.zh, indicatorId: id, bound: 'at-least', value, deadline, ...told });

/** The blocks of a plan whose goals and table promise what is told. */
async function blocksOf(goals: readonly (readonly Sketch[])[], rows: readonly (readonly Sketch[])[], units?: string): Promise<TaskBlocks> {
  const question = await questionOfText(planLines('甲区妇女发展规划', []), []);
  const plan = sketchedPlan({
    title: '甲区妇女发展规划', domains: [{ title: '妇女与健康', goals: goals.map((targets, at) => ({ text: `第${'一二三'.charAt(at)}条。`, targets })) }],
    table: rows.map((targets) => ({ indicator: targets[0]?.indicator ?? '', unit: '%', ...(units === undefined ? {} : { units }), targets })),
  });
  const run = runMonitoring({ plans: [plan], observations: [], year: 2024, asOf: '2025-08-01' });
  const ground = reportGround({ ...question, plans: [plan], run, before: run });
  const [planned] = ground.plans;
  if (planned === undefined) throw new Error('no plan');
  return taskBlocks(planned, ground);
}

/** What stands in each block: deadlines by indicator. */
const shown = (blocks: TaskBlocks['goals']): readonly (readonly string[])[] => blocks.map(({ subjects }) => subjects.map(({ main, targets }) => `${main.indicatorId === first.id ? '甲' : '乙'} ${targets.map(({ deadline }) => deadline).join(' ')}`));

describe('targets of the indicator table', () => {
  test('stand with the goal that speaks of their indicator', async () => {
    const { goals, rows } = await blocksOf([[of(first, 2030, 95)], [of(second, 2030, 95)]], [[of(second, 2025, 93)], [of(first, 2025, 93)]]);
    expect([shown(goals), rows]).toEqual([[['甲 2030 2025'], ['乙 2030 2025']], []]);
  });

  test('are lent once, to the first that speaks of it', async () => {
    const { goals } = await blocksOf([[of(first, 2030, 95)], [of(first, 2028, 94)]], [[of(first, 2025, 93)]]);
    expect(shown(goals)).toEqual([['甲 2030 2025'], ['甲 2028']]);
  });

  test('are left out where they say what the text says', async () => {
    const { goals, rows } = await blocksOf([[of(first, 2030, 95)]], [[of(first, 2030, 95)]]);
    expect([shown(goals), rows]).toEqual([[['甲 2030']], []]);
  });

  test('stand apart where they say something else than the text', async () => {
    const { goals, rows } = await blocksOf([[of(first, 2030, 95)]], [[of(first, 2030, 96)]]);
    expect([shown(goals), shown(rows)]).toEqual([[['甲 2030']], [['甲 2030']]]);
  });

  test('stand apart where the text does not speak of them, a row a block', async () => {
    const { rows } = await blocksOf([[of(first, 2030, 95)]], [[of(second, 2025, 93), of(second, 2030, 96)]]);
    expect(shown(rows)).toEqual([['乙 2025 2030']]);
  });

  test('name who answers where the text names nobody', async () => {
    const { goals } = await blocksOf([[of(first, 2030, 95)]], [[of(first, 2025, 93)]], '教育局');
    expect(goals.map(({ responsibility }) => responsibility.unranked)).toEqual([['教育局']]);
  });
});
