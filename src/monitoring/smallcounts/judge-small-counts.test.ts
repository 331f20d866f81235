import { array, assert, boolean, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SmallCountQuestion } from './issues-of-counts.ts';
import { judgeSmallCounts, type SmallCountJudgement } from './judge-small-counts.ts';

const deaths: SmallCountQuestion = { years: [2020, 2021, 2022, 2023, 2024], events: [0, 1, 0, 0, 1], population: [2000, 2000, 2000, 2000, 2000], per: 100_000, acceptanceEnd: 12, direction: -1, share: false, deadline: 2030 };
const coverage: SmallCountQuestion = { years: [2022, 2023, 2024], events: [196, 197, 199], population: [200, 200, 200], per: 100, acceptanceEnd: 98, direction: 1, share: true, deadline: 2030 };
const staff: SmallCountQuestion = { years: [2022, 2023, 2024], events: [2, 3, 3], population: [2000, 2000, 2000], per: 1000, acceptanceEnd: 3, direction: 1, share: false, deadline: 2030 };

const small = (judged: SmallCountJudgement) => {
  if (judged.kind !== 'small') throw new Error(`judged ${judged.kind}`);
  return judged;
};
const reportedChance = ({ forecast }: ReturnType<typeof small>): number => (forecast.kind === 'forecast' ? forecast.probabilityReported : NaN);
const judge = (question: SmallCountQuestion) => small(judgeSmallCounts(question));

/** One word each for what was reported and what is proven, and the numbers behind. */
const told = (question: SmallCountQuestion) => {
  const { counted, countedEvents, reported, evidence } = judge(question);
  return [reported.state, evidence.kind, counted, countedEvents, evidence.decisionCount];
};

