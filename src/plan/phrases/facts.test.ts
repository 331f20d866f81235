import { describe, expect, test } from 'vitest';
import { readClause } from './read-promises.ts';

const said = (text: string): { readonly facts: readonly string[]; readonly promises: readonly string[] } => {
  const { facts, promises } = readClause(text, 'clause', { startYear: 2021, endYear: 2030, knows: () => false });
  return {
    facts: facts.map(({ indicator, value, unit, year }) => `${indicator} ${String(value)}${unit} ${String(year)}`),
    promises: promises.map(({ promise }) => `${promise.indicator} ${String(promise.value)}`),
  };
};

describe('the past gives facts, the future promises', () => {
  test.each([
    ['2020年，全区婴儿死亡率为3.2‰，比2010年下降2.1个千分点；毛入园率为98%。', ['婴儿死亡率 3.2‰ 2020', '毛入园率 98% 2020'], []],
    ['截至2020年底，5岁以下儿童死亡率从2010年的7.6‰下降到5.1‰。', ['5岁以下儿童死亡率 7.6‰ 2010', '5岁以下儿童死亡率 5.1‰ 2020'], []],
    ['到2030年，婴儿死亡率下降到3‰以下。', [], ['婴儿死亡率 3']],
    ['毛入园率（2020年为85.2%）达到90%以上。', ['毛入园率 85.2% 2020'], ['毛入园率 90']],
    ['毛入园率由2020年的85.2%提高到90%以上。', ['毛入园率 85.2% 2020'], ['毛入园率 90']],
    ['2020年婴儿死亡率为3.2‰，到2030年控制在3‰以下。', ['婴儿死亡率 3.2‰ 2020'], ['婴儿死亡率 3']],
    ['五年来，建成了20所幼儿园。', [], []],
    ['孕产妇系统管理率达到90.51%。', ['孕产妇系统管理率 90.51% null'], []],
  ])('%s', (text, facts, promises) => expect(said(text)).toEqual({ facts, promises }));
});
