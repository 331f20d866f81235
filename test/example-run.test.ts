import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { importTables, planMatching, type ImportedData } from '#collection';
import { readDocument, readTables } from '#documents';
import { runMonitoring, type MonitoredTarget, type MonitoringRun } from '#monitoring';
import { readPlan, targetsOfPlan, type PlanDocument } from '#plan';
import { ways } from '../src/monitoring/achievement/ways/index.ts';
import { warningRules } from '../src/monitoring/rules/rules/index.ts';
import { figureRows, makeCsv, makeWorkbook } from '../example/make-data.ts';
import { absentOfKind, cellsOfWay, type Cell, type Limit } from './example-cells.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../example/${name}`, import.meta.url));
const workbook = '示例区监测数据.xlsx';
const judgedIn = { year: 2024, asOf: '2025-08-01' } as const;

const figures = async (bytes: Uint8Array): Promise<ImportedData> => importTables(await readTables(bytes, workbook), planMatching(plan.plans.flatMap(targetsOfPlan)));
const judged = (plan: PlanDocument, data: ImportedData): MonitoringRun => runMonitoring({ plans: plan.plans, observations: data.observations, ...judgedIn });
const targetsOf = (run: MonitoringRun): ReadonlyMap<string, MonitoredTarget> => new Map(run.plans.flatMap(({ targets }) => targets.map((target) => [target.id, target])));

let plan: PlanDocument;
let data: ImportedData;
let targets: ReadonlyMap<string, MonitoredTarget>;

beforeAll(async () => {
  plan = readPlan(await readDocument(file('示例区妇女儿童发展规划.docx')));
  data = await figures(file(workbook));
  targets = targetsOf(judged(plan, data));
});

const states = ['达到', '没有达到', '不能判断', '正好在界线上'] as const;
const isCell = (limit: Limit): limit is Cell => 'id' in limit;
const filled = cellsOfWay.flatMap(({ way, met, missed, unassessed, limit }) =>
  [met, missed, unassessed, ...(isCell(limit) ? [limit] : [])].map((cell, at) => ({ way, state: states[at], cell, id: cell.id })));

/** What the table says of a target, read off a run. */
const shown = (target: MonitoredTarget | undefined, { says, badge }: Cell): unknown => ({
  way: target?.way, state: target?.achievement, says: target?.because.sentence.includes(says) === true ? says : target?.because.sentence, badge: badge === undefined ? undefined : target?.badges.find((one) => one === badge),
});
const wanted = (way: string, { state, says, badge }: Cell): unknown => ({ way, state, says, badge });

test('the shipped figures are what the source makes, byte for byte, as a workbook and as text', () => {
  expect(Buffer.from(makeWorkbook()).equals(file(workbook))).toBe(true);
  expect(file('示例区监测数据.csv').toString('utf8')).toBe(makeCsv());
});

test('both files are marked as made up where a reader looks first, and every row is of the made-up district, of one of its townships or of its city', async () => {
  const { tables } = await readTables(file(workbook), workbook);
  const csv = await readTables(file('示例区监测数据.csv'), '示例区监测数据.csv');
  expect(tables.map(({ sheet }) => sheet)).toEqual(['示例数据（虚构）']);
  for (const content of [tables, csv.tables]) expect(content[0]?.rows.slice(0, 2).map(({ cells }) => cells[0]?.text)).toEqual(['示例区妇女儿童发展规划监测数据（示例，纯属虚构）', '注：示例区和表中所有数据均为虚构，只用来演示，不得引用。']);
  expect([...new Set(data.observations.map(({ place }) => place))]).toEqual(['示例区', '全市']);
  expect(data.observations.flatMap(({ subUnit }) => subUnit ?? []).filter((name) => !name.startsWith('示例'))).toEqual([]);
});

/** What the figures show on purpose: two definitions that changed, a jump nobody explained (grade C), a cycle of training that began anew. */
const shownDoubts: readonly (readonly [string, RegExp])[] = [
  ['definition-changed', /“女性公民具备科学素质比例”2023年/], ['definition-changed', /“新生儿访视率”2023年/],
  ['swing-outside-interval', /“随迁子女在公办学校.*”2024年为 96\.2%/], ['swing-outside-interval', /“儿童主任培训覆盖率”2024年为 35\.2%/],
];

