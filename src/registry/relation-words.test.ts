import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/index.ts';
import { relationsOf } from './relation-words.ts';
import { relations } from './relations.ts';

describe('relations in words', () => {
  test.each([
    ['neonatal-mortality-rate', '不高于 infant-mortality-rate'], ['infant-mortality-rate', '不低于 neonatal-mortality-rate'], ['caesarean-section-rate', '合计为100 vaginal-delivery-rate'], ['orphans', '是其中一部分 orphaned-and-disabled-children'],
    ['maternal-deaths', '是分子 maternal-mortality-rate'], ['maternal-mortality-rate', '分子是 maternal-deaths'], ['life-expectancy', '女性的数另为 female-life-expectancy'], ['primary-pupil-myopia-rate', '是其中“小学”的数 child-and-adolescent-myopia-rate'],
    ['delivering-women', '相差一般不超过10% live-births'], ['sex-ratio-at-birth', '一般在100至125之间 '], ['new-myopia-rate', '名称相近，不是同一指标 child-and-adolescent-myopia-rate,poor-eyesight-rate'], ['female-share-of-workers', '是目标的参照 female-share-of-workers-congress-representatives'],
  ])('of %s: %s', (id, told) => {
    expect(relationsOf(id).map(({ word, others }) => `${word} ${others.join(',')}`)).toContain(told);
  });

  test('every relation is told from every indicator in it, and nothing of itself', () => {
    const told = catalogue.map(({ id }) => ({ id, of: relationsOf(id) }));
    const named = relations.flatMap((relation) => Object.values(relation).flatMap((value): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value as readonly string[] : []))).filter((word) => catalogue.some(({ id }) => id === word));
    expect([...new Set(named)].filter((id) => told.find((one) => one.id === id)?.of.length === 0)).toEqual([]);
    expect(told.filter(({ id, of }) => of.some(({ others }) => others.includes(id))).map(({ id }) => id)).toEqual([]);
  });
});
