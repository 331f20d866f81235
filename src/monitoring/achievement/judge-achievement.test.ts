import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause, Plan, Target } from '#plan';
import { catalogue, findIndicatorById } from '#registry';
import { sketchedTarget } from '../../../test/makers/sketched-plan.ts';
import { sketchedDefinition, sketchedQuestion, sketchedSeries } from '../../../test/makers/sketched-question.ts';
import { planOf, sourceTexts, sourceTextsArePresent } from '../../../test/source-texts.ts';
import { achievementStates, type AchievementState } from '../status.ts';
import { judgeAchievement, wayFor } from './judge-achievement.ts';
import { ways } from './ways/index.ts';

const clauseTargets = (clause: Clause): readonly Target[] => [...clause.targets, ...clause.clauses.flatMap(clauseTargets)];
const targetsOf = (plan: Plan): readonly Target[] => [
  ...plan.chapters.flatMap(({ clauses }) => clauses.flatMap(clauseTargets)), ...plan.domains.flatMap(({ goals, measures }) => [...goals, ...measures].flatMap(clauseTargets)), ...plan.indicatorTable.flatMap(({ targets }) => targets),
];
const waysThatApply = (target: Target, id: string | null): number => ways.filter(({ applies }) => applies(target, id === null ? null : (findIndicatorById(id) ?? null))).length;

describe('exactly one way applies', () => {
  test.skipIf(!sourceTextsArePresent('the ways to judge'))('to every target of both source texts, which use seventeen of the nineteen', () => {
    const targets = sourceTexts.flatMap((source) => planOf(source).plans).flatMap(targetsOf);
    expect(targets.length).toBeGreaterThan(750);
    expect(targets.filter((target) => waysThatApply(target, target.indicatorId) !== 1).map(({ id }) => id)).toEqual([]);
    expect(new Set(targets.map((target) => wayFor(target, findIndicatorById(target.indicatorId ?? '') ?? null).id)).size).toBe(17);
  });

  const oneOf = <T>(...items: readonly T[]) => fc.constantFrom(...items);
  const figure = fc.oneof(fc.constant(null), fc.double({ min: -200, max: 200 }), fc.constant(Number.NaN), fc.constant(0));
  const anyTarget = fc.record({
    indicator: oneOf('某率', '某率上升趋势', '城乡差距'), kind: oneOf('level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative'),
    bound: oneOf(null, 'at-least', 'at-most', 'reach', 'about', 'between'), value: figure, upper: figure, unit: oneOf(null, '%', 'ratio', '名', '/10万'), direction: oneOf(null, 'up', 'down', 'hold', 'narrow'),
    changePercent: figure, changePoints: figure, per: oneOf(null, 'year'), every: oneOf(null, 'year', 'unit', 'term', 'cycle'), cycleYears: oneOf(null, 3, 0), strict: fc.boolean(), baselineYear: oneOf(null, 2020),
  });
  const anyDirection = fc.constantFrom(null, 'up' as const, 'down' as const, 'range' as const, 'reference' as const);

  test('to every target anybody could think of', () => {
    fc.assert(fc.property(anyTarget, anyDirection, (sketch, direction) => {
      const definition = direction === null ? null : sketchedDefinition({ direction });
      expect(ways.filter(({ applies }) => applies(sketchedTarget(sketch as Partial<Target> & Pick<Target, 'indicator'>), definition)).map(({ id }) => id)).toHaveLength(1);
    }), { numRuns: 5000 });
  });

  test('and it always answers, in one Chinese sentence without a hole', () => {
    const years = fc.dictionary(fc.integer({ min: 2015, max: 2024 }).map(String), oneOf('12.5', '0', '-3', '99.99', 'not-a-number', 'not-collected', 'not-applicable'));
    fc.assert(fc.property(anyTarget, anyDirection, years, years, oneOf(0, 1, 2), (sketch, direction, figures, others, shape) => {
      const question = sketchedQuestion({
        title: '', target: sketch as Partial<Target> & Pick<Target, 'indicator'>, figures, ...(direction === null ? {} : { definition: { direction } }), state: 'met', says: '',
        ...(shape === 1 ? { reference: ['另一指标', others] as const, subUnits: { 甲镇: figures, 乙镇: others } } : {}), ...(shape === 2 ? { sides: [['农村', figures], ['城镇', others]] as const } : {}),
      });
      const { because, state } = judgeAchievement(question);
      expect([because.sentence, state in achievementStates]).toEqual([expect.stringMatching(/^[^。]+。$/), true]);
      expect(because.sentence).not.toMatch(/undefined|null|NaN|Infinity|，，|；；/);
    }), { numRuns: 3000 });
  });

  test('a movement or gap of which nobody keeps a figure is judged by people; where there are figures, they decide', () => {
    const target = { indicator: '职业技能', kind: 'trend', direction: 'up', quote: '职业技能明显提升', unit: '%' } as const;
    const judged = { year: 2024, content: { kind: 'judgement', level: 'improving', evidence: '培训总结' } } as const;
    const says = (figures: Readonly<Record<string, string>>): unknown => {
      const { state, because } = judgeAchievement(sketchedQuestion({ title: '', target, figures, answers: [judged], state: 'met', says: '' }));
      return [state, because.sentence];
    };
    expect([says({}), says({ 2020: '50.0', 2024: '48.0' })]).toEqual([
      ['improving', expect.stringContaining('由人判断（佐证：培训总结）')], ['worsening', expect.stringContaining('下降2.0个百分点')],
    ]);
  });

  test('no definition of the catalogue falls between the ways', () => {
    expect(catalogue.filter((definition) => ways.filter(({ applies }) => applies(sketchedTarget({ indicator: definition.name.zh, kind: 'trend', direction: 'hold' }), definition)).length !== 1)).toEqual([]);
  });
});