describe('two verdicts side by side', () => {
  test.each<[string, SmallCountQuestion, (string | number)[]]>([
    ['one death in three years: reported as failed, nothing proven', deaths, ['not-met', 'unproven', 'events', 1, 3]],
    ['no death in three years: reported as met, nothing proven', { ...deaths, events: [0, 1, 0, 0, 0] }, ['met', 'unproven', 'events', 0, 3]],
    ['three deaths in three years speak against the target', { ...deaths, events: [0, 0, 1, 1, 1] }, ['not-met', 'exceeds', 'events', 3, 3]],
    ['only the last three years count', { ...deaths, events: [9, 9, 0, 0, 0] }, ['met', 'unproven', 'events', 0, 3]],
    ['of the last three years those that were counted', { ...deaths, years: [2010, 2011, 2012, 2022, 2024], events: [9, 9, 9, 0, 1] }, ['not-met', 'unproven', 'events', 1, 3]],
    ['no death among 45,000 births proves it', { ...deaths, population: [15000, 15000, 15000, 15000, 15000], events: [0, 0, 0, 0, 0] }, ['met', 'proven', 'events', 0, 10]],
    ['a parent area far above the target takes the proof back', { ...deaths, population: [15000, 15000, 15000, 15000, 15000], events: [0, 0, 0, 0, 0], parent: { rate: 20 } }, ['met', 'unproven', 'events', 0, 10]],
    ['a parent area far below proves nothing by itself', { ...deaths, events: [0, 0, 0, 0, 0], parent: { rate: 3 } }, ['met', 'unproven', 'events', 0, 3]],
    ['of a share near 100 % the missing are counted', coverage, ['met', 'unproven', 'non-events', 8, 19]],
    ['24 missing of 600 speak against 98 %', { ...coverage, events: [196, 190, 190] }, ['not-met', 'exceeds', 'non-events', 24, 19]],
    ['three missing of 600 prove 98 %', { ...coverage, events: [199, 199, 199] }, ['met', 'proven', 'non-events', 3, 19]],
    ['a share to stay below 2 % is the same question', { ...coverage, events: [4, 3, 1], acceptanceEnd: 2, direction: -1 }, ['met', 'unproven', 'events', 8, 19]],
    ['everybody is asked, one is missing', { ...coverage, events: [200, 199, 200], acceptanceEnd: 100 }, ['not-met', 'exceeds', 'non-events', 1, 1]],
    ['everybody is asked, nobody is missing: never proven', { ...coverage, events: [200, 200, 200], acceptanceEnd: 100 }, ['met', 'unproven', 'non-events', 0, 1]],
    ['a rate that should rise: few speak against it', staff, ['not-met', 'exceeds', 'events', 8, 10]],
    ['a rate that should rise: enough prove it', { ...staff, acceptanceEnd: 1, events: [4, 5, 5] }, ['met', 'proven', 'events', 14, 1]],
    ['too few expected for any count to speak against rising', { ...staff, acceptanceEnd: 0.3, events: [0, 0, 0] }, ['not-met', 'unproven', 'events', 0, -1]],
    ['no death allowed, none happened', { ...deaths, acceptanceEnd: 0, events: [0, 0, 0, 0, 0] }, ['met', 'unproven', 'events', 0, 1]],
    ['no death allowed, one happened', { ...deaths, acceptanceEnd: 0 }, ['not-met', 'exceeds', 'events', 1, 1]],
    ['exactly at the target keeps it', { ...deaths, acceptanceEnd: 100 / 6, events: [0, 0, 0, 0, 1] }, ['met', 'unproven', 'events', 1, 4]],
    ['below the target (低于) does not', { ...deaths, acceptanceEnd: 100 / 6, strict: true, events: [0, 0, 0, 0, 1] }, ['not-met', 'unproven', 'events', 1, 4]],
  ])('%s', (_, question, expected) => {
    expect(told(question)).toEqual(expected);
  });

  test('the sentences carry the figures', () => {
    const { trigger, evidence } = judge(deaths);
    expect(trigger.sentence).toBe('2022—2024年合计1例（分母6000），不足20例；按目标平均每年应有0.24例，不足10例，按小样本判断。');
    expect(evidence.sentence).toBe('2022—2024年合计1例（分母6000），真实水平符合目标的概率为30.4%，不足90%；真实水平恰为目标时出现这么多或更多的可能为51.3%，也不能判定未达标，证据不足。');
    expect(judge({ ...deaths, events: [0, 0, 1, 1, 1] }).evidence.sentence).toBe('2022—2024年合计3例（分母6000），真实水平恰为目标时出现这么多或更多的可能只有3.7%（达到3例即可判定），证据表明未达到目标。');
    expect(judge({ ...coverage, events: [199, 199, 199] }).evidence.sentence).toBe('2022—2024年合计未达到3例（分母600），真实水平符合目标的概率为99.9%，不低于90%，证实达标。');
  });

  test('the reported rate and its limits are of the events, whichever side was counted', () => {
    const { reported } = judge(coverage);
    expect([reported.events, reported.population, reported.rate.toFixed(6), reported.interval.lower.toFixed(6), reported.interval.upper.toFixed(6)]).toEqual([592, 600, '98.666667', '97.391263', '99.322865']);
  });
});

describe('when the counts decide', () => {
  test.each<[string, SmallCountQuestion, boolean]>([
    ['many events and many expected', { ...deaths, events: [90, 90, 90, 90, 90], population: [90_000, 90_000, 90_000, 90_000, 90_000], acceptanceEnd: 100 }, false],
    ['nineteen events in three years', { ...deaths, events: [90, 90, 7, 6, 6], population: [90_000, 90_000, 90_000, 90_000, 90_000], acceptanceEnd: 100 }, true],
    ['twenty events, ten expected a year', { ...deaths, events: [0, 0, 7, 7, 6], acceptanceEnd: 500 }, false],
    ['twenty events, fewer than ten expected a year', { ...deaths, events: [0, 0, 7, 7, 6], acceptanceEnd: 499 }, true],
    ['everybody is asked of many: the missing are many', { ...coverage, events: [150, 150, 150], acceptanceEnd: 100 }, false],
    ['everybody is asked: the missing are few', { ...coverage, events: [195, 195, 195], acceptanceEnd: 100 }, true],
    ['no event is allowed: counts, since no logarithm reaches 0', { ...deaths, events: [30, 30, 30, 30, 30], acceptanceEnd: 0 }, true],
  ])('%s', (_, question, expected) => {
    const judged = judgeSmallCounts(question);
    expect(judged.kind === 'unreadable' ? judged.issues : judged.trigger.holds).toBe(expected);
    expect(judged.kind).toBe(expected ? 'small' : 'not-small');
  });
});

