import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addObservations, addRegion, countOutcomes, changedFinals, forgetRows, latestObservations, leftOut, markTurns, observationVersions, stageRows, writeRows, type StoredObservation, type Store } from '#storage';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { decideImport } from './decide-import.ts';

const importId = '0193c000-0000-7000-8000-0000000000aa';
const recorded = { at: '2026-01-01T00:00:00.000Z', by: null };
const units = ['0193c000-0000-7000-8000-0000000000b1', '0193c000-0000-7000-8000-0000000000b2'];
let store: Store;
let regions = 0;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const empty = {
  periodStart: '2024-01-01', version: 1, periodEnd: '2024-12-31', periodKind: 'calendar-year', reportingYear: 2024, groups: ['女'], place: null, subPlace: '甲\t镇\\N', source: '', numeratorText: null, denominatorText: null, standardErrorText: null,
  measureUnit: '%', happenedOn: null, evidence: null, definitionVersion: '', origin: { file: '表.csv', line: 3, column: null },
} as const;

/** Rows of few cells that say few things, so that they meet. */
const row = fc.record({
  indicatorId: fc.constantFrom('a-rate', 'b-rate'), cellKey: fc.constantFrom('one', 'two', '["三\\"四"]'), status: fc.constantFrom('preliminary', 'estimated', 'final', 'revised' as const), reportedOn: fc.constantFrom(null, '2025-01-05', '2025-02-01'),
  said: fc.constantFrom('1', '2', 'yes', 'no', 'met', 'missing'), quality: fc.constantFrom('A', 'A', 'B'), sourceRank: fc.constantFrom(1, 1, 2), unitId: fc.constantFrom(null, null, ...units), note: fc.constantFrom(null, null, '备注\n第二行'),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

const observationOf = (regionId: string, { said, status, ...one }: Row): StoredObservation => ({
  regionId, ...empty, ...one, status: status as StoredObservation['status'], kind: said === 'yes' || said === 'no' ? 'yes-no' : said === 'met' ? 'grade' : 'figure', valueText: /^\d/.test(said) ? said : null,
  answer: said === 'yes' ? true : said === 'no' ? false : null, grade: said === 'met' ? 'met' : null, missingReason: said === 'missing' ? 'not-collected' : null,
});

async function newRegion(): Promise<string> {
  regions += 1;
  const regionId = `0193c000-0000-7000-8000-1${String(regions).padStart(11, '0')}`;
  await addRegion(store.connection, regionId, recorded.at);
  return regionId;
}

/** The turns that checking in slices gives: by the day, then the status, then the order of the table. */
function turnsOf(rows: readonly StoredObservation[]): readonly { readonly ordinal: number; readonly turn: number }[] {
  const standing = { preliminary: 0, estimated: 1, final: 2, revised: 3 };
  return [...Map.groupBy(rows.entries(), ([, { indicatorId, cellKey }]) => `${indicatorId} ${cellKey}`).values()].filter(({ length }) => length > 1).flatMap((same) =>
    same.toSorted(([, one], [, other]) => (one.reportedOn ?? '').localeCompare(other.reportedOn ?? '') || standing[one.status] - standing[other.status]).map(([ordinal], index) => ({ ordinal, turn: index + 1 })));
}

async function stage(regionId: string, rows: readonly StoredObservation[]): Promise<void> {
  const staged = rows.map((observation, ordinal) => ({ ordinal, relatedGroup: 0, slice: 0, nameNumber: 0, sheetNumber: 0, sheetRow: ordinal + 2, valueColumn: 3, beside: null, observation }));
  await stageRows(store, { regionId, importId }, (async function* one() { yield staged; })());
  await store.transaction((connection) => markTurns(connection, { regionId, importId }, turnsOf(rows)));
}

describe('rows judged in the database', () => {
  test('become what decideImport makes of them: counts, refusals, every version', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 8 }), fc.constantFrom(null, '核对后更正'), async (before, told, reason) => {
      const regionId = await newRegion();
      const place = { regionId, importId };
      await addObservations(store.connection, decideImport([], before.map((one) => observationOf(regionId, one)), '先前').added, recorded);
      const rows = told.map((one) => observationOf(regionId, one));
      const known = await observationVersions(store.connection, { regionId });
      const decision = decideImport(await latestObservations(store.connection, { regionId }), rows, reason);
      await stage(regionId, rows);
      const counts = await store.transaction((connection) => countOutcomes(connection, place, reason));
      expect([counts.new + counts.changed + counts.revised, counts.revised, counts.unchanged, counts.refused]).toEqual([decision.added.length, decision.revised, decision.unchanged, decision.faults.length]);
      const finals = await store.transaction((connection) => changedFinals(connection, place, reason, 200));
      expect(finals.filter(({ outcome }) => outcome === 'refused').map(({ ordinal }) => `figures.${String(ordinal)}`)).toEqual(decision.faults.map((fault) => fault.place));
      await store.transaction((connection) => writeRows(connection, place, { revisionReason: reason, ...recorded }));
      const order = (versions: readonly StoredObservation[]): readonly unknown[] => versions.toSorted((one, other) => `${one.indicatorId} ${one.cellKey} ${String(one.version)}`.localeCompare(`${other.indicatorId} ${other.cellKey} ${String(other.version)}`));
      expect(order(await observationVersions(store.connection, { regionId }))).toEqual(order([...known, ...decision.added.map((one) => ({ ...one, recordedAt: recorded.at, recordedBy: null }))]));
      await forgetRows(store.connection, place);
    }), { numRuns: 150 });
  }, 60_000);

  test('those left out do nothing', async () => {
    const regionId = await newRegion();
    const [first, second] = (['1', '2'] as const).map((said) => observationOf(regionId, { indicatorId: 'a-rate', cellKey: said === '1' ? 'one' : 'two', status: 'final', reportedOn: null, said, quality: 'A', sourceRank: 1, unitId: null, note: null }));
    if (!first || !second) throw new Error('two rows');
    await stage(regionId, [first, second]);
    await store.transaction((connection) => markTurns(connection, { regionId, importId }, [{ ordinal: 1, turn: leftOut }]));
    expect(await store.transaction((connection) => countOutcomes(connection, { regionId, importId }, null))).toEqual({ new: 1, changed: 0, revised: 0, unchanged: 0, refused: 0 });
    await store.transaction((connection) => writeRows(connection, { regionId, importId }, { revisionReason: null, ...recorded }));
    expect((await latestObservations(store.connection, { regionId })).map(({ cellKey }) => cellKey)).toEqual(['one']);
  });
});
