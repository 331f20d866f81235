import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isJobRefusal } from '../job-kind.ts';
import { runWorkerFile, type WorkerLimits } from './run-worker.ts';

const folder = mkdtempSync('/tmp/halfsky-workers-');
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const fileOf = (code: string): URL => {
  const path = join(folder, `${String((made += 1))}.mjs`);
  writeFileSync(path, code);
  return pathToFileURL(path);
};

const notes: string[] = [];
const run = (code: string, limits: WorkerLimits = { memoryMb: 96, seconds: 20 }, { signal = new AbortController().signal, bytes = new Uint8Array() } = {}) =>
  runWorkerFile(fileOf(code), { bytes }, limits, { progress: (percent, note) => notes.push(`${String(percent)} ${note}`), signal });

const refusedAs = async (outcome: Promise<unknown>): Promise<string> => {
  const value = await outcome;
  return isJobRefusal(value) ? value.refused : 'not refused';
};

const lives = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
};

const pauses = 'await new Promise((go) => setTimeout(go, 5));';

describe('a worker that does harm', () => {
  test.each([
    ['fills its heap', 'const all = []; for (;;) all.push({ text: String(all.length) });', 'too-much-memory'],
    ['fills its heap within one allocation', 'const all = []; for (;;) all.push(all.length % 1000);', 'too-much-memory'],
    ['fills a map', 'const all = new Map(); for (let n = 0; ; n++) all.set(n, n);', 'too-much-memory'],
    ['fills its heap while it is loaded', '} const all = []; for (;;) all.push(all.length % 1000); {', 'too-much-memory'],
    ['fills memory with bytes beside its heap', `const all = []; for (;;) { all.push(new Uint8Array(4e6).fill(1)); ${pauses} }`, 'too-much-memory'],
    ['fills memory with bytes without a pause', 'const all = []; for (let n = 0; n < 400; n++) { all.push(new Uint8Array(4e6).fill(1)); for (let k = 0; k < 3e7; k++); } for (;;);', 'too-much-memory'],
    ['answers with more than the server ought to take', 'const one = "x".repeat(1e6); return Array.from({ length: 30 }, () => one);', 'too-much-memory'],
    ['never ends', 'for (;;);', 'too-much-time'],
    ['waits for ever', 'await new Promise(() => setInterval(() => undefined, 1000));', 'too-much-time'],
  ])('that %s is ended and the program lives on', async (_what, code, refused) => {
    expect(await refusedAs(run(`export async function work() { ${code} }`, { memoryMb: 96, seconds: refused === 'too-much-time' ? 0.5 : 20 }))).toBe(refused);
  });

  test.each([
    ['throws', 'export const work = () => { throw new RangeError("broken"); };', 'broken'],
    ['calls itself without end', 'export const work = (n) => work(n) + 1;', 'call stack'],
    ['throws later', `export const work = async () => { setTimeout(() => { throw new Error("late"); }); await new Promise(() => undefined); };`, 'late'],
    ['throws no error', 'export const work = () => { throw "words"; };', 'words'],
    ['cannot be loaded', 'throw new Error("not loaded");', 'not loaded'],
    ['ends its thread', 'export const work = () => process.exit(3);', 'without an answer'],
    ['ends its process', 'export const work = () => process.kill(process.pid, "SIGSEGV");', 'without an answer (SIGSEGV)'],
  ])('that %s is an error of ours', async (_what, code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });

  test('that is to be cancelled ends at once', async () => {
    const ended = new AbortController();
    setTimeout(() => ended.abort('cancel'), 100);
    await expect(run('export const work = () => { for (;;); };', { memoryMb: 96, seconds: 60 }, { signal: ended.signal })).rejects.toThrow('ended: cancel');
  });

  test('and speaks without end fills nobody\'s memory', async () => {
    const before = process.memoryUsage.rss();
    expect(await run(`export const work = () => { const line = 'x'.repeat(1e6); for (let n = 0; n < 300; n++) { process._rawDebug(line); console.log(line); } return 'done'; };`, { memoryMb: 900, seconds: 20 })).toEqual({ found: 'done' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(150e6);
  });
});

describe('a worker', () => {
  const environment = { ...process.env };
  beforeAll(() => void (process.env['HALFSKY_BACKUP_PASSPHRASE'] = 'secret'));
  afterAll(() => void (process.env = environment));

  test('sees nothing of the environment but where temporary files and compiled code lie', async () => {
    const { found } = await run('export const work = () => Object.keys(process.env);') as { readonly found: string[] };
    expect(found.filter((name) => !/^(systemroot|temp|tmp|tmpdir|node_compile_cache)$/i.test(name))).toEqual([]);
  });

  test('takes and gives thirty megabytes whole, says how far it is, and is gone afterwards', async () => {
    const bytes = new Uint8Array(randomBytes(30_000_000));
    const code = `export const work = ({ bytes }, progress) => { progress(10, '甲'); progress(60, '乙'); return { processId: process.pid, bytes: bytes.reverse(), text: '表'.repeat(15e6) }; };`;
    const outcome = await run(code, { memoryMb: 512, seconds: 60 }, { bytes }) as { readonly found: { readonly processId: number; readonly bytes: Uint8Array; readonly text: string } };
    expect(Buffer.compare(outcome.found.bytes.reverse(), bytes)).toBe(0);
    expect(outcome.found.text === '表'.repeat(15e6)).toBe(true);
    expect(notes).toEqual(['10 甲', '60 乙']);
    expect(lives(outcome.found.processId)).toBe(false);
  });

  test('is not ended by a signal that is meant for the server', async () => {
    expect(await run(`export const work = async () => { process.kill(process.pid, 'SIGINT'); process.kill(process.pid, 'SIGTERM'); ${pauses} return 'done'; };`)).toEqual({ found: 'done' });
  });

  test.each([
    ['computes', 'for (;;);'],
    ['waits', 'await new Promise(() => setInterval(() => undefined, 1000));'],
  ])('that %s ends with a server that is killed', async (_what, code) => {
    const note = join(folder, 'process-id');
    rmSync(note, { force: true });
    const worker = fileOf(`import { writeFileSync } from 'node:fs'; export const work = async () => { writeFileSync(${JSON.stringify(note)}, String(process.pid)); ${code} };`);
    const start = pathToFileURL(join(import.meta.dirname, '../../../actions/apart/start-apart.ts')).href;
    const server = spawn(process.execPath, ['--input-type=module', '-e', `import { startApart } from ${JSON.stringify(start)}; await startApart(new URL(${JSON.stringify(worker.href)}), 96).ask({}, { seconds: 60 });`], { stdio: 'ignore' });
    const processId = await vi.waitFor(() => {
      const found = Number(readFileSync(note, 'utf8'));
      expect(found).toBeGreaterThan(0);
      return found;
    }, { timeout: 20_000, interval: 20 });
    expect(lives(processId)).toBe(true);
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    await vi.waitFor(() => expect(lives(processId)).toBe(false), { timeout: 5000, interval: 20 });
  });
});