const goodness: Readonly<Partial<Record<AchievementState, number>>> = { 'not-met': 0, 'not-held': 0, worsening: 0, unchanged: 1, improving: 2, held: 2, met: 2, 'met-early': 2 };

describe('verdicts', () => {
  const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
  const lineOf = (values: readonly number[]) => Object.fromEntries(values.map((value, index) => [2020 + index, value.toFixed(1)]));
  const kinds: readonly (readonly [string, Partial<Target>, 1 | -1])[] = [
    ['at-least', { bound: 'at-least' }, 1], ['at-most', { bound: 'at-most' }, -1], ['reach', { bound: 'reach' }, 1], ['about', { bound: 'about' }, 1], ['hold', { bound: 'at-least', direction: 'hold' }, 1],
    ['change', { kind: 'change', bound: 'reach', value: null, changePercent: -20, direction: 'down', unit: null }, -1], ['trend', { kind: 'trend', bound: null, value: null, unit: null, direction: 'up' }, 1],
    ['slowing', { kind: 'trend', bound: null, value: null, unit: null, direction: 'down', quote: '上升趋势减缓' }, -1],
  ];

  test.each(kinds)('%s: a better last value never lowers the achievement', (_name, told, good) => {
    fc.assert(fc.property(fc.array(tenths, { minLength: 2, maxLength: 5 }), tenths, tenths, (values, target, more) => {
      const judge = (last: number) => judgeAchievement(sketchedQuestion({
        title: '', target: { indicator: '某率', value: target, ...told }, definition: { direction: good === 1 ? 'up' : 'down' }, figures: lineOf([...values.slice(0, -1), last]), prior: { s0: 2, lambda: 0.25 }, state: 'met', says: '',
      })).state;
      const last = values.at(-1) ?? 0;
      // States that say nothing of good and bad (no base value, say) are neither before nor after.
      expect(goodness[judge(Math.max(0, last + good * more))] ?? 2).toBeGreaterThanOrEqual(goodness[judge(last)] ?? 0);
    }), { numRuns: 400 });
  });

  test.each(kinds)('%s: a last figure that is no number is never calm', (_name, told) => {
    const question = sketchedQuestion({ title: '', target: { indicator: '某率', value: 50, ...told }, definition: { direction: 'up' }, figures: { 2016: '50', 2020: '60', 2021: '70', 2022: '80', 2023: '90', 2024: 'not-a-number' }, state: 'met', says: '' });
    const raw = { ...question, evidence: { ...question.evidence, series: { ...sketchedSeries({ 2016: '50', 2020: '60', 2023: '90' }, '%'), points: sketchedSeries({ 2016: '50', 2020: '60', 2023: '90', 2024: '1' }, '%').points.map((point) => (point.year === 2024 ? { ...point, value: Number.NaN } : point)) } } };
    expect([question, raw].map((one) => judgeAchievement(one).state)).toEqual(['pending', 'pending']);
  });

  test.each([['%', '‰', 10], ['%', '/10万', 1000], ['小时', '分钟', 60]] as const)('the same figures in %s and in %s have the same verdict', (unit, other, factor) => {
    fc.assert(fc.property(tenths, tenths, fc.constantFrom('at-least', 'at-most', 'reach', 'about'), (value, target, bound) => {
      const judge = (inUnit: string, figure: number) => judgeAchievement(sketchedQuestion({ title: '', target: { indicator: '某率', bound, value: target, unit }, unit: inUnit, figures: { 2024: String(Number(figure.toPrecision(12))) }, state: 'met', says: '' })).state;
      expect(judge(other, value * factor)).toBe(judge(unit, value));
    }));
  });
});
