/** A store with something of everything a backup has to bring back. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { appendAuditLine } from '../audit/append-audit-line.ts';
import type { FileContents } from '../files/file-contents.ts';
import { addInstallation } from '../installation.ts';
import { addRegion, addRegionVersion, installationRegionId } from '../regions/regions.ts';
import type { Store } from '../store.ts';
import { tableList } from '../tables/table-list.ts';

const at = '2026-11-22T01:02:03.004Z';
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const districts: readonly string[] = [id(1), id(2)];

/** Files kept in memory. */
export function memoryFiles(): FileContents & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    open: async (sha256) => {
      const bytes = kept.get(sha256);
      return bytes === undefined ? null : Readable.from([bytes]);
    },
    add: async (sha256, content) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      kept.set(sha256, Buffer.concat(chunks));
    },
  };
}

/** Texts that are easily damaged on the way: what COPY escapes, what JSON escapes, characters outside the basic plane, nothing at all. */
const difficult = ['示例区', '', '\\N', 'a\tb\nc\\d\r\n', '"引号"', '𠮷野家', "'; DROP TABLE units; --", '\\.', '妇女 与儿童'];

/** In steps that no statement limit minds. */
async function addFigures(store: Store, count: number): Promise<void> {
  for (let first = 1; first <= count; first += 50_000) await addFiguresBetween(store, first, Math.min(count, first + 49_999));
}

async function addFiguresBetween(store: Store, first: number, last: number): Promise<void> {
  await sql`INSERT INTO observations (region_id, indicator_id, period_start, cell_key, version, period_end, period_kind, reporting_year, kind, breakdown, source, value_text, numerator_text, measure_unit, status, recorded_at)
    SELECT ${districts[0]}::uuid, 'indicator-' || n % 300, make_date(2011 + n % 15, 1, 1), 'cell-' || n, 1, make_date(2011 + n % 15, 12, 31), 'calendar-year', 2011 + n % 15, 'figure', jsonb_build_object('sex', CASE WHEN n % 2 = 0 THEN '女' ELSE '男' END),
      '统计年鉴', (n::bigint * 7919 % 100000 / 100.0)::text, (n * 31 % 9973)::text, '%', 'final', ${at}::timestamptz + n * interval '1 second' FROM generate_series(${first}::int, ${last}::int) AS n`.execute(store.connection);
}

/**
 * Sets a store up with two districts, people, settings and files with difficult texts, an audit chain for each region, and as many figures as asked.
 *
 * @example await fillStore(store, memoryFiles(), { figures: 1000 })
 */
export async function fillStore(store: Store, files: FileContents, { figures }: { readonly figures: number }): Promise<void> {
  await addInstallation(store.connection, { installationId: id(99), createdAt: at, isDemo: true, auditAlgorithm: 'sha256' });
  for (const [index, regionId] of [installationRegionId, ...districts].entries()) {
    await addRegion(store.connection, regionId, at);
    await addRegionVersion(store.connection, { regionId, version: 1, level: index === 0 ? 'installation' : 'district', code: index === 0 ? null : `99990${String(index)}`, name: { zh: `示例区${String(index)}` }, parentRegionId: null, ended: false, validFrom: '2020-01-01', validTo: null }, { at, by: null });
  }
  for (const [index, name] of difficult.entries()) {
    await store.connection.insertInto('people').values({ person_id: id(200 + index), name, contact: index % 2 === 0 ? null : name, created_at: at }).execute();
    await store.connection.insertInto('settings').values({ region_id: districts[0] ?? '', key: `key-${String(index)}`, value: JSON.stringify({ text: name, list: [1.5, null, name] }), reason: name, version: 1, valid_from: '2021-01-01', valid_to: null, recorded_at: at, recorded_by: null }).execute();
  }
  /* So many that a manifest does not fit into the buffers of streams. */
  const texts = [...difficult.map((text, index) => text.repeat(1 + index * 500)), ...Array.from({ length: 400 }, (_, index) => `文件${String(index)}`)];
  for (const text of texts) {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await files.add(sha256, Readable.from([bytes]) as AsyncIterable<Uint8Array>);
    await store.connection.insertInto('files').values({ sha256, size: bytes.length, content_kind: 'txt', stored_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
  }
  for (const regionId of districts) for (const [index, sentence] of difficult.entries()) {
    await store.transaction((connection) => appendAuditLine(connection, {
      regionId, at, personId: null, personName: '王芳', role: null, address: '::1', action: 'units.add-unit', subjectKind: 'unit', subjectId: String(index), sentence, before: null, after: { text: sentence, count: index },
    }));
  }
  await addFigures(store, figures);
}

/**
 * Every row of every table as text, sorted: two stores with the same are the same.
 *
 * @example expect(await contentOfStore(restored)).toEqual(await contentOfStore(store))
 */
export async function contentOfStore(store: Store, tables: readonly string[] = tableList.map(({ name }) => name)): Promise<Readonly<Record<string, readonly string[]>>> {
  const all: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`SELECT one::text AS row FROM ${sql.table(table)} AS one`.execute(store.connection);
    all[table] = rows.map(({ row }) => row).toSorted();
  }
  return all;
}
