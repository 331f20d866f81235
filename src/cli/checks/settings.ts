import { good, mind, wrong, type Check } from './check.ts';

/** The environment variables. */
export const settings: Check = {
  id: 'settings',
  title: '设置',
  judge: ({ read }) => {
    if ('complaints' in read) return wrong(read.complaints.join('；'), '改正后再启动；全部设置见 docs/running.md');
    return read.unknown.length === 0 ? good('没有不认识的设置') : mind(`不认识：${read.unknown.join('、')}`, '是不是写错了？全部设置见 docs/running.md');
  },
  examples: [{ facts: {}, state: 'good' }, { facts: { read: { complaints: ['HALFSKY_PORT 须是整数'] } }, state: 'wrong' }],
};