describe('the outlook', () => {
  test.each<[string, SmallCountQuestion, string]>([
    ['a deadline that has come is settled', { ...deaths, deadline: 2024 }, 'settled'],
    ['one year shows no trend', { ...deaths, years: [2024], events: [0], population: [2000] }, 'too-few-years'],
  ])('%s', (_, question, reason) => {
    const { forecast } = judge(question);
    expect(forecast.kind === 'not-forecast' ? forecast.reason : forecast).toBe(reason);
  });

  test('without another number the last population is still there at the deadline', () => {
    expect(judge(deaths).forecast).toEqual(judge({ ...deaths, futurePopulation: 2000 }).forecast);
    expect(judge(deaths).forecast).not.toEqual(judge({ ...deaths, futurePopulation: 9000 }).forecast);
  });

  test('loud counts far from the parent area move the grid instead of resting on its rim', () => {
    const { forecast } = judge({ ...deaths, events: [4000, 4000, 4000, 4000, 4000], population: [90_000, 90_000, 90_000, 90_000, 90_000], acceptanceEnd: 5, parent: { rate: 5, slope: 0 } });
    expect(forecast.kind === 'forecast' ? [forecast.probabilityTrue, forecast.medianRate > 4000 && forecast.medianRate < 4500, forecast.low80 < forecast.medianRate] : forecast).toEqual([0, true, true]);
  });
});

