import { describe, expect, test } from 'vitest';
import type { Target } from '#plan';
import type { IndicatorDefinition, Relation } from '#registry';
import { sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { sketchedDefinition, sketchedObservation } from '../../../test/makers/sketched-question.ts';
import type { Observation } from '../observation.ts';
import { evidenceRegistry } from './evidence-registry.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { indexObservations } from './observation-index.ts';

const tapWater = sketchedDefinition({ id: 'tap-water', name: { zh: '农村自来水普及率' } });
const screening = sketchedDefinition({ id: 'screening', name: { zh: '农村及城镇低保适龄妇女筛查覆盖率' }, referencePeriod: { kind: 'calendar-year' }, multiplier: 100 });
const screened = sketchedDefinition({ id: 'screened', name: { zh: '宫颈癌筛查率' } });
const delegates = sketchedDefinition({ id: 'delegates', name: { zh: '党代会女代表比例' } });
const members = sketchedDefinition({ id: 'members', name: { zh: '党员中女性比例' }, aliases: ['党员总数中女性比例'] });
const deaths = sketchedDefinition({ id: 'deaths', name: { zh: '某死亡率' }, unit: '/10万', direction: 'down' });
const relations: readonly Relation[] = [{ kind: 'relative-target', indicator: 'delegates', reference: 'members', comparison: 'at-least', why: '' }];
const registry = evidenceRegistry([tapWater, screening, screened, delegates, members, deaths], relations);

const row = (indicatorId: string, year: number, value: number, more: Partial<Observation> = {}): Observation =>
  sketchedObservation({ indicatorId, year, content: { kind: 'figure', text: String(value), value, digits: 0, numerator: null, denominator: null, standardError: null }, ...more });

function gathered(rows: readonly Observation[], target: Partial<Target> & Pick<Target, 'indicator'>, definition: IndicatorDefinition | null) {
  const whole = sketchedTarget({ indicatorId: definition?.id ?? null, ...target });
  return gatherEvidence(indexObservations(rows), { target: whole, definition, startYear: 2021, year: 2024, ownPlaces: ['某区', '昆区'] }, registry).evidence;
}
const values = (series: { readonly points: readonly { readonly value: number }[] } | null | undefined) => series?.points.map(({ value }) => value) ?? null;

describe('evidence of one target', () => {
  test('own place only, nothing later than the year, a row without a place is own', () => {
    const rows = [row('screened', 2022, 60), row('screened', 2023, 65, { place: '昆区' }), row('screened', 2023, 99, { place: '全国' }), row('screened', 2025, 80)];
    expect(values(gathered(rows, { indicator: '宫颈癌筛查率' }, screened).series)).toEqual([60, 65]);
  });

  test.each<readonly [string, Partial<Target>, IndicatorDefinition, readonly string[], readonly number[] | null]>([
    ['the rows of the scope, not the total', { scope: '农村适龄妇女', groups: ['农村'] }, screened, ['农村'], [70]],
    ['a scope the data do not know has none, never the total’s', { scope: '重点妇女' }, screened, ['农村'], null],
    ['农村 is the indicator’s own word', { groups: ['农村'] }, tapWater, [], [50, 70]],
    ['an indicator of several peoples is not a part of them', { scope: '农村适龄妇女', groups: ['农村'] }, screening, ['低保'], null],
    ['the part of such an indicator', { scope: '城镇低保家庭适龄妇女', groups: ['城镇'] }, screening, ['城市', '低保'], [70]],
    ['both sides are everyone', { groups: ['女', '男'] }, screened, ['女性'], [50]],
    ['the number of a term is no part of the people', {}, screened, ['第十三届'], [50, 70]],
    ['the sexes by other words', { groups: ['男'] }, deaths, ['男性'], [70]],
  ])('%s', (_title, told, definition, groups, wanted) => {
    const rows = [row(definition.id, 2023, 50), row(definition.id, 2024, 70, { groups })];
    const { series, absence } = gathered(rows, { indicator: definition.name.zh, ...told }, definition);
    expect(values(series)).toEqual(wanted);
    expect(absence?.reason ?? null).toBe(wanted === null ? 'not-collected' : null);
  });

  test('what is missing is told', () => {
    const rows = [row('screened', 2024, 70, { groups: ['农村'] }), row('members', 2024, 30, { place: '全国' })];
    expect([
      gathered(rows, { indicator: '宫颈癌筛查率', scope: '重点妇女' }, screened).absence?.sentence,
      gathered(rows, { indicator: '宫颈癌筛查率' }, screened).absence?.sentence,
      gathered(rows, { indicator: '党员中女性比例' }, members).absence?.sentence,
      gathered(rows, { indicator: '健康意识' }, null).absence?.sentence,
    ]).toEqual(['没有“重点妇女”的分组数据（现有：农村），总数不能代替', '只有分组的数据（农村），没有总体的', '只有别的地区的数据（全国）', '没有对应的指标，数据里也没有“健康意识”这一行']);
  });

  test('a target without an indicator is found by its id or its printed name', () => {
    const rows = [row('women/1/goal/1/1', 2023, 1), row('的健康意识', 2024, 2)];
    expect(values(gathered(rows, { indicator: '健康意识' }, null).series)).toEqual([1, 2]);
  });

  test('townships by name, each its own series', () => {
    const rows = [row('screened', 2024, 90, { subUnit: '甲镇' }), row('screened', 2024, 80, { subUnit: '乙镇' }), row('screened', 2024, 85)];
    const { subUnits, series } = gathered(rows, { indicator: '宫颈癌筛查率', every: 'unit' }, screened);
    expect([subUnits.map(({ name, series: one }) => [name, values(one)]), values(series)]).toEqual([[['甲镇', [90]], ['乙镇', [80]]], [85]]);
  });

  test.each<readonly [string, string | null, IndicatorDefinition, string, readonly number[]]>([
    ['named in the text', '本地区党员总数中女性比例', delegates, '党员中女性比例', [27]],
    ['related in the registry', '与其相当的比例', delegates, '党员中女性比例', [27]],
    ['the same indicator elsewhere', '全国平均水平', deaths, '全国平均水平', [15]],
  ])('the figure to compare with: %s', (_title, reference, definition, name, wanted) => {
    const rows = [row('delegates', 2021, 28), row('members', 2021, 27), row('deaths', 2021, 12), row('deaths', 2021, 15, { place: '全国' })];
    const found = gathered(rows, { indicator: definition.name.zh, kind: 'relative', reference }, definition).reference;
    expect([found?.name, values(found?.series)]).toEqual([name, wanted]);
  });

  test('the sides of a gap stand under the plain indicator', () => {
    const rows = [row('deaths', 2020, 18, { groups: ['农村'] }), row('deaths', 2020, 14, { groups: ['城市'] })];
    const { sides, series } = gathered(rows, { indicator: '某死亡率城乡差距', kind: 'gap', groups: ['城镇', '农村'] }, null);
    expect([sides?.first.name, values(sides?.first.series), sides?.second.name, values(sides?.second.series), sides?.good, series]).toEqual(['农村', [18], '城镇', [14], -1, null]);
  });

  test('a gap between regions is that of the highest and the lowest', () => {
    const rows = ['甲镇', '乙镇', '丙镇'].flatMap((subUnit, index) => [row('deaths', 2020, 10 + index, { subUnit }), ...(index < 2 ? [row('deaths', 2021, 9, { subUnit })] : [])]);
    const { sides } = gathered(rows, { indicator: '某死亡率区域差距', kind: 'gap' }, null);
    expect([values(sides?.first.series), values(sides?.second.series)]).toEqual([[12], [10]]);
  });

  test('a gap with a figure is judged on the difference of its sides', () => {
    const rows = [row('deaths', 2024, 18, { groups: ['农村'] }), row('deaths', 2024, 14, { groups: ['城镇'] })];
    expect(values(gathered(rows, { indicator: '某死亡率城乡差距', kind: 'gap', bound: 'at-most', value: 5, unit: '/10万', groups: ['城镇', '农村'] }, null).series)).toEqual([4]);
  });

  test('yearly rows with counts add up within their cycle, rows of the cycle stand as they are', () => {
    const annual = (year: number, numerator: number): Observation => sketchedObservation({
      indicatorId: 'screening', year, period: { kind: 'calendar-year', start: `${String(year)}-01-01`, end: `${String(year)}-12-31`, year },
      content: { kind: 'figure', text: String(numerator / 10), value: numerator / 10, digits: 1, numerator, denominator: 1000, standardError: null },
    });
    const target = { indicator: screening.name.zh, every: 'cycle', cycleYears: 3, scope: null } as const;
    expect(values(gathered([annual(2021, 300), annual(2022, 300), annual(2023, 350), annual(2024, 200)], target, screening).series)).toEqual([30, 60, 95, 20]);
    expect(values(gathered([row('screening', 2021, 30), row('screening', 2022, 70)], target, screening).series)).toEqual([30, 70]);
  });
});
