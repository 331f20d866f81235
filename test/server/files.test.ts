import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { installationRegionId } from '#storage';
import { openFileStore } from '../../src/storage/files/file-store.ts';
import { ask, bearer, serve, tokenOf, type Served } from './serve.ts';
import { testActions } from './test-actions.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ actions: testActions });
});
afterAll(async () => served.stop());
afterEach(() => served.files.kept.clear());

const clerk = bearer('office-clerk');
const input = JSON.stringify({ regionId: installationRegionId });
const formOf = (...parts: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
};
const upload = async (body: FormData, headers: Record<string, string> = clerk) => ask(served.address, '/api/files.add-file', { body, headers });
const bytes = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(size));

describe('a file that comes in', () => {
  test('is kept, and the action gets its fingerprint, size and name', async () => {
    const content = bytes(150_000);
    const { status, body } = await upload(formOf(['input', input], ['file', new File([content], '报告 2025.docx')]));
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([status, body]).toEqual([200, { sha256, size: 150_000, name: '报告 2025.docx' }]);
    expect(served.files.kept.get(sha256)?.equals(content)).toBe(true);
  });

  test('has no path: only the end of its name arrives', async () => {
    const { body } = await upload(formOf(['input', input], ['file', new File(['x'], '../../etc/passwd')]));
    expect(body['name']).toBe('passwd');
  });

  test('is not what the sender says of it', async () => {
    const lie = JSON.stringify({ regionId: installationRegionId, sha256: 'f'.repeat(64), size: 7, name: 'lie' });
    expect((await upload(formOf(['input', lie], ['file', new File(['x'], 'a.txt')]))).body).toEqual({ sha256: createHash('sha256').update('x').digest('hex'), size: 1, name: 'a.txt' });
  });

  test.each<[string, FormData, number, string]>([
    ['no file', formOf(['input', input]), 400, 'invalid-input'],
    ['the fields after the file', formOf(['file', new File(['x'], 'a')], ['input', input]), 400, 'invalid-input'],
    ['fields that are no JSON', formOf(['input', '{'], ['file', new File(['x'], 'a')]), 400, 'not-json'],
    ['fields that are a list', formOf(['input', '[]'], ['file', new File(['x'], 'a')]), 400, 'invalid-input'],
    ['fields that poison', formOf(['input', '{"__proto__":1}'], ['file', new File(['x'], 'a')]), 400, 'invalid-input'],
    ['a field of another name', formOf(['other', input], ['file', new File(['x'], 'a')]), 400, 'invalid-input'],
    ['a field called __proto__', formOf(['__proto__', input], ['file', new File(['x'], 'a')]), 400, 'invalid-input'],
    ['too large', formOf(['input', input], ['file', new File([bytes(200_001)], 'a')]), 413, 'too-large'],
    ['much too large', formOf(['input', input], ['file', new File([bytes(3_000_000)], 'a')]), 413, 'too-large'],
  ])('%s: nothing is kept', async (_name, form, status, code) => {
    const answer = await upload(form);
    expect([answer.status, answer.body['error'], served.files.kept.size]).toEqual([status, code, 0]);
  });

  test.each([['EROFS', /只能读/], ['ENOSPC', /磁盘已满/]])('whose place cannot even be opened (%s) is refused with 503, and the server goes on', async (code, says) => {
    const { put } = served.files;
    Object.assign(served.files, { put: async () => { throw Object.assign(new Error('open'), { code, syscall: 'open' }); } });
    const answer = await upload(formOf(['input', input], ['file', new File([bytes(150_000)], 'a')]));
    Object.assign(served.files, { put });
    expect([answer.status, says.test(String(answer.body['message'])), served.files.kept.size]).toEqual([503, true, 0]);
    expect((await upload(formOf(['input', input], ['file', new File(['x'], 'a')]))).status).toBe(200);
  });

  test('two files: refused', async () => {
    const answer = await upload(formOf(['input', input], ['file', new File(['x'], 'a')], ['file', new File(['y'], 'b')]));
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid-input']);
  });

  test('just as large as the limit is not too large', async () => {
    expect((await upload(formOf(['input', input], ['file', new File([bytes(200_000)], 'a')]))).body['size']).toBe(200_000);
  });

  test.each([['evaluator', 403], ['plain', 403], ['restricted', 403]] as const)('from %s is refused before a byte of it is kept', async (who, status) => {
    const most = served.files.most();
    expect([(await upload(formOf(['input', input], ['file', new File([bytes(100)], 'a')]), bearer(who))).status, served.files.kept.size, served.files.most()]).toEqual([status, 0, most]);
  });

  test('from nobody, or by a cookie without its mark, is refused', async () => {
    const form = (): FormData => formOf(['input', input], ['file', new File(['x'], 'a')]);
    expect([(await upload(form(), {})).status, (await upload(form(), { cookie: `halfsky=${tokenOf('office-clerk')}` })).status]).toEqual([401, 403]);
  });
});

