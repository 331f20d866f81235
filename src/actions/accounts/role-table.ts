import { roles, isRole, type Role } from '#kernel';
import type { SheetTable, TableCell } from '#documents';
import { dayOf } from '#collection';
import { validityDay, words } from '../fields.ts';
import { readListRows, type ListForm, type ListRow } from '../lists/list-rows.ts';
import { rowFault, textFault, type RowFault } from '../lists/row-fault.ts';
import { loginHeadings, nameHeadings, plainName } from './people-table.ts';

/** A role for somebody as a row of a list gives it. `name` and `unit` are empty where the list says nothing. */
export type RoleRow = { readonly row: number; readonly name: string; readonly login: string; readonly role: Role; readonly unit: string; readonly validFrom: string; readonly validTo: string | null; readonly reason: string | null };

type Part = 'name' | 'login' | 'role' | 'unit' | 'validFrom' | 'validTo' | 'reason';

const form: ListForm<Part> = {
  headings: {
    name: nameHeadings, login: loginHeadings, role: ['岗位', '角色', '岗位名称', '授予岗位'], unit: ['单位', '单位名称', '所在单位', '工作单位', '责任单位', '成员单位', '部门'],
    validFrom: ['起始日', '起始日期', '开始日期', '起日', '生效日期'], validTo: ['终止日', '终止日期', '结束日期', '截止日期', '止日'], reason: ['依据', '依据或原因', '文件依据', '原因'],
  },
  needed: ['login', 'role', 'validFrom'], what: '岗位',
};

/** How lists say that a role has no last day. */
const endless = new Set(['', '长期', '至今', '无', '-', '—']);

const roleOf = (word: string): Role | undefined => {
  const plain = word.normalize('NFKC').replaceAll(/\s/g, '');
  return isRole(plain) ? plain : (Object.keys(roles) as Role[]).find((role) => roles[role].word === plain);
};

/** The day of a cell; null: none that can be. */
const dayIn = ({ date, text }: TableCell): string | null => {
  const day = date ?? dayOf(text);
  return day !== null && validityDay.safeParse(day).success ? day : null;
};

function faultsOf({ row, cell, text }: ListRow<Part>): readonly RowFault[] {
  const [from, to] = [dayIn(cell('validFrom')), endless.has(text('validTo')) ? null : dayIn(cell('validTo'))];
  const reasonFault = text('reason') === '' ? null : textFault(words(1, 200), text('reason'), '依据');
  return [
    text('login') === '' ? rowFault(row, 'no-login', '没有登录名') : null,
    text('role') === '' ? rowFault(row, 'no-role', '没有岗位') : null,
    text('role') !== '' && roleOf(text('role')) === undefined ? rowFault(row, 'unknown-role', `没有“${text('role')}”这个岗位，可用的有：${Object.values(roles).map(({ word }) => word).join('、')}`) : null,
    text('validFrom') === '' ? rowFault(row, 'no-day', '没有起始日') : null,
    text('validFrom') !== '' && from === null ? rowFault(row, 'bad-day', `起始日“${text('validFrom')}”不是日期（如 2026-01-01）`) : null,
    !endless.has(text('validTo')) && to === null ? rowFault(row, 'bad-day', `终止日“${text('validTo')}”不是日期（如 2026-12-31），没有终止日请留空`) : null,
    from !== null && to !== null && to < from ? rowFault(row, 'bad-day', `终止日 ${to} 早于起始日 ${from}`) : null,
    reasonFault === null ? null : rowFault(row, 'bad-text', reasonFault),
  ].filter((fault) => fault !== null);
}

function roleRowOf(line: ListRow<Part>): { readonly wanted: RoleRow } | { readonly faults: readonly RowFault[] } {
  const { row, cell, text } = line;
  const [role, validFrom, faults] = [roleOf(text('role')), dayIn(cell('validFrom')), faultsOf(line)];
  if (faults.length > 0 || role === undefined || validFrom === null) return { faults };
  return {
    wanted: {
      row, name: plainName(text('name')), login: text('login'), role, unit: text('unit'), validFrom, validTo: endless.has(text('validTo')) ? null : dayIn(cell('validTo')), reason: text('reason') === '' ? null : text('reason'),
    },
  };
}

/**
 * Reads the roles of a pasted or uploaded list: columns are found by their headings (登录名, 岗位, 单位, 起始日, 终止日, 依据, and 姓名 to compare), others are passed over; so the list people were
 * added by serves here too. Every fault is told with its row.
 *
 * @example readRoleTable(sheet).wanted[0] // { row: 2, name: '王芳', login: 'wang.fang', role: 'office-clerk', unit: '', validFrom: '2026-01-01', validTo: null, reason: null }
 */
export function readRoleTable(sheet: SheetTable): { readonly wanted: readonly RoleRow[]; readonly faults: readonly RowFault[] } {
  const { rows, faults } = readListRows(sheet, form);
  const read = rows.map(roleRowOf);
  return { wanted: read.flatMap((one) => ('wanted' in one ? [one.wanted] : [])), faults: [...faults, ...read.flatMap((one) => ('faults' in one ? one.faults : []))] };
}
