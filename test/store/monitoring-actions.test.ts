import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { importTables, planMatching } from '#collection';
import { readTables } from '#documents';
import { runMonitoring, type MonitoringRun } from '#monitoring';
import { targetsOfPlan } from '#plan';
import { plansInForce } from '../../src/actions/plan/plans-in-force.ts';
import type { Actions } from '../../src/web/client/actions.ts';
import { openPlayedDoor, type DemoDoor } from '../../src/actions/testing/demo-door.ts';
import { exampleFile } from '../../src/actions/testing/played-district.ts';
import { memoryTerminal } from '../memory-terminal.ts';

const plan = '示例区妇女儿童发展规划.docx';
const [year, asOf] = [2024, '2025-08-01'];

let door: DemoDoor;
let regionId: string;
let byFile: MonitoringRun;

type Standings = Actions['monitoring.list-standings']['output'];
type Attainment = Actions['monitoring.get-attainment']['output'];
type Warnings = Actions['monitoring.list-warnings']['output'];
type Target = Actions['monitoring.get-target']['output'];

const ask = <Output>(name: string, input: object = {}, login = 'tongji'): Promise<Output> => door.told<Output>(`shili-${login}`, `monitoring.${name}`, { regionId, year, asOf, ...input });
const standings = (input: object = {}): Promise<Standings> => ask('list-standings', { limit: 500, ...input });

beforeAll(async () => {
  const open = await openPlayedDoor();
  door = open;
  regionId = open.played.districtId;
  const { terminal, printed } = memoryTerminal({ [plan]: await exampleFile(plan), '数据.xlsx': await exampleFile('示例区监测数据.xlsx') });
  const code = await runCommand(['monitor', 'run', '--plan', plan, '--data', '数据.xlsx', '--year', String(year), '--as-of', asOf, '--json'], terminal);
  if (code !== 0) throw new Error(printed.err);
  byFile = JSON.parse(printed.out) as MonitoringRun;
});

afterAll(() => door.close());

describe('the table of the page', () => {
  test('says of every target what `halfsky monitor run` says of the files the example was made of, but for a plan that was amended since and a figure kept to its unit', async () => {
    const shown = (await standings({ repeated: true })).standings.map(({ targetId, state, word, outlook, latest, probability, warnings }) => ({ targetId, state, word, outlook, latest: latest?.text ?? null, probability, warnings: warnings.map(({ rule, level }) => `${level} ${rule}`).filter((one) => !one.endsWith(' W8')) }));
    const told = byFile.plans.flatMap(({ targets }) => targets.map(({ id, achievement, word, outlook, latest, forecast, warnings }) => ({
      targetId: id, state: achievement, word, outlook, latest: 'missing' in latest ? null : latest.text, probability: 'probability' in forecast ? forecast.probability : null, warnings: warnings.map(({ rule, level }) => `${level} ${rule}`).filter((one) => !one.endsWith(' W8')),
    })));
    expect(shown.map(({ targetId }) => targetId)).toEqual(told.map(({ targetId }) => targetId));
    expect(shown.filter((one, at) => JSON.stringify(one) !== JSON.stringify(told[at])).map(({ targetId, state }) => `${targetId} ${state}`)).toEqual([
      'women/1/goal/2/3 unproven', 'women/table/2/2030 unproven', 'children/3/measure/2/1 no-data',
    ]);
    expect(shown.length).toBe(313);
  });

  test('filters, groups, sorts and pages: the groups begin where they say, every target stands in one', async () => {
    const whole = await standings({ group: 'unit', order: 'probability' });
    expect(whole.groups.map(({ tally }) => tally.total).reduce((sum, one) => sum + one, 0)).toBe(whole.total);
    expect(whole.groups.every(({ begins, tally }, at) => begins + tally.total === (whole.groups[at + 1]?.begins ?? whole.total))).toBe(true);
    const first = await standings({ group: 'unit', order: 'probability', limit: 40, from: 40 });
    expect(first.standings.map(({ targetId }) => targetId)).toEqual(whole.standings.slice(40, 80).map(({ targetId }) => targetId));
    expect(first.next).toBe(80);
    const missed = await standings({ standing: 'not-met', order: 'probability' });
    expect(missed.total).toBe(whole.tally.notMet);
    expect(missed.standings.every(({ standing }) => standing === 'not-met')).toBe(true);
    const chances = missed.standings.flatMap(({ probability }) => probability ?? []);
    expect(chances).toEqual(chances.toSorted((one, other) => one - other));
    expect((await standings({ search: '没有这样的指标' })).total).toBe(0);
    expect((await standings({ rule: 'W1', level: 'red' })).standings.every(({ warnings }) => warnings.some(({ rule }) => rule === 'W1'))).toBe(true);
  });

  test('is given again at once while nobody writes, and anew after a figure has changed', async () => {
    await standings();
    const before = performance.now();
    const one = await standings();
    expect(performance.now() - before).toBeLessThan(200);
    await door.told('shili-tongji', 'collection.import-figures', { regionId, figures: [{ indicatorId: 'maternal-mortality-rate', year: 2016, content: { kind: 'figure', text: '11.0', value: 11, digits: 1, numerator: null, denominator: null, standardError: null } }] });
    const other = await standings();
    expect(other.run.figures).toBe(one.run.figures + 1);
  });

  test('refuses a year before the plans, and people without a figure to see', async () => {
    expect(await door.ask('shili-tongji', 'monitoring.list-standings', { regionId, year: 2010 })).toMatchObject({ error: 'refused', reason: 'before-plan', message: '规划从 2021 年开始，2010 年没有可以判断的。' });
    expect(await door.ask('shili-xitong', 'monitoring.list-standings', { regionId })).toMatchObject({ error: 'forbidden' });
  });
});

