import { factOf, good, mind, unasked, type Check } from './check.ts';

/** Jobs go on. Those without a program that does them wait, and that is no fault. */
export const stuckJobs: Check = {
  id: 'stuck-jobs',
  title: '后台任务',
  judge: (facts) => {
    const stuck = factOf(facts, 'halfsky_jobs_stuck', ({ facts: found }) => found?.stuckJobs);
    const failed = factOf(facts, 'halfsky_jobs_failed', ({ facts: found }) => found?.failedJobs);
    if (stuck === null || failed === null) return unasked;
    if (stuck > 0) return mind(`${String(stuck)} 个任务停住了`, facts.running === null ? '启动 halfsky serve 后会接着做' : '请看运行日志；重启程序后会接着做');
    return failed > 0 ? mind(`${String(failed)} 个任务失败`, '由系统管理员在“后台任务”里查看原因，重做或取消') : good('没有停住或失败的任务');
  },
  examples: [
    { facts: {}, state: 'good' }, { facts: { running: { address: '', reasons: [], gauges: { halfsky_jobs_stuck: 2, halfsky_jobs_failed: 0 } } }, state: 'mind' },
    { facts: { running: { address: '', reasons: [], gauges: { halfsky_jobs_stuck: 0, halfsky_jobs_failed: 1 } } }, state: 'mind' },
  ],
};
