import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli';
import { importTables, planMatching } from '#collection';
import { readDocument, readTables } from '#documents';
import type { MonitoringRun } from '#monitoring';
import { readPlan, targetsOfPlan } from '#plan';
import { openPlayedDoor, type DemoDoor } from '../../src/actions/testing/demo-door.ts';
import { exampleFile } from '../../src/actions/testing/played-district.ts';
import { memoryTerminal } from '../memory-terminal.ts';

const plan = '示例区妇女儿童发展规划.docx';
const year = '2024';

let door: DemoDoor;
let regionId: string;

beforeAll(async () => {
  const open = await openPlayedDoor();
  door = open;
  regionId = open.played.districtId;
});

afterAll(async () => {
  await door.close();
});

/** What `halfsky monitor run` says of the plans of the example by some table of figures. */
async function runBy(data: string, bytes: Uint8Array): Promise<MonitoringRun> {
  const { terminal, printed } = memoryTerminal({ [plan]: await exampleFile(plan), [data]: bytes });
  expect(await runCommand(['monitor', 'run', '--plan', plan, '--data', data, '--year', year, '--as-of', '2025-08-01', '--json'], terminal)).toBe(0);
  return JSON.parse(printed.out) as MonitoringRun;
}

const exported = async (more: object = {}): Promise<Uint8Array> => new TextEncoder().encode((await door.told<{ text: string }>('shili-tongji', 'collection.export-figures', { regionId, ...more })).text);

/** What is decided of a target, without where its figures were read and how preliminary they are called. */
const verdicts = ({ plans }: MonitoringRun): readonly object[] => plans.flatMap(({ targets }) => targets.map(({ id, achievement, word, outlook, outlookWord, latest, progress, forecast, warnings }) => ({
  id, achievement, word, outlook, outlookWord, latest: 'missing' in latest ? latest : [latest.year, latest.text], progress, probability: 'probability' in forecast ? forecast.probability : null,
  warnings: warnings.map(({ rule, level }) => `${level} ${rule}`).filter((warning) => !warning.endsWith(' W8')),
})));

describe('figures out of the store', () => {
  test('give the same verdict of every target as the example file they came from', async () => {
    const [file, store] = [await runBy('示例区监测数据.xlsx', await exampleFile('示例区监测数据.xlsx')), await runBy('导出.csv', await exported({ toYear: year }))];
    expect(verdicts(file).length).toBe(313);
    expect(verdicts(store)).toEqual(verdicts(file));
  });

  test('of the year after change nothing of the year that is judged', async () => {
    expect(verdicts(await runBy('导出.csv', await exported()))).toEqual(verdicts(await runBy('导出.csv', await exported({ toYear: year }))));
  });

  test('with all their versions give it too: what was known later counts', async () => {
    expect(verdicts(await runBy('导出.csv', await exported({ toYear: year, versions: 'all' })))).toEqual(verdicts(await runBy('导出.csv', await exported({ toYear: year }))));
  });

  test('come back into the store as what is there already', async () => {
    const targets = readPlan(await readDocument(await exampleFile(plan))).plans.flatMap(targetsOfPlan);
    const { observations } = importTables(await readTables(await exported(), '导出.csv'), planMatching(targets));
    expect(await door.told('shili-tongji', 'collection.import-figures', { regionId, figures: observations })).toEqual({ added: 0, revised: 0, unchanged: observations.length, reports: [] });
    expect(observations.length).toBeGreaterThan(900);
  });
});
