import { describe, expect, test } from 'vitest';
import { atLeast, atMost, between, examplePoints } from './example-data.ts';
import { cutFan, fanMarks, fanText } from './forecast-fan.ts';
import { rowMiddle, rowPlace, spotAt, type Frame } from './frame.ts';
import { hatchMarks } from './hatch.ts';
import type { Mark } from './marks.ts';
import { distinctTargets, labelledLines, limitsTold, targetEnds, targetLines, targetMarks, targetSteps, targetText, targetValues } from './target-lines.ts';
import { bareFigure, isTentative, mainLine, stretchesOf, yearLine } from './year-line.ts';

const frame: Frame = { box: { left: 0, top: 0, right: 100, bottom: 100 }, x: [2020, 2030], y: [0, 100] };
const spotsOf = (marks: readonly Mark[]): readonly (readonly (readonly [number, number])[])[] => marks.flatMap((mark) => (mark.type === 'polyline' || mark.type === 'polygon' ? [mark.shape.points] : []));

describe('a line over years', () => {
  const points = examplePoints([[2018, 60], [2019, 61], [2021, 64], [2022, 58], [2023, 59, 'preliminary'], [2024, 60, 'estimated']]);

  test('runs on from year to year, is joined over a gap, and ends where the definition changes', () => {
    expect(stretchesOf(points, [2022]).map(({ join }) => join)).toEqual(['line', 'over-gap', 'none', 'line', 'line']);
  });

  test('nothing is joined over a change of definition, also where years are missing there', () => {
    expect(stretchesOf(points, [2020]).map(({ join }) => join)).toEqual(['line', 'none', 'line', 'line', 'line']);
  });

  test('the series breaks where it is not to be joined, and the join over the gap is one of its own', () => {
    const [over, line] = yearLine('率', points, [2022], '%', mainLine, 0);
    expect(over?.data).toEqual([[2019, 61], [2021, 64], [2021, '-']]);
    const items = (line?.data ?? []) as readonly { readonly value: readonly unknown[] }[];
    expect(items.map(({ value }) => value[1])).toEqual([60, 61, '-', 64, '-', 58, 59, 60]);
  });

  test('figures that may still change are hollow, and each point tells itself', () => {
    const [line] = yearLine('率', points.slice(3), [], '%', mainLine, 0);
    expect(line?.data).toEqual([
      { name: '2022年 58%', value: [2022, 58] }, { name: '2023年 59%', value: [2023, 59], itemStyle: { color: '#ffffff', borderColor: '#1b5e8c', borderWidth: 1.5 } }, { name: '2024年 60%', value: [2024, 60], itemStyle: { color: '#ffffff', borderColor: '#1b5e8c', borderWidth: 1.5 } },
    ]);
    expect(points.map(isTentative)).toEqual([false, false, false, false, true, true]);
  });

  test.each([['14.30', 14.3, 2, '/10万', '14.30'], ['98', 98, 0, '%', '98'], ['0.1', 0.1, 1, 'ratio', '1:10'], ['107.2', 107.2, 1, '女=100', '107.2'], ['12', 12, 0, '人', '12'], ['约95', 95, 0, '%', '95']])('%s without its unit', (text, value, digits, unit, is) => {
    expect(bareFigure({ text, value, digits }, unit)).toBe(is);
  });
});

