import { good, wrong, type Check } from './check.ts';

/** The port is free, or ours. */
export const port: Check = {
  id: 'port',
  title: '端口',
  judge: ({ running, portComplaint, read }) => {
    if (running !== null) return good(`正在运行：${running.address}`);
    if (portComplaint !== null) return wrong(portComplaint, '换一个端口，或停止占用它的程序');
    return good('settings' in read ? `${read.settings.host}:${String(read.settings.port)} 可用` : '未查');
  },
  examples: [{ facts: {}, state: 'good' }, { facts: { portComplaint: '端口 4380 已被占用' }, state: 'wrong' }, { facts: { portComplaint: '半边天已经在运行', running: { address: 'http://127.0.0.1:4380', reasons: [], gauges: {} } }, state: 'good' }],
};
