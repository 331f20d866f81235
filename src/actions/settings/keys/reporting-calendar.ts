import { z } from 'zod';
import { settingKey } from '../setting-key.ts';

/** The steps of the yearly round in their order; each is due on a day of the year after the one that is reported. */
const steps = {
  notice: '下发通知、培训',
  submissions: '成员单位报送数据',
  checks: '统计部门审核、退回',
  review: '评估会审',
  report: '监测报告送审',
  publication: '报送、通报、公开',
  inspection: '重点难点督办',
  yearEnd: '单位年度总结和下年计划',
} as const;

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDayOfEveryYear = (text: string): boolean => {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= (daysOf[month - 1] ?? 0);
};
const due = (what: string) => z.string().regex(/^\d{2}-\d{2}$/, { message: '写作 月-日，如 04-30' }).refine(isDayOfEveryYear, { message: '不是每年都有的日子' }).describe(`${what}的截止日（月-日）`);

const order = Object.keys(steps) as (keyof typeof steps)[];

/** When the steps of the yearly collection are due (practice.md 2.1; the usual dates are inferred from those seen there). */
export const reportingCalendar = settingKey({
  key: 'reporting-calendar',
  title: '年度工作日历',
  explanation: '年度监测各步骤的截止日，均指数据年度的下一年。各步骤须按先后排列。已经布置的任务不受影响。',
  schema: z.object({
    notice: due(steps.notice), submissions: due(steps.submissions), checks: due(steps.checks), review: due(steps.review),
    report: due(steps.report), publication: due(steps.publication), inspection: due(steps.inspection), yearEnd: due(steps.yearEnd),
  }).superRefine((calendar, context) => {
    for (const [at, step] of order.entries()) {
      const before = order[at - 1];
      if (before !== undefined && calendar[step] < calendar[before]) context.addIssue({ code: 'custom', path: [step], message: `“${steps[step]}”不能早于“${steps[before]}”` });
    }
  }),
  standard: { notice: '02-28', submissions: '04-30', checks: '05-20', review: '05-31', report: '07-15', publication: '08-31', inspection: '09-30', yearEnd: '12-20' },
  scope: 'region',
  changers: ['system-administrator', 'office-head', 'statistics-head'],
  needsReason: false,
  mayBeginInThePast: false,
  examples: [
    { value: { notice: '03-10', submissions: '05-20', checks: '06-10', review: '06-30', report: '07-31', publication: '09-06', inspection: '10-15', yearEnd: '12-31' } },
    { value: { notice: '02-29', submissions: '05-20', checks: '06-10', review: '06-30', report: '07-31', publication: '09-06', inspection: '10-15', yearEnd: '12-31' }, refusedAt: 'notice' },
    { value: { notice: '03-10', submissions: '05-20', checks: '05-10', review: '06-30', report: '07-31', publication: '09-06', inspection: '10-15', yearEnd: '12-31' }, refusedAt: 'checks' },
  ],
});
