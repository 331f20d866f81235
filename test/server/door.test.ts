import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, csrfTokenOf, errors } from '#actions';
import { ask, bearer, onlyRestricted, serve, tokenOf, type Answer, type Served } from './serve.ts';
import { testActions } from './test-actions.ts';

let served: Served;
const seen = new Set<string>();
beforeAll(async () => {
  served = await serve({ actions: new Map([...actions, ...testActions]) });
});
afterAll(async () => served.stop());

const asked = async (path: string, init: Parameters<typeof ask>[2] = {}): Promise<Answer> => {
  const answer = await ask(served.address, path, init);
  if (typeof answer.body['error'] === 'string') seen.add(answer.body['error']);
  return answer;
};
const fail = async (how: string): Promise<Answer> => asked('/api/tests.fail-with', { body: { how }, headers: bearer('plain') });
const cookie = (token: string): Record<string, string> => ({ cookie: `halfsky=${token}` });
const marked = (token: string): Record<string, string> => ({ ...cookie(token), 'x-csrf-token': csrfTokenOf(token) });

/** What a client sends that fetch would not. */
const raw = async (text: string): Promise<string> => new Promise((resolve, reject) => {
  const socket = connect(Number(new URL(served.address).port), '127.0.0.1', () => socket.write(text));
  let told = '';
  socket.on('data', (chunk) => {
    told += chunk.toString();
  }).on('close', () => resolve(told)).on('error', reject);
});

test('a person who comes to an address that is not there sees a page with the way back; a program and whoever asks the interface get JSON', async () => {
  const there = await ask(served.address, '/nothing-here', { headers: { accept: 'text/html,application/xhtml+xml' } });
  expect([there.status, there.headers.get('content-type'), there.text.includes('<a href="/">回到首页</a>'), there.headers.get('content-security-policy')?.includes("style-src 'self'")]).toEqual([404, 'text/html; charset=utf-8', true, true]);
  expect((await ask(served.address, '/api/tests.no-such', { headers: { accept: 'text/html' } })).body['error']).toBe('unknown-action');
});

