import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../test/chart-texts.ts';
import type { ChartDrawing } from './chart.ts';
import { atLeast, atMost, exampleForecast, examplePoints, exampleTrend } from './example-data.ts';
import { trend } from './kinds/trend.ts';
import { boxOf, type Mark } from './marks.ts';
import { crosses } from './place-labels.ts';

const points = examplePoints([[2020, 85.7], [2021, 86.4], [2022, 88.1], [2023, 90.5], [2024, 90.9]]);
const wordsOf = (drawing: ChartDrawing): readonly string[] => textsOf(drawing).map(({ style }) => style.text);
const marksOf = ({ option }: ChartDrawing): readonly Mark[] => (option.graphic as { readonly elements: readonly Mark[] }).elements;

describe('the words of a trend', () => {
  test('a fan up to four times the span of figures and targets is held whole; a wider one is cut and says so', () => {
    const fan = (spread: number): readonly string[] => wordsOf(trend.draw(exampleTrend({ points, scale: 'plain', forecast: exampleForecast(2024, 90.9, 6, 0, spread) }))).filter((text) => text.includes('超出'));
    expect([fan(2), fan(4), fan(12)]).toEqual([[], [], ['区间超出图框，见数据']]);
  });

  test('a forecast of the year after stands where it ends, one to the last year at the right edge; both tell their year', () => {
    const drawn = (years: number) => trend.draw(exampleTrend({ points, targets: [{ acceptance: atLeast(95), deadline: 2030 }], forecast: exampleForecast(2024, 90.9, years, 0.3, 1) }));
    const [near, far] = [1, 6].map((years) => textsOf(drawn(years)).find(({ style }) => style.text.includes('80%区间')));
    expect([near?.style.text.slice(0, 7), far?.style.text.slice(0, 7)]).toEqual(['2025年预测', '2030年预测']);
    expect([(near?.x ?? 590) < 440, (far?.x ?? 0) > 440]).toEqual([true, true]);
    const narrow = textsOf(trend.draw(exampleTrend({ points, unit: '/10万', scale: 'positive', forecast: exampleForecast(2024, 90.9, 1, 0.3, 1) }), 300)).find(({ style }) => style.text.includes('80%区间'));
    expect([narrow?.style.text.slice(0, 7), (narrow?.x ?? 0) > 205]).toEqual(['2025年预测', true]);
  });

  test('no figure and no target is struck through by a target where there is room beside it', () => {
    const steep = examplePoints([[2019, 0], [2020, 0], [2021, 0], [2022, 0], [2023, 0], [2024, 50.8]]);
    const drawings = [
      exampleTrend({ points, targets: [{ acceptance: atLeast(88), deadline: 2025 }, { acceptance: atLeast(92), deadline: 2030 }] }), exampleTrend({ points: examplePoints([[2020, 88], [2021, 89], [2022, 89.5], [2023, 89.7], [2024, 89.87]]), targets: [{ acceptance: atLeast(90), deadline: 2030 }] }),
      exampleTrend({ unit: '/10万', scale: 'positive', points: steep, targets: [{ acceptance: atMost(9.5), deadline: 2025 }, { acceptance: atMost(9), deadline: 2030 }] }),
    ].map((data) => trend.draw(data));
    const struck = drawings.flatMap((drawing) => {
      const lines = marksOf(drawing).flatMap((mark) => (mark.type === 'polyline' && mark.style.lineDash?.[0] === 7 ? [mark.shape.points.map(([x, y]) => ({ x, y }))] : []));
      return textsOf(drawing).filter((text) => lines.some(([from, to]) => from && to && crosses([from, to], boxOf(text)))).map(({ style }) => style.text);
    });
    expect(struck).toEqual([]);
  });

  test('one line has one label', () => {
    const targets = [{ acceptance: atLeast(100), deadline: 2030, words: '每个中小学都达到，即100%' }, { acceptance: atLeast(100), deadline: 2030, words: '100%' }];
    const drawing = trend.draw(exampleTrend({ points, targets }));
    expect(wordsOf(drawing).filter((text) => text.startsWith('目标'))).toEqual(['目标100%\n（2030年）']);
    expect(drawing.description).not.toContain('每个中小学');
  });
});