describe('targets', () => {
  test.each([
    [{ acceptance: atLeast(96), deadline: 2030 }, '%', '目标96%以上（2030年）'], [{ acceptance: atMost(12), deadline: 2025 }, '/10万', '目标12/10万以下（2025年）'], [{ acceptance: between(103, 107), deadline: 2030 }, '女=100', '目标103至107之间（2030年）'],
    [{ acceptance: between(42.75, 47.25), deadline: 2030, words: '45%左右' }, '%', '目标45%左右（2030年）'],
  ])('%j in words', (target, unit, is) => {
    expect(targetText(target, unit)).toBe(is);
  });

  test('several deadlines are steps, the first from the start of the plan; a target without a figure is none', () => {
    const none = { acceptance: { lower: -Infinity, upper: Infinity, lowerOpen: false, upperOpen: false }, deadline: 2030 };
    const steps = targetSteps([{ acceptance: atLeast(95), deadline: 2030 }, none, { acceptance: atLeast(90), deadline: 2025 }], 2021);
    expect(steps.map(({ from, deadline, acceptance }) => [from, deadline, acceptance.lower])).toEqual([[2021, 2025, 90], [2025, 2030, 95]]);
    expect(targetEnds(none)).toEqual([]);
  });

  test('two targets of one deadline run beside each other', () => {
    expect(targetSteps([{ acceptance: atLeast(95), deadline: 2030 }, { acceptance: atMost(99), deadline: 2030 }], 2021).map(({ from }) => from)).toEqual([2021, 2021]);
  });

  test('a deadline before the start of what is shown still has a line', () => {
    expect(targetSteps([{ acceptance: atLeast(95), deadline: 2020 }], 2021)[0]?.from).toBe(2019);
  });

  test('a line at its height with a tick at the deadline; a riser between steps', () => {
    const steps = targetSteps([{ acceptance: atLeast(50), deadline: 2025 }, { acceptance: atLeast(80), deadline: 2030 }], 2020);
    expect(spotsOf(targetMarks(frame, steps))).toEqual([[[0, 50], [50, 50]], [[50, 45], [50, 55]], [[50, 20], [100, 20]], [[50, 50], [50, 20]], [[100, 15], [100, 25]]]);
  });

  test('a band is an area between two lines', () => {
    expect(targetMarks(frame, targetSteps([{ acceptance: between(40, 60), deadline: 2030 }], 2020)).map(({ type }) => type)).toEqual(['polygon', 'polyline', 'polyline', 'polyline', 'polyline']);
  });
});

describe('what the plan names', () => {
  const about = { acceptance: atLeast(38), deadline: 2030, words: '40%左右', named: [40] };
  const range = { acceptance: atLeast(43), deadline: 2030, words: '保持在43%—46%', named: [43, 46] };

  test('左右: the line at its value, the limit of the tolerance beside it', () => {
    expect([targetLines(about), targetValues(about), limitsTold(about, '%')]).toEqual([[40], [40, 38], [{ value: 38, words: '容差下限', figure: '38%' }]]);
    expect(limitsTold({ ...about, acceptance: atMost(40.949999999999996) }, '%').map(({ words, figure }) => `${words}${figure}`)).toEqual(['容差上限40.95%']);
    const [band, limit, line] = spotsOf(targetMarks(frame, targetSteps([about], 2020)));
    expect([band, limit, line]).toEqual([[[0, 62], [100, 62], [100, 60], [0, 60]], [[0, 62], [100, 62]], [[0, 60], [100, 60]]]);
  });

  test('a range of which one end limits: both its ends', () => {
    expect([targetLines(range), limitsTold(range, '%')]).toEqual([[43, 46], []]);
  });

  test('one line has one label: what says no more than another is left out, other words are joined', () => {
    const [each, all, over] = [{ acceptance: atLeast(100), deadline: 2030, words: '每个中小学都达到，即100%' }, { acceptance: atLeast(100), deadline: 2030, words: '100%' }, { acceptance: atLeast(100), deadline: 2030, words: '全部' }];
    expect(distinctTargets([each, all, all, { ...all, deadline: 2025 }], '%')).toEqual([all, { ...all, deadline: 2025 }]);
    expect(labelledLines(targetSteps([all, over], 2021), '%').map(({ text }) => text)).toEqual(['目标100%、全部（2030年）']);
    const near = targetSteps([{ acceptance: atLeast(2360), deadline: 2030 }, { acceptance: atLeast(2359.8), deadline: 2030, words: '年均提高5%以上' }], 2021);
    expect([0, 2].map((apart) => labelledLines(near, '元/月', apart).map(({ text }) => text))).toEqual([['目标2360元/月以上（2030年）', '目标年均提高5%以上（2030年）'], ['目标2360元/月以上、年均提高5%以上（2030年）']]);
  });
});

