import { describe, expect, test } from 'vitest';
import { warningRules, type MonitoredTarget } from '#monitoring';
import { sketchedTarget } from '../../../../../test/makers/sketched-target.ts';
import { sourceBook } from '../../../figures/figure-source.ts';
import { plainText } from '../../../figures/say.ts';
import { subjectsOf } from '../../../ground/subject.ts';
import { dataRule, owedOf } from './owed.ts';

function owed(told: Partial<MonitoredTarget>): readonly [string, string] | null {
  const book = sourceBook();
  const [subject] = subjectsOf([sketchedTarget(told)], 2024, book, () => []);
  const found = subject === undefined ? null : owedOf(subject, book);
  return found === null ? null : [plainText(found.what), plainText(found.why)];
}
const warning = (sentence: string, missing: string) => ({ level: 'yellow', rule: dataRule, sentence, inputs: { missing, unreadable: '' }, settings: {}, approval: null, clears: '' }) as const;
const none = (reason: 'not-collected' | 'not-due' | 'not-applicable' | 'refused' | 'suppressed' | 'no-baseline'): Partial<MonitoredTarget> => ({ achievement: 'no-data', latest: { missing: reason }, points: [] });

describe('what a unit owes for an indicator', () => {
  test('the rule that speaks of missing data is the one meant', () => {
    expect(warningRules.find(({ id }) => id === dataRule)?.title).toBe('数据缺失或无法读取');
  });

  test.each<readonly [string, Partial<MonitoredTarget>, readonly [string, string] | null]>([
    ['is nothing where it is judged', {}, null],
    ['is the years that are due, though it is judged', { warnings: [warning('“孕产妇系统管理率”应报年份中缺2年：2021年（未收集）、2022年（未收集）。', '2021,2022')] }, ['2021年、2022年的数据', '应报年份中缺2年：2021年（未收集）、2022年（未收集）。']],
    ['is a right figure where one cannot be read', { warnings: [warning('“孕产妇系统管理率”有数据无法读取：2023年数值。', '')] }, ['更正后的数据', '有数据无法读取：2023年数值。']],
    ['may be a reason in writing', { ...none('refused'), gaps: [{ year: 2024, reason: 'refused' }], warnings: [warning('“孕产妇系统管理率”2024年应有数据而没有（拒报）。', '2024')] }, ['2024年的数据，或不能提供的书面理由', '2024年应有数据而没有（拒报）。']],
    ['is evidence where people judge', { achievement: 'pending', latest: { missing: 'not-collected' } }, ['完成情况、完成日期和佐证材料', '待举证或核实']],
    ['is both series where the definition changed', { achievement: 'not-comparable' }, ['新旧两种口径的数据', '口径有变化']],
    ['is what is missing where figures are incomplete', { achievement: 'no-data' }, ['缺少的年份或分项数据', '数据不全']],
    ['is a figure or a word where nothing was collected', none('not-collected'), ['数据，或没有数据的原因', '没有收集到数据']],
    ['is the base where that is missing', none('no-baseline'), ['基期或以前年份的数据', '缺少以前的数据']],
    ['is nothing where it is kept secret', none('suppressed'), null],
    ['is nothing before it is due', { achievement: 'not-due', latest: { missing: 'not-due' } }, null],
    ['is nothing where it does not apply', { achievement: 'not-applicable', latest: { missing: 'not-applicable' } }, null],
  ])('%s', (_what, told, expected) => {
    expect(owed(told)).toEqual(expected);
  });
});
