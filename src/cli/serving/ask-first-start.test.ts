import { describe, expect, test } from 'vitest';
import type { Person } from '../command.ts';
import { askFirstStart } from './ask-first-start.ts';
import { humanLine } from './program-log.ts';

/** A person who gives these answers one after the other, and then nobody. */
function answering(...answers: readonly string[]): { readonly person: Person; readonly secret: string[] } {
  const left = [...answers];
  const secret: string[] = [];
  const next = async (): Promise<string | null> => left.shift() ?? null;
  return { secret, person: { ask: next, askSecretly: async (question) => { secret.push(question); return next(); } } };
}

const asked = async (...answers: readonly string[]): Promise<{ readonly chosen: unknown; readonly said: string; readonly secret: readonly string[] }> => {
  const { person, secret } = answering(...answers);
  const said: string[] = [];
  return { chosen: await askFirstStart(person, (line) => said.push(line), '/data'), said: said.join('\n'), secret };
};

describe('the first start at a terminal', () => {
  test('one answer installs the example; any other is asked again', async () => {
    expect((await asked('x', '3', '1')).chosen).toEqual({ kind: 'demo' });
  });

  test('Enter alone leaves it to the browser', async () => {
    expect((await asked('')).chosen).toEqual({ kind: 'browser' });
  });

  test('three administrators: an empty password is left to be made, a typed one is asked for twice and never shown', async () => {
    const { chosen, secret } = await asked('2', '甲', 'xitong', '', '乙', 'anquan', 'Zhong9-Kua3-Hou', 'Zhong9-Kua3-Hou', '丙', 'shenji', '');
    expect(chosen).toEqual({ kind: 'set-up', wish: { systemAdministrator: { name: '甲', login: 'xitong' }, securityAdministrator: { name: '乙', login: 'anquan', password: 'Zhong9-Kua3-Hou' }, auditAdministrator: { name: '丙', login: 'shenji' } } });
    expect(secret.length).toBe(4);
  });

  test('a weak password, two that differ, a login that is none or taken are said and asked for again', async () => {
    const { chosen, said } = await asked('2', '', '甲', 'x y', 'xitong', '123456', 'Zhong9-Kua3-Hou', 'Zhong9-Kua3-Hoo', '', '乙', 'XITONG', 'anquan', '', '丙', 'shenji', '');
    expect(chosen).toMatchObject({ wish: { systemAdministrator: { name: '甲', login: 'xitong' }, securityAdministrator: { login: 'anquan' } } });
    for (const words of ['登录名只能用', '密码至少要有', '两次输入的密码不一样', '登录名不能相同']) expect(said).toContain(words);
  });

  test.each([[[]], [['2']], [['2', '甲', 'xitong', '', '乙']], [['2', '甲', 'xitong', 'Zhong9-Kua3-Hou']]])('when nobody answers any more after %j nothing is chosen', async (answers) => {
    expect((await asked(...answers)).chosen).toBeNull();
  });
});

test('on a terminal requests that went well are not shown, faults are', () => {
  const line = (entry: object): string | null => humanLine(JSON.stringify({ time: 0, ...entry }))?.slice(9) ?? null;
  expect([line({ level: 30, msg: 'request', status: 200 }), line({ level: 30, msg: 'request', status: 503, action: 'plan.list', request: '7' }), line({ level: 50, msg: '磁盘已满' }), line({ level: 30, msg: 'ready' }), line({ level: 30, msg: '数据库已重新启动' })])
    .toEqual([null, 'plan.list 没有办成（503），请求编号 7', '错误 磁盘已满', null, '数据库已重新启动']);
});
