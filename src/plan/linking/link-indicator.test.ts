import { describe, expect, test } from 'vitest';
import { linkIndicator, knowsIndicatorName, type LinkQuestion } from './link-indicator.ts';
import { normalName } from './normal-name.ts';

const link = (indicator: string, more: Partial<LinkQuestion> = {}) =>
  linkIndicator({ indicator, unit: '%', kind: 'level', every: null, of: null, subject: 'women', domain: null, ...more });

describe('names that compare equal', () => {
  test.each([
    ['３岁以下儿童的系统管理率', '三岁以下儿童系统管理率'],
    ['0—6岁儿童眼保健和视力检查覆盖率', '0至6岁儿童眼保健和视力检查覆盖率'],
    ['就业人员中的女性比例', '就业人员中妇女比重'],
    ['适龄妇女“两癌”筛查率', '适龄妇女两癌筛查率'],
  ])('%s and %s', (a, b) => {
    expect(normalName(a)).toBe(normalName(b));
  });

  test('what changes the thing is kept', () => {
    expect(normalName('5岁以下儿童死亡率')).not.toBe(normalName('15岁以下儿童死亡率'));
    expect(normalName('小学净入学率')).not.toBe(normalName('初中净入学率'));
  });
});

test('a known name is linked above 0.9', () => {
  const found = link('孕产妇死亡率', { unit: '/10万' });
  expect([found.indicatorId, (found.linkScore ?? 0) > 0.9]).toEqual(['maternal-mortality-rate', true]);
});

test('the same name in another unit is not', () => {
  expect(link('孕产妇死亡率', { unit: '分钟' })).toMatchObject({ indicatorId: null, linkReason: '名称相同但单位不符' });
});

test('a name that stands for several indicators is not guessed', () => {
  expect(link('新生儿、婴儿和5岁以下儿童死亡率', { unit: '‰' }).indicatorId).toBe(null);
});

test('likeness of spelling alone stays at or under 0.88', () => {
  const found = link('国有企业管理层成员中的女性所占比例');
  expect(found.linkScore ?? 0).toBeLessThanOrEqual(0.88);
});

test('a telling word more or less makes another thing', () => {
  expect(link('男性基本医疗保险参保率').indicatorId).toBe(null);
});

test('what the catalogue lacks stays unlinked and is offered as local', () => {
  expect(link('区足球场地覆盖率')).toEqual({ indicatorId: null, linkScore: null, linkReason: '指标目录中没有相近的指标，可作为本地新指标' });
});

test('qualitative promises have no indicator', () => {
  expect(link('妇女健康意识', { kind: 'qualitative', unit: null }).indicatorId).toBe(null);
});

test('knowing a name', () => {
  expect([knowsIndicatorName('孕产妇死亡率'), knowsIndicatorName('新生儿、婴儿和5岁以下儿童死亡率'), knowsIndicatorName('没有的率')]).toEqual([true, false, false]);
});
