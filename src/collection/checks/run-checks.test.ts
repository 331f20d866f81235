import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation } from '#monitoring';
import { catalogue, type IndicatorDefinition, type Relation } from '#registry';
import { checkContext, emptyContext } from '../checking/check-context.ts';
import { findingKey } from '../checking/finding-key.ts';
import { gradeOf } from '../checking/grade-of.ts';
import type { PlacedFigure } from './check.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';

const [any] = catalogue;
if (!any) throw new Error('the catalogue is empty');
const some: IndicatorDefinition = { ...any, id: 'made-up', name: { zh: '甲率' }, unit: '%', scale: 'positive', multiplier: 100, digits: 1, denominator: '人数', breakdowns: [], smallCount: false, forecastFamily: 'nothing-known' };

function figure(row: number, value: string | null, more: Partial<Observation> & { readonly counts?: readonly [number, number] } = {}, definition = some): PlacedFigure {
  const { counts, ...told } = more;
  return {
    definition, sheet: null, row, column: 3,
    observation: {
      indicatorId: definition.id, place: null, subUnit: null, groups: [], year: 2020, period: null, definitionVersion: '', status: 'final', grade: 'A', source: null, sourceRank: 1, recorded: null, origin: { file: null, sheet: null, line: row, column: 3 },
      content: value === null ? { kind: 'missing', reason: 'not-collected' } : { kind: 'figure', text: value, value: Number(value), digits: value.split('.')[1]?.length ?? 0, numerator: counts?.[0] ?? null, denominator: counts?.[1] ?? null, standardError: null }, ...told,
    },
  };
}

const yearly = (values: readonly string[]): readonly PlacedFigure[] => values.map((value, at) => figure(at + 1, value, { year: 2014 + at }));
const keysOf = (figures: readonly PlacedFigure[], context = emptyContext): readonly string[] => runChecks(figures, context).findings.map(findingKey).toSorted();

/** Few indicators, places and values, so that random tables meet nearly every check. */
const made = (id: string, more: Partial<IndicatorDefinition>): IndicatorDefinition => ({ ...some, id, ...more });
const definitions = [
  made('births', { unit: '人', digits: 0, breakdowns: ['sex-of-newborn'] }), made('women', { unit: '人', digits: 0, breakdowns: ['sex'] }), made('share', { scale: 'share', forecastFamily: 'coverage-near-ceiling' }),
  made('found', { direction: 'down', numerator: '检出人数', denominator: '检测人数' }), made('gross', { scale: 'gross-rate', unit: '‰', multiplier: 1000 }),
];
const related: readonly Relation[] = [
  { kind: 'at-most', lower: 'found', upper: 'share', strict: true, why: '' }, { kind: 'part-of', part: 'births', whole: 'women' }, { kind: 'complement', first: 'share', second: 'found', total: 100, why: '' },
  { kind: 'numerator-of', count: 'births', rate: 'found' }, { kind: 'same-denominator', denominator: 'women', name: '人数', members: ['share', 'found'] }, { kind: 'close-to', first: 'births', second: 'women', within: 0.1, why: '' },
  { kind: 'group-of', member: 'share', group: '女', everyone: 'found' }, { kind: 'usual-range', indicator: 'gross', lower: 100, upper: 125, why: '' },
];

const randomFigure = fc.record({
  definition: fc.constantFrom(...definitions), events: fc.constantFrom(null, 0, 0, 5, 10, 12, 30, 90, 91, 95, 150), among: fc.constantFrom(null, 100, 100, 120), year: fc.integer({ min: 2015, max: 2021 }), subUnit: fc.constantFrom(null, null, null, '甲镇', '乙镇'),
  groups: fc.constantFrom([], [], [], ['男'], ['女'], ['性别不明']), status: fc.constantFrom('final' as const, 'final' as const, 'preliminary' as const, 'estimated' as const), definitionVersion: fc.constantFrom('', '', '', '新'), source: fc.constantFrom('年报', '年报', '快报'),
});
/** The value is the one its counts make; a count stands by itself. */
function drawn({ definition, events, among, ...told }: typeof randomFigure extends fc.Arbitrary<infer Drawn> ? Drawn : never, at: number): PlacedFigure {
  if (definition.denominator === null || definition.digits === 0) return figure(at + 1, events === null ? null : String(events), told, definition);
  const value = events === null ? null : ((events / (among ?? 100)) * definition.multiplier).toFixed(1);
  return figure(at + 1, value, { ...told, ...(among === null || events === null ? {} : { counts: [events, among] as const }) }, definition);
}
const table = fc.array(randomFigure, { minLength: 20, maxLength: 120 }).map((rows) => rows.map(drawn));

