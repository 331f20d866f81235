import { expect, test } from 'vitest';
import { readTxt } from '#documents';
import { readPlan } from '#plan';
import { yearIssues } from './year-issues.ts';

const { plans } = readPlan(readTxt(new TextEncoder().encode('示例区妇女发展规划（2021—2025年）\n第一章 总则\n第二章 发展领域\n（一）妇女与健康\n主要目标：\n1.产前检查率达到98%以上。\n策略措施：\n1.加强服务。\n')));

test.each<readonly [string, number, string, readonly string[]]>([
  ['a year of the plan that is over', 2024, '2025-01-01', []],
  ['its last day', 2024, '2024-12-31', ['year-not-over']],
  ['the year before the plan', 2020, '2025-08-01', ['year-before-plan']],
  ['the first year of the plan', 2021, '2025-08-01', []],
  ['the last year of the plan', 2025, '2026-08-01', []],
  ['the year after the plan', 2026, '2027-08-01', ['year-after-plan']],
  ['a year after the plan that is not over', 2026, '2026-08-01', ['year-after-plan', 'year-not-over']],
])('%s', (_name, year, asOf, codes) => {
  expect(yearIssues(plans, { year, asOf }).map(({ code }) => code)).toEqual(codes);
});
