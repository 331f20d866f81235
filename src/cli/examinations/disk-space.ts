import { good, mind, wrong, type Examination } from './examination.ts';

const megabyte = 1024 * 1024;
/** The server says it is not ready below the first (src/server/routes/health-routes.ts); a backup and a year of files fit into the second. */
const least = 200 * megabyte;
const enough = 2048 * megabyte;

const sizeText = (bytes: number): string => (bytes >= 1024 * megabyte ? `${(bytes / 1024 / megabyte).toFixed(1)} GB` : `${String(Math.floor(bytes / megabyte))} MB`);

/** Room on the disks of data, files and backups. */
export const diskSpace: Examination = {
  id: 'disk-space',
  title: '磁盘空间',
  judge: ({ folders }) => {
    const known = folders.flatMap(({ room, ...folder }) => (room === null ? [] : [{ ...folder, room }]));
    const text = known.map(({ word, room }) => `${word}文件夹可用 ${sizeText(room)}`).join('，');
    const lowest = known.reduce((low, { room }) => Math.min(low, room), Number.POSITIVE_INFINITY);
    if (known.length < folders.length) return wrong(`不能查看 ${folders.filter(({ room }) => room === null).map(({ path }) => path).join('、')}`, '请检查文件夹是否存在、是否有权限');
    if (lowest < least) return wrong(`快满了：${text}`, '请清理磁盘或换更大的磁盘；不到 200 MB 时上传和备份会失败');
    return lowest < enough ? mind(`剩余不多：${text}`, '请在备份和上传填满之前清理') : good(text);
  },
  examples: [
    { facts: { folders: [{ word: '数据', path: '/data', room: 100 * megabyte, mayWrite: true }] }, state: 'wrong' },
    { facts: { folders: [{ word: '数据', path: '/data', room: 50 * enough, mayWrite: true }, { word: '备份', path: '/backups', room: enough - 1, mayWrite: true }] }, state: 'mind' },
    { facts: { folders: [{ word: '数据', path: '/data', room: enough, mayWrite: true }] }, state: 'good' },
    { facts: { folders: [{ word: '数据', path: '/data', room: null, mayWrite: null }] }, state: 'wrong' },
  ],
};