describe('running the checks', () => {
  test('is tried on tables that meet most of the checks', () => {
    const met = new Set(fc.sample(table, { seed: 1, numRuns: 300 }).flatMap((figures) => runChecks(figures, checkContext({ relations: related, definitions, subUnits: ['甲镇', '乙镇'] })).findings.map(({ code }) => code)));
    expect(checks.filter(({ codes }) => !codes.some((code) => met.has(code))).map(({ id }) => id)).toEqual(['other-period', 'outlying-value', 'repeated-value', 'digit-heaping', 'share-as-fraction']);
  });

  test('finds the same whatever the order of the figures, keeps the same and ranks the same', () => {
    fc.assert(fc.property(table.chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length }), fc.integer({ min: 0, max: figures.length }))), ([figures, shuffled, cut]) => {
      const context = checkContext({ relations: related, definitions, subUnits: ['甲镇', '乙镇'], earlier: figures.slice(0, cut).map(({ observation }) => ({ ...observation, year: observation.year - 1 })) });
      const [one, other] = [runChecks(figures, context), runChecks(shuffled, context)];
      expect(other.findings.map(findingKey).toSorted()).toEqual(one.findings.map(findingKey).toSorted());
      expect([...other.kept].toSorted((a, b) => a.row - b.row)).toEqual([...one.kept].toSorted((a, b) => a.row - b.row));
      expect(new Map([...other.ranks].map(([{ row }, rank]) => [row, rank]))).toEqual(new Map([...one.ranks].map(([{ row }, rank]) => [row, rank])));
    }), { numRuns: 300 });
  });

  test('keeps every figure that no error drops, and no other', () => {
    fc.assert(fc.property(table, (figures) => {
      const { kept, findings } = runChecks(figures, emptyContext);
      const dropped = new Set(findings.flatMap(({ drop }) => drop));
      expect(figures.filter((one) => kept.has(one) === dropped.has(one))).toEqual([]);
      expect(findings.filter(({ at }) => at.length === 0 || at.some((one) => !figures.includes(one)))).toEqual([]);
    }), { numRuns: 100 });
  });

  test('what one check keeps out the next does not see: an impossible part breaks no sum', () => {
    const people = { ...some, unit: '人', digits: 0 };
    const { kept, findings } = runChecks([figure(1, '10', {}, people), figure(2, '-4', { groups: ['男'] }, people), figure(3, '6', { groups: ['女'] }, people)], emptyContext);
    expect([findings.map(({ code }) => code), [...kept].map(({ row }) => row)]).toEqual([['negative-value'], [1, 3]]);
  });

  test('of values that stand side by side only the first is compared', () => {
    const all = [...yearly(['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), figure(7, '10.2'), figure(8, '30.0')];
    expect(runChecks(all, emptyContext).findings.map(({ code }) => code)).toEqual(['duplicate-different']);
    expect([...runChecks(all, emptyContext).ranks].map(([{ row }, rank]) => [row, rank])).toEqual([[7, 1], [8, 2]]);
  });

  test('a revision and an overridden value are compared with their own years only', () => {
    const all = [...yearly(['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), figure(7, '30.0', { status: 'preliminary' }), figure(8, '10.2'), figure(9, '30.0', { year: 2021, grade: 'D' })];
    expect(runChecks(all, emptyContext).findings).toEqual([]);
  });

  test('the same years in one table or half of them in the database give the same doubt', () => {
    const all = [...yearly(['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), figure(7, '20.0')];
    const stored = checkContext({ earlier: all.slice(0, 6).map(({ observation }) => observation), definitions: [some] });
    expect(keysOf(all.slice(6), stored)).toEqual(keysOf(all));
    expect(keysOf(all).length).toBe(1);
  });

  test('what is checked takes the place of what was there', () => {
    const people = { ...some, unit: '人', digits: 0 };
    const stored = checkContext({ earlier: [figure(1, '12', {}, people).observation], definitions: [people] });
    expect(keysOf([figure(1, '10', {}, people), figure(2, '4', { groups: ['男'] }, people), figure(3, '6', { groups: ['女'] }, people)], stored)).toEqual([]);
  });

  test.each([
    ['values of one cell', (at: number) => figure(at, (at / 10).toFixed(1))], ['definitions of one cell', (at: number) => figure(at, '5.0', { definitionVersion: String(at) })], ['townships', (at: number) => figure(at, '5.0', { subUnit: String(at) })],
    ['groups nobody knows', (at: number) => figure(at, '5.0', { groups: [String(at)] })], ['sources of one cell', (at: number) => figure(at, '5.0', { source: String(at), sourceRank: at })],
  ] as const)('a hundred thousand %s take seconds, not hours', (_what, of) => {
    const figures = Array.from({ length: 100_000 }, (_, at) => of(at + 1));
    expect(runChecks(figures, checkContext({ subUnits: ['1', '2'] })).kept.size).toBeGreaterThan(0);
  }, 20_000);

  test('a name of the place itself is the place', () => {
    const all = [...yearly(['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']).map((one) => ({ ...one, observation: { ...one.observation, place: '某区' } })), figure(7, '20.0')];
    expect([keysOf(all).length, keysOf(all, checkContext({ ownPlaces: ['某区'] })).length]).toEqual([0, 1]);
  });
});

describe('the key of a finding', () => {
  const jump = [...yearly(['10.0', '10.4', '9.8', '10.2', '9.9', '10.1']), figure(7, '20.0')];
  const changed = (row: number, value: string): readonly PlacedFigure[] => jump.map((one) => (one.row === row ? figure(row, value, { year: one.observation.year }) : one));

  test('stays where nothing it speaks of changed, wherever the figures stand', () => {
    expect(keysOf(jump.map((one) => ({ ...one, sheet: '表二', row: one.row + 40 })))).toEqual(keysOf(jump));
    expect(keysOf(changed(1, '10.1'))).toEqual(keysOf(jump));
  });

  test.each([['its value', 7, '21.0'], ['the digits it is printed with', 7, '20.00'], ['the value of last year', 6, '10.2']])('changes with %s', (_what, row, value) => {
    expect(keysOf(changed(row, value))).not.toEqual(keysOf(jump));
    expect(keysOf(changed(row, value)).length).toBe(1);
  });

  test('changes with the counts behind a value, its definition and its source', () => {
    const doubt = { code: 'a-doubt', severity: 'doubt', says: '', about: '', drop: [] } as const;
    const of = (more: Parameters<typeof figure>[2]): string => findingKey({ ...doubt, at: [figure(1, '5.0', more)] });
    expect(new Set([of({}), of({ counts: [5, 100] }), of({ counts: [10, 200] }), of({ definitionVersion: '新' }), of({ source: '年鉴' }), of({ groups: ['女'] }), of({ subUnit: '女' }), of({ status: 'preliminary' })]).size).toBe(8);
    expect(of({ groups: ['女', '农村'] })).toBe(of({ groups: ['农村', '女'] }));
  });
});

describe('the grade of a value', () => {
  const at = [figure(1, '5.0')];
  const found = (severity: 'error' | 'doubt' | 'notice', code: string) => ({ code, severity, says: '', about: '', at, drop: [] });
  const [doubt, other, error, notice] = [found('doubt', 'a-doubt'), found('doubt', 'other-doubt'), found('error', 'an-error'), found('notice', 'a-notice')];
  const explained = new Set([findingKey(doubt)]);

  test.each([
    ['nothing found', [], false, 'A'], ['a notice only', [notice], false, 'A'], ['a doubt that is explained', [doubt, notice], false, 'B'], ['a doubt that is not', [other], false, 'C'], ['one of two explained', [doubt, other], false, 'C'],
    ['an error', [error], false, null], ['an error and an explained doubt', [error, doubt], false, null], ['an error a person overrode', [error, other], true, 'D'], ['nothing to override', [], true, 'A'],
  ] as const)('%s', (_title, findings, isOverridden, grade) => {
    expect(gradeOf(findings, explained, isOverridden)).toBe(grade);
  });
});