describe('counts that are none', () => {
  test.each<[string, Partial<SmallCountQuestion>, string[], string]>([
    ['half an event', { events: [0, 1, 0, 0.5, 1] }, ['events-not-whole'], '2023年的分子为0.5'],
    ['fewer than none', { events: [0, -1, 0, 0, 1] }, ['events-not-whole'], '2021年的分子为-1'],
    ['not a number', { events: [NaN, 0, 0, 0, 1] }, ['events-not-whole'], '2020年的分子不是数'],
    ['nobody', { population: [2000, 0, 2000, 2000, 2000] }, ['population-not-positive'], '2021年的分母为0'],
    ['endless people', { population: [2000, Infinity, 2000, 2000, 2000] }, ['population-not-positive'], '2021年的分母为Infinity'],
    ['more people than there are', { population: [2000, 1e300, 2000, 2000, 2000] }, ['population-not-positive'], '2021年的分母为1e+300'],
    ['more events than people', { events: [0, 1e21, 0, 0, 1] }, ['events-not-whole'], '2021年的分子为1e+21'],
    ['a target in no unit of the counts', { acceptanceEnd: 1e300 }, ['target-out-of-range'], '不能与例数相比'],
    ['a parent area in no unit of the counts', { parent: { rate: 1e300 } }, ['parent-rate-out-of-range'], '1e+300'],
    ['a share of part of a person', { share: true, population: [2000, 2000.5, 2000, 2000, 2000] }, ['population-not-whole'], '2021年'],
    ['more than all', { share: true, events: [0, 0, 0, 0, 2001] }, ['events-over-population'], '2024年的分子2001大于分母2000'],
    ['a year twice', { years: [2020, 2021, 2021, 2023, 2024] }, ['counts-out-of-order'], '年份2021'],
    ['a year is missing its count', { events: [0, 1, 0, 1] }, ['counts-unmatched'], '5个年份、4个分子、5个分母'],
    ['no years', { years: [], events: [], population: [] }, ['counts-missing'], '补报'],
    ['a share above everybody', { share: true, per: 100, acceptanceEnd: 101 }, ['target-out-of-range'], '目标值101不在0—100之间'],
    ['a target that is no number', { acceptanceEnd: NaN }, ['target-out-of-range'], '目标值NaN'],
    ['a parent area without events', { parent: { rate: 0 } }, ['parent-rate-out-of-range'], '上级地区的水平0'],
    ['a parent area of no weight', { parent: { rate: 5, weight: NaN } }, ['parent-rate-out-of-range'], '权重'],
    ['nobody left', { futurePopulation: 0 }, ['future-population-not-usable'], '目标年的分母0'],
    ['several at once', { events: [-1, 0, 0, 0, 1], population: [2000, 0, 2000, 2000, 2000], acceptanceEnd: -1 }, ['events-not-whole', 'population-not-positive', 'target-out-of-range'], '2020年'],
  ])('%s: all of it is told', (_, wrong, codes, says) => {
    const judged = judgeSmallCounts({ ...deaths, ...wrong });
    const issues = judged.kind === 'unreadable' ? judged.issues : [];
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues[0]?.message).toContain(says);
    expect(issues.filter(({ message, severity }) => severity !== 'error' || !message.endsWith('。') || /undefined|null/.test(message))).toEqual([]);
  });

  test.each<[string, Partial<SmallCountQuestion>]>([
    ['a rate per nothing', { per: 0 }],
    ['a rate per what is no number', { per: NaN }],
    ['a deadline that is no year', { deadline: NaN }],
  ])('%s is a mistake of the caller', (_, wrong) => {
    expect(() => judgeSmallCounts({ ...deaths, ...wrong })).toThrow(RangeError);
  });
});

