/** One page of the statistics database and a whole region as a file, with a million figures in the region. Run by itself: `node bench/series-page.ts`. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actions, runAction, type Caller, type Surroundings } from '#actions';
import { openPostgres, observationsOfSeries, revisionsBetween, seriesPage, storeOfEngine, addRegion, type ObservationFilter, type SeriesPlace, type Store } from '#storage';
import { findClusterBinaries, startPrivateCluster } from '../src/storage/testing/private-cluster.ts';

const at = '2026-01-01T00:00:00.000Z';

async function fill(store: Store, regionId: string): Promise<void> {
  await addRegion(store.connection, regionId, at);
  for (let block = 0; block < 10; block++) {
    await sql`INSERT INTO observations (region_id, indicator_id, period_start, cell_key, version, period_end, period_kind, reporting_year, kind, breakdown, place, sub_place, source, value_text, definition_version, status, quality, unit_id, recorded_at, missing_reason)
      SELECT ${regionId}::uuid, 'indicator-' || lpad(i::text, 3, '0'), (y || '-01-01')::date, '[' || y || ',"' || y || '-12-31",' || g || ',"","' || s || '","",""]', 1, (y || '-12-31')::date, 'calendar-year', y, 'figure',
        g::jsonb, NULL, nullif(s, ''), '', CASE WHEN (i + y + length(g)) % 97 = 0 THEN NULL ELSE (random() * 100)::numeric(6, 2)::text END, '', CASE WHEN y = 2025 AND i % 50 = 0 THEN 'preliminary' ELSE 'final' END, 'A',
        ('00000000-0000-4000-8000-' || lpad((i % 45)::text, 12, '0'))::uuid, ('2021-01-01'::timestamptz + ((y - 2016) * 365 + i % 300) * interval '1 day'), CASE WHEN (i + y + length(g)) % 97 = 0 THEN 'not-collected' END
      FROM generate_series(${block * 50}::int, ${block * 50 + 49}::int) AS i, generate_series(2016, 2025) AS y,
        unnest(ARRAY['[]', '["女"]', '["男"]', '["农村"]', '["城市"]', '["女","农村"]', '["女","城市"]', '["男","农村"]', '["男","城市"]', '["0-2岁"]', '["3-5岁"]', '["6-11岁"]']) AS g,
        unnest(ARRAY['', '甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇', '庚镇', '辛镇', '壬镇', '癸镇', '子镇', '丑镇', '寅镇', '卯镇', '辰镇', '巳镇']) AS s`.execute(store.connection);
  }
  await sql`INSERT INTO observations SELECT region_id, indicator_id, period_start, cell_key, 2, period_end, period_kind, reporting_year, kind, breakdown, place, sub_place, source, source_rank, '1.00', numerator_text, denominator_text, standard_error_text, measure_unit, answer, happened_on, grade, evidence, evidence_id, NULL, definition_version, 'revised', quality, note, unit_id, reported_on, origin, recorded_at + interval '200 days', recorded_by
    FROM observations WHERE region_id = ${regionId}::uuid AND reporting_year = 2024 AND indicator_id < 'indicator-050'`.execute(store.connection);
}

const pct = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function walk(store: Store, regionId: string, name: string, filter: ObservationFilter, pages: number): Promise<void> {
  const [keys, points]: [number[], number[]] = [[], []];
  let after: SeriesPlace | null = null;
  let count = 0;
  for (let page = 0; page < pages; page++) {
    const begin = performance.now();
    const found: readonly SeriesPlace[] = await seriesPage(store.connection, regionId, filter, { after, limit: 101 });
    const middle = performance.now();
    count += (await observationsOfSeries(store.connection, regionId, found.slice(0, 100), filter, 'latest')).length;
    keys.push(middle - begin);
    points.push(performance.now() - middle);
    after = found[99] ?? null;
    if (found.length < 101) break;
  }
  const all = keys.map((one, index) => one + (points[index] ?? 0));
  console.log(name.padEnd(28), `pages ${String(keys.length)} points ${String(count)}`, `keys p50 ${pct(keys, 0.5).toFixed(1)} p95 ${pct(keys, 0.95).toFixed(1)}`, `points p50 ${pct(points, 0.5).toFixed(1)} p95 ${pct(points, 0.95).toFixed(1)}`, `both p95 ${pct(all, 0.95).toFixed(1)} max ${Math.max(...all).toFixed(1)} ms`);
}

const reader = (regionId: string): Caller => ({
  personId: randomUUID(), personName: '统', sessionId: null, address: '', agent: '', restrictedTo: null, roles: [{ role: 'statistician', regionId, unitId: null, covers: [regionId] } as unknown as Caller['roles'][number]],
});

/** The same through the action, and a whole region as a file: milliseconds of a page, seconds and memory of the file. */
async function throughActions(store: Store, regionId: string): Promise<void> {
  const surroundings = { store, now: () => '2026-11-22T01:00:00.000Z', today: () => '2026-11-22', newId: randomUUID } as unknown as Surroundings;
  const caller = reader(regionId);
  for (const [name, more] of [['list-series, everything', {}], ['list-series, 女', { groups: ['女'] }], ['list-series, known on', { asKnownOn: '2024-06-01' }]] as const) {
    const times: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 60; page++) {
      const begin = performance.now();
      const answer = await runAction(actions, { name: 'collection.list-series', input: { regionId, limit: 100, ...more, ...(after === null ? {} : { after }) }, caller }, surroundings);
      times.push(performance.now() - begin);
      if ('error' in answer) throw new Error(answer.message);
      ({ next: after } = answer.output as { next: string | null });
      if (after === null) break;
    }
    console.log(name.padEnd(28), `pages ${String(times.length)} p50 ${pct(times, 0.5).toFixed(1)} p95 ${pct(times, 0.95).toFixed(1)} max ${Math.max(...times).toFixed(1)} ms`);
  }
  for (const input of [{ shape: 'long' }, { shape: 'wide' }, { format: 'sdmx' }, { encoding: 'gb18030' }]) {
    const begin = performance.now();
    const answer = await runAction(actions, { name: 'collection.export-table', input: { regionId, ...input }, caller }, surroundings);
    if ('error' in answer) throw new Error(answer.message);
    let [size, most] = [0, 0];
    for await (const chunk of (answer.output as { file: { chunks: AsyncIterable<Uint8Array> } }).file.chunks) {
      size += chunk.length;
      most = Math.max(most, process.memoryUsage().rss);
    }
    console.log(`export ${JSON.stringify(input)}`.padEnd(40), `${((performance.now() - begin) / 1000).toFixed(1)} s, ${(size / 1e6).toFixed(0)} MB, most memory ${(most / 1e6).toFixed(0)} MB`);
  }
}

