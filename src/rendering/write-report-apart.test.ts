import { afterEach, expect, test, vi } from 'vitest';
import { sampleDocument } from '../../test/makers/sample-document.ts';
import { writeDocumentsApart } from './write-report-apart.ts';

afterEach(() => { vi.useRealTimers(); });

const write = async (): Promise<boolean> => ((await writeDocumentsApart({ format: 'xlsx', documents: [{ name: '示例.xlsx', tree: sampleDocument }] }))?.byteLength ?? 0) > 1000;

test('an order in the moment in which the idle thread is ended gets another thread', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  expect(await write()).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(await write()).toBe(true);
});