describe('every error of the catalogue', () => {
  const plain = bearer('plain');
  test.each<[string, string, Parameters<typeof ask>[2], number]>([
    ['invalid-input', '/api/tests.fail-with', { body: {}, headers: plain }, 400],
    ['invalid-input', '/api/tests.fail-with', { body: [], headers: plain }, 400],
    ['invalid-input', '/api/tests.fail-with', { body: '{"how":"fine","__proto__":{"x":1}}', headers: { ...plain, 'content-type': 'application/json' } }, 400],
    ['invalid-input', '/api/tests.fail-with', { body: `${'['.repeat(5000)}${']'.repeat(5000)}`, headers: { ...plain, 'content-type': 'application/json' } }, 400],
    ['invalid-input', `/api/tests.echo?${'a=1&'.repeat(200)}`, {}, 400],
    ['invalid-input', '/api/tests.echo?limit=0', {}, 400],
    ['invalid-input', '/api/tests.echo?name=a&name=b', {}, 400],
    ['not-json', '/api/tests.fail-with', { body: '{how}', headers: { ...plain, 'content-type': 'application/json' } }, 400],
    ['not-json', '/api/tests.fail-with', { body: '', headers: { ...plain, 'content-type': 'application/json' } }, 400],
    ['not-json', '/api/tests.fail-with', { method: 'POST', headers: plain }, 400],
    ['not-signed-in', '/api/tests.fail-with', { body: { how: 'fine' } }, 401],
    ['session-ended', '/api/tests.fail-with', { body: { how: 'fine' }, headers: { authorization: 'Bearer x' } }, 401],
    ['session-ended', '/api/regions.list-regions', { headers: { cookie: `halfsky=${'x'.repeat(43)}` } }, 401],
    ['password-change-first', '/api/tests.fail-with', { body: { how: 'fine' }, headers: bearer('restricted') }, 403],
    ['one-time-code-first', '/api/tests.fail-with', { body: { how: 'fine' }, headers: bearer('without-code') }, 403],
    ['forbidden', '/api/regions.add-region', { body: { name: '示例区', level: 'district', validFrom: '2021-01-01' }, headers: bearer('unit-leader') }, 403],
    ['forged-request', '/api/tests.fail-with', { body: { how: 'fine' }, headers: { cookie: `halfsky=${tokenOf('plain')}` } }, 403],
    ['unknown-action', '/api/tests.no-such', {}, 404],
    ['unknown-action', '/api/tests.no-such', { body: 'x', headers: { 'content-type': 'text/plain' } }, 404],
    ['unknown-action', '/api/%2e%2e%2f%2e%2e%2fetc%2fpasswd', {}, 404],
    ['not-found', '/..%2f..%2fetc%2fpasswd', {}, 404],
    ['not-found', '/assets/../../package.json', {}, 404],
    ['not-found', '/%ff', {}, 404],
    ['wrong-method', '/api/tests.echo', { body: {} }, 405],
    ['wrong-method', '/api/tests.fail-with', {}, 405],
    ['wrong-method', '/api/tests.fail-with', { method: 'DELETE' }, 405],
    ['wrong-method', '/api/tests.fail-with', { method: 'OPTIONS' }, 405],
    ['wrong-method', '/', { body: {} }, 405],
    ['too-large', '/api/tests.fail-with', { body: { how: 'x'.repeat(1024 * 1024) }, headers: plain }, 413],
    ['wrong-media-type', '/api/tests.fail-with', { body: 'how=fine', headers: { ...plain, 'content-type': 'text/plain' } }, 415],
    ['wrong-media-type', '/api/tests.fail-with', { body: '{"how":"fine"}', headers: { ...plain, 'content-type': 'application/json; charset=gbk' } }, 415],
    ['wrong-media-type', '/api/tests.fail-with', { body: new FormData(), headers: plain }, 415],
    ['wrong-media-type', '/api/files.add-file', { body: {}, headers: plain }, 415],
    ['refused', '/api/tests.fail-with', { body: { how: 'unit-has-assignments' }, headers: plain }, 422],
    ['internal', '/api/tests.fail-with', { body: { how: 'bug' }, headers: plain }, 500],
    ['internal', '/api/tests.echo?name=bug', {}, 500],
    ['unavailable', '/api/tests.fail-with', { body: { how: 'gone' }, headers: plain }, 503],
    ['unavailable', '/api/regions.list-regions', { headers: bearer('broken') }, 503],
    ...(['not-found', 'stale-version'] as const).map((how): [string, string, Parameters<typeof ask>[2], number] => [how, '/api/tests.fail-with', { body: { how }, headers: plain }, errors[how].status]),
  ])('%s: %.60s', async (code, path, init, status) => {
    const answer = await asked(path, init);
    expect([answer.status, answer.body['error']]).toEqual([status, code]);
    expect(answer.body['message']).toMatch(/\p{Script=Han}/u);
    expect(answer.body['requestId']).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text).not.toMatch(/node_modules|\.ts:|张三|secret|ECONN/);
  });

  test('a request number used for another content, and for a secret that was shown', async () => {
    const headers = { ...bearer('plain'), 'idempotency-key': 'number-0001' };
    const once = [await asked('/api/tests.count-up', { body: { by: 5 }, headers }), await asked('/api/tests.count-up', { body: { by: 5 }, headers })];
    expect(once.map(({ status, text }) => [status, text])).toEqual([[200, '{"count":5}'], [200, '{"count":5}']]);
    expect((await asked('/api/tests.count-up', { body: { by: 6 }, headers })).body['error']).toBe('replayed-differently');
    const secret = { ...bearer('plain'), 'idempotency-key': 'number-0002' };
    expect((await asked('/api/tests.secret-once', { body: {}, headers: secret })).body).toEqual({ secret: 'once' });
    expect((await asked('/api/tests.secret-once', { body: {}, headers: secret })).body['error']).toBe('answered-already');
    expect((await asked('/api/tests.count-up', { body: {}, headers: { ...bearer('plain'), 'idempotency-key': 'short' } })).body['error']).toBe('invalid-input');
  });

  test('too many attempts to sign in from one address, then it says how long to wait', async () => {
    const narrow = await serve({ actions: testActions, store: served.store, settings: { limits: { signInRate: 3, sessionRate: 4 } } });
    const tries = [];
    for (let at = 0; at < 5; at++) tries.push(await ask(narrow.address, '/api/accounts.sign-in', { body: { login: 'a', password: 'wrong' } }));
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 429, 429]);
    expect(Number(tries[4]?.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(tries[4]?.body).toMatchObject({ error: 'too-many-requests', message: expect.stringMatching(/^请求太频繁，请 \d+ 秒后再试。$/) as string });
    seen.add('too-many-requests');
    const reads = [];
    for (let at = 0; at < 5; at++) reads.push((await ask(narrow.address, '/api/tests.echo', { headers: bearer('plain') })).status);
    expect(reads).toEqual([200, 200, 200, 200, 429]);
    expect((await ask(narrow.address, '/api/tests.echo', { headers: bearer('evaluator') })).status).toBe(200);
    expect((await ask(narrow.address, '/metrics')).text).toContain('halfsky_too_many_requests_total{limit="sign-in"} 2');
    await narrow.stop();
  });

  test('was reached', () => {
    expect(Object.keys(errors).filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe('a session', () => {
  const token = tokenOf('plain');
  test('begins with a cookie that no script reads; a page does not get the token, a program does', async () => {
    const page = await asked('/api/accounts.sign-in', { body: { login: 'plain', password: 'right' }, headers: { 'x-halfsky-client': 'web', origin: served.address, 'sec-fetch-site': 'same-origin' } });
    expect(page.body).toEqual({ session: { endsAt: '2099-12-31T20:00:00.000Z' } });
    expect(page.headers.get('set-cookie')).toBe(`halfsky=${token}; Path=/; Expires=Thu, 31 Dec 2099 20:00:00 GMT; HttpOnly; SameSite=Strict`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await asked('/api/accounts.sign-in', { body: { login: 'plain', password: 'right' } })).body).toEqual({ session: { token, endsAt: '2099-12-31T20:00:00.000Z' } });
  });

  test('has a prefixed, secure cookie and HSTS where people come by HTTPS', async () => {
    const secure = await serve({ actions: testActions, store: served.store, settings: { secureCookies: true, publicUrl: 'https://halfsky.example.gov.cn/' } });
    const answer = await ask(secure.address, '/api/accounts.sign-in', { body: { login: 'plain', password: 'right' }, headers: { origin: 'https://halfsky.example.gov.cn' } });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-halfsky=\S+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await ask(secure.address, '/api/accounts.sign-in', { body: {}, headers: { origin: secure.address } })).body['error']).toBe('forged-request');
    expect((await ask(secure.address, '/api/session', { headers: { cookie: `halfsky=${token}` } })).body['person']).toBeNull();
    await secure.stop();
  });

  test('says who, which roles, what may be done, which day it is, and the mark for writes', async () => {
    const { body } = await asked('/api/session', { headers: cookie(tokenOf('system-administrator')) });
    expect(body).toMatchObject({ person: { name: '<b>system-administrator</b>' }, roles: [{ role: 'system-administrator' }], restrictedTo: null, today: '2026-11-21', csrfToken: csrfTokenOf(tokenOf('system-administrator')) });
    expect(body['actions']).toContain('regions.add-region');
    expect((await asked('/api/session', { headers: bearer('unit-leader') })).body['actions']).not.toContain('regions.add-region');
    expect((await asked('/api/session', { headers: bearer('restricted') })).body['actions']).toEqual([onlyRestricted]);
    expect((await asked('/api/session')).body).toMatchObject({ person: null, roles: [], csrfToken: null });
  });

  test.each<[string, Record<string, string>, number]>([
    ['with its mark', marked(token), 200],
    ['with its mark from our page', { ...marked(token), 'origin': 'SELF', 'sec-fetch-site': 'same-origin' }, 200],
    ['without the mark', cookie(token), 403],
    ['with the mark of another session', { ...cookie(token), 'x-csrf-token': csrfTokenOf(tokenOf('evaluator')) }, 403],
    ['with a mark that is no mark', { ...cookie(token), 'x-csrf-token': 'x' }, 403],
    ['from another site', { ...marked(token), origin: 'https://evil.example' }, 403],
    ['from a page without origin', { ...marked(token), origin: 'null' }, 403],
    ['from the same site but another origin', { ...marked(token), 'sec-fetch-site': 'same-site' }, 403],
    ['from a link typed elsewhere', { ...marked(token), 'sec-fetch-site': 'cross-site' }, 403],
    ['a program needs no mark', bearer('plain'), 200],
    ['a program with a wrong header and a right cookie', { ...marked(token), authorization: 'Bearer nonsense' }, 401],
    ['a forged cookie', { ...cookie('x'.repeat(43)), 'x-csrf-token': csrfTokenOf('x'.repeat(43)) }, 401],
    ['a cookie that is no token', { ...cookie('%00%ff'), 'x-csrf-token': 'x' }, 403],
  ])('a write %s', async (_name, headers, status) => {
    const sent = headers['origin'] === 'SELF' ? { ...headers, origin: served.address } : headers;
    expect((await asked('/api/tests.fail-with', { body: { how: 'fine' }, headers: sent })).status).toBe(status);
  });

  test('that is over is taken away from the browser, and stands in the way of nothing that anybody may do', async () => {
    served.callers.ended.add(tokenOf('evaluator'));
    const read = await asked('/api/regions.list-regions', { headers: cookie(tokenOf('evaluator')) });
    expect([read.body['error'], read.headers.get('set-cookie')?.startsWith('halfsky=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970')]).toEqual(['session-ended', true]);
    expect((await asked('/api/accounts.sign-in', { body: { login: 'plain', password: 'right' }, headers: cookie(tokenOf('evaluator')) })).status).toBe(200);
    expect((await asked('/', { headers: cookie(tokenOf('evaluator')) })).text).toContain('data-action="accounts.sign-in"');
    served.callers.ended.clear();
  });

  test('ends with its cookie', async () => {
    const answer = await asked('/api/accounts.sign-out', { body: {}, headers: marked(token) });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, 'halfsky=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict']);
  });
});