describe('a forecast', () => {
  const last = { year: 2024, value: 50 };

  test('opens from the last value', () => {
    const [area, high, low, median] = spotsOf(fanMarks(frame, last, [{ year: 2025, median: 52, low80: 48, high80: 56 }, { year: 2026, median: 54, low80: 46, high80: 60 }]));
    expect([area?.length, high, low, median]).toEqual([6, [[40, 50], [50, 44], [60, 40]], [[40, 50], [50, 52], [60, 54]], [[40, 50], [50, 48], [60, 46]]]);
  });

  test('an edge that leaves the frame ends there, the area goes on along it', () => {
    const [area, high] = spotsOf(fanMarks(frame, last, [{ year: 2025, median: 50, low80: 40, high80: 150 }, { year: 2026, median: 50, low80: 30, high80: 190 }]));
    expect(high).toEqual([[40, 50], [45, 0]]);
    expect(area).toEqual([[40, 50], [45, 0], [60, 0], [60, 70], [50, 60], [40, 50]]);
  });

  test('where it leaves the frame the edge is torn, and words say so', () => {
    const wide = [{ year: 2025, median: 50, low80: 40, high80: 150 }, { year: 2026, median: 50, low80: 30, high80: 190 }];
    const { marks, wishes } = cutFan(frame, last, wide);
    const [, teeth = []] = spotsOf(marks);
    expect([teeth[0], teeth.at(-1), wishes.map(({ text }) => text)]).toEqual([[45, 0], [60, 0], ['区间超出图框，见数据']]);
    expect(cutFan(frame, last, [{ year: 2025, median: 50, low80: 40, high80: 90 }])).toEqual({ marks: [], wishes: [] });
  });

  test('its end in words', () => {
    expect([fanText([{ year: 2030, median: 97.91, low80: 97.02, high80: 98.6 }], '%', 2), fanText([], '%', 2)]).toEqual(['2030年预测97.91%\n80%区间\n97.02%—98.60%', '']);
  });
});

describe('places', () => {
  test('a spot of values', () => {
    expect([spotAt(frame, 2025, 25), spotAt(frame, 2020, 100)]).toEqual([{ x: 50, y: 75 }, { x: 0, y: 0 }]);
  });

  test('rows of different heights have their middles, and a place of two pixels each there', () => {
    const rows = { ...frame, rows: [20, 50, 30] };
    expect([0, 1, 2].map((at) => [rowMiddle(rows, at), rowPlace(rows, at)])).toEqual([[10, 5], [45, 22], [85, 42]]);
  });
});

describe('hatching', () => {
  const box = { left: 10, top: 20, right: 52, bottom: 38 };

  test.each(['rising', 'falling', 'upright', 'dots'] as const)('%s stays inside its box and fills it', (hatch) => {
    const spots = spotsOf(hatchMarks(box, hatch)).flat();
    expect(spots.filter(([x, y]) => x < box.left || x > box.right || y < box.top || y > box.bottom)).toEqual([]);
    expect([Math.max(...spots.map(([x]) => x)) > 45, Math.min(...spots.map(([x]) => x)) < 17]).toEqual([true, true]);
  });

  test('rising and falling lean to opposite sides; none draws nothing, nor does a sliver', () => {
    const leans = (['rising', 'falling'] as const).map((hatch) => spotsOf(hatchMarks(box, hatch)).map(([from, to]) => Math.sign(((to?.[0] ?? 0) - (from?.[0] ?? 0)) * ((from?.[1] ?? 0) - (to?.[1] ?? 0)))));
    expect(leans.map((all) => [...new Set(all)])).toEqual([[1], [-1]]);
    expect([hatchMarks(box, 'none'), hatchMarks({ ...box, right: 10.5 }, 'rising')]).toEqual([[], []]);
  });
});