describe('the rate of targets met', () => {
  test('is that of the run, and its parts add up to it for every rule', async () => {
    const { whole, byPlan, byDomain, byUnit, rules } = await ask<Attainment>('get-attainment');
    const exported = (await door.told<{ text: string }>('shili-tongji', 'collection.export-figures', { regionId, toYear: year })).text;
    const plans = (await plansInForce(door.store.connection, { regionId, on: asOf })).map(({ content }) => content);
    const run = runMonitoring({ plans, observations: importTables(await readTables(new TextEncoder().encode(exported), '导出.csv'), planMatching(plans.flatMap(targetsOfPlan))).observations, year, asOf });
    expect(whole.rates.map(({ sentence }) => sentence)).toEqual(run.rollUp.whole.rates.map(({ sentence }) => sentence));
    expect(whole.rates[0]?.sentence).toMatch(/^达标率\d+\.\d%：可监测的目标\d+项，达标\d+项（规则：/);
    for (const { id } of rules) {
      for (const parts of [byPlan, byDomain, byUnit]) {
        const sums = parts.map(({ rates }) => rates.find(({ rule }) => rule === id)).reduce((sum, rate) => [(sum[0] ?? 0) + (rate?.numerator ?? 0), (sum[1] ?? 0) + (rate?.denominator ?? 0)], [0, 0]);
        const of = whole.rates.find(({ rule }) => rule === id);
        expect(sums).toEqual([of?.numerator, of?.denominator]);
      }
    }
  });

  test('the lists behind are as long as the figures: numerator, the rest of the denominator, what is left out', async () => {
    const { whole, byDomain, byUnit } = await ask<Attainment>('get-attainment');
    for (const { rule, numerator, denominator } of whole.rates) {
      const [met, rest, outside] = await Promise.all(['numerator', 'rest', 'outside'].map(async (counted) => (await standings({ rate: rule, counted })).total));
      expect([met, rest, outside]).toEqual([numerator, denominator - numerator, whole.tally.total - denominator]);
    }
    const [domain] = byDomain;
    expect((await standings({ planId: domain?.planId, domain: domain?.domain, counted: 'numerator' })).total).toBe(domain?.rates[0]?.numerator);
    for (const unit of byUnit.slice(0, 5)) expect((await standings({ unitRow: unit.unitRow })).total).toBe(unit.tally.total);
  });
});

