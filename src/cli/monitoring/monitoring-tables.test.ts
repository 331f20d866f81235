import { describe, expect, test } from 'vitest';
import { importTables } from '#collection';
import { readTables, readTxt } from '#documents';
import { runMonitoring, type MonitoredPlan } from '#monitoring';
import { readPlan } from '#plan';
import { judgedTable } from './judged-table.ts';
import { monitoringTables } from './monitoring-tables.ts';
import { unitTable } from './part-tables.ts';
import { silentList } from './silent-list.ts';
import { isJudged, standingText } from './standing-text.ts';
import { targetDetails } from './target-details.ts';
import { warningList } from './warning-list.ts';

type Asked = { readonly goals: readonly string[]; readonly measures?: readonly string[]; readonly rows?: readonly string[]; readonly units?: string; readonly year?: number };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = '指标,年份,数值,分组,分子,分母,状态,口径版本,缺失原因';

/** A made-up plan of one domain and the rows of a table, run for 2024 in August 2025. */
async function run({ goals, measures = ['加强服务。'], rows = [], units = '卫生健康局', year = 2024 }: Asked): Promise<ReturnType<typeof runMonitoring>> {
  const text = `示例区妇女发展规划（2021—2030年）\n第一章 总则\n第二章 发展领域\n（一）妇女与健康\n责任单位：${units}\n主要目标：\n${goals.map((goal, at) => `${String(at + 1)}.${goal}`).join('\n')}\n策略措施：\n${measures.map((measure, at) => `${String(at + 1)}.${measure}`).join('\n')}\n`;
  const { observations } = importTables(await readTables(bytes([head, '婚前保健知识知晓率,2020,80,,,,,,', ...rows].join('\n')), '示例.csv'));
  return runMonitoring({ plans: readPlan(readTxt(bytes(text))).plans, observations, year, asOf: '2025-08-01' });
}

async function planOf(asked: Asked): Promise<MonitoredPlan> {
  const [plan] = (await run(asked)).plans;
  if (plan === undefined) throw new Error('no plan was run');
  return plan;
}

const four = ['剖宫产率比2020年下降10%。', '产前检查率达到98%以上。', '婚前医学检查率达到80%以上。', '孕产妇系统管理率达到95%以上。'];

describe('the summary of a plan', () => {
  test('counts each target once, by its loudest warning, and says what cannot be judged', async () => {
    const plan = await planOf({ goals: [...four, '妇女健康意识明显增强。'], rows: ['产前检查率,2020,97,,,,,,', '产前检查率,2021,96,,,,,,', '产前检查率,2023,93,,,,,,'] });
    expect(standingText(plan)).toBe('预警：红1项、橙0项、黄3项（每项目标按最高一级计）。5项目标中能判断1项：达标0项、未达标1项、证据不足0项；不能判断4项：无数据3项、待核1项。');
  });
});

describe('warnings', () => {
  test('of missing years alone become one line where they are more than three, and what clears a rule stands once', async () => {
    const { targets } = await planOf({ goals: four, rows: ['产前检查率,2023,98.2,,,,,,'] });
    expect(warningList(targets, { year: 2024, startYear: 2021 })).toBe(
      '预警\n[黄 W7] 4项目标缺应报的数：其中2024年没有数的4项，规划期内一个数也没有的3项。每一项缺哪几年见 --json 的 warnings。\n怎样解除：W7 补报或更正数据；确实无法取得的，由责任单位说明原因、妇儿工委办签署。',
    );
  });

  test('three or fewer are told one by one', async () => {
    const { targets } = await planOf({ goals: four.slice(1, 3) });
    expect(warningList(targets, { year: 2024, startYear: 2021 }).split('\n').slice(1, -1)).toEqual(['产前检查率', '婚前医学检查率'].map((name, at) =>
      `[黄 W7] “${name}”2024年应有数据而没有（未收集）；应报年份中缺4年：2021年（未收集）、2022年（未收集）、2023年（未收集）、2024年（未收集）。（women/1/goal/${String(at + 1)}/1）`));
  });

  test('a figure nobody can read is told by itself, however many lack theirs', async () => {
    const { targets } = await planOf({ goals: [...four, '孕产妇艾滋病检测率达到98%以上。'] });
    const [, ...others] = targets;
    const unreadable = targets.slice(0, 1).map((target) => ({ ...target, warnings: target.warnings.map((warning) => ({ ...warning, sentence: '“剖宫产率”有数据无法读取：2023年数值。', inputs: { missing: '2024', unreadable: '2023年数值' } })) }));
    expect(warningList([...others, ...unreadable], { year: 2024, startYear: 2021 }).split('\n').slice(1, -1)).toEqual([
      '[黄 W7] “剖宫产率”有数据无法读取：2023年数值。（women/1/goal/1/1）', '[黄 W7] 4项目标缺应报的数：其中2024年没有数的4项，规划期内一个数也没有的4项。每一项缺哪几年见 --json 的 warnings。',
    ]);
  });
});

