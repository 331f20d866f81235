import { expect, test } from 'vitest';
import type { Session } from '../session/session.ts';
import { pagesOpenTo } from './pages-open.ts';

const session = (roles: readonly string[], actions: readonly string[]): Session => ({ person: { personId: 'p', name: '王芳' }, roles: roles.map((role) => ({ role, regionId: 'r', unitId: null })), restrictedTo: null, today: '2026-11-22', actions });

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['a reporter', ['unit-reporter'], ['forms.list-forms', 'collection.get-board'], ['首页', '我的填报', '填报进度', '工作日历']],
  ['a statistician, whose forms are everybody’s', ['statistician'], ['forms.list-forms', 'forms.approve-forms', 'collection.get-board'], ['首页', '审核', '填报进度', '工作日历']],
  ['an administrator', ['system-administrator'], ['accounts.list-people', 'units.add-units'], ['首页', '使用准备', '单位', '人员与岗位']],
])('%s sees the pages of their roles', (_who, roles, actions, pages) => {
  expect(pagesOpenTo(session(roles, actions)).flatMap(({ pages: open }) => open.map(({ word }) => word))).toEqual(pages);
});