test('every row of the figures is read, from the workbook as from the text, and nothing is wrong with any but what they show on purpose', async () => {
  expect([data.observations.length, data.issues.map(({ code }) => code)]).toEqual([figureRows.length, [...shownDoubts.map(([code]) => code), 'rows-without-figures']]);
  expect(data.issues.filter(({ message }, at) => shownDoubts[at]?.[1].test(message) === true).length).toBe(shownDoubts.length);
  const text = await figures(file('示例区监测数据.csv'));
  const without = (one: ImportedData): unknown => one.observations.map(({ origin: _origin, ...rest }) => rest);
  expect(without(text)).toEqual(without(data));
});

test('every figure of the run is what the cell it names prints, or says how it was computed from which cells', async () => {
  const { tables } = await readTables(file(workbook), workbook);
  const rows = new Map(tables[0]?.rows.map((row) => [row.row, row.cells]));
  const all = [...targets.values()].flatMap(({ id, points, latest, baseline }) => [...points, latest, baseline].flatMap((figure) => ('missing' in figure ? [] : [{ id, ...figure }])));
  const printedAt = ({ from }: (typeof all)[number]): string | undefined => (from.length === 1 && from[0]?.file === workbook && from[0].sheet === tables[0]?.sheet ? rows.get(from[0].row)?.[from[0].column - 1]?.text : undefined);
  const direct = all.filter(({ computed }) => computed === undefined);
  expect(direct.length).toBeGreaterThan(1000);
  expect(direct.filter((one) => !('inPlan' in one) && (printedAt(one) === undefined || Number(printedAt(one)?.replaceAll(',', '')) !== one.value)).map(({ id, year, text }) => [id, year, text])).toEqual([]);
  const computed = all.filter((one) => one.computed !== undefined);
  expect(computed.filter(({ from }) => from.length === 0).map(({ id, year }) => [id, year])).toEqual([]);
  expect(new Set(computed.map((one) => one.computed))).toEqual(new Set(['与参照之差', '两组之差', '由“是”“否”折算']));
});

