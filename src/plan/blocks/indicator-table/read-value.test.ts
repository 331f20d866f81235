import { describe, expect, test } from 'vitest';
import { readValue, type Told, type ValueContext } from './read-value.ts';

const context: ValueContext = { name: '参保率', unit: '%', column: 'level', per: null, brackets: 'total', course: null };
const level = (told: Partial<Told>): Partial<Told> => ({ kind: 'level', bound: 'reach', upper: null, unit: '%', strict: false, direction: null, ...told });

describe('a cell of goals', () => {
  test.each<[string, Partial<Told>]>([
    ['≥90', level({ bound: 'at-least', value: 90 })], ['>90', level({ bound: 'at-least', value: 90, strict: true })], ['＞９０', level({ bound: 'at-least', value: 90, strict: true })],
    ['90以上', level({ bound: 'at-least', value: 90 })], ['90%以上', level({ bound: 'at-least', value: 90 })], ['90%及以上', level({ bound: 'at-least', value: 90 })], ['不低于95', level({ bound: 'at-least', value: 95 })],
    ['12以下', level({ bound: 'at-most', value: 12 })], ['≤12', level({ bound: 'at-most', value: 12 })], ['≦ 12', level({ bound: 'at-most', value: 12 })], ['<5', level({ bound: 'at-most', value: 5, strict: true })], ['30以内', level({ bound: 'at-most', value: 30 })],
    ['控制在12', level({ bound: 'at-most', value: 12 })], ['达到100', level({ value: 100 })], ['100', level({ value: 100 })], ['76。7', level({ value: 76.7 })], ['0', level({ value: 0 })],
    ['95左右', level({ bound: 'about', value: 95 })], ['98—99', level({ bound: 'between', value: 98, upper: 99 })], ['98%-99%', level({ bound: 'between', value: 98, upper: 99 })], ['43～46之间', level({ bound: 'between', value: 43, upper: 46 })],
    ['稳定在95以上', level({ bound: 'at-least', value: 95, direction: 'hold' })], ['提高到95', level({ value: 95, direction: 'up' })], ['下降到12以下', level({ bound: 'at-most', value: 12, direction: 'down' })],
    ['全覆盖', { kind: 'level', bound: 'reach', value: 100, unit: '%' }], ['三分之一', level({ value: 33.33 })], ['1:3', level({ value: 0.3333, unit: 'ratio' })],
    ['逐步提高', { kind: 'trend', direction: 'up' }], ['下降', { kind: 'trend', direction: 'down' }], ['保持', { kind: 'trend', direction: 'hold' }], ['逐届提高', { kind: 'trend', direction: 'up', every: 'term' }], ['持续改善', { kind: 'trend', direction: null }],
    ['[20]', { kind: 'change', changePoints: 20, direction: null, per: null }], ['[提高5]', { kind: 'change', changePoints: 5, direction: 'up' }], ['[下降10%]', { kind: 'change', changePercent: -10, direction: 'down' }],
    ['〔2.75)', { kind: 'change', changePoints: 2.75 }], ['年均增长7.5', { kind: 'change', changePercent: 7.5, per: 'year', direction: 'up' }], ['比2020年提高5个百分点', { kind: 'change', changePoints: 5, baselineYear: 2020 }],
  ])('%s', (text, told) => {
    const reading = readValue(text, context);
    expect(reading).toMatchObject({ kind: 'told', told: [told] });
  });

  test.each(['—', '-', '－', '', ' ', '/', '一', '……', '[—]'])('%j sets no goal', (text) => {
    expect(readValue(text, context)).toEqual({ kind: 'nothing' });
  });

  test.each(['详见附件', '90；80', '（90）', '5.0、6.0', '一类'])('%s is not guessed at', (text) => {
    expect(readValue(text, context)).toEqual({ kind: 'unread' });
  });

  test('more digits than a number can hold are no figure', () => {
    expect(readValue('9'.repeat(400), context)).toEqual({ kind: 'unread' });
  });
});

describe('what the row says', () => {
  const told = (text: string, more: Partial<ValueContext>): readonly Told[] | null => {
    const reading = readValue(text, { ...context, ...more });
    return reading.kind === 'told' ? reading.told : null;
  };

  test('the unit comes from the row, unless the cell prints its own', () => {
    expect(told('9以下', { unit: '1/10万' })).toMatchObject([{ unit: '/10万', bound: 'at-most', value: 9 }]);
    expect(told('9/10万以下', { unit: '1/10万' })).toMatchObject([{ unit: '/10万', value: 9 }]);
    expect(told('4.5', { unit: '个', name: '每千人口拥有3岁以下婴幼儿托位数' })).toMatchObject([{ kind: 'level', unit: '个/千人' }]);
    expect(told('10', { unit: '所', name: '标准化妇幼保健院数' })).toMatchObject([{ kind: 'count', unit: '所', bound: 'reach' }]);
    expect(told('16,850', { unit: '元' })).toMatchObject([{ value: 16850, unit: '元' }]);
    expect(told('1.5万', { unit: '人' })).toMatchObject([{ value: 1.5, unit: '万人' }]);
    expect(told('10.75', { unit: null })).toMatchObject([{ value: 10.75, unit: null }]);
  });

  test('a level and its sum over the years stand in one cell', () => {
    expect(told('64[4]', { course: 'up' })).toMatchObject([{ kind: 'level', value: 64 }, { kind: 'change', changePoints: 4, direction: 'up' }]);
    expect(told('[4]', { course: 'down' })).toMatchObject([{ changePoints: -4, direction: 'down' }]);
  });

  test('a sum of things that are no share is an amount', () => {
    expect(told('[5000以上]', { unit: '人', name: '城镇新增就业' })).toMatchObject([{ kind: 'change', value: 5000, unit: '人', bound: 'at-least' }]);
  });

  test('a name that is itself a change gives its thing and its direction', () => {
    expect(told('>7.5', { name: '残疾人家庭人均收入年均增长' })).toMatchObject([{ kind: 'change', indicator: '残疾人家庭人均收入', changePercent: 7.5, per: 'year', direction: 'up', strict: true }]);
    expect(told('〔18〕', { name: '单位生产总值能耗降低', column: 'change' })).toMatchObject([{ indicator: '单位生产总值能耗', changePercent: -18, direction: 'down', per: null }]);
    expect(told('2.5', { column: 'change', per: 'year', course: 'up' })).toMatchObject([{ kind: 'change', changePercent: 2.5, per: 'year', direction: 'up' }]);
  });

  test('a gap narrows', () => {
    expect(told('逐步缩小', { name: '城乡收入差距', unit: null })).toMatchObject([{ kind: 'gap', direction: 'narrow' }]);
  });
});
