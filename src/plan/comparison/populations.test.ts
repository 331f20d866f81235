import { expect, test } from 'vitest';
import { coversPopulation, populationsOf, samePopulation, usualWords } from './populations.ts';

test.each([
  ['农村牧区、城镇低保家庭适龄妇女“两癌”筛查覆盖率', null, [], [['农村'], ['低保', '城镇']]],
  ['农村适龄妇女宫颈癌筛查覆盖率', '农村适龄妇女', [], [['农村']]],
  ['孕产妇死亡率', null, [], []],
  ['访视率', '残疾儿童', [], [['残疾']]],
  ['城乡社区儿童之家覆盖率', null, [], []],
  ['0至6岁儿童眼保健覆盖率', null, [], [['0-6岁']]],
  ['０—６岁儿童眼保健覆盖率', null, [], [['0-6岁']]],
  ['农村自来水普及率', null, usualWords(['农村自来水普及率']), []],
  ['中小学生体质合格率', null, [], [['中小学']]],
] as const)('%s speaks of', (name, scope, usual, populations) => {
  expect(populationsOf(name, scope, usual)).toEqual(populations);
});

test('the order of a list does not matter', () => {
  expect(samePopulation(populationsOf('农村、城镇低保妇女', null, []), populationsOf('城镇低保和农村妇女', null, []))).toBe(true);
  expect(samePopulation([['农村']], [])).toBe(false);
});

test.each([
  ['everyone covers anyone', [], [['农村']], true],
  ['a list covers each of its items', [['农村'], ['低保', '城镇']], [['农村']], true],
  ['and what is narrower still', [['农村']], [['农村', '残疾']], true],
  ['a part does not cover everyone', [['农村']], [], false],
  ['nor another part', [['农村']], [['城镇']], false],
  ['低保 in towns does not cover towns', [['低保', '城镇']], [['城镇']], false],
] as const)('%s', (_says, wide, narrow, covers) => {
  expect(coversPopulation(wide, narrow)).toBe(covers);
});
