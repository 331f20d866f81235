import { oldVersionWarning } from '#storage';
import { good, mind, wrong, type Check } from './check.ts';
import { currentLook } from './example-facts.ts';

const oldestMajor = 15;

/** The database can be reached, is one this program knows, and not too old. */
export const database: Check = {
  id: 'database',
  title: '数据库',
  judge: ({ store, running, today }) => {
    if (running !== null) return running.reasons.length === 0 ? good(`由正在运行的程序使用（${running.address}），应答正常`) : wrong(`正在运行的程序（${running.address}）不能提供服务：${running.reasons.join('')}`, '请看运行日志');
    if (store === 'absent') return mind('这里还没有数据', '第一次运行 halfsky serve 时建立');
    if ('refused' in store) return wrong(store.message, '处理后再运行 halfsky doctor');
    const { look: { engine, serverVersion } } = store;
    if (Number.parseInt(serverVersion, 10) < oldestMajor) return wrong(`PostgreSQL ${serverVersion} 太旧`, `请升级到 ${String(oldestMajor)} 或更新的版本`);
    if (engine === 'pglite') return mind('评估模式（PGlite）', '断电可能丢数据，不能存放正式数据；请用内置 PostgreSQL 或 DATABASE_URL');
    const old = engine === 'embedded' ? oldVersionWarning(serverVersion.split(' ')[0] ?? '', today) : undefined;
    return old === undefined ? good(`PostgreSQL ${serverVersion}（${engine}）`) : mind(old, '更新程序');
  },
  examples: [
    { facts: { store: 'absent' }, state: 'mind' },
    { facts: { store: { refused: 'folder-in-use', message: '正被另一个程序使用' } }, state: 'wrong' },
    { facts: { store: { refused: 'folder-in-use', message: '正被另一个程序使用' }, running: { address: 'http://127.0.0.1:4380', reasons: [], gauges: {} } }, state: 'good' },
    { facts: { running: { address: 'http://127.0.0.1:4380', reasons: ['数据库没有应答。'], gauges: {} } }, state: 'wrong' },
    { facts: { store: { look: { ...currentLook, serverVersion: '14.9' }, facts: null, clockAhead: null } }, state: 'wrong' },
    { facts: { store: { look: { ...currentLook, engine: 'embedded', serverVersion: '18.0' }, facts: null, clockAhead: null }, today: '2026-11-22' }, state: 'mind' },
    { facts: { store: { look: { ...currentLook, engine: 'pglite' }, facts: null, clockAhead: null } }, state: 'mind' },
  ],
};
