import { z } from 'zod';
import { changeAccount, changePerson, installationRegionId, lockedPerson, type Person } from '#storage';
import { writeAction } from '../action.ts';
import { day, seenVersion } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { officeContact, personName } from './person-fields.ts';
import { beyondReach, isReachedBy } from './within-reach.ts';

const input = z.object({
  regionId: z.uuid().default(installationRegionId), personId: z.uuid(), version: seenVersion, name: personName, contact: officeContact.optional().describe('办公联系方式；不填则不变，空表示没有'),
  leftOn: day.nullable().optional().describe('从哪一天起离开，这一天起账号不能再登录；不填则不变，空表示没有离开'),
});

const sentenceOf = ({ name, leftOn }: Person, now: string | null): string => {
  if (now === leftOn) return `修改人员“${name}”的资料`;
  return now === null ? `登记“${name}”返回（原登记于 ${leftOn ?? ''} 离开）` : `登记“${name}”于 ${now} 离开`;
};

/** What is kept of a person; who has left can no longer sign in. */
export const changePersonAction = writeAction({
  name: 'accounts.change-person',
  title: '修改人员',
  summary: '修改姓名、办公联系方式，或登记人员离开。',
  input,
  output: z.object({ personId: z.uuid(), version: z.int() }),
  permission: ['system-administrator'],
  actsOn: 'person',
  possible: isReachedBy('system-administrator'),
  scope: ({ regionId }) => ({ regionId }),
  load: async ({ personId }, work): Promise<{ person: Person } | Refusal> => {
    const person = await lockedPerson(work.connection, personId);
    if (!person) return { refused: 'not-found', message: '没有这个人员。' };
    return (await beyondReach(personId, 'system-administrator', work)) ?? { person };
  },
  decide: ({ person }, { version, name, contact = person.contact, leftOn = person.leftOn }, { caller }) => {
    if (person.version !== version) return { refused: 'stale-version', message: `“${person.name}”的资料刚刚被改过，请刷新后再改。` };
    if (leftOn !== null && person.personId === caller.personId) return { refused: 'not-for-oneself', message: '不能登记自己离开，请由另一位系统管理员办理。' };
    return { effect: { name, contact, leftOn } };
  },
  store: async (changed, { connection }, { person }) => {
    await changePerson(connection, { personId: person.personId, ...changed });
    if (changed.leftOn !== person.leftOn) await changeAccount(connection, person.personId, { rolesChanged: true });
    return { personId: person.personId, version: person.version + 1 };
  },
  audit: (changed, { person }) => ({
    subjectKind: 'person', subjectId: person.personId, sentence: sentenceOf(person, changed.leftOn),
    before: { name: person.name, contact: person.contact, leftOn: person.leftOn }, after: changed,
  }),
  examples: [{ input: { personId: '0193c000-0000-7000-8000-000000000002', version: 1, name: '王芳' } }, { input: { personId: 'x', version: 1, name: '王芳' }, refusedAt: 'personId' }],
});