describe('a question', () => {
  test('is asked in the address, with every kind of value', async () => {
    const where = encodeURIComponent('{"from":2024}');
    expect((await asked(`/api/tests.echo?limit=20&open=false&codes=1&codes=2&where=${where}&name=%E7%A4%BA%E4%BE%8B&unknown=1`)).body['got'])
      .toEqual({ limit: 20, open: false, codes: [1, 2], where: { from: 2024 }, name: '示例' });
  });

  test('has an answer with a tag, which is not sent again while it holds', async () => {
    const first = await asked('/api/tests.echo?limit=3');
    const tag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), /^"[\w-]{27}"$/.test(tag)]).toEqual(['private, no-cache', true]);
    const again = await Promise.all([tag, `W/${tag}`, `"x", ${tag}`, '"x"'].map((known) => asked('/api/tests.echo?limit=3', { headers: { 'if-none-match': known } })));
    expect(again.map(({ status, text }) => [status, text === ''])).toEqual([[304, true], [304, true], [304, true], [200, false]]);
  });
});

describe('every answer', () => {
  test.each(['/', '/api/', '/api/openapi.json', '/api/tests.echo', '/api/no-such.action', '/health/live', '/assets/page.js'])('%s says what a browser may do with it', async (path) => {
    const { headers } = await asked(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'|frame-ancestors 'none'.*default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect([headers.get('x-powered-by'), headers.get('server'), headers.get('strict-transport-security')]).toEqual([null, null, null]);
  });

  test('to what is not HTTP is an error too, and says nothing of us', async () => {
    const told = await raw('NONSENSE\r\n\r\n');
    expect(told).toMatch(/^HTTP\/1\.1 400 /);
    expect(told).toContain('"error":"invalid-input"');
    expect(await raw(`GET /api/tests.echo HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [\s\S]*too-large/);
    expect(await raw('POST /api/tests.fail-with HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw('GET /api/tests.echo?name=a\r\nSet-Cookie: x=y HTTP/1.1\r\nHost: x\r\n\r\n')).not.toMatch(/set-cookie/i);
  });

  test('names nobody in a header: the request number is ours alone', async () => {
    const { headers } = await asked('/api/tests.echo', { headers: { 'x-request-id': 'mine' } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log', () => {
  test('has one line for a request, and nothing of what was said', async () => {
    const before = served.logged.length;
    await asked('/api/tests.echo?name=%E5%BC%A0%E4%B8%89&limit=37', { headers: bearer('plain') });
    await fail('bug');
    await asked('/api/tests.fail-with', { body: { how: '李四 3.14159' }, headers: { ...marked(tokenOf('plain')), 'user-agent': 'agent-9' } });
    await asked('/api/accounts.sign-in', { body: { login: 'zhaoliu', password: 'hunter2' } });
    const lines = served.logged.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ msg, action, status }) => [msg, action, status])).toEqual([
      ['request', 'tests.echo', 200], ['failure', 'tests.fail-with', undefined], ['request', 'tests.fail-with', 500], ['request', 'tests.fail-with', 422], ['request', 'accounts.sign-in', 422],
    ]);
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['action', 'hostname', 'level', 'ms', 'msg', 'person', 'pid', 'request', 'status', 'time']);
    expect(lines[1]).toMatchObject({ thrown: { name: 'Error', frames: expect.arrayContaining([expect.stringContaining('test-actions.ts')]) as string[] } });
    expect(served.logged.join('')).not.toMatch(/张三|李四|3\.14|hunter2|zhaoliu|agent-9|password|limit=|plain0000/);
  });
});

describe('whoever watches over it', () => {
  test('hears whether it lives and can serve', async () => {
    expect([(await asked('/health/live')).status, (await asked('/health/ready')).body]).toEqual([200, { status: 'ready' }]);
  });

  test('reads the metrics on this machine, not through a proxy, elsewhere with a token', async () => {
    const metrics = await asked('/metrics');
    expect(metrics.text).toMatch(/halfsky_request_seconds_count\{action="tests\.echo",status="200"\} \d+/);
    expect(metrics.text).toMatch(/halfsky_jobs_waiting 3[\s\S]*nodejs_eventloop_lag|nodejs_eventloop_lag[\s\S]*halfsky_jobs_waiting 3/);
    expect(metrics.text).not.toContain('no-such');
    expect((await asked('/metrics', { headers: { 'x-forwarded-for': '10.0.0.9' } })).status).toBe(403);
    const open = await serve({ actions: testActions, store: served.store, settings: { metricsToken: 'let-me-see' } });
    const through = (authorization: string) => ask(open.address, '/metrics', { headers: { 'x-forwarded-for': '10.0.0.9', authorization } });
    expect([(await through('Bearer let-me-see')).status, (await through('Bearer let-me')).status, (await through('')).status]).toEqual([200, 403, 403]);
    await open.stop();
  });
});

test('a request with a body that lies about its length is no request', async () => {
  const told = await new Promise<number>((resolve) => {
    const sent = httpRequest(`${served.address}/api/tests.count-up`, { method: 'POST', headers: { ...bearer('plain'), 'content-type': 'application/json', 'content-length': 2 } }, (response) => resolve(response.statusCode ?? 0));
    sent.on('error', () => resolve(-1));
    sent.end('{}');
  });
  expect(told).toBe(200);
});