describe('warnings', () => {
  test('are those of the table, loudest first, with reason, rule, limits and since when', async () => {
    const { warnings, total, counts } = await ask<Warnings>('list-warnings', { limit: 500 });
    const table = (await standings()).standings.flatMap((standing) => standing.warnings);
    expect(warnings.length).toBe(total);
    expect(warnings.map(({ rule, sentence }) => `${rule} ${sentence}`).toSorted()).toEqual(table.map(({ rule, sentence }) => `${rule} ${sentence}`).toSorted());
    const loudness = warnings.map(({ level }) => ['red', 'orange', 'yellow'].indexOf(level));
    expect(loudness).toEqual(loudness.toSorted((one, other) => one - other));
    expect(counts.map(({ warnings: of }) => of).reduce((sum, one) => sum + one, 0)).toBe(total);
    expect(warnings.every(({ sinceYear, speaks, clears }) => sinceYear >= 2021 && sinceYear <= year && speaks.length > 0 && clears !== '')).toBe(true);
    expect(warnings.some(({ sinceYear }) => sinceYear < year)).toBe(true);
  });
});

describe('one target', () => {
  test('has its figures down to the file, its rule, its forecast, its measures and its years', async () => {
    const { standings: [one] } = await standings({ search: '孕产妇系统管理率' });
    const target = await ask<Target>('get-target', { targetId: one?.targetId, planId: one?.planId });
    expect(target.standing).toEqual(one);
    expect(target.figures.map(({ year: of, text }) => `${String(of)} ${text}`).length).toBeGreaterThan(2);
    expect(target.figures.every(({ records }) => records.length > 0)).toBe(true);
    expect(target.figures.flatMap(({ records }) => records).every(({ file, recordedByName }) => file !== null && recordedByName !== null)).toBe(true);
    expect(target.verdict).toMatchObject({ sentence: one?.because, settings: [{ title: '写作左右的容差', value: '5%' }, { title: '基期前后可顶替的年数', value: '2年' }] });
    expect(target.trend.points.map(({ year: of }) => of)).toEqual(target.figures.map(({ year: of }) => of));
    const { years } = await ask<{ years: readonly { year: number; state: string }[] }>('list-target-years', { targetId: one?.targetId });
    expect(years.map(({ year: of }) => of)).toEqual([2021, 2022, 2023, 2024]);
    expect(years.at(-1)?.state).toBe(one?.state);
    expect(await door.ask('shili-tongji', 'monitoring.get-target', { regionId, targetId: 'women/99' })).toMatchObject({ error: 'not-found' });
  });
});

describe('the table as a file', () => {
  test('has the rows, groups and columns that were asked for, and says what it is', async () => {
    const asked = { standing: 'not-met', group: 'domain', order: 'probability' };
    const { file } = await ask<{ file: { bytes: Uint8Array; name: string } }>('export-standings', { ...asked, columns: ['indicator', 'state', 'probability'], format: 'csv' });
    const [head = '', columns, ...lines] = new TextDecoder().decode(file.bytes).trim().split('\r\n');
    const { standings: shown, groups } = await standings(asked);
    expect([file.name, columns, head.includes('内部资料 不得公开')]).toEqual(['监测表_2024（示例）.csv', '分组,指标,现状,达标概率', true]);
    expect(lines).toEqual(shown.map(({ indicator, sign, word, probabilityText }, at) => [groups.findLast(({ begins }) => begins <= at)?.title, indicator, `${sign} ${word}`, probabilityText].join(',')));
    const book = await ask<{ file: { bytes: Uint8Array } }>('export-standings', { ...asked, columns: ['indicator'] });
    const written = JSON.stringify(await readTables(book.file.bytes, '监测表.xlsx'));
    expect(shown.filter(({ indicator }) => !written.includes(indicator)).map(({ indicator }) => indicator)).toEqual([]);
  });
});

