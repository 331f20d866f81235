import { describe, expect, test } from 'vitest';
import { catalogue, type IndicatorDefinition } from '#registry';
import type { MissingReason } from '#kernel';
import type { Observation } from '../observation.ts';
import { meaningOf } from './meaning-of.ts';
import { sexCoverage } from './sex-coverage.ts';

const [model] = catalogue;
const definition = (id: string, breakdowns: readonly string[]): IndicatorDefinition => {
  if (!model) throw new Error('the catalogue is empty');
  return { ...model, id, name: { zh: `甲${id}` }, breakdowns };
};

const seen = (indicatorId: string, year: number, groups: readonly string[], told: Partial<Observation> = {}): Observation => ({
  indicatorId, place: null, subUnit: null, groups, year, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null,
  content: { kind: 'figure', text: '1', value: 1, digits: 0, numerator: null, denominator: null, standardError: null }, origin: { file: null, sheet: null, line: null, column: null }, ...told,
});
const both = (id: string, year: number, ...rest: readonly string[]) => [seen(id, year, ['女', ...rest]), seen(id, year, [...rest, '男'])];
const absent = (reason: MissingReason): Partial<Observation> => ({ content: { kind: 'missing', reason } });
const never = { missing: 'not-collected' };

const rowOf = (observations: readonly Observation[]) => {
  const [row] = sexCoverage([definition('one', ['sex'])], observations).rows;
  return [row?.bothSexes, row?.sexAndAge, row?.sexAndArea];
};

describe('coverage by sex', () => {
  test.each([
    ['nothing', [], [never, never, never]],
    ['both sexes, the later year counts', [...both('one', 2020), ...both('one', 2022)], [2022, never, never]],
    ['one sex only in the later year', [...both('one', 2020), seen('one', 2022, ['女'])], [2020, never, never]],
    ['the sexes in different years', [seen('one', 2020, ['女']), seen('one', 2021, ['男'])], [never, never, never]],
    ['both sexes at two ages', [...both('one', 2021, '3-5岁'), ...both('one', 2021, '6-11岁')], [2021, 2021, never]],
    ['both sexes at one age', both('one', 2021, '3-5岁'), [never, never, never]],
    ['women at one age, men at another', [seen('one', 2021, ['女', '3-5岁']), seen('one', 2021, ['男', '6-11岁'])], [never, never, never]],
    ['both sexes in town and country', [...both('one', 2021, '城镇'), ...both('one', 2021, '农村')], [2021, never, 2021]],
    ['both sexes in the country only', both('one', 2021, '农村'), [never, never, never]],
    ['town under two names is one place', [...both('one', 2021, '城镇'), ...both('one', 2021, '城市')], [never, never, never]],
    ['both sexes of a part nobody asked for', both('one', 2021, '户籍'), [never, never, never]],
    ['a suppressed side', [seen('one', 2021, ['女']), seen('one', 2021, ['男'], absent('suppressed'))], [never, never, never]],
    ['figures of a place inside', both('one', 2021).map((observation) => ({ ...observation, subUnit: '甲镇' })), [never, never, never]],
    ['figures of another district', both('one', 2021).map((observation) => ({ ...observation, place: '乙区' })), [never, never, never]],
    ['another indicator', both('two', 2021), [never, never, never]],
  ])('of %s', (_, observations, found) => {
    expect(rowOf(observations)).toEqual(found);
  });

  test('counts the indicators the registry cuts by sex, and says it in a sentence', () => {
    const definitions = [definition('one', ['sex', 'age']), definition('two', ['sex-of-newborn']), definition('three', ['area'])];
    const found = sexCoverage(definitions, [...both('one', 2020), ...both('three', 2020)]);
    expect(found.rows.map(({ indicatorId }) => indicatorId)).toEqual(['one', 'two']);
    expect([found.bothSexes, found.sexAndAge]).toEqual([{ having: 1, of: 2, percent: 50 }, { having: 0, of: 2, percent: 0 }]);
    expect(found.sentence).toBe('2项可分性别的个人指标中，男女均有数据的1项（50.0%），分性别和年龄的0项（0.0%），分性别和城乡的0项（0.0%）；其中1项未说明性别是本人的还是户主的，请补充。');
  });

  test('of no indicators is no percentage', () => {
    expect(sexCoverage([], []).bothSexes).toEqual({ having: 0, of: 0, percent: { missing: 'not-applicable' } });
  });

  test('whose sex it is: told by the definition, told by the group, else unknown', () => {
    const definitions = ['one', 'two', 'three'].map((id) => definition(id, ['sex']));
    const heads = [seen('two', 2020, ['女户主']), seen('two', 2020, ['男户主'])];
    const found = sexCoverage(definitions, [...both('one', 2020), ...heads, ...both('three', 2020)], { one: 'person', two: 'person' });
    expect(found.rows.map(({ whoseSex, bothSexes }) => [whoseSex, bothSexes])).toEqual([['person', 2020], ['household-head', 2020], ['unknown', 2020]]);
    expect(found.whoseSexUnknown).toBe(1);
  });
});

test.each([['女户主', 'women', true], ['男户主', 'men', true], ['女性', 'women', false], ['男生', 'men', false]] as const)('%s: %s, of a household head: %s', (group, sex, householdHead) => {
  expect(meaningOf(group)).toEqual({ kind: 'sex', sex, householdHead });
});

test.each([
  ['女', 'sex'], ['男童', 'sex'], ['女户主', 'sex'], ['15-49岁女性', 'age'], ['60岁及以上', 'age'], ['6～11 周岁', 'age'], ['0-5月龄', 'age'], ['城镇', 'area'], ['乡村', 'area'], ['户籍', undefined], ['小学', undefined], ['男女', undefined],
])('%s is %s', (group, kind) => {
  expect(meaningOf(group)?.kind).toBe(kind);
});
