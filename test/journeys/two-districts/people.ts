import { roles, type Role } from '../../../src/kernel/index.ts';
import type { WebPerson } from './web-person.ts';
import { firstSignIn } from './web-person.ts';
import { reportingUnits } from './departments.ts';

/** Somebody who is to be added: where, as what, for which unit. */
export type Post = { readonly name: string; readonly login: string; readonly regionId: string; readonly role: string; readonly unit: string | null };

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马胡朱郭何林罗高'];
const givenNames = ['秀英', '建国', '敏', '静', '丽', '强', '磊', '洋', '艳', '勇', '娜', '杰', '涛'];

/** Names that nobody has twice: 20 surnames with 13 given names. */
const nameOf = (number: number): string => `${surnames[number % surnames.length] ?? ''}${givenNames[number % givenNames.length] ?? ''}`;

const officeRoles = ['office-clerk', 'office-head', 'statistician', 'statistics-head', 'committee-leader'] as const;

/** The posts of a district: its office, its statistics office, the leader of its committee, and two people in each of eleven departments. */
const districtPosts = (key: string, regionId: string): readonly Omit<Post, 'name'>[] => [
  ...officeRoles.map((role) => ({ login: `${key}.${role}`, regionId, role, unit: null })),
  ...reportingUnits.flatMap((unit, at) => [{ login: `${key}.tianbao${String(at)}`, regionId, role: 'unit-reporter', unit }, { login: `${key}.fenguan${String(at)}`, regionId, role: 'unit-leader', unit }]),
];

/** Sixty people: twenty-seven in each district, six in the city. */
export function allPosts({ city, kundulun, baijiantan }: Readonly<Record<'city' | 'kundulun' | 'baijiantan', string>>): readonly Post[] {
  const cityPosts = [...officeRoles, 'upper-reader'].map((role) => ({ login: `city.${role}`, regionId: city, role, unit: null }));
  return [...cityPosts, ...districtPosts('kundulun', kundulun), ...districtPosts('baijiantan', baijiantan)].map((post, at) => ({ ...post, name: nameOf(at) }));
}

/** A person with the first password the system administrator read out. */
export type Added = Post & { readonly personId: string; readonly firstPassword: string };

/** The system administrator adds everybody. */
export async function addPeople(systemAdministrator: WebPerson, posts: readonly Post[]): Promise<readonly Added[]> {
  const added: Added[] = [];
  for (const post of posts) added.push({ ...post, ...await systemAdministrator.post<{ personId: string; firstPassword: string }>('accounts.add-person', { name: post.name, login: post.login }) });
  return added;
}

/** The security administrator gives everybody their role, in its unit where it has one. */
export async function grantRoles(securityAdministrator: WebPerson, people: readonly Added[], unitIdOf: (post: Post) => string | null): Promise<void> {
  for (const { personId, regionId, role, unit, ...post } of people) {
    await securityAdministrator.post('accounts.grant-role', { regionId, personId, role, unitId: unitIdOf({ regionId, role, unit, ...post }), validFrom: '2021-01-01', reason: '区妇儿工委办来函' });
  }
}

const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

/** The same by one list, as the office keeps it: everybody whose first password stands in the file that is handed out. */
export async function addPeopleByList(systemAdministrator: WebPerson, posts: readonly Post[]): Promise<readonly Added[]> {
  const text = tableOf([['姓名', '登录名'], ...posts.map(({ name, login }) => [name, login])]);
  const { people, file } = await systemAdministrator.post<{ people: readonly { personId: string; login: string; firstPassword: string }[]; file: { text: string } }>('accounts.add-people', { text });
  const handedOut = people.filter(({ login, firstPassword }) => file.text.includes(`${login},${firstPassword}\r\n`));
  return posts.flatMap((post) => handedOut.filter(({ login }) => login === post.login).map(({ personId, firstPassword }) => ({ ...post, personId, firstPassword })));
}

/** Gives roles by a list with the words of the roles and the names of the units, its rows the posts in their order; what the server says of each row it refuses, by the unit. */
export async function grantRolesByList(securityAdministrator: WebPerson, posts: readonly Post[], { regionId, district }: { readonly regionId: string; readonly district: string }): Promise<readonly string[]> {
  const rows = posts.map(({ name, login, role, unit }) => [name, login, roles[role as Role].word, unit === null ? '' : `${district}${unit}`, '2021/1/1', '区妇儿工委办来函']);
  const { status, body } = await securityAdministrator.ask('POST', 'accounts.grant-roles', { regionId, text: tableOf([['姓名', '登录名', '岗位', '单位', '起始日', '依据'], ...rows]) });
  const { reasons = [] } = body as { readonly reasons?: readonly { readonly code: string; readonly place: string }[] };
  return [String(status), ...reasons.map(({ code, place }) => `${code} ${posts[Number(place) - 2]?.unit ?? ''}`)];
}

/** Everybody who acts in this story comes for the first time. */
export async function comeIn(address: string, people: readonly Added[], logins: readonly string[]): Promise<ReadonlyMap<string, WebPerson>> {
  const acting = people.filter(({ login }) => logins.includes(login));
  const came = new Map<string, WebPerson>();
  for (const one of acting) came.set(one.login, await firstSignIn(address, one));
  return came;
}