describe('every way of judging', () => {
  test('stands in the table, in the order of the family, and no target twice in one row', () => {
    expect(cellsOfWay.map(({ way }) => way)).toEqual(ways.map(({ id }) => id));
    for (const { way } of cellsOfWay) {
      const ids = filled.filter((one) => one.way === way).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test.each(filled)('$way, $state: $id', ({ way, cell }) => {
    expect(shown(targets.get(cell.id), cell)).toEqual(wanted(way, cell));
  });

  test.each(states)('%s: none of the verdicts stands without the rows it reads', async (state) => {
    const read = filled.filter((one) => one.state === state && one.cell.rows !== null);
    expect(read.filter(({ cell }) => !figureRows.some(({ indicator }) => indicator === cell.rows)).map(({ id }) => id)).toEqual([]);
    const rest = figureRows.filter(({ indicator }) => !read.some(({ cell }) => cell.rows === indicator));
    const without = targetsOf(judged(plan, await figures(makeWorkbook(rest))));
    expect(read.filter(({ way, cell }) => JSON.stringify(shown(without.get(cell.id), cell)) === JSON.stringify(wanted(way, cell))).map(({ id }) => id)).toEqual([]);
  });

  test('what no row of the file can show is said with its reason', () => {
    expect(cellsOfWay.flatMap(({ way, limit }) => (isCell(limit) ? [] : [way]))).toEqual(['event', 'qualitative']);
  });
});

describe('every kind of target', () => {
  const kinds = ['level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative'] as const;

  test('of the plans stands in the table', () => {
    expect([...new Set([...targets.values()].map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  test.each(kinds)('%s has one met, one missed, one that cannot be assessed and one at the limit, or the table says why not', (kind) => {
    const have = new Set(filled.filter(({ id }) => targets.get(id)?.kind === kind).map(({ state }) => state));
    const missing = states.filter((state) => !have.has(state));
    expect(missing).toEqual(Object.keys(absentOfKind[kind] ?? {}));
  });
});

describe('targets that the annex tells again', () => {
  test('count once, as goals, and no goal repeats anything', () => {
    const repeating = [...targets.values()].filter(({ repeats }) => repeats !== null);
    const ofPlan = (subject: string): number => repeating.filter(({ id }) => id.startsWith(subject)).length;
    expect([ofPlan('women'), ofPlan('children'), repeating.filter(({ section }) => section !== 'table'), repeating.filter(({ repeats }) => targets.get(repeats ?? '')?.section !== 'goal')]).toEqual([22, 20, [], []]);
    expect(repeating.filter(({ warnings }) => warnings.length > 0).map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['the same words', 'women/table/2/2030', 'women/1/goal/2/3'], ['no 保持', 'women/table/1/2030', 'women/1/goal/2/2'], ['the nearer of two horizons', 'women/table/1/2025', 'women/1/goal/2/1'],
    ['a horizon that no goal has', 'women/table/2/2025', null], ['a level for a change', 'women/table/3/2030', null], ['no word of the villages', 'women/table/20/2030', null],
  ])('%s: %s', (_what, id, repeats) => {
    expect(targets.get(id)?.repeats).toBe(repeats);
  });

  test('only the counting one of two is in a count, and the unit of its row answers for it', () => {
    const { plans, rollUp } = judged(plan, data);
    expect(plans.map(({ rollUp: { whole, repeated } }) => [whole.tally.total, repeated])).toEqual(plans.map((one) => [one.targets.filter(({ repeats }) => repeats === null).length, one.targets.filter(({ repeats }) => repeats !== null).length]));
    expect([rollUp.repeated, targets.get('women/1/goal/2/3')?.units]).toEqual([42, ['卫生健康局']]);
  });
});

describe('what stands beside the states', () => {
  test('every warning rule fires on a target of the example', () => {
    const fired = new Set([...targets.values()].flatMap(({ warnings }) => warnings.map(({ rule }) => rule)));
    expect(warningRules.filter(({ id }) => !fired.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['W1', 'children/1/goal/3/1', '“婚前医学检查率”2030年达标的概率为'],
    ['W2', 'women/7/goal/4/4', '“公共厕所女厕位与男厕位之比”2030年达标的概率为'],
    ['W3', 'women/8/goal/3/1', '“家庭暴力警情依法处置率”2023年100.0%，曾达到目标（100%）；2024年99.4%'],
    ['W4', 'women/3/goal/3/1', '“城镇单位就业人员中女性比重”连续2次向不利方向变动'],
    ['W5', 'children/2/goal/4/1', '“儿童用品质量抽检合格率”年度变动的离散程度为'],
    ['W6', 'children/1/goal/1/1', '“新生儿死亡率”2022—2024年合计22例'],
    ['W7', 'women/2/goal/4/3', '“高中阶段女生比重”2024年应有数据而没有（拒报）'],
    ['W8', 'children/3/goal/2/1', '“学前教育毛入园率”2022年数值由97.6%修订为98.7%'],
    ['W9', 'women/5/goal/2/2', '“失业保险女性参保人数”要求的方向没有实现'],
    ['W10', 'women/1/goal/2/1', '但农村（'],
  ])('%s: %s', (rule, id, says) => {
    expect(targets.get(id)?.warnings.find((warning) => warning.rule === rule)?.sentence).toContain(says);
  });

  test.each([
    ['预计达标', 'women/table/10/2030', 'expected'], ['基本可达', 'children/1/goal/6/2', 'likely'], ['达标困难', 'women/7/goal/4/4', 'hard'], ['预计不达标', 'children/1/goal/3/1', 'unlikely'],
    ['无法预测', 'women/1/goal/7/3', 'not-forecast'],
  ])('a forecast in the band %s: %s', (word, id, outlook) => {
    const target = targets.get(id);
    expect([target?.outlook, target?.outlookWord]).toEqual([outlook, word]);
  });

  test.each([
    ['小样本, 证据不足', 'women/1/goal/2/3', 'unproven', 'small-count', '2022—2024年合计1例（分母5751）'], ['临界, strict', 'children/1/goal/5/1', 'not-met', 'borderline', '目标低于3%'],
    ['回落', 'women/8/goal/3/1', 'not-met', 'reversal', '2024年99.4%'], ['波动', 'children/2/goal/4/1', 'not-met', 'volatile', '2024年90.1%'], ['数据质量', 'children/3/goal/5/2', 'met-early', 'data-quality', '2024年96.2%'],
  ] as const)('%s: %s', (_what, id, state, badge, says) => {
    const target = targets.get(id);
    expect([target?.achievement, target?.badges.includes(badge), target?.because.sentence.includes(says)]).toEqual([state, true, true]);
  });

  test('a value of grade D counts for nothing, and a first figure gives way to the corrected one', () => {
    expect(targets.get('children/1/goal/5/3')?.latest).toMatchObject({ year: 2023, text: '47.3' });
    expect(targets.get('children/1/goal/1/2')?.points.find(({ year }) => year === 2020)?.text).toBe('3.65');
  });
});
