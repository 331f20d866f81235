import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, type Terminal } from '#cli';
import { memoryTerminal } from '../memory-terminal.ts';
import { serveReal, type RealServer } from './serve-real.ts';

const folder = mkdtempSync(join(tmpdir(), 'halfsky-cli-'));
const password = 'Gui-hua 2026 年底要过半';
let server: RealServer;

beforeAll(async () => {
  server = await serveReal();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Given = { readonly files?: Readonly<Record<string, Uint8Array>>; readonly answers?: readonly string[]; readonly home?: string; readonly environment?: Readonly<Record<string, string>> };
type Run = { readonly code: number; readonly out: string; readonly err: string; readonly asked: readonly string[]; readonly written: Map<string, Uint8Array> };

/** Runs one command line as somebody at the terminal types it; `home` stands for whose terminal it is. */
async function run(words: readonly string[], { files = {}, answers, home = 'xitong', environment = {} }: Given = {}): Promise<Run> {
  const { terminal, printed, written } = memoryTerminal(files);
  const [asked, left] = [[] as string[], [...answers ?? []]];
  const ask = async (question: string): Promise<string | null> => {
    asked.push(question);
    return left.shift() ?? null;
  };
  const own: Terminal = { ...terminal, environment: { HALFSKY_SERVER: server.address, XDG_CONFIG_HOME: join(folder, home), ...environment }, person: answers === undefined ? null : { ask, askSecretly: ask } };
  const code = await runCommand(words, own);
  return { code, ...printed, asked, written };
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const line = (text: string): string[] => text.split(' ');
const json = ({ out }: Run): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;
const sessions = (home: string): string => join(folder, home, 'halfsky', 'sessions');

/** Signs somebody in for the first time: their first password is changed at once. */
async function signInFirst(login: string, first: string): Promise<void> {
  await run(['accounts', 'sign-in', '--login', login], { home: login, files: { '-': bytes(`${first}\n`) } });
  await run(['accounts', 'change-password'], { home: login, files: { '-': bytes(`${first}\n${password}\n`) } });
  expect((await run(['accounts', 'sign-in', '--login', login], { home: login, files: { '-': bytes(password) } })).code).toBe(0);
}

describe('a session', () => {
  test('the password is asked for without being an option, a wrong one is refused, a right one keeps the session for the person alone', async () => {
    const wrong = await run(['accounts', 'sign-in', '--login', 'xitong'], { answers: ['not this one'] });
    expect([wrong.code, wrong.out, wrong.asked]).toEqual([1, '', ['密码（不显示）：']]);
    expect(wrong.err).toContain('登录名或密码');
    const onTheLine = await run(['accounts', 'sign-in', '--login', 'xitong', '--password', 'x']);
    expect([onTheLine.code, onTheLine.err.includes('--password')]).toEqual([2, true]);

    const right = await run(['accounts', 'sign-in', '--login', 'xitong', '--json'], { answers: [server.firstPasswordOf('xitong')] });
    expect([right.code, right.err.includes('请先修改密码：halfsky accounts change-password')]).toEqual([0, true]);
    expect(Object.keys(json(right)['session'] as object)).toEqual(['startedAt']);
    const [name = ''] = readdirSync(sessions('xitong'));
    const path = join(sessions('xitong'), name);
    const { token } = JSON.parse(readFileSync(path, 'utf8')) as { token: string };
    expect([token.length, right.out.includes(token), right.err.includes(token)]).toEqual([43, false, false]);
    expect([statSync(path).mode & 0o777, statSync(sessions('xitong')).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test('the first password is changed before anything else, twice the same; the session is over then', async () => {
    const early = await run(['accounts', 'list-people']);
    expect([early.code, early.err]).toEqual([1, '请先修改密码。\n修改密码：halfsky accounts change-password\n']);
    const changed = await run(['accounts', 'change-password'], { answers: [server.firstPasswordOf('xitong'), password, 'another', password, password] });
    expect([changed.code, changed.asked.length, changed.err.includes('两次输入的不一样')]).toEqual([0, 5, true]);
    expect(readdirSync(sessions('xitong'))).toEqual([]);
    const after = await run(['accounts', 'get-me']);
    expect([after.code, after.out, after.err]).toEqual([1, '', '请先登录。\n登录：halfsky accounts sign-in --login 登录名\n']);
    expect((await run(['accounts', 'sign-in', '--login', 'xitong', '--password-file', 'p.txt'], { files: { 'p.txt': bytes(`${password}\n`) } })).code).toBe(0);
    const me = await run(['accounts', 'get-me']);
    expect([me.code, me.out]).toEqual([0, expect.stringMatching(/^人员编号：[0-9a-f-]{36}\n名称：系统员\n[\s\S]*岗位（1）：\n\s+岗位\s+称谓[\s\S]*系统管理员/)]);
  });

  test('a file that others can read is taken from them; HALFSKY_TOKEN goes before it; a token that is worth nothing is forgotten', async () => {
    const path = join(sessions('xitong'), readdirSync(sessions('xitong'))[0] ?? '');
    const kept = readFileSync(path, 'utf8');
    chmodSync(path, 0o644);
    const loose = await run(['accounts', 'get-me']);
    expect([loose.code, loose.err.includes('别人也能读'), statSync(path).mode & 0o777]).toEqual([0, true, 0o600]);
    const { token } = JSON.parse(kept) as { token: string };
    expect((await run(['accounts', 'get-me'], { home: 'nobody', environment: { HALFSKY_TOKEN: token } })).code).toBe(0);
    const ended = await run(['accounts', 'get-me'], { environment: { HALFSKY_TOKEN: 'x'.repeat(43) } });
    expect([ended.code, ended.err.split('\n')[0]]).toEqual([1, '登录已过期或已结束，请重新登录。']);
    expect(readdirSync(sessions('xitong'))).toHaveLength(1);
  });

  test('signing out forgets it, also when it was over already', async () => {
    await signInFirst('anquan', server.firstPasswordOf('anquan'));
    const kept = readFileSync(join(sessions('anquan'), readdirSync(sessions('anquan'))[0] ?? ''), 'utf8');
    const out = await run(['accounts', 'sign-out'], { home: 'anquan' });
    expect([out.code, out.out, readdirSync(sessions('anquan'))]).toEqual([0, '已退出：是\n', []]);
    const { token } = JSON.parse(kept) as { token: string };
    const over = await run(['accounts', 'get-me', '--json'], { home: 'anquan', environment: { HALFSKY_TOKEN: token } });
    expect([over.code, json(over)['error']]).toEqual([1, 'session-ended']);
    expect((await run(['accounts', 'sign-out'], { home: 'anquan' })).code).toBe(0);
  });
});

describe('an action', () => {
  let regionId = '';

  test('takes its input from options, from a whole input, and options win', async () => {
    const added = await run(line('regions add-region --name 示例市 --level city --code 999900 --valid-from 2021-01-01 --json'));
    expect([added.code, added.err]).toEqual([0, '']);
    const whole = JSON.stringify({ name: '会被选项盖过', level: 'district', code: '999901', validFrom: '2021-01-01' });
    const below = await run(['regions', 'add-region', '--input', '-', '--name', '示例区', '--parent-region-id', '示例市'], { files: { '-': bytes(whole) } });
    expect([below.code, below.out]).toEqual([0, expect.stringMatching(/^地区编号：[0-9a-f-]{36}\n版本：1\n$/)]);
    regionId = /[0-9a-f-]{36}/.exec(below.out)?.[0] ?? '';
    const listed = await run(line('regions list-regions'));
    expect(listed.out).toMatch(/名称[\s\S]*地区编号[\s\S]*示例市[\s\S]*示例区/);
    expect(listed.out).toContain('区县');
    const asJson = await run(line('regions list-regions --under-region-id 999900 --no-ended --json'));
    expect([asJson.out.trimEnd().split('\n').length, (json(asJson)['regions'] as { name: { zh: string } }[]).map(({ name }) => name.zh)]).toEqual([1, ['示例市', '示例区']]);
  });

  test('that is refused says every reason and ends with 1', async () => {
    const words = line('regions add-region --name 重名区 --level district --code 999901 --valid-from 2021-01-01');
    const refused = await run(words);
    expect([refused.code, refused.out, /999901/.test(refused.err)]).toEqual([1, '', true]);
    const asJson = await run([...words, '--json']);
    expect([asJson.code, json(asJson)['error'], typeof json(asJson)['requestId']]).toEqual([1, 'refused', 'string']);
    const stale = await run(['regions', 'change-region', '--region-id', regionId, '--version', '7', '--name', '新名', '--valid-from', '2022-01-01']);
    expect([stale.code, stale.err]).toEqual([1, '“示例区”刚刚被别人改过，请刷新后再改。\n']);
    const forbidden = await run(line('plan list-plans --region-id 示例区'));
    expect([forbidden.code, forbidden.err]).toEqual([1, '您没有办理这件事的权限。\n可办理：妇儿工委办工作人员、妇儿工委办负责人、统计人员、统计负责人、填报人、单位分管领导、领导小组负责人、第三方评估人员、上级查阅人员\n']);
  });

  test('whose input its schema refuses is wrong use, with the name of every option', async () => {
    const wrong = await run(line('regions add-region --level village --code 9999'));
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    for (const text of ['--name：必填（名称，如“示例区”）', '--level：', '--code：行政区划代码是 6、9 或 12 位数字', '--valid-from：必填', 'halfsky regions add-region --help']) expect(wrong.err).toContain(text);
    const deep = await run(['regions', 'record-border-change', '--from-region-id', regionId, '--on-date', '2022-01-01', '--measure', 'population', '--basis', '依据', '--parts', '{"toRegionId":"x"}']);
    expect([deep.code, deep.err.includes('--parts[0].toRegionId：')]).toEqual([2, true]);
    expect(await run(line('regions add-region --colour red')).then(({ code, err }) => [code, err.includes('不认识或用错了选项 --colour')])).toEqual([2, true]);
    expect(await run(['regions', 'record-border-change', '--parts', '{"a":']).then(({ code, err }) => [code, err.includes('--parts 不是有效的 JSON')])).toEqual([2, true]);
    expect(await run(line('regions list-regions --input a.json'), { files: { 'a.json': bytes('{"colour":1}') } }).then(({ code, err }) => [code, err.split('\n')[0]])).toEqual([2, 'colour：没有这一项']);
    expect(await run(line('regions list-regions 多余')).then(({ code }) => code)).toBe(2);
    expect(await run(line('regions list-regions --ended --no-ended')).then(({ code }) => code)).toBe(2);
  });

  test('sent twice under one number is done once', async () => {
    const words = line('regions add-region --name 一次区 --level district --valid-from 2021-01-01 --request-key abcdefgh --json');
    const [first, second] = [await run(words), await run(words)];
    expect([first.code, second.code, json(second)]).toEqual([0, 0, json(first)]);
    const other = await run([...words.slice(0, 3), '另一次区', ...words.slice(4)]);
    expect([other.code, json(other)['error']]).toEqual([1, 'replayed-differently']);
  });

  test('takes regions and units by name; what is meant by none or by several is refused with those that might be', async () => {
    await run(line('regions add-region --name 同名区 --level district --code 999903 --valid-from 2021-01-01'));
    await run(line('regions add-region --name 同名区 --level district --code 999904 --valid-from 2021-01-01 --parent-region-id 999900'));
    const several = await run(line('regions get-region --region-id 同名区'));
    expect([several.code, several.err.split('\n').length]).toEqual([1, 4]);
    for (const text of ['有 2 个地区都叫“同名区”', '--region-id：999903', '999904 示例市 同名区']) expect(several.err).toContain(text);
    const none = await run(line('regions get-region --region-id 示例'));
    expect([none.code, none.err.includes('没有找到地区“示例”'), none.err.includes('999901 示例市 示例区')]).toEqual([1, true, true]);
    const unit = await run(['units', 'add-unit', '--region-id', '999901', '--name', '示例区教育局', '--short-name', '', '--aliases', '{"name":"区教委"}', '--valid-from', '2021-01-01', '--json']);
    expect([unit.code, unit.err]).toEqual([0, '']);
    const found = await run(line('units get-unit --region-id 999901 --unit-id 区教委'));
    expect([found.code, found.err, found.out.includes('示例区教育局')]).toEqual([0, '', true]);
    const list = await run(['units', 'add-units', '--region-id', '999901', '--valid-from', '2021-01-01', '--file', '单位.csv', '--json'], { files: { '单位.csv': bytes('单位名称,简称\n示例区民政局,民政局\n示例区公安局,\n') } });
    expect([list.code, list.err, (json(list)['units'] as { name: string }[]).map(({ name }) => name)]).toEqual([0, '', ['示例区民政局', '示例区公安局']]);
    expect(await run(line('units get-unit --region-id 999901 --unit-id 农牧局')).then(({ code, err }) => [code, err.split('\n')[0]])).toEqual([1, '没有找到单位“农牧局”。']);
  });

  test('pages say how to go on', async () => {
    const first = await run(line('accounts list-people --limit 1'));
    expect([first.code, /^还有更多：再加 --after [0-9a-f-]{36}\n$/.test(first.err)]).toEqual([0, true]);
  });

  test('a file goes up, comes back the same, and nothing is written where there is none', async () => {
    const clerk = await run(line('accounts add-person --name 王芳 --login wangfang --json'));
    const { personId, firstPassword } = json(clerk) as { personId: string; firstPassword: string };
    const security = await run(['accounts', 'sign-in', '--login', 'anquan'], { home: 'anquan', files: { '-': bytes(password) } });
    expect([clerk.code, security.code]).toEqual([0, 0]);
    const granted = await run(['accounts', 'grant-role', '--region-id', '999901', '--person-id', 'WangFang', '--role', '妇儿工委办工作人员', '--valid-from', '2021-01-01', '--reason', '分工'], { home: 'anquan' });
    expect([granted.code, granted.err]).toEqual([0, '']);
    const unknown = await run(line('accounts disable-account --person-id 王芬'));
    expect([unknown.code, unknown.err]).toEqual([1, '没有找到人员“王芬”。\n']);
    await signInFirst('wangfang', firstPassword);

    const content = bytes('示例区妇女发展规划（2021—2030年）\n');
    const words = ['--region-id', '示例区', '--subject-kind', 'plan-import', '--subject-id', 'i1', '--use', 'plan-document', '--json'];
    const up = await run(['files', 'add-file', '规划.txt', ...words], { home: 'wangfang', files: { '规划.txt': content } });
    expect([up.code, up.err]).toEqual([0, '']);
    expect(json(up)).toMatchObject({ name: '规划.txt', fileKind: 'txt' });
    const { attachmentId } = json(up) as { attachmentId: string };
    const down = await run(['files', 'get-file', '--region-id', '示例区', '--attachment-id', attachmentId, '--out', '回来.txt'], { home: 'wangfang' });
    expect([down.code, down.out, Buffer.from(down.written.get('回来.txt') ?? []).toString()]).toEqual([0, '已保存：回来.txt（规划.txt）\n', Buffer.from(content).toString()]);
    const missing = await run(['files', 'get-file', '--region-id', '示例区', '--attachment-id', personId, '--out', '没有.txt'], { home: 'wangfang' });
    expect([missing.code, missing.written.size]).toEqual([1, 0]);
    expect(await run(['files', 'get-file', '--region-id', '示例区', '--attachment-id', attachmentId], { home: 'wangfang' }).then(({ code, err }) => [code, err.includes('--out')])).toEqual([2, true]);
    const picture = await run(['files', 'add-file', '-', '--file-name', '程序.exe', ...words], { home: 'wangfang', files: { '-': new Uint8Array(Buffer.concat([Buffer.from('MZ\0'), randomBytes(200)])) } });
    expect([picture.code, json(picture)['reason']]).toEqual([1, 'file-refused']);
    expect(await run(['files', 'add-file', ...words], { home: 'wangfang' }).then(({ code, err }) => [code, err])).toEqual([2, '请给出一个要上传的文件\n']);
    expect(await run(['files', 'add-file', '/no/such.txt', ...words], { home: 'wangfang' }).then(({ code, err }) => [code, err])).toEqual([2, '找不到文件：/no/such.txt\n']);
  });

  test('an answer with a file made for it writes the file', async () => {
    await signInFirst('shenji', server.firstPasswordOf('shenji'));
    const { code, out, written } = await run(line('audit export-lines --out 审计.csv'), { home: 'shenji' });
    expect([code, out.includes('审计.csv'), Buffer.from(written.get('审计.csv') ?? []).toString().includes('登录')]).toEqual([0, true, true]);
    const listed = await run(line('audit list-lines --limit 3'), { home: 'shenji' });
    expect([listed.code, listed.out.includes('登录')]).toEqual([0, true]);
  });
});

describe('a server', () => {
  const serverThat = async (answer: Parameters<typeof createServer>[1]): Promise<{ readonly server: Server; readonly address: string }> => {
    const server = createServer(answer as never);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return { server, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
  };

  test('that is not there is named, with what to do', async () => {
    const { server: other, address } = await serverThat(() => undefined);
    await new Promise((resolve) => {
      other.close(resolve);
    });
    const { code, out, err } = await run(['regions', 'list-regions', '--server', address]);
    expect([code, out, err]).toEqual([1, '', `连接不上服务器 ${address}：那里没有程序在等待。请确认系统已经启动（halfsky serve），或用 --server 给出正确的地址。\n`]);
    const asJson = await run(['regions', 'list-regions', '--server', address, '--json']);
    expect(json(asJson)['error']).toBe('unreachable');
    expect(await run(['regions', 'list-regions', '--server', 'ftp://x']).then(({ code }) => code)).toBe(2);
    expect(await run(['regions', 'list-regions', '--server', 'http://a:b@x']).then(({ code }) => code)).toBe(2);
  });

  test('that is something else is said so, and gets no token elsewhere', async () => {
    const other = await serverThat((_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/steal' }).end('<html>'));
    const { code, err } = await run(['regions', 'list-regions', '--server', other.address]);
    other.server.close();
    expect([code, err]).toEqual([1, `${other.address} 答的不是 HalfSky（HTTP 302，转往 http://127.0.0.1:9/steal）。请检查 --server 的地址。\n`]);
  });

  test('whose line breaks is asked once more under the same number; without a session that could mean twice, so it is not', async () => {
    const keys: unknown[] = [];
    const flaky = await serverThat((request, response) => {
      keys.push(request.headers['idempotency-key']);
      if (keys.length === 1) request.socket.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"regionId":"a","version":1}');
    });
    const environment = { HALFSKY_TOKEN: 'x'.repeat(43), HALFSKY_SERVER: flaky.address };
    const done = await run(line('regions add-region --name 示例区 --level district --valid-from 2021-01-01'), { environment });
    expect([done.code, keys.length, keys[0] === keys[1], String(keys[0]).length]).toEqual([0, 2, true, 36]);
    keys.length = 0;
    const signIn = await run(['accounts', 'sign-in', '--login', 'a'], { environment: { HALFSKY_SERVER: flaky.address }, files: { '-': bytes('x') } });
    flaky.server.close();
    flaky.server.closeAllConnections();
    expect([signIn.code, keys.length, signIn.err.includes('连接断了')]).toEqual([1, 1, true]);
  });
});
