import { good, mind, unasked, wrong, type Examination } from './examination.ts';
import { currentLook } from './example-facts.ts';

/** The schema is that of this program. */
export const migrations: Examination = {
  id: 'migrations',
  title: '数据结构',
  judge: ({ store, running }) => {
    if (running !== null) return running.reasons.some((reason) => reason.includes('数据结构')) ? wrong('与正在运行的程序的版本不一致', '停止程序，备份后执行 halfsky migrate') : good('与正在运行的程序一致');
    if (store === 'absent' || 'refused' in store) return unasked;
    const { look: { obstacle, missing, applied } } = store;
    if (obstacle !== null) return wrong(obstacle.message, '换用写入数据的程序版本');
    return missing.length === 0 ? good(`已是最新（第 ${String(applied.at(-1)?.number ?? 0)} 版）`) : mind(`还有 ${String(missing.length)} 步没有执行`, '请先备份；下次 halfsky serve 或 halfsky migrate 时执行');
  },
  examples: [
    { facts: { store: { look: { ...currentLook, missing: [{ number: 2, name: 'more' }] }, facts: null, clockAhead: null } }, state: 'mind' },
    { facts: { store: { look: { ...currentLook, obstacle: { refused: 'store-newer-than-program', message: '数据由更新的程序写过' } }, facts: null, clockAhead: null } }, state: 'wrong' },
    { facts: {}, state: 'good' },
  ],
};
