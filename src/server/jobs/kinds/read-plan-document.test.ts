import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { readPlan, type PlanDocument } from '#plan';
import { isJobRefusal, type JobContext } from '../job-kind.ts';
import type { WorkerLimits } from '../worker/run-worker.ts';
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
