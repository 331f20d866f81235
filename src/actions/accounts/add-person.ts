import { z } from 'zod';
import { addAccount, addPerson, findAccountByLogin, installationRegionId } from '#storage';
import { writeAction } from '../action.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { hashOfWish } from './password-check.ts';
import { passwordPolicyOn } from './policies.ts';
import { contact, firstPassword, login, personName } from './person-fields.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId).describe('在哪个地区办理；系统管理员只能在自己管的地区新增人员'),
  name: personName, login, contact,
});

type Prepared = { readonly hash: string; readonly password: string };
const taken = (wanted: string): Refusal => ({ refused: 'login-taken', message: `登录名“${wanted}”已有人使用，请换一个。` });

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
  prepare: async (_input, { hasher, store, today }): Promise<Prepared | Refusal> => {
    const { passwords } = await passwordPolicyOn(store.connection, today);
    const password = firstPassword(passwords.leastLength);
    const made = await hashOfWish({ password, ownWords: [], formerHashes: [] }, hasher, passwords);
    return isRefusal(made) ? made : { hash: made.hash, password };
  },
  load: async ({ login: wanted }, { connection }) => ({ taken: (await findAccountByLogin(connection, normaliseLogin(wanted))) !== null }),
  decide: (state, { login: wanted }, { newId }, prepared) => (state.taken ? taken(wanted) : { effect: { personId: newId(), ...prepared } }),
  store: async ({ personId, hash, password }, { connection, now }, _state, { name, login: wanted, contact: office }) => {
    await addPerson(connection, { personId, name, contact: office, createdAt: now });
    await addAccount(connection, { personId, login: wanted, loginKey: normaliseLogin(wanted), passwordHash: hash, mustChangePassword: true, at: now });
    return { personId, firstPassword: password };
  },
  audit: ({ personId }, _state, { name, login: wanted, contact: office }) => ({ subjectKind: 'person', subjectId: personId, sentence: `新增人员“${name}”，登录名“${wanted}”`, after: { name, login: wanted, contact: office } }),
  examples: [{ input: { name: '王芳', login: 'wang.fang' } }, { input: { name: '', login: 'wang.fang' }, refusedAt: 'name' }, { input: { name: '王芳', login: "' OR 1=1" }, refusedAt: 'login' }],
});
