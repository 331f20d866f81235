import type { SheetTable } from '#documents';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { words } from '../fields.ts';
import { readListRows, type ListForm, type ListRow } from '../lists/list-rows.ts';
import { rowFault, textFault, type RowFault } from '../lists/row-fault.ts';
import type { WantedPerson } from './new-people.ts';
import { login as loginField, personName } from './person-fields.ts';

/** Somebody as a row of a list gives them. */
export type PersonRow = WantedPerson & { readonly row: number };

/** What a list may call these columns, here and where roles are given by a list. */
export const nameHeadings = ['姓名', '名字', '人员姓名', '人员'] as const;
export const loginHeadings = ['登录名', '登录账号', '登陆名', '用户名', '账号', '帐号', '账户'] as const;

type Part = 'name' | 'login' | 'contact';

const form: ListForm<Part> = {
  headings: { name: nameHeadings, login: loginHeadings, contact: ['联系方式', '办公联系方式', '办公电话', '联系电话', '电话', '座机'] }, needed: ['name', 'login'], what: '人员',
};

/**
 * A name without the blanks that lists put between the characters of a short one so that all look alike.
 *
 * @example plainName('王\u3000芳') // '王芳'
 */
export const plainName = (text: string): string => text.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

function faultsOf({ row, name, login, contact }: PersonRow): readonly RowFault[] {
  return [
    name === '' ? rowFault(row, 'no-name', '没有姓名') : null,
    login === '' ? rowFault(row, 'no-login', '没有登录名') : null,
    ...[name === '' ? null : textFault(personName, name, '姓名'), login === '' ? null : textFault(loginField, login, '登录名'), contact === null ? null : textFault(words(1, 60), contact, '联系方式')]
      .map((fault) => (fault === null ? null : rowFault(row, 'bad-text', fault))),
  ].filter((fault) => fault !== null);
}

const personOf = ({ row, text }: ListRow<Part>): PersonRow => ({ row, name: plainName(text('name')), login: text('login'), contact: text('contact') === '' ? null : text('contact') });

/**
 * Reads the people of a pasted or uploaded list: columns are found by their headings (姓名, 登录名, 联系方式), others are passed over. Every fault is told with its row; two rows with one login
 * are one.
 *
 * @example readPeopleTable(sheet).people[0] // { row: 2, name: '王芳', login: 'wang.fang', contact: null }
 */
export function readPeopleTable(sheet: SheetTable): { readonly people: readonly PersonRow[]; readonly faults: readonly RowFault[] } {
  const { rows, faults } = readListRows(sheet, form);
  const people = rows.map(personOf);
  const firstRow = new Map<string, number>();
  const twice = people.flatMap(({ row, login }) => {
    const key = normaliseLogin(login);
    const before = firstRow.get(key);
    if (before === undefined) firstRow.set(key, row);
    return before === undefined || key === '' ? [] : [rowFault(row, 'login-twice', `登录名“${login}”与第 ${String(before)} 行重复`)];
  });
  return { people, faults: [...faults, ...people.flatMap(faultsOf), ...twice] };
}
