import { factOf, good, unasked, wrong, type Examination } from './examination.ts';

/** What an acknowledged write needs to survive a power cut. */
export const durability: Examination = {
  id: 'durability',
  title: '断电保护',
  judge: (facts) => {
    const unsafe = factOf(facts, 'halfsky_database_unsafe_settings', ({ facts: found }) => found?.unsafe.length);
    if (unsafe === null) return unasked;
    return unsafe === 0 ? good('已打开：突然断电也不会丢失已保存的数据') : wrong(`数据库有 ${String(unsafe)} 项断电保护被关掉`, '请在数据库设置中打开 fsync、full_page_writes、synchronous_commit，否则断电会丢失已确认的数据');
  },
  examples: [{ facts: { running: { address: '', reasons: [], gauges: { halfsky_database_unsafe_settings: 1 } } }, state: 'wrong' }, { facts: {}, state: 'good' }, { facts: { store: 'absent' }, state: 'good' }],
};
