import { roles } from '#kernel';
import { demoAdministrators, demoOffices, demoUnitPeople, type DemoPerson } from './people.ts';

/** The one password of all demo accounts; it is printed at the start of every demo and protects nothing. */
export const demoPassword = 'Shili-Qu#2026';

/** An account to try the example with: what it may do, in a word. */
export type DemoAccount = { readonly login: string; readonly name: string; readonly word: string };

const accountOf = ({ login, name, role }: Pick<DemoPerson, 'login' | 'name' | 'role'>): DemoAccount => ({ login, name, word: roles[role].word });

/** Units whose people stand for the others in the list. */
const shownUnits = ['卫生健康局', '公安局'];

/** The accounts a person may try, one for every role: for whoever starts the demo to print, with `demoPassword`. */
export const demoAccounts: readonly DemoAccount[] = [
  accountOf({ ...demoAdministrators.systemAdministrator, role: 'system-administrator' }), accountOf({ ...demoAdministrators.securityAdministrator, role: 'security-administrator' }), accountOf({ ...demoAdministrators.auditAdministrator, role: 'audit-administrator' }),
  ...demoOffices.map(accountOf), ...demoUnitPeople.filter(({ unit }) => unit !== null && shownUnits.includes(unit)).map(accountOf),
];
