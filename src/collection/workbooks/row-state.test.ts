import { beforeAll, expect, test } from 'vitest';
import { exampleForm } from '../../../test/makers/example-workbook.ts';
import type { AnswerTexts } from '../forms/answer.ts';
import type { FormItem } from '../forms/form.ts';
import { stateOf } from './row-state.ts';

const items = new Map<string, FormItem>();
beforeAll(async () => {
  for (const item of (await exampleForm('示例区卫生健康局')).items) items.set(item.definition.name.zh, item);
});

test.each<readonly [string, AnswerTexts, string]>([
  ['孕产妇系统管理率', {}, '待填'],
  ['孕产妇系统管理率', { numerator: '1' }, '还差分子或分母'],
  ['孕产妇系统管理率', { numerator: '1', denominator: '3' }, '已填，得 33.33'],
  ['孕产妇系统管理率', { numerator: '1', denominator: '3', value: '33.3' }, '已填'],
  ['孕产妇系统管理率', { numerator: '1', denominator: '3', value: '33.4' }, '不符，应为 33.33'],
  ['孕产妇系统管理率', { numerator: '4', denominator: '3' }, '分子大于分母'],
  ['孕产妇系统管理率', { numerator: '4', denominator: '0' }, '分母是0'],
  ['孕产妇系统管理率', { value: '约95' }, '不是数字？'],
  ['孕产妇系统管理率', { missing: '未收集' }, '已填'],
  ['孕产妇系统管理率', { missing: '未收集', value: '3' }, '数和缺失原因只留一个'],
  ['孕产妇系统管理率', { missing: '未发生', value: '0' }, '已填'],
  ['孕产妇死亡率', { numerator: '1', denominator: '1968' }, '已填，得 50.81'],
  ['可避免孕产妇死亡数', { value: '0' }, '已填'],
  ['妇女保健专职人员数', { happened: '是' }, '还差日期或佐证'],
  ['妇女保健专职人员数', { happened: '否' }, '已填'],
  ['心理健康素养水平', { level: '有改善' }, '还差佐证'],
])('%s with %j is %s', (name, texts, says) => {
  const item = items.get(name);
  expect(item && stateOf(item, texts)).toBe(says);
});