describe('targets that cannot be judged', () => {
  test('stand under their common reason, those promised in the same words together', async () => {
    const { targets } = await planOf({ goals: ['孕产妇艾滋病、梅毒检测率达到98%以上。', '产前检查率达到98%以上。', '妇女健康意识明显增强。'], rows: ['产前检查率,2024,,,,,,,拒报'] });
    expect(silentList(targets.filter((target) => !isJudged(target)), new Map()).split('\n')).toEqual([
      '不能判断的目标：4项',
      '项数  现状：原因',
      '────  ────────────────────────────────────────',
      '   2  无数据：数据里没有“指标名”截至2024年的行',
      '   2  各有各的原因，逐项列在最后',
      '',
      '无数据：数据里没有“指标名”截至2024年的行（2项）',
      '  孕产妇艾滋病检测率、孕产妇梅毒检测率：98%以上（2030年）（women/1/goal/1/1、women/1/goal/1/2）',
      '',
      '各有各的原因（2项）',
      '  产前检查率：2024年拒报，目标98%以上（2030年）：无数据。（women/1/goal/2/1）',
      '  妇女健康意识：目标没有数值，等责任单位提交有佐证的判断，目标“妇女健康意识明显增强”（2030年）：待核。（women/1/goal/3/1）',
    ]);
  });
});

describe('units', () => {
  const met = ['产前检查率,2020,97,,,,,,', '产前检查率,2024,98.5,,,,,,'];

  test('one unit for all has no columns of what is shared', async () => {
    expect(unitTable((await planOf({ goals: four.slice(1, 2), rows: met })).rollUp).split('\n')).toEqual(['责任单位    独自：目标  达标  未达标  证据不足  不能判断', '──────────  ──────────  ────  ──────  ────────  ────────', '卫生健康局           1     1       0         0         0']);
  });

  test('several units show what they share; of what nobody can be judged a sentence is enough', async () => {
    expect(unitTable((await planOf({ goals: four.slice(1, 2), rows: met, units: '卫生健康局、妇联' })).rollUp).split('\n')).toEqual([
      '责任单位          独自：目标  达标  未达标  证据不足  不能判断  共同：目标  达标  未达标  证据不足  不能判断',
      '────────────────  ──────────  ────  ──────  ────────  ────────  ──────────  ────  ──────  ────────  ────────',
      '卫生健康局                 0     0       0         0         0           1     1       0         0         0',
      '妇联                       0     0       0         0         0           1     1       0         0         0',
      '多个单位共同负责           1     1       0         0         0',
      '“独自”只由这个单位负责；“共同”与其他单位一起负责，几个单位各列一次，不能相加。',
      '多个单位共同负责（1项）：同一目标只计一次；有牵头单位的以牵头单位为准，几个单位都牵头或都未注明的计入本行。',
    ]);
    expect(unitTable((await planOf({ goals: four.slice(1, 2) })).rollUp)).toBe('目标都还不能判断的单位1个：卫生健康局（1项）。');
  });
});

