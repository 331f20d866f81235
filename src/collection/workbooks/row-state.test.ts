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
  ['孕产妇系统管理率', { missing: '未收集' }, '还差缺失说明'],
  ['孕产妇系统管理率', { missing: '未收集', missingNote: '没有统计' }, '已注明缺失'],
  ['孕产妇系统管理率', { missing: '未到期' }, '已注明缺失'],
  ['孕产妇系统管理率', { missing: '未发生', value: '97' }, '数和缺失原因只留一个'],
  ['孕产妇系统管理率', { numerator: 'abc', denominator: '3', value: '33.3' }, '不是数字？'],
  ['孕产妇系统管理率', { value: '100' }, '已填'],
  ['孕产妇系统管理率', { value: '100.1' }, '超过100？'],
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

test.each<readonly [string, AnswerTexts, string, string]>([
  ['one step like last year', { value: '96' }, '95.2', '已填'],
  ['a share typed as a fraction', { value: '0.96' }, '95.2', '少乘了100？'],
  ['a share that was as small last year', { value: '0.96' }, '0.95', '已填'],
  ['a fifth of last year away, exactly', { value: '40' }, '50', '已填'],
  ['more than a fifth away', { value: '39.9' }, '50', '已填，与上年差得多'],
  ['and explained', { value: '39.9', explanation: '口径改了' }, '50', '已填'],
  ['by its counts', { numerator: '1', denominator: '3' }, '50', '已填，得 33.33，与上年差得多'],
  ['without a figure of last year', { value: '39.9' }, '', '已填'],
  ['one of words', { value: '39.9' }, '1:3', '已填'],
])('beside last year: %s', (_what, texts, lastYear, says) => {
  const item = items.get('孕产妇系统管理率');
  expect(item && stateOf(item, texts, { lastYear })).toBe(says);
});

test.each<readonly [string, AnswerTexts, string]>([
  ['where the whole says why', { missing: '未收集', missingNote: '没有统计' }, '已注明缺失'], ['not where the whole has another reason', { missing: '拒报', missingNote: '保密' }, '还差缺失说明'], ['nor where it has a figure', { value: '96' }, '还差缺失说明'],
])('a part of an indicator needs no note of its own %s', (_what, whole, says) => {
  const item = items.get('孕产妇系统管理率');
  expect(item && stateOf(item, { missing: '未收集' }, { whole })).toBe(says);
});
