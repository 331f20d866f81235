import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { catalogue } from '#registry';
import { addRegion, openPostgres, storeOfEngine, type Store } from '#storage';
import { findClusterBinaries, startPrivateCluster } from '../src/storage/testing/private-cluster.ts';

/** How an import of a long table went, beside a plain COPY of the same rows into the same tables in the same run. */
export type ImportMeasured = {
  readonly rows: number;
  readonly seconds: number;
  readonly copySeconds: number;
  readonly peakMegabytes: number;
  readonly steps: readonly { readonly what: string; readonly seconds: number }[];
};

const regionId = '0193c000-0000-7000-8000-000000000001';
const [years, sexes, indicatorCount] = [15, ['', '男', '女'], 40] as const;
/** One cell in so many has a second row: a revision recorded a year later. */
const revisedEvery = 25;


/** A long table as a platform hands it out: indicators by townships, sexes and years, counts behind every fourth, some figures revised. Values pass every check. */
function* tableLines(rows: number): Generator<string> {
  const indicators = catalogue.filter(({ unit, scale, name }) => unit === '%' && scale === 'share' && !/[妇母孕女男产]/.test(name.zh)).slice(0, indicatorCount);
  yield '指标,年份,数值,单位,性别,乡镇,分子,分母,状态,记录日期\n';
  let made = 0;
  for (let unit = 0; made < rows; unit++) for (const [index, { id }] of indicators.entries()) {
    for (let year = 0; year < years; year++) for (const [sexAt, sex] of sexes.entries()) {
      if (made >= rows) return;
      /* Women and men of 10,000 each, everyone the sum of both; all indicators of a township alike, so that one that holds another is never passed by it. */
      const middle = 4000 + ((unit * 131 + year * 11) % 3000);
      const [part, among] = sexAt === 0 ? [2 * middle, 20_000] : sexAt === 1 ? [middle - 90, 10_000] : [middle + 90, 10_000];
      const shareOf = (cases: number): string => ((100 * cases) / among).toFixed(2);
      const counts = (cases: number): string => (index % 4 === 0 ? `${String(cases)},${String(among)}` : ',');
      const line = (value: string, rest: string): string => `${id},${String(2011 + year)},${value},%,${sex},第${String(unit)}镇,${rest}\n`;
      yield line(shareOf(part), `${counts(part)},最终,2026-01-10`);
      made += 1;
      if (made % revisedEvery === 0 && made < rows) {
        yield line(shareOf(part + 2), `${counts(part + 2)},修订,2026-03-10`);
        made += 1;
      }
    }
  }
}

async function opened(address: Parameters<typeof openPostgres>[0]['address']): Promise<Store> {
  const store = await storeOfEngine(await openPostgres({ kind: 'postgres', address }), 'bench', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}

const columns = async (store: Store): Promise<readonly string[]> => (await store.connection.introspection.getTables()).find(({ name }) => name === 'observations')?.columns.map(({ name }) => name) ?? [];

/** Seconds of COPY alone: rows that lie in a file, into an empty table with all its keys. */
async function copyAlone(path: string, store: Store): Promise<number> {
  await addRegion(store.connection, regionId, '2026-01-01T00:00:00.000Z');
  const names = await columns(store);
  const from = performance.now();
  await store.copy('write', async ({ copyIn }) => {
    const { stream, done } = await copyIn('observations', names);
    await pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), stream);
    await done;
  });
  return (performance.now() - from) / 1000;
}

/**
 * How long an import of a long table with every check takes, and how much memory, beside a COPY of the same rows; null where the machine has no PostgreSQL.
 *
 * @example (await measureImport(1_000_000))?.seconds
 */
export async function measureImport(rows: number): Promise<ImportMeasured | null> {
  const binaries = findClusterBinaries().at(-1);
  if (!binaries) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-import-'));
  const cluster = await startPrivateCluster(binaries);
  try {
    const [table, copied] = [join(folder, 'table.csv'), join(folder, 'observations.copy')];
    await pipeline(Readable.from(tableLines(rows)), createWriteStream(table));
    const address = await cluster.newDatabase();
    /* A heap of 256 MB whatever the length of the table: what grew with it would end the process. */
    const out = execFileSync(process.execPath, ['--max-old-space-size=256', join(import.meta.dirname, 'import-table-process.ts'), table, JSON.stringify(address), regionId], { encoding: 'utf8', maxBuffer: 1 << 24 });
    const imported = await opened(address);
    await imported.copy('read', async ({ copyOut }) => pipeline(await copyOut('observations', await columns(imported)), createWriteStream(copied)));
    await imported.close();
    const bare = await opened(await cluster.newDatabase());
    const copySeconds = await copyAlone(copied, bare);
    await bare.close();
    return { rows, copySeconds, ...JSON.parse(out) as Pick<ImportMeasured, 'seconds' | 'steps' | 'peakMegabytes'> };
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
