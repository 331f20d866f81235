import { roles } from '#kernel';
import type { Permission } from '../action.ts';

/**
 * Who may, in words for pages.
 *
 * @example permissionWords(['system-administrator']) // '系统管理员'
 */
export function permissionWords(permission: Permission): string {
  if (permission === 'anyone') return '任何人（不必登录）';
  return permission === 'signed-in' ? '已登录的人员' : permission.map((role) => roles[role].word).join('、');
}