describe('rules', () => {
  const wanted = { W1: { values: { below: 45 } } };
  type Preview = Actions['monitoring.preview-rules']['output'];
  type Rules = Actions['monitoring.list-rules']['output'];
  const now = (name: string, input: object = {}, login = 'tongji-fuzeren'): Promise<never> => ask(name, { asOf: undefined, ...input }, login);

  test('say what they are set to, and that nobody has changed them', async () => {
    const { rules, mayChange, changes } = await now('list-rules') as Rules;
    expect(rules.map(({ rule }) => rule)).toEqual(['J', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10']);
    expect([mayChange, changes, (await now('list-rules', {}, 'tongji') as Rules).mayChange]).toEqual([true, [], false]);
  });

  test('are previewed without a change, and a change then does what the preview said', async () => {
    const { W1 } = wanted;
    const before = await now('list-standings', { limit: 500 }) as Standings;
    const preview = await now('preview-rules', { warnings: { W1 } }) as Preview;
    expect(preview.coming.length).toBeGreaterThan(0);
    expect(preview.coming.every(({ rule }) => rule === 'W1')).toBe(true);
    expect(preview.going.every(({ rule }) => rule === 'W2')).toBe(true);
    expect((await now('list-standings', { limit: 500 }) as Standings).standings).toEqual(before.standings);
    const change = { regionId, key: 'warning-rules', version: 0, validFrom: '2026-11-22', reason: '示例：提高关注' };
    expect(await door.ask('shili-tongji-fuzeren', 'settings.change-setting', { ...change, value: { W1 } })).toMatchObject({ error: 'invalid-input', reasons: [{ message: 'W1“预计不达标”：“概率界限”与常用值不同，须填写批准人和批准日期；或改回常用值。' }] });
    expect(await door.ask('shili-tongji', 'settings.change-setting', { ...change, value: {} })).toMatchObject({ error: 'forbidden' });
    await door.told('shili-tongji-fuzeren', 'settings.change-setting', { ...change, value: { W1: { ...W1, approval: { by: '示例区妇儿工委', on: '2026-11-20', document: null } } } });
    const after = await now('list-standings', { limit: 500 }) as Standings;
    const count = ({ standings: these }: Standings, rule: string): number => these.flatMap(({ warnings }) => warnings).filter((one) => one.rule === rule).length;
    expect([count(after, 'W1'), count(after, 'W2')]).toEqual([count(before, 'W1') + preview.coming.length, count(before, 'W2') - preview.going.length]);
    expect(preview.after.warnings.find(({ rule }) => rule === 'W1')?.count).toBe(count(after, 'W1'));
    const { rules, changes } = await now('list-rules') as Rules;
    expect(rules[1]).toMatchObject({ rule: 'W1', approval: { by: '示例区妇儿工委' }, warnings: count(after, 'W1') });
    expect(changes).toMatchObject([{ key: 'warning-rules', title: '预警规则', reason: '示例：提高关注' }]);
  });

  test('of a day before the change are as they were', async () => {
    const { rules } = await ask<Rules>('list-rules', {}, 'tongji-fuzeren');
    expect(rules[1]).toMatchObject({ rule: 'W1', approval: null });
  });

  test('judging otherwise is previewed target by target', async () => {
    const preview = await now('preview-rules', { judging: { values: { baselineReach: 0, aboutTolerance: 20 } } }) as Preview;
    expect(preview.after.tally.total).toBe(preview.before.tally.total);
    expect(await door.ask('shili-tongji-fuzeren', 'monitoring.preview-rules', { regionId, judging: { values: { aboutTolerance: 60 } } })).toMatchObject({ error: 'refused', reason: 'settings-wrong', message: 'J“达标判断”：“写作左右的容差”填了60%，应在0%至20%之间。' });
  });
});

describe('what a reader may not see', () => {
  test('is a named absence in the verdict of the committee, and counted; the bureau sees it', async () => {
    const { standings: [before] } = await ask<Standings>('list-standings', { search: '孕产妇系统管理率' }, 'bangongshi');
    await door.told('shili-tongji-fuzeren', 'collection.set-visibility', { regionId, indicatorId: before?.indicatorId, breakdown: '', audience: 'bureau', validFrom: '2026-11-22', version: 0, reason: '示例：来函要求' });
    const [office, bureau] = await Promise.all(['bangongshi', 'tongji'].map((login) => ask<Standings>('list-standings', { search: '孕产妇系统管理率' }, login)));
    expect(office?.standings[0]).toMatchObject({ latest: null, spark: [] });
    expect(office?.run.withheld).toBeGreaterThan(0);
    expect(bureau?.standings[0]).toMatchObject({ latest: before?.latest });
    const target = await ask<Target>('get-target', { targetId: before?.targetId }, 'bangongshi');
    expect(target.figures).toEqual([]);
  });
});
