import { describe, expect, test } from 'vitest';
import { planLines, questionOfExample, questionOfText, series } from '../../../test/makers/report-question.ts';
import { metEarly, metSince, overYears } from './over-years.ts';
import { reportGround } from './report-ground.ts';
import type { ReportQuestion } from './report-question.ts';

const plan = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '婚前医学检查率提高到70%以上。', '孕产妇系统管理率保持在95%以上。'] }]);
const rows = [
  ...series('产前检查率', { 2020: '96.0', 2021: '96.5', 2022: '98.2', 2023: '97.5', 2024: '98.5' }), ...series('婚前医学检查率', { 2020: '65.0', 2021: '66.0', 2022: '71.0', 2023: '72.0', 2024: '73.0' }),
  ...series('孕产妇系统管理率', { 2020: '96.0', 2021: '96.1', 2022: '96.2', 2023: '96.1', 2024: '96.3' }),
];

async function standings(question: Promise<ReportQuestion>): Promise<readonly (readonly [number, number, readonly string[], readonly string[]])[]> {
  const ground = reportGround(await question);
  const [planned] = ground.plans;
  const names = (targets: readonly { readonly indicator: string }[]): readonly string[] => targets.map(({ indicator }) => indicator);
  return planned === undefined ? [] : overYears(planned, ground).map(({ year, tally, gained, lost }) => [year, tally.met.length, names(gained), names(lost)]);
}

describe('the years of a plan', () => {
  test('tell for each how many were met, what was gained and what was lost since the year before', async () => {
    expect(await standings(questionOfText(plan, rows))).toEqual([
      [2021, 1, [], []], [2022, 3, ['产前检查率', '婚前医学检查率'], []], [2023, 2, [], ['产前检查率']], [2024, 3, ['产前检查率'], []],
    ]);
  });

  test('are those of the plan up to the year of the report', async () => {
    expect((await standings(questionOfText(plan, rows, 2022))).map(([year]) => year)).toEqual([2021, 2022]);
    expect(await standings(questionOfText(plan, rows, 2020))).toEqual([]);
  });

  test('are this year and the year before where no more was judged', async () => {
    const { runs: _runs, ...question } = await questionOfText(plan, rows);
    expect((await standings(Promise.resolve(question))).map(([year]) => year)).toEqual([2023, 2024]);
  });

  test('each count every target of the plan once', async () => {
    const ground = reportGround(await questionOfExample('both'));
    for (const planned of ground.plans) {
      const all = planned.domains.reduce((sum, { targets }) => sum + targets.length, 0);
      expect(overYears(planned, ground).map(({ tally }) => tally.all.length)).toEqual([all, all, all, all]);
    }
  });
});

describe('what was met early', () => {
  test('was reached before it was due and kept since; what must hold every year is never early', async () => {
    const longer = [...rows, ...series('产前检查率', { 2029: '98.6', 2030: '98.7' }), ...series('婚前医学检查率', { 2029: '69.0', 2030: '74.0' }), ...series('孕产妇系统管理率', { 2025: '96.3', 2026: '96.3', 2027: '96.3', 2028: '96.3', 2029: '96.3', 2030: '96.4' })];
    const ground = reportGround(await questionOfText(plan, longer, 2030));
    const [planned] = ground.plans;
    if (planned === undefined) throw new Error('no plan');
    const since = metSince(overYears(planned, ground));
    expect(planned.domains.flatMap(({ targets }) => targets).map(({ id, indicator }) => [indicator, since.get(id)])).toEqual([['产前检查率', 2024], ['婚前医学检查率', 2030], ['孕产妇系统管理率', 2021]]);
    expect(metEarly(planned, ground).map(({ indicator }) => indicator)).toEqual(['产前检查率']);
  });
});