describe('properties', () => {
  const counts = record({
    population: array(integer({ min: 30, max: 400 }), { minLength: 3, maxLength: 6 }),
    portions: array(double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
    end: double({ min: 0.5, max: 99.5, noNaN: true }),
    direction: constantFrom<(1 | -1)[]>(1, -1),
    parent: constantFrom(undefined, { rate: 3, slope: -0.02 }, { rate: 96 }),
  });
  const questionOf = ({ population, portions, end, direction, parent }: { population: number[]; portions: number[]; end: number; direction: 1 | -1; parent: { rate: number; slope?: number } | undefined }): SmallCountQuestion => ({
    years: population.map((_, at) => 2019 + at), events: population.map((people, at) => Math.round(people * (portions[at] ?? 0) ** 6)), population,
    per: 100, acceptanceEnd: end, direction, share: true, deadline: 2030, ...(parent ? { parent } : {}),
  });
  const few = { numRuns: 60 };

  test('a mirrored share with a mirrored target has the same verdicts and the same chances', () => {
    assert(property(counts, (drawn) => {
      const question = questionOf(drawn);
      const mirrored: SmallCountQuestion = {
        ...question, events: question.events.map((count, at) => (question.population[at] ?? NaN) - count), acceptanceEnd: 100 - question.acceptanceEnd, direction: question.direction === 1 ? -1 : 1,
        ...(question.parent ? { parent: { rate: 100 - question.parent.rate, ...(question.parent.slope === undefined ? {} : { slope: -question.parent.slope }) } } : {}),
      };
      const [here, there] = [judgeSmallCounts(question), judgeSmallCounts(mirrored)];
      expect(there.kind).toBe(here.kind);
      if (here.kind !== 'small' || there.kind !== 'small' || here.forecast.kind !== 'forecast' || there.forecast.kind !== 'forecast') return;
      expect([there.reported.state, there.evidence.kind]).toEqual([here.reported.state, here.evidence.kind]);
      expect(there.evidence.probabilityKept).toBeCloseTo(here.evidence.probabilityKept, 9);
      expect(there.forecast.probabilityTrue).toBeCloseTo(here.forecast.probabilityTrue, 6);
      expect(there.forecast.probabilityReported).toBeCloseTo(here.forecast.probabilityReported, 6);
      expect(there.forecast.medianRate).toBeCloseTo(100 - here.forecast.medianRate, 6);
    }), few);
  });

  test('a change of unit changes no verdict and no chance', () => {
    assert(property(counts, constantFrom(1, 1000, 10_000, 100_000), (drawn, per) => {
      const question = questionOf(drawn);
      const scaled: SmallCountQuestion = {
        ...question, per, acceptanceEnd: (question.acceptanceEnd / 100) * per, ...(question.parent ? { parent: { ...question.parent, rate: (question.parent.rate / 100) * per } } : {}),
      };
      const [here, there] = [judgeSmallCounts(question), judgeSmallCounts(scaled)];
      expect(there.kind).toBe(here.kind);
      if (here.kind !== 'small' || there.kind !== 'small' || here.forecast.kind !== 'forecast' || there.forecast.kind !== 'forecast') return;
      expect([there.reported.state, there.evidence.kind, there.evidence.decisionCount]).toEqual([here.reported.state, here.evidence.kind, here.evidence.decisionCount]);
      expect(there.forecast.probabilityTrue).toBeCloseTo(here.forecast.probabilityTrue, 6);
    }), few);
  });

  test('one more event in the last year never helps a target to stay below', () => {
    const rank = { proven: 0, unproven: 1, exceeds: 2 };
    assert(property(array(integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 7 }), integer({ min: 200, max: 20_000 }), double({ min: 1, max: 300, noNaN: true }), (events, people, end) => {
      const question = { ...deaths, years: events.map((_, at) => 2018 + at), events, population: events.map(() => people), acceptanceEnd: end };
      const worse = { ...question, events: events.map((count, at) => (at === events.length - 1 ? count + 1 : count)) };
      const [here, there] = [judgeSmallCounts(question), judgeSmallCounts(worse)];
      if (here.kind !== 'small' || there.kind !== 'small') return;
      expect(rank[there.evidence.kind]).toBeGreaterThanOrEqual(rank[here.evidence.kind]);
      expect(there.evidence.probabilityKept).toBeLessThanOrEqual(here.evidence.probabilityKept);
      expect(reportedChance(there)).toBeLessThanOrEqual(reportedChance(here) + 1e-9);
    }), few);
  });

  /** From a village to a province, from never to nearly always, anywhere from the target and the parent area. */
  const anything = record({
    population: array(double({ min: 0, max: 6.3, noNaN: true }), { minLength: 2, maxLength: 9 }),
    portions: array(double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
    end: double({ min: 0, max: 100, noNaN: true }),
    direction: constantFrom<(1 | -1)[]>(1, -1),
    parent: constantFrom(undefined, { rate: 0.001 }, { rate: 99.9, slope: 0.1 }),
  }).map((drawn) => ({ ...drawn, population: drawn.population.map((digits) => Math.round(10 ** digits)) }));

  test.each([['small districts', counts], ['anything', anything]] as const)('%s: every chance is a chance, and the median lies in its interval', (_, drawn) => {
    assert(property(drawn, boolean(), (drawn, share) => {
      const judged = judgeSmallCounts({ ...questionOf(drawn), share });
      if (judged.kind !== 'small' || judged.forecast.kind !== 'forecast') return;
      const { probabilityTrue, probabilityReported, low80, medianRate, high80 } = judged.forecast;
      const { probabilityKept, chanceAtTarget } = judged.evidence;
      expect([probabilityTrue, probabilityReported, probabilityKept, chanceAtTarget].filter((chance) => !(chance >= 0 && chance <= 1))).toEqual([]);
      expect(low80 <= medianRate && medianRate <= high80).toBe(true);
    }), few);
  });
});
