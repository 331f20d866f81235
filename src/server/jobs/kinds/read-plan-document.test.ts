import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { readPlan, type PlanDocument } from '#plan';
import { isJobRefusal, type JobContext } from '../job-kind.ts';
import { runWorkerFile, type WorkerLimits } from '../worker/run-worker.ts';
import { readPlanDocument, type ReadPlanDocument } from './read-plan-document.ts';

const example = readFileSync(join(import.meta.dirname, '../../../../example/示例区妇女儿童发展规划.docx'));
const notes: string[] = [];
const context: JobContext = { jobId: 'job', attempt: 1, progress: (_percent, note) => notes.push(note), cancelled: () => false, signal: new AbortController().signal };
const input = { regionId: '0190a5c0-0000-7000-8000-000000000001', importId: '0190a5c0-0000-7000-8000-000000000002', sha256: 'a'.repeat(64), name: '规划.docx' };

const read = (bytes: Uint8Array | null, limits?: WorkerLimits) =>
  readPlanDocument({ bytesOf: async () => bytes, environment: {}, ...(limits === undefined ? {} : { limits }) }, async () => null).run(input, context);

const refusedAs = async (outcome: Promise<unknown>): Promise<string> => {
  const value = await outcome;
  return isJobRefusal(value) ? value.refused : 'not refused';
};

describe('reading a plan document as a job', () => {
  test('gives what reading it here gives, and says how far it is', async () => {
    const content = await readDocument(example);
    expect(await read(example)).toEqual(JSON.parse(JSON.stringify({ ...readPlan(content), lines: content.lines })) as ReadPlanDocument);
    expect(notes).toEqual(['正在读取文件', '正在识别领域、目标和指标']);
  });

  test('a file that is gone, an empty one or a picture is refused in Chinese', async () => {
    expect(await read(null)).toEqual({ refused: 'file-missing', message: '上传的文件已经不在，请重新上传。' });
    expect(await read(new Uint8Array())).toEqual({ refused: 'no-plan', message: '文件是空的，没有任何内容。' });
    expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual({ refused: 'no-plan', message: '这是图片文件，没有可读的文字。请提供 txt、docx 或带文字的 pdf，或先做文字识别（OCR）。' });
  });

  test('an older Word file without LibreOffice is refused with what to do', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    expect(await read(ole)).toMatchObject({ refused: 'legacy-document', message: expect.stringContaining('LibreOffice') });
  });

  test('a time that is too short ends it', async () => {
    expect(await refusedAs(read(example, { memoryMb: 512, seconds: 0.05 }))).toBe('too-much-time');
  });
});

describe('a worker that does harm', () => {
  const folder = mkdtempSync('/tmp/halfsky-workers-');
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (code: string, limits: WorkerLimits = { memoryMb: 96, seconds: 20 }, signal = context.signal) => {
    const path = join(folder, `${String(Math.abs(code.length * 31))}.mjs`);
    writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
    return runWorkerFile(pathToFileURL(path), { bytes: new Uint8Array() }, limits, { progress: () => undefined, signal });
  };

  test.each([
    ['fills its heap', 'const all = []; for (;;) all.push({ text: String(all.length) });', 'too-much-memory'],
    ['fills memory with bytes beside its heap', 'const all = []; for (;;) { all.push(new Uint8Array(4e6).fill(1)); await new Promise((go) => setTimeout(go, 5)); }', 'too-much-memory'],
    ['fills memory with bytes without a pause', 'const all = []; for (let n = 0; n < 400; n++) { all.push(new Uint8Array(4e6).fill(1)); for (let k = 0; k < 3e7; k++); }  for (;;);', 'too-much-memory'],
    ['never ends', 'for (;;);', 'too-much-time'],
  ])('that %s is ended and the program lives on', async (_what, code, refused) => {
    expect(await refusedAs(run(code, { memoryMb: 96, seconds: refused === 'too-much-time' ? 0.5 : 20 }))).toBe(refused);
  });

  test.each([
    ['throws', 'throw new Error("broken");', 'broken'],
    ['ends without an answer', 'process.exit(3)', 'without an answer'],
  ])('that %s is an error of ours', async (_what, code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });

  test('that is to be cancelled ends at once', async () => {
    const ended = new AbortController();
    setTimeout(() => ended.abort('cancel'), 100);
    await expect(run('for (;;) ;', { memoryMb: 96, seconds: 60 }, ended.signal)).rejects.toThrow('ended: cancel');
  });

  test('sees nothing of the environment', async () => {
    expect(await run('parentPort.postMessage({ found: Object.keys(process.env) });')).toEqual({ found: [] });
  });
});

const deep = '/work/shared/plans';
test('plans of real districts come through the same', async () => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(deep, 'kundulun-2021-2030.txt'));
  } catch {
    console.warn(`skipped: no plans in ${deep}`);
    return;
  }
  expect((await read(bytes) as PlanDocument).plans.length).toBe(2);
});
