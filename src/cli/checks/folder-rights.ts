import { good, mind, wrong, type Check } from './check.ts';

/** Folders can be written, and files with passwords are their owner's alone. */
export const folderRights: Check = {
  id: 'folder-rights',
  title: '权限',
  judge: ({ folders, secrets }) => {
    const closed = folders.filter(({ mayWrite }) => mayWrite === false);
    if (closed.length > 0) return wrong(`不能写 ${closed.map(({ path }) => path).join('、')}`, '请以运行服务的用户检查，或用 chown 改变文件夹的所有者');
    const open = secrets.filter(({ rightsOfOthers }) => rightsOfOthers !== 0);
    if (open.length > 0) return wrong(`其他用户能读写密码文件 ${open.map(({ path }) => path).join('、')}`, `请执行 chmod 600 ${open.map(({ path }) => path).join(' ')}`);
    const left = secrets.filter(({ isLeftover }) => isLeftover);
    return left.length > 0 ? mind(`初始密码还留在 ${left.map(({ path }) => path).join('、')}`, '交给本人后请删除') : good('文件夹可写，密码文件只有本用户能读');
  },
  examples: [
    { facts: { folders: [{ word: '数据', path: '/data', room: 1e12, mayWrite: false }] }, state: 'wrong' },
    { facts: { secrets: [{ path: '/data/postgres/halfsky-passwords.json', rightsOfOthers: 0o044, isLeftover: false }] }, state: 'wrong' },
    { facts: { secrets: [{ path: '/data/first-passwords.txt', rightsOfOthers: 0, isLeftover: true }] }, state: 'mind' },
    { facts: { secrets: [{ path: '/data/postgres/halfsky-passwords.json', rightsOfOthers: 0, isLeftover: false }] }, state: 'good' },
  ],
};
