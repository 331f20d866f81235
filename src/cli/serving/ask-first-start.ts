import { passwordFaults, setUpSchema, usualPasswordSettings } from '#actions';
import type { z } from 'zod';
import type { Person } from '../command.ts';

type SetUp = z.input<typeof setUpSchema>;

/** How an empty store begins: with the example district, with administrators, or as somebody says in the browser. */
export type FirstStart = { readonly kind: 'demo' } | { readonly kind: 'browser' } | { readonly kind: 'set-up'; readonly wish: SetUp };

type Administrator = SetUp['systemAdministrator'];

/** Nobody answers any more. */
class NobodyThere extends Error {}

const offices = [
  { key: 'systemAdministrator', word: '系统管理员', duty: '管理账号、地区、备份' },
  { key: 'securityAdministrator', word: '安全管理员', duty: '授予和收回权限' },
  { key: 'auditAdministrator', word: '审计管理员', duty: '查阅和核验审计记录' },
] as const;

async function answered(question: (text: string) => Promise<string | null>, text: string): Promise<string> {
  const answer = await question(text);
  if (answer === null) throw new NobodyThere();
  return answer;
}

type Check = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: z.ZodError | undefined } };

async function valid(person: Person, text: string, check: Check, say: (line: string) => void): Promise<string> {
  for (;;) {
    const answer = await answered(person.ask, text);
    const read = check.safeParse(answer);
    if (read.success) return answer;
    say(`  ${read.error?.issues.map(({ message }) => message).join('；') ?? '请重新输入'}`);
  }
}

/** A password typed twice, or none: then one is made. */
async function password(person: Person, ownWords: readonly string[], say: (line: string) => void): Promise<string | undefined> {
  for (;;) {
    const typed = await answered(person.askSecretly, '  密码（直接回车则自动生成，只显示一次）：');
    if (typed === '') return undefined;
    const faults = passwordFaults({ password: typed, ownWords, usedBefore: false }, usualPasswordSettings);
    if (faults.length > 0) say(`  ${faults.map(({ message }) => message).join('')}`);
    else if ((await answered(person.askSecretly, '  再输入一次：')) === typed) return typed;
    else say('  两次输入的密码不一样，请重新输入。');
  }
}

async function administrators(person: Person, say: (line: string) => void): Promise<SetUp> {
  const logins = new Set<string>();
  const one = async ({ key, word, duty }: (typeof offices)[number]): Promise<Administrator> => {
    const { name: nameShape, login: loginShape } = setUpSchema.shape[key].shape;
    say(`\n${word}（${duty}）`);
    const name = await valid(person, '  姓名：', nameShape, say);
    let login = await valid(person, '  登录名：', loginShape, say);
    while (logins.has(login.toLowerCase())) {
      say('  三个管理员须由三个不同的人担任，登录名不能相同。');
      login = await valid(person, '  登录名：', loginShape, say);
    }
    logins.add(login.toLowerCase());
    const typed = await password(person, [login, name], say);
    return { name, login, ...(typed === undefined ? {} : { password: typed }) };
  };
  return { systemAdministrator: await one(offices[0]), securityAdministrator: await one(offices[1]), auditAdministrator: await one(offices[2]) };
}

/**
 * Asks at the terminal how an empty store is to begin: in the browser, with the example district, or with three administrators. Null when nobody answers any more.
 *
 * @example await askFirstStart(person, console.error, '/srv/halfsky/data') // { kind: 'demo' }
 */
export async function askFirstStart(person: Person, say: (line: string) => void, place: string): Promise<FirstStart | null> {
  say(`这里还没有数据（${place}）。怎样开始？\n  回车  在浏览器里设置：安装示例区，或设置本地区和三个管理员\n  1  安装示例区：虚构的地区、规划、单位和数据，用来熟悉系统\n  2  正式使用：设置三个管理员（由三个不同的人担任）`);
  try {
    for (;;) {
      const answer = await answered(person.ask, '请直接回车，或输入 1、2 再回车：');
      if (answer === '') return { kind: 'browser' };
      if (answer === '1') return { kind: 'demo' };
      if (answer === '2') return { kind: 'set-up', wish: await administrators(person, say) };
    }
  } catch (error) {
    if (error instanceof NobodyThere) return null;
    throw error;
  }
}
