import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRegion } from '../regions/regions.ts';
import { inOneTransaction } from '../one-transaction.ts';
import type { Store } from '../store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { addObservations } from './add-observations.ts';
import { latestObservations, observationVersions } from './find-observations.ts';
import type { StoredObservation } from './stored-observation.ts';

const regionId = '0193c000-0000-7000-8000-000000000001';
const other = '0193c000-0000-7000-8000-000000000002';
const recorded = { at: '2026-01-01T00:00:00.000Z', by: null };
let store: Store;

beforeAll(async () => {
  store = await openTestStore();
  for (const id of [regionId, other]) await addRegion(store.connection, id, recorded.at);
});

afterAll(async () => {
  await store.close();
});

const figure = (cellKey: string, version: number, more: Partial<StoredObservation> = {}): StoredObservation => ({
  regionId, indicatorId: 'some-rate', periodStart: '2024-01-01', cellKey, version, periodEnd: '2024-12-31', periodKind: 'calendar-year', reportingYear: 2024, kind: 'figure', groups: [], place: null, subPlace: null, source: '', sourceRank: 1,
  valueText: '1', numeratorText: null, denominatorText: null, standardErrorText: null, measureUnit: '%', answer: null, happenedOn: null, grade: null, evidence: null, missingReason: null, definitionVersion: '', status: 'final', quality: 'A', note: null,
  unitId: null, reportedOn: null, origin: null, ...more,
});

test('everything comes back as it went in, digit for digit, in quotes, commas and braces', async () => {
  const rows = [
    figure('a', 1, { valueText: '93.60', numeratorText: '1793', denominatorText: '1916.5', groups: ['女', '{农村,"x"}'], place: '全市', subPlace: "O'甲镇\\", source: '{"a"}', note: 'NULL', origin: { file: '表,"1".xlsx', line: 3, column: null }, reportedOn: '2025-05-20', unitId: other }),
    figure('b', 1, { kind: 'yes-no', valueText: null, answer: false, happenedOn: '2024-05-01', evidence: '批复\n第二行' }), figure('c', 1, { valueText: null, missingReason: 'not-collected' }),
  ];
  await addObservations(store.connection, rows, recorded);
  expect(await latestObservations(store.connection, { regionId })).toEqual(rows.map((row) => ({ ...row, recordedAt: recorded.at, recordedBy: null })));
});

test('the latest version of every cell is what is known, the others stay; other regions, indicators and years are not asked', async () => {
  await addObservations(store.connection, [figure('a', 2, { valueText: '93.7' }), figure('a', 1, { indicatorId: 'other-rate' }), figure('a', 1, { regionId: other }), figure('d', 1, { reportingYear: 2020, periodStart: '2020-01-01', periodEnd: '2020-12-31' })], recorded);
  const asked = { regionId, indicatorIds: ['some-rate'], fromYear: 2021 };
  expect((await latestObservations(store.connection, asked)).map(({ cellKey, version }) => cellKey + String(version))).toEqual(['a2', 'b1', 'c1']);
  expect((await observationVersions(store.connection, asked)).map(({ cellKey, version }) => cellKey + String(version))).toEqual(['a1', 'a2', 'b1', 'c1']);
  expect((await latestObservations(store.connection, { regionId, toYear: 2020 })).map(({ cellKey }) => cellKey)).toEqual(['d']);
  expect(await latestObservations(store.connection, { regionId, indicatorIds: [] })).toEqual([]);
});

test('more rows than one block take are all there, and a version that is there is never overwritten', async () => {
  const many = Array.from({ length: 5003 }, (_, at) => figure(`m${String(at)}`, 1, { indicatorId: 'many-rate' }));
  await addObservations(store.connection, many, recorded);
  expect((await latestObservations(store.connection, { regionId, indicatorIds: ['many-rate'] })).length).toBe(5003);
  await expect(addObservations(store.connection, [figure('a', 2, { valueText: '0' })], recorded)).rejects.toThrow(/duplicate key/);
});

test('in one transaction a part that fails is undone by itself, and the whole is stored or nothing', async () => {
  const cells = async (): Promise<readonly string[]> => (await latestObservations(store.connection, { regionId, indicatorIds: ['whole-rate'] })).map(({ cellKey }) => cellKey);
  const add = (whole: Store, cellKey: string): Promise<void> => whole.transaction((connection) => addObservations(connection, [figure(cellKey, 1, { indicatorId: 'whole-rate' })], recorded));
  await inOneTransaction(store, async (whole) => {
    await add(whole, 'x');
    await expect(whole.transaction(async (connection) => {
      await addObservations(connection, [figure('y', 1, { indicatorId: 'whole-rate' })], recorded);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    await add(whole, 'z');
    expect(await cells()).toEqual([]);
  });
  expect(await cells()).toEqual(['x', 'z']);
  await expect(inOneTransaction(store, async (whole) => {
    await add(whole, 'w');
    throw new Error('the lights go out');
  })).rejects.toThrow('the lights go out');
  expect(await cells()).toEqual(['x', 'z']);
});
