import { z } from 'zod';
import { changeAccount, changePerson, installationRegionId, lockedPerson, type Person } from '#storage';
import { writeAction } from '../action.ts';
import { day, seenVersion } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { contact, personName } from './person-fields.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId), personId: z.uuid(), version: seenVersion, name: personName, contact,
  leftOn: day.nullable().default(null).describe('离开的日期；填写后账号不能再登录'),
});

/** What is kept of a person; who has left can no longer sign in. */
export const changePersonAction = writeAction({
  name: 'accounts.change-person',
  title: '修改人员',
  summary: '修改姓名、办公联系方式，或登记人员离开。',
  input,
  output: z.object({ personId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  actsOn: 'person',
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ personId }, { connection }): Promise<{ person: Person } | Refusal> => {
    const person = await lockedPerson(connection, personId);
    return person ? { person } : { refused: 'not-found', message: '没有这个人员。' };
  },
  decide: ({ person }, { version, name, contact: office, leftOn }, { caller }) => {
    if (person.version !== version) return { refused: 'stale-version', message: `“${person.name}”的资料刚刚被改过，请刷新后再改。` };
    if (leftOn !== null && person.personId === caller.personId) return { refused: 'not-for-oneself', message: '不能登记自己离开，请由另一位系统管理员办理。' };
    return { effect: { name, contact: office, leftOn } };
  },
  store: async (changed, { connection }, { person }) => {
    await changePerson(connection, { personId: person.personId, ...changed });
    if (changed.leftOn !== person.leftOn) await changeAccount(connection, person.personId, { rolesChanged: true });
    return { personId: person.personId, version: person.version + 1 };
  },
  audit: (changed, { person }) => ({
    subjectKind: 'person', subjectId: person.personId, sentence: changed.leftOn === null || changed.leftOn === person.leftOn ? `修改人员“${person.name}”的资料` : `登记“${person.name}”于 ${changed.leftOn} 离开`,
    before: { name: person.name, contact: person.contact, leftOn: person.leftOn }, after: changed,
  }),
  examples: [{ input: { personId: '0193c000-0000-7000-8000-000000000002', version: 1, name: '王芳' } }, { input: { personId: 'x', version: 1, name: '王芳' }, refusedAt: 'personId' }],
});
