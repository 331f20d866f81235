import { z } from 'zod';
import { findAccountByLogin, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { makeFirstPasswords, type FirstPassword } from './first-passwords.ts';
import { loginTaken, personNote, storePeople } from './new-people.ts';
import { contact, login, personName } from './person-fields.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId).describe('在哪个地区办理；系统管理员只能在自己管的地区新增人员'),
  name: personName, login, contact,
});

/** A person and the account that opens the door for them. The first password is shown once and must be changed at the first sign-in; roles are given by the security administrator. */
export const addPersonAction = writeAction({
  name: 'accounts.add-person',
  title: '新增人员',
  summary: '新增一个人员和登录账号，得到只显示一次的初始密码；岗位由安全管理员授予。',
  input,
  output: z.object({ personId: z.uuid(), firstPassword: z.string() }),
  permission: ['system-administrator'],
  answerIsSecret: true,
  scope: ({ regionId }) => ({ regionId }),
  prepare: async (_input, preparation): Promise<FirstPassword | Refusal> => {
    const made = await makeFirstPasswords(1, preparation);
    if (isRefusal(made)) return made;
    const [first] = made;
    if (first === undefined) throw new Error('no password was made');
    return first;
  },
  load: async ({ login: wanted }, { connection }) => ({ taken: (await findAccountByLogin(connection, normaliseLogin(wanted))) !== null }),
  decide: (state, { name, login: wanted, contact: office }, { newId }, prepared) => (state.taken ? loginTaken(wanted) : { effect: { personId: newId(), name, login: wanted, contact: office, ...prepared } }),
  store: async (person, work) => {
    await storePeople([person], work);
    return { personId: person.personId, firstPassword: person.password };
  },
  audit: (person) => personNote(person),
  examples: [{ input: { name: '王芳', login: 'wang.fang' } }, { input: { name: '', login: 'wang.fang' }, refusedAt: 'name' }, { input: { name: '王芳', login: "' OR 1=1" }, refusedAt: 'login' }],
});
