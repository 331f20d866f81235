import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, serve, tokenOf, type Served } from './serve.ts';
import { testActions } from './test-actions.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ actions: testActions });
});
afterAll(async () => served.stop());

describe('stopping', () => {
  test('lets what runs finish and takes nothing new', async () => {
    const other = await serve({ actions: testActions, store: served.store });
    const running = ask(other.address, '/api/tests.slow?milliseconds=400');
    await ask(other.address, '/health/live');
    const closed = other.close();
    expect((await running).body).toEqual({ done: true });
    await closed;
    expect(await ask(other.address, '/health/live').catch(() => 'nobody there')).toBe('nobody there');
  });

  test('does not wait beyond its deadline', async () => {
    const other = await serve({ actions: testActions, store: served.store, settings: { limits: { closeTime: 100 } } });
    const running = ask(other.address, '/api/tests.slow?milliseconds=9000').catch(() => 'cut off');
    await ask(other.address, '/health/live');
    const begun = performance.now();
    await other.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await running).toBe('cut off');
  });
});

describe('somebody who sends slowly', () => {
  test('is cut off: headers, and a body', async () => {
    const other = await serve({ actions: testActions, store: served.store, settings: { limits: { headersTime: 300, bodyTime: 300 } } });
    const port = Number(new URL(other.address).port);
    const slowly = (text: string) => new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let told = '';
      socket.on('data', (chunk) => {
        told += chunk.toString();
      }).on('close', () => resolve(told)).on('error', () => resolve(told));
    });
    expect(await slowly('GET /api/tests.echo HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
    const body = await slowly(`POST /api/tests.count-up HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf('plain')}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
    expect(body).not.toContain('200');
    const begun = performance.now();
    await slowly('POST /api/tests.count-up HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x');
    expect(performance.now() - begun).toBeLessThan(3000);
    await other.stop();
  });
});
