import { describe, expect, test } from 'vitest';
import { atLeast, examplePoints, exampleTrend } from './example-data.ts';
import { firstShown, shownTrend } from './shown-years.ts';

describe('the years a chart shows', () => {
  test.each([
    ['sixteen to the last', [1990, 2000, 2010, 2016, 2024], 2030, 2015], ['fewer where the series begins later', [2020, 2024], 2030, 2015], ['more where two would not be left', [1990, 2010, 2020], 2030, 2010], ['a single figure stays', [2000], 2030, 2000], ['nothing', [], 2030, 2015],
  ])('%s', (_, years, last, is) => {
    expect(firstShown(years, last)).toBe(is);
  });

  const long = exampleTrend({
    points: examplePoints(Array.from({ length: 35 }, (_, at) => [1990 + at, 50 + at] as const)), gaps: [{ year: 2000, reason: 'not-collected' }, { year: 2025, reason: 'not-collected' }], breaks: [2015, 2018],
    targets: [{ acceptance: atLeast(98), deadline: 2030 }], baseline: { year: 2010, value: 70, text: '70', digits: 0 },
  });

  test('what lies before them is left out: figures, reasons, the base value, and a new definition with nothing to compare', () => {
    const { points, gaps, breaks, baseline, targets } = shownTrend(long);
    expect([points[0]?.year, points.at(-1)?.year, gaps.map(({ year }) => year), breaks, baseline, targets.length]).toEqual([2015, 2024, [2025], [2018], null, 1]);
  });

  test('a deadline after the plan, and a figure after it, move them', () => {
    const later = shownTrend({ ...long, targets: [{ acceptance: atLeast(98), deadline: 2035 }] });
    const without = shownTrend({ ...long, targets: [], planYears: null });
    expect([later.points[0]?.year, without.points[0]?.year]).toEqual([2020, 2009]);
  });

  test('what is shown already stays as it is', () => {
    expect(shownTrend(shownTrend(long))).toEqual(shownTrend(long));
  });
});