/** Sends the beginning of an upload by hand, then `next` bytes at a time until told to stop. */
async function sendByHand(size: number, contentLength: number | null, breakAfter: number | null = null, to: Served = served): Promise<{ readonly status: number; readonly text: string; readonly sent: number }> {
  const head = `--b\r\nContent-Disposition: form-data; name="input"\r\n\r\n${input}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="big.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const sending = httpRequest(`${to.address}/api/files.add-file`, {
    method: 'POST', headers: { ...clerk, 'content-type': 'multipart/form-data; boundary=b', ...(contentLength === null ? {} : { 'content-length': contentLength }) },
  });
  const came: { answer: IncomingMessage | null; over: boolean } = { answer: null, over: false };
  const answered = new Promise<{ status: number; text: string }>((resolve) => {
    sending.on('response', (response) => {
      came.answer = response;
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      }).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', () => resolve({ status: -1, text: '' })).on('close', () => {
      came.over = true;
    });
  });
  sending.write(head);
  const chunk = Buffer.alloc(breakAfter === null ? 256 * 1024 : 20_000, 7);
  let sent = 0;
  const most = Math.min(size, breakAfter ?? size);
  while (sent < most && came.answer === null && !came.over) {
    if (!sending.write(chunk)) await Promise.race([once(sending, 'drain').catch(() => null), answered]);
    else await new Promise((resolve) => {
      setImmediate(resolve);
    });
    sent += chunk.length;
  }
  if (breakAfter !== null) {
    // oxlint-disable-next-line vitest/no-conditional-expect -- waits, does not judge
    await expect.poll(() => sending.socket?.bytesWritten ?? 0, { timeout: 3000 }).toBeGreaterThan(breakAfter);
    // oxlint-disable-next-line vitest/no-conditional-expect -- waits, does not judge
    await expect.poll(() => sending.socket?.writableLength ?? 1, { timeout: 3000 }).toBe(0);
    sending.destroy();
  }
  const told = await answered;
  sending.destroy();
  return { ...told, sent };
}

describe('an upload of a gigabyte', () => {
  const gigabyte = 1024 ** 3;
  test.each([['that says so', gigabyte + 500], ['that does not say', null]] as const)('%s is answered early, and nothing of it is kept', async (_name, contentLength) => {
    const before = process.memoryUsage().rss;
    const { status, text, sent } = await sendByHand(gigabyte, contentLength);
    expect([status, text.includes('"error":"too-large"')]).toEqual([413, true]);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect(served.files.kept.size).toBe(0);
    expect(served.files.most()).toBeLessThanOrEqual(200_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect((await ask(served.address, '/health/live')).status).toBe(200);
  });

  test('that breaks off leaves nothing', async () => {
    const before = served.logged.length;
    await sendByHand(150_000, 200_500, 100_000);
    await expect.poll(() => served.logged.length, { timeout: 3000 }).toBeGreaterThan(before);
    expect(served.files.kept.size).toBe(0);
  });
});

describe('on a disk', () => {
  test('what is refused, broken off or too large leaves nothing; what is kept comes back whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'halfsky-files-'));
    const onDisk = await serve({ actions: testActions, store: served.store, fileStore: await openFileStore(folder) });
    const filesIn = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
    try {
      expect((await sendByHand(1024 ** 3, null, null, onDisk)).status).toBe(413);
      await sendByHand(150_000, 200_500, 100_000, onDisk);
      await expect.poll(() => onDisk.logged.length, { timeout: 3000 }).toBe(2);
      await expect.poll(filesIn, { timeout: 3000 }).toEqual([]);
      const content = Buffer.from(bytes(100_000));
      const { body } = await ask(onDisk.address, '/api/files.add-file', { body: formOf(['input', input], ['file', new File([content], 'a.pdf')]), headers: clerk });
      expect([await filesIn(), body['size']]).toEqual([[String(body['sha256']).slice(2)], 100_000]);
      const back = await fetch(`${onDisk.address}/api/files.read-file?sha256=${String(body['sha256'])}&name=a.pdf`, { headers: clerk });
      expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
    } finally {
      await onDisk.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a file that goes out', () => {
  test('is always saved, never shown, under its own name', async () => {
    served.files.kept.set('a'.repeat(64), Buffer.from('<script>alert(1)</script>'));
    const answer = await ask(served.address, `/api/files.read-file?sha256=${'a'.repeat(64)}&name=${encodeURIComponent('页"\r\nX: y.html')}`, { headers: clerk });
    expect([answer.status, answer.text]).toEqual([200, '<script>alert(1)</script>']);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename=\"____X_ y.html\"; filename*=UTF-8''%E9%A1%B5%22__X%3A%20y.html");
    expect([answer.headers.get('x-content-type-options'), answer.headers.get('x'), answer.headers.get('content-length')]).toEqual(['nosniff', null, '25']);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const again = await ask(served.address, `/api/files.read-file?sha256=${'a'.repeat(64)}&name=x`, { headers: { ...clerk, 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('that was made for the answer comes as it is, to be saved, and is kept nowhere', async () => {
    const answer = await fetch(`${served.address}/api/files.make-file?text=${encodeURIComponent('分解表')}`, { headers: clerk });
    expect([answer.status, await answer.text(), answer.headers.get('content-disposition')?.startsWith('attachment'), answer.headers.get('content-length'), served.files.kept.size]).toEqual([200, '分解表', true, '9', 0]);
    const again = await ask(served.address, `/api/files.make-file?text=${encodeURIComponent('分解表')}`, { headers: { ...clerk, 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('that is not there any more is not found', async () => {
    const answer = await ask(served.address, `/api/files.read-file?sha256=${'b'.repeat(64)}&name=x`, { headers: clerk });
    expect([answer.status, answer.body['error']]).toEqual([404, 'not-found']);
  });
});
