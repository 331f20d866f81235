import { describe, expect, test } from 'vitest';
import type { Block, Picture } from '#documents';
import { planLines, questionOfExample, questionOfText, series } from '../../../../test/makers/report-question.ts';
import { plainText } from '../../figures/say.ts';
import { annual } from '../types/annual.ts';

const plan = planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['产前检查率达到98%以上。', '城镇单位就业人员中女性比重提高到40%左右。', '住院分娩率提高到70%以上。', '产后访视率逐步提高。'] }]);

const isPicture = (block: Block): block is Picture => block.kind === 'picture';

/** The charts of indicators of a report of 2024 on some figures. */
async function picturesOf(...figures: Parameters<typeof questionOfText>[1]): Promise<readonly Picture[]> {
  const { tree } = annual.build(await questionOfText(plan, figures));
  return tree.sections.flatMap(({ blocks }) => blocks.filter(isPicture)).filter(({ id }) => /\/(?:trend|indicators)\//.test(id));
}

const rowsOf = ({ data }: Picture): readonly (readonly string[])[] => data.body.map((cells) => cells.map(({ runs }) => plainText(runs)));
const since = (first: number, from: number): Readonly<Record<number, string>> => Object.fromEntries(Array.from({ length: 2025 - first }, (_, at) => [first + at, (from + at * 0.2).toFixed(1)]));

describe('the chart of units', () => {
  test('says below it how its rows stand', async () => {
    const { tree } = annual.build(await questionOfExample('both'));
    const units = tree.sections.flatMap(({ blocks }) => blocks.filter(isPicture)).find(({ id }) => id === 'units');
    expect(units?.notes.map(plainText)).toEqual(['责任单位按未达标项数从多到少排列；未达标项数相同的，依次按证据不足、不能判断的项数和目标总数排列。', '一项目标涉及几个单位的分别计入，各单位之和可能大于目标总数。']);
    expect(units?.ratio).toBeLessThan(0.96);
  });
});

describe('the charts of a domain', () => {
  test('show indicators with a figure from the base year on; others are left to the tables', async () => {
    const old = { 2008: '60.0', 2013: '61.0', 2018: '62.0' };
    const [together] = await picturesOf(...series('产前检查率', since(2019, 95)), ...series('住院分娩率', since(2019, 60)), ...series('产后访视率', old));
    expect(together && rowsOf(together).map(([name]) => name)).toEqual(['产前检查率', '孕产妇住院分娩率']);
    const [later] = await picturesOf(...series('产前检查率', since(2019, 95)), ...series('产后访视率', { ...old, 2020: '63.0' }));
    expect(later && rowsOf(later).map(([name]) => name)).toEqual(['产前检查率', '产后访视率']);
  });

  test('show sixteen years of a long series, and so does their table', async () => {
    const pictures = await picturesOf(...series('产前检查率', since(1995, 90)), ...series('住院分娩率', since(2012, 60)));
    const [together, ...alone] = pictures;
    expect(together && rowsOf(together).map((cells) => cells[2])).toEqual(['2015', '2015']);
    expect(alone.map((picture) => rowsOf(picture)[0]?.[0])).toEqual(alone.map(() => '2015'));
  });

  test('tell the value the plan names and, beside it, the limit of its tolerance with a source of its own', async () => {
    const pictures = await picturesOf(...series('城镇单位就业人员中女性比重', since(2019, 36)));
    const picture = pictures.find(({ id }) => id.includes('/trend/'));
    const runs = picture?.data.body.flatMap((cells) => cells[3]?.runs ?? []).filter((run) => 'text' in run) ?? [];
    expect(runs.map(({ text }) => text).join('')).toBe('40%左右（容差下限38%）');
    expect(new Set(runs.flatMap((run) => ('source' in run ? (run.source ?? []) : []))).size).toBe(2);
    expect(picture?.description).toContain('目标40%左右（2030年），容差下限38%');
  });
});

describe('what a chart says of its figures', () => {
  test('is that they are preliminary', async () => {
    const told = (year: number, value: string, status: string) => series('产前检查率', { [year]: value }, { 状态: status });
    const [picture] = await picturesOf(...told(2021, '90.0', ''), ...told(2022, '91.0', ''), ...told(2023, '92.0', ''), ...told(2024, '93.0', '初步'));
    expect(picture === undefined ? [] : rowsOf(picture).filter(([year]) => year === '2024').map((cells) => cells.slice(0, 3))).toEqual([['2024', '93.0', '初步数']]);
  });

  test('is not that there are none, where there are some that cannot be judged', async () => {
    const [picture] = await picturesOf(...series('产后访视率', { 2018: '96.0', 2019: '96.4', 2020: '96.8' }));
    expect([picture?.description.includes('96.8'), picture?.description.includes('无数据')]).toEqual([true, false]);
  });
});
