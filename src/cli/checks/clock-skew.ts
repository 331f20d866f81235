import { factOf, good, mind, unasked, wrong, type Check } from './check.ts';

/** Seconds. Sessions and leases of jobs live by these clocks. */
const noticed = 5;
const harmful = 60;

/** The clocks of this machine and of the database agree. */
export const clockSkew: Check = {
  id: 'clock-skew',
  title: '时钟',
  judge: (facts) => {
    const ahead = factOf(facts, 'halfsky_database_clock_ahead_seconds', ({ clockAhead }) => clockAhead);
    if (ahead === null) return unasked;
    const seconds = Math.abs(ahead);
    if (seconds < noticed) return good('与数据库的时钟一致');
    const text = `数据库的时钟比本机${ahead > 0 ? '快' : '慢'} ${seconds.toFixed(0)} 秒`;
    return seconds < harmful ? mind(text, '请让两台机器对时（NTP）') : wrong(text, '请让两台机器对时（NTP）；登录时限和后台任务会出错');
  },
  examples: [
    { facts: { running: { address: '', reasons: [], gauges: { halfsky_database_clock_ahead_seconds: -7 } } }, state: 'mind' },
    { facts: { running: { address: '', reasons: [], gauges: { halfsky_database_clock_ahead_seconds: 3600 } } }, state: 'wrong' },
    { facts: { running: { address: '', reasons: [], gauges: { halfsky_database_clock_ahead_seconds: Number.NaN } } }, state: 'good' },
    { facts: {}, state: 'good' },
  ],
};
