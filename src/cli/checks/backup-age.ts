import { factOf, good, mind, wrong, type Check } from './check.ts';

/** Hours. A backup a day is what the schedule makes; after a week without one nobody looks after it. */
const usual = 48;
const longest = 24 * 7;

const ageText = (hours: number): string => (hours < usual ? `${String(Math.round(hours))} 小时前` : `${String(Math.floor(hours / 24))} 天前`);

/** There is a backup, it is not old, and its file is what was written. */
export const backupAge: Check = {
  id: 'backup-age',
  title: '备份',
  judge: (facts) => {
    const { store, running, backup } = facts;
    if (store === 'absent' && running === null) return good('还没有数据，不用备份');
    const seconds = factOf(facts, 'halfsky_backup_age_seconds', () => (backup ? backup.hoursOld * 3600 : null));
    if (seconds === null) return mind('没有备份', '请执行 halfsky backup 文件名，或在系统里打开定时备份');
    const hours = seconds / 3600;
    if (backup?.fault) return wrong(`最近一次备份（${ageText(hours)}）：${backup.fault}`, '请马上再备份一次，并检查存放备份的磁盘');
    if (hours < usual) return good(`最近一次在 ${ageText(hours)}${backup?.isRead === true ? '，文件完好' : ''}`);
    return hours < longest ? mind(`最近一次在 ${ageText(hours)}`, '请检查定时备份') : wrong(`最近一次在 ${ageText(hours)}`, '请马上备份，并检查定时备份');
  },
  examples: [
    { facts: { backup: null }, state: 'mind' },
    { facts: { backup: { hoursOld: 20, fault: null, isRead: true } }, state: 'good' },
    { facts: { backup: { hoursOld: 20, fault: '文件已不在', isRead: false } }, state: 'wrong' },
    { facts: { backup: { hoursOld: 72, fault: null, isRead: true } }, state: 'mind' },
    { facts: { backup: { hoursOld: 1000, fault: null, isRead: true } }, state: 'wrong' },
    { facts: { store: 'absent', backup: undefined }, state: 'good' },
  ],
};
