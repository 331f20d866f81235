import { addAccounts, addPeople } from '#storage';
import type { Work } from '../action.ts';
import type { AuditNote } from '../audit-note.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import type { Refusal } from '../refusal.ts';
import type { FirstPassword } from './first-passwords.ts';

/** Somebody who is to be added, as typed. */
export type WantedPerson = { readonly name: string; readonly login: string; readonly contact: string | null };

/** Somebody who is being added. The password opens the door: it goes to whoever asked, and nowhere else. */
export type NewPerson = WantedPerson & FirstPassword & { readonly personId: string };

/**
 * The refusal of a login that somebody has.
 *
 * @example loginTaken('wang.fang').refused // 'login-taken'
 */
export const loginTaken = (wanted: string): Refusal => ({ refused: 'login-taken', message: `登录名“${wanted}”已有人使用，请换一个。` });

/**
 * Stores people with the accounts that open the door for them; their first passwords must be changed.
 *
 * @example await storePeople([{ personId, name: '王芳', login: 'wang.fang', contact: null, password, hash }], work)
 */
export async function storePeople(people: readonly NewPerson[], { connection, now }: Pick<Work, 'connection' | 'now'>): Promise<void> {
  await addPeople(connection, people.map(({ personId, name, contact }) => ({ personId, name, contact, createdAt: now })));
  await addAccounts(connection, people.map(({ personId, login, hash }) => ({ personId, login, loginKey: normaliseLogin(login), passwordHash: hash, mustChangePassword: true, at: now })));
}

/**
 * What the audit says of somebody new: everything but the password.
 *
 * @example personNote(person).sentence // '新增人员“王芳”，登录名“wang.fang”'
 */
export const personNote = ({ personId, name, login, contact }: WantedPerson & { readonly personId: string }): AuditNote => ({ subjectKind: 'person', subjectId: personId, sentence: `新增人员“${name}”，登录名“${login}”`, after: { name, login, contact } });
