import { expect, test } from 'vitest';
import { checkDefinition, type IndicatorDefinition } from './definition.ts';
import { findIndicatorById } from './find-indicator-by-id.ts';

function known(id: string): IndicatorDefinition {
  const definition = findIndicatorById(id);
  if (definition === undefined) throw new Error(`no indicator ${id}`);
  return definition;
}

const coverage = known('institutional-delivery-rate');

test('a sound definition has no issues', () => {
  expect(checkDefinition(coverage)).toEqual([]);
});

const planted: readonly [string, Partial<IndicatorDefinition>][] = [
  ['id-not-kebab-case', { id: 'Live_Births' }],
  ['name-not-chinese', { name: { zh: 'Live births' } }],
  ['alias-blank-or-padded', { aliases: [' 住院分娩率'] }],
  ['alias-repeated', { aliases: ['分娩率', '分娩率'] }],
  ['alias-repeated', { aliases: [coverage.name.zh] }],
  ['audience-missing', { audience: [] }],
  ['domain-missing', { domains: [] }],
  ['definition-missing', { definition: '' }],
  ['denominator-without-numerator', { numerator: null }],
  ['unit-unknown', { unit: '1/10万', multiplier: 100_000, scale: 'positive', forecastFamily: 'nothing-known' }],
  ['multiplier-not-positive', { multiplier: Number.NaN, denominator: null, scale: 'gross-rate', forecastFamily: 'nothing-known' }],
  ['multiplier-against-unit', { multiplier: 1000 }],
  ['share-without-denominator', { denominator: null }],
  ['share-not-a-fraction', { unit: '人' }],
  ['digits-out-of-range', { digits: 2.5 }],
  ['breakdown-unknown', { breakdowns: ['zodiac'] }],
  ['cycle-not-positive', { referencePeriod: { kind: 'rolling-cycle', years: 1 } }],
  ['family-unknown', { forecastFamily: 'moonlight' }],
  ['family-against-scale', { forecastFamily: 'registered-vital-rate' }],
  ['source-against-basis', { sourceBasis: 'own-knowledge' }],
  ['source-not-an-address', { sourceUrl: 'own knowledge' }],
  ['confirmed-without-source', { sourceBasis: 'own-knowledge', sourceUrl: null, definitionStatus: 'confirmed' }],
  ['code-blank', { codes: [{ system: '', code: 'W011' }] }],
];

test.each(planted)('a planted mistake is found: %s', (code, mistake) => {
  expect(checkDefinition({ ...coverage, ...mistake }).map((issue) => issue.code)).toEqual([code]);
});

test('all mistakes are told, each in Chinese with the indicator’s name', () => {
  expect(checkDefinition({ ...coverage, digits: -1, audience: [] })).toEqual([
    { code: 'audience-missing', severity: 'error', message: '孕产妇住院分娩率：未写明属于妇女规划还是儿童规划' },
    { code: 'digits-out-of-range', severity: 'error', message: '孕产妇住院分娩率：公布小数位数应为 0 到 6 的整数' },
  ]);
});

test('an unknown id finds nothing', () => {
  expect(findIndicatorById('no-such-indicator')).toBeUndefined();
});
