import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, relations, type IndicatorDefinition } from '#registry';
import { sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { sketchedObservation } from '../../../test/makers/sketched-question.ts';
import { gapSeriesOf } from '../gender/gap-series.ts';
import type { Observation } from '../observation.ts';
import { sourceOf } from '../run/figure-cells.ts';
import { evidenceRegistry } from './evidence-registry.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { lendGroups } from './lend-groups.ts';
import { indexObservations } from './observation-index.ts';
import { seriesOfIndicator, type IndicatorAsked } from './series-of-indicator.ts';

const first = (is: (definition: IndicatorDefinition) => boolean): IndicatorDefinition => {
  const found = catalogue.find(is);
  if (!found) throw new Error('the catalogue has none');
  return found;
};
const related = new Set(relations.flatMap((relation) => [...('everyone' in relation ? [relation.everyone] : []), ...('member' in relation ? [relation.member] : []), ...('women' in relation ? [relation.women] : [])]));
const share = first(({ id, unit, name, referencePeriod }) => !related.has(id) && unit === '%' && referencePeriod.kind === 'calendar-year' && !/女|孕|产|妇|农村|城|男/.test(name.zh));
const ofWomen = first(({ id, name }) => !related.has(id) && name.zh.startsWith('女性') && !/农村|城/.test(name.zh));
const pair = relations.find((relation) => relation.kind === 'gender-pair');
if (pair === undefined) throw new Error('the registry has no pair');

const row = (year: number, text: string, { counts, ...told }: Partial<Observation> & { readonly counts?: readonly [number, number] } = {}): Observation => sketchedObservation({
  indicatorId: share.id, year, ...told,
  content: { kind: 'figure', text, value: Number(text), digits: text.split('.')[1]?.length ?? 0, numerator: counts?.[0] ?? null, denominator: counts?.[1] ?? null, standardError: null },
});
const lost = (year: number, reason: 'refused' | 'suppressed'): Observation => sketchedObservation({ indicatorId: share.id, year, content: { kind: 'missing', reason } });
const asked: IndicatorAsked = { indicatorId: share.id, groups: [], places: ['某区'], untilYear: 2024 };
const textsOf = (rows: readonly Observation[], told: Partial<IndicatorAsked> = {}): readonly string[] => seriesOfIndicator(rows, { ...asked, ...told }).points.map(({ year, text }) => `${String(year)} ${text}`);

describe('the series of an indicator', () => {
  test.each<readonly [string, readonly Observation[], Partial<IndicatorAsked>, readonly string[]]>([
    ['of its own rows, in year order', [row(2024, '94.0'), row(2023, '93'), row(2023, '1', { indicatorId: ofWomen.id })], {}, ['2023 93', '2024 94.0']],
    ['up to the year asked for', [row(2024, '94'), row(2025, '95')], {}, ['2024 94']],
    ['of the place under every name it has, and of rows without one', [row(2022, '92', { place: '某区' }), row(2023, '93', { place: '某新区' }), row(2024, '94'), row(2021, '91', { place: '全市' })], { places: ['某区', '某新区'] }, ['2022 92', '2023 93', '2024 94']],
    ['not of its townships', [row(2024, '94', { subUnit: '甲镇' })], {}, []],
    ['with the later record', [row(2024, '94', { recorded: '2025-01-01' }), row(2024, '93', { recorded: '2025-06-01', status: 'revised' })], {}, ['2024 93']],
    ['with the first source', [row(2024, '94', { sourceRank: 2 }), row(2024, '93')], {}, ['2024 93']],
    ['without what was set aside by hand', [row(2024, '94', { grade: 'D' })], {}, []],
    ['for everyone, never from a part', [row(2024, '94', { groups: ['女'] })], {}, []],
    ['for one sex', [row(2024, '94'), row(2024, '95', { groups: ['女性'] }), row(2024, '96', { groups: ['女', '农村'] })], { groups: ['女'] }, ['2024 95']],
    ['for one area, called otherwise', [row(2024, '94'), row(2024, '95', { groups: ['乡村'] })], { groups: ['农村'] }, ['2024 95']],
    ['for one sex in one area', [row(2024, '95', { groups: ['女'] }), row(2024, '96', { groups: ['农村', '女'] })], { groups: ['女', '农村'] }, ['2024 96']],
    ['for a part, never from everyone', [row(2024, '94')], { groups: ['女'] }, []],
    ['that is of women anyhow', [row(2024, '50', { indicatorId: ofWomen.id })], { indicatorId: ofWomen.id, groups: ['女'] }, ['2024 50']],
    ['that is the women of another indicator', [row(2024, '80', { indicatorId: pair.everyone, groups: ['女'] }), row(2024, '77', { indicatorId: pair.everyone })], { indicatorId: pair.women }, ['2024 80']],
    ['that is the women of another indicator, and has a row of its own', [row(2024, '80', { indicatorId: pair.everyone, groups: ['女'] }), row(2024, '81', { indicatorId: pair.women })], { indicatorId: pair.women }, ['2024 81']],
    ['that the catalogue does not have', [row(2024, '7', { indicatorId: 'own-rate' }), row(2024, '8', { indicatorId: 'own-rate', groups: ['女'] })], { indicatorId: 'own-rate', groups: ['女'] }, ['2024 8']],
  ])('%s', (_title, rows, told, wanted) => {
    expect(textsOf(rows, told)).toEqual(wanted);
  });

  test('tells of each value its digits, counts, status and cell, and of the years without one the reason', () => {
    const rows = [
      row(2022, '92.50', { counts: [37, 40], status: 'preliminary', origin: { file: 'a.csv', sheet: null, line: 7, column: 3, numeratorColumn: 6, denominatorColumn: 7 } }), lost(2023, 'suppressed'), row(2024, '94', { definitionVersion: '2024版' }),
    ];
    const { unit, points, gaps, breaks } = seriesOfIndicator(rows, asked);
    expect([unit, gaps, breaks]).toEqual(['%', [{ year: 2023, reason: 'suppressed' }], [2024]]);
    expect(points[0]).toMatchObject({ year: 2022, value: 92.5, text: '92.50', digits: 2, numerator: 37, denominator: 40, status: 'preliminary' });
    expect(points.map(({ trace }) => sourceOf(trace))).toEqual([{ from: [{ file: 'a.csv', sheet: null, row: 7, column: 3 }] }, { from: [] }]);
  });

  test('of two sexes makes a gap with the cells of both', () => {
    const cell = (line: number): Observation['origin'] => ({ file: 'a.csv', sheet: null, line, column: 3 });
    const rows = [row(2024, '94.5', { groups: ['女'], origin: cell(2) }), row(2024, '96.0', { groups: ['男'], origin: cell(3) })];
    const [women, men] = [seriesOfIndicator(rows, { ...asked, groups: ['女'] }), seriesOfIndicator(rows, { ...asked, groups: ['男'] })];
    const [gap] = gapSeriesOf(women, men).difference.points;
    expect([gap?.text, gap && sourceOf(gap.trace)]).toEqual(['-1.5', { from: [2, 3].map((line) => ({ file: 'a.csv', sheet: null, row: line, column: 3 })), computed: '两组之差' }]);
  });

  const registry = evidenceRegistry(catalogue, relations);
  const rows = fc.array(fc.record({
    year: fc.integer({ min: 2018, max: 2026 }), tenths: fc.integer({ min: 0, max: 1000 }), sourceRank: fc.integer({ min: 1, max: 2 }), place: fc.constantFrom(null, '某区', '全市'), subUnit: fc.constantFrom(null, null, '甲镇'),
    groups: fc.constantFrom([], [], ['女'], ['女性'], ['农村'], ['女', '乡村'], ['合计']), grade: fc.constantFrom('A' as const, 'C' as const, 'D' as const), definitionVersion: fc.constantFrom('', '', '新版'),
    indicatorId: fc.constantFrom(share.id, share.id, pair.everyone, pair.women),
  }), { maxLength: 30 });

  test('is what a target is judged by', () => {
    fc.assert(fc.property(rows, fc.constantFrom<readonly string[]>([], ['女'], ['农村']), fc.constantFrom(share.id, pair.women, pair.everyone), (sketch, groups, indicatorId) => {
      const observations = sketch.map(({ tenths, ...told }) => row(told.year, (tenths / 10).toFixed(1), told));
      const definition = catalogue.find(({ id }) => id === indicatorId) ?? null;
      const target = sketchedTarget({ indicator: definition?.name.zh ?? '', indicatorId, groups });
      const { evidence } = gatherEvidence(indexObservations([...observations, ...lendGroups(observations, relations)]), { target, definition, startYear: 2021, year: 2024, ownPlaces: ['某区'] }, registry);
      expect(seriesOfIndicator(observations, { ...asked, indicatorId, groups })).toEqual(evidence.series ?? { indicatorId, unit: definition?.unit, points: [], gaps: [], breaks: [] });
    }), { numRuns: 300 });
  });
});