const binaries = findClusterBinaries().at(-1);
if (!binaries) throw new Error('no PostgreSQL');
const cluster = await startPrivateCluster(binaries);
try {
  const store = await storeOfEngine(await openPostgres({ kind: 'postgres', address: await cluster.newDatabase() }), 'bench', []);
  if ('refused' in store) throw new Error(store.message);
  const regionId = randomUUID();
  const begin = performance.now();
  await fill(store, regionId);
  await sql`ANALYZE observations`.execute(store.connection);
  const { rows } = await sql<{ n: string }>`SELECT count(*)::text AS n FROM observations`.execute(store.connection);
  console.log('rows', rows[0]?.n, 'filled in s', ((performance.now() - begin) / 1000).toFixed(0));
  console.log((await sql<{ name: string; size: string }>`SELECT indexrelname AS name, pg_size_pretty(pg_relation_size(indexrelid)) AS size FROM pg_stat_user_indexes WHERE relname = 'observations'`.execute(store.connection)).rows);
  await walk(store, regionId, 'everything', {}, 200);
  await walk(store, regionId, 'everything, known on', { knownBefore: '2024-06-01T00:00:00.000Z' }, 100);
  await walk(store, regionId, '女', { groups: ['女'] }, 100);
  await walk(store, regionId, 'totals of the district', { groups: [], subPlace: null, place: null }, 100);
  await walk(store, regionId, 'one township', { subPlace: '甲镇' }, 100);
  await walk(store, regionId, 'one unit', { unitId: '00000000-0000-4000-8000-000000000007' }, 100);
  await walk(store, regionId, 'preliminary', { statuses: ['preliminary'] }, 100);
  await walk(store, regionId, 'missing', { missingReasons: ['not-collected'] }, 100);
  await walk(store, regionId, 'refused (none)', { missingReasons: ['refused'] }, 100);
  await walk(store, regionId, 'one year', { fromYear: 2025, toYear: 2025 }, 100);
  await walk(store, regionId, 'one year nobody has', { fromYear: 2030 }, 100);
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    const from = performance.now();
    await revisionsBetween(store.connection, regionId, {}, { since: '2025-01-01T00:00:00.000Z', until: '2026-01-01T00:00:00.000Z', newAlso: n % 2 === 0, after: null, limit: 101 });
    times.push(performance.now() - from);
  }
  console.log('revisions p50', pct(times, 0.5).toFixed(1), 'p95', pct(times, 0.95).toFixed(1));
  await throughActions(store, regionId);
  await store.close();
} finally {
  await cluster.stop();
}