describe('a judged target', () => {
  test('says its figures, what is missing among them and where they stop being comparable', async () => {
    const { targets } = await planOf({ goals: four.slice(1, 2), rows: ['产前检查率,2019,91,,,,,一,', '产前检查率,2021,96,,,,,二,', '产前检查率,2022,,,,,,二,保密', '产前检查率,2023,97,,,,,二,', '产前检查率,2024,97.5,,,,,二,'] });
    expect(targets.flatMap((target) => targetDetails(target, 1, { quoted: false, also: '' })).slice(0, 5)).toEqual([
      '1. 产前检查率（women/1/goal/1/1，第7行）', '   2024年97.5%，目标98%以上（2030年）：未达标。', '   原文：“产前检查率达到98%以上”。', '   所用的数（%）：2019年91、2021年96、2023年97、2024年97.5；缺：2022年保密；2021年起口径有变，与以前的不比。', '   进度：基期值不可比。',
    ]);
  });

  test('the words of the plan stand once where several targets share them', async () => {
    const { targets } = await planOf({ goals: ['孕产妇艾滋病、梅毒检测率达到98%以上。'], rows: ['孕产妇艾滋病检测率,2024,99,,,,,,', '孕产妇梅毒检测率,2024,98.5,,,,,,'] });
    expect(targets.flatMap((target, at) => targetDetails(target, at + 1, { quoted: at > 0, also: '' })).filter((line) => line.includes('原文'))).toEqual(['   原文：“孕产妇艾滋病、梅毒检测率达到98%以上”。', '   原文：同上一项。']);
  });

  test('is a row of the table', async () => {
    const { targets } = await planOf({ goals: four.slice(1, 2), rows: ['产前检查率,2020,97,,,,,,', '产前检查率,2024,98.0,,,,,,'] });
    expect(judgedTable(targets.filter(isJudged)).split('\n')).toEqual([
      '序  指标        目标     期限  最新          现状            进度  前景        概率  旁注、预警', '──  ──────────  ───────  ────  ────────────  ──────────  ────────  ──────────  ────  ──────────────',
      ' 1  产前检查率  98%以上  2030  98.0（2024）  ✓ 提前达标  100%/40%  → 基本可达   54%  临界 橙W3 黄W7',
    ]);
  });
});

describe('a target that the plan tells twice', () => {
  const goals = ['产前检查率达到98%以上。', '婚前医学检查率达到80%以上。'];
  const measures = ['加强服务，产前检查率达到98%以上。', '婚前医学检查率达到80%以上。'];
  const rows = ['产前检查率,2020,97,,,,,,', '产前检查率,2024,93,,,,,,'];

  test('stands once among the judged and once among the others, with where it is told again', async () => {
    const text = monitoringTables(await run({ goals, measures, rows }));
    expect(text.split('\n').filter((line) => line.includes('另见') || /^已判断|^不能判断的/.test(line))).toEqual([
      '预警：红1项、橙0项、黄1项（每项目标按最高一级计）。2项目标中能判断1项：达标0项、未达标1项、证据不足0项；不能判断1项：无数据1项。另有2项在附表、措施等处重复列出，只计一次，在各项下注明“另见”。',
      '已判断的目标（1项）', '   另见策略措施（women/1/measure/1/1，第10行）。', '不能判断的目标：1项',
      '  婚前医学检查率：数据里没有“婚前医学检查率”截至2024年的行，目标80%以上（2030年）：无数据。（women/1/goal/2/1，另见策略措施（women/1/measure/2/1，第11行））',
    ]);
  });

  test('warns once', async () => {
    const [once, twice] = [await run({ goals, rows }), await run({ goals, measures, rows })].map((told) => monitoringTables(told).split('\n').filter((line) => /^\[[红橙黄]/.test(line)));
    expect(twice).toEqual(once);
    expect(once?.length).toBe(3);
  });
});

test('a run without anything to judge says so', async () => {
  const text = monitoringTables(await run({ goals: ['妇女健康意识明显增强。'] }));
  expect(text.split('\n').filter((line) => /^没有.*。$/.test(line) && !line.includes('达标率'))).toEqual(['没有可以判断的目标。', '没有预警。']);
});
