import { good, unasked, type Check } from './check.ts';

/** Which day it is, and by which time zone: said so that people see it. */
export const timeZone: Check = {
  id: 'time-zone',
  title: '时区',
  judge: ({ read, today }) => ('settings' in read ? good(`${read.settings.timeZone}，今天是 ${today}`) : unasked),
  examples: [{ facts: {}, state: 'good' }, { facts: { read: { complaints: ['x'] } }, state: 'good' }],
};
