/**
 * Reads damaged tables in a process of its own, so that what ends a process ends this one and memory can be measured: `node --expose-gc test/read-damaged-tables.ts 300` prints one JSON
 * document.
 */
import { readTables } from '#documents';
import { importTables } from '#collection';
import { damagedFile, damageKinds } from './damaged-files.ts';
import { encodeGb18030 } from './gb18030.ts';
import { makeXlsx } from './makers/xlsx-maker.ts';
import { chanceFrom, type Chance } from './seeded.ts';

/** What a batch prints: what went wrong, how many gave figures, the slowest in milliseconds, memory in MB. */
export type DamagedTables = { readonly faults: readonly string[]; readonly read: number; readonly slowest: number; readonly peakMegabytes: number; readonly grownMegabytes: number };

const rows = Array.from({ length: 400 }, (_, index) => ['产前检查率', String(1990 + (index % 30)), (80 + index / 40).toFixed(1), '%', index % 2 === 0 ? '女' : '农村']);
const text = ['指标,年份,数值,单位,分组', ...rows.map((cells) => cells.join(','))].join('\n');
const csv = new TextEncoder().encode(text);
const gb = encodeGb18030(text);
const xlsx = makeXlsx([{ name: '数据', rows: [['指标', '年份', '数值', '单位', '分组'], ...rows.map(([name = '', year, value, ...more]) => [name, Number(year), { number: Number(value), format: '0.0' }, ...more])], merges: ['A2:A9'] }]);

/** Flips, cuts, repeats, takes out or puts in. */
function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = chance.whole(copy.length);
  const length = 1 + chance.whole(300);
  const ways: [() => Uint8Array, ...(() => Uint8Array)[]] = [
    () => { for (let time = 0; time < length; time++) copy[chance.whole(copy.length)] = chance.whole(256); return copy; },
    () => copy.slice(0, at),
    () => Uint8Array.from(Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])),
    () => Uint8Array.from(Buffer.concat([copy.subarray(0, at), Uint8Array.from({ length }, () => chance.pick([34, 44, 10, 0, 255, 59])), copy.subarray(at)])),
    () => { copy[at] = 34; return copy; },
  ];
  return chance.pick(ways)();
}

async function fileOf(seed: number): Promise<{ readonly kind: string; readonly bytes: Uint8Array }> {
  const chance = chanceFrom(seed * 40_503 + 7);
  if (seed % 3 === 0) return damagedFile(seed / 3 < damageKinds.length ? seed / 3 : seed);
  const { kind, bytes } = chance.pick([{ kind: 'csv', bytes: csv }, { kind: 'gb', bytes: gb }, { kind: 'xlsx', bytes: xlsx }, { kind: 'xlsx', bytes: xlsx }]);
  return { kind, bytes: damaged(bytes, chance) };
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const count = Number(process.argv[2] ?? 0);
const faults: string[] = [];
let read = 0;
let slowest = 0;
let before = 0;
for (let seed = 0; seed < count; seed++) {
  if (seed === 120) before = heapMegabytes();
  const { kind, bytes } = await fileOf(seed);
  const start = performance.now();
  try {
    const { observations, issues } = importTables(await readTables(bytes, 'a'));
    if (observations.length > 0) read++;
    else if (issues.length === 0) faults.push(`${String(seed)} (${kind}): nothing read and nothing said`);
    const foreign = issues.find(({ message }) => !/\p{Script=Han}/u.test(message) || /\bundefined\b|\[object/.test(message));
    if (foreign) faults.push(`${String(seed)} (${kind}): ${foreign.message.slice(0, 200)}`);
    if (observations.some(({ content }) => content.kind === 'figure' && !Number.isFinite(content.value))) faults.push(`${String(seed)} (${kind}): a figure that is no number`);
  } catch (error) {
    faults.push(`${String(seed)} (${kind}): ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error)}`);
  }
  slowest = Math.max(slowest, performance.now() - start);
}
const result: DamagedTables = { faults, read, slowest: Math.round(slowest), peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), grownMegabytes: Math.round(heapMegabytes() - before) };
process.stdout.write(JSON.stringify(result));
