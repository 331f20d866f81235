import { describe, expect, test } from 'vitest';
import { readTxt } from '#documents';
import { placeTargets, readPlan } from '#plan';
import { findIndicatorById } from '#registry';
import { placeRows } from './place-rows.ts';

const text = `示例区妇女发展规划（2021—2030年）
二、发展领域、主要目标与策略措施
（一）妇女与健康
主要目标：
1.孕产妇系统管理率达到95%以上。
策略措施：
1.加强服务。
（二）妇女与教育
主要目标：
1.九年义务教育巩固率达到97%以上。
策略措施：
1.加强教育。`;

describe('rows of indicator tables', () => {
  const { plans: [plan] } = readPlan(readTxt(new TextEncoder().encode(text)));
  const { targets } = placeTargets(plan === undefined ? [] : [{ plan, file: '', role: 'sibling', roleBecause: '', calledHere: '' }], findIndicatorById);
  const [health, school] = targets;
  const row = (domain: string | null, like = health) => (like === undefined ? [] : [{ ...like, section: 'table' as const, domain: null, clause: null, row: { domain } as never }]);
  const domainOf = (domain: string | null, like = health, others = targets): string | null | undefined => (plan === undefined ? undefined : placeRows(plan, [...others, ...row(domain, like)]).at(-1)?.domain?.title ?? null);

  test.each([
    ['the domain the row names', domainOf('妇女与教育'), '妇女与教育'],
    ['a numbered heading', domainOf('二、妇女与教育'), '妇女与教育'],
    ['no name: where the text speaks of the indicator', domainOf(null, school), '妇女与教育'],
    ['a name nobody knows: where the text speaks of it', domainOf('其他', health), '妇女与健康'],
    ['nothing speaks of it', domainOf(null, health, []), null],
  ])('%s', (_title, found, wanted) => {
    expect(found).toBe(wanted);
  });
});
