/** Imports one table in a process of its own, which gives its time and memory: `node bench/import-table-process.ts FILE ADDRESS REGION`. */
import { createReadStream, statSync } from 'node:fs';
import { takeInTable } from '#actions';
import { planMatching } from '#collection';
import { addRegion, forgetRows, holdObservations, openPostgres, storeOfEngine, writeRows } from '#storage';

const [path = '', address = '{}', regionId = ''] = process.argv.slice(2);
const store = await storeOfEngine(await openPostgres({ kind: 'postgres', address: JSON.parse(address) as { host: string; port: number; user: string; password: string; database: string } }), 'bench', []);
if ('refused' in store) throw new Error(store.message);
await addRegion(store.connection, regionId, '2026-01-01T00:00:00.000Z');
const place = { regionId, importId: '0193c000-0000-7000-8000-0000000000aa' };
const steps: { readonly what: string; readonly seconds: number }[] = [];
let [from, last] = [performance.now(), ''];
const step = (what: string): void => {
  if (last !== '') steps.push({ what: last, seconds: (performance.now() - from) / 1000 });
  [from, last] = [performance.now(), what];
};
const begun = performance.now();
const report = await takeInTable({
  store, place, file: { name: 'bench.csv', size: statSync(path).size, bytes: () => createReadStream(path, { highWaterMark: 1 << 18 }) }, settings: { tools: planMatching([]) }, subUnits: null, revisionReason: null, mode: 'apply',
  progress: (_percent, note) => {
    const what = note.slice(0, 4);
    if (what !== last) step(what);
  },
  goOn: () => undefined,
});
if ('refused' in report || !report.applied) throw new Error(`${report.message} ${JSON.stringify('issues' in report ? report.issues.slice(0, 3) : null)}`);
step('正在写入');
await store.transaction(async (connection) => {
  await holdObservations(connection, regionId);
  await writeRows(connection, place, { revisionReason: null, at: '2026-01-01T00:00:00.000Z', by: null });
  step('清理');
  await forgetRows(connection, place);
});
step('');
const seconds = (performance.now() - begun) / 1000;
await store.close();
process.stdout.write(JSON.stringify({ seconds, steps, peakMegabytes: process.resourceUsage().maxRSS / 1024, message: report.message }));
