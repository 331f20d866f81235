import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, textMark, type TextMark } from './marks.ts';
import { crosses, placeLabels, placesAround, spreadLabels, type LabelWish, type Obstacles } from './place-labels.ts';

const free: Obstacles = { taken: [], signs: [], lines: [], bounds: { left: 0, top: 0, right: 400, bottom: 200 } };
const wish = (x: number, y: number, required = true): LabelWish => ({ text: '97.4', look: {}, required, places: placesAround({ x, y }, true) });
const texts = (marks: ReturnType<typeof placeLabels>): readonly TextMark[] => marks.filter((mark) => mark.type === 'text');
const box = { left: 10, top: 10, right: 20, bottom: 20 };

describe('a line and a box', () => {
  test.each([
    ['through it', [0, 15, 30, 15], true], ['slanting over a corner', [5, 18, 12, 25], false], ['slanting through a corner', [5, 13, 14, 22], true], ['beside it', [0, 5, 30, 5], false], ['upright through it', [15, 0, 15, 30], true],
    ['ending before it', [0, 15, 9, 15], false], ['inside it', [12, 12, 14, 14], true], ['a point', [15, 15, 15, 15], true], ['a point outside', [5, 5, 5, 5], false],
  ] as const)('%s: %j', (_, [x, y, toX, toY], is) => {
    expect(crosses([{ x, y }, { x: toX, y: toY }], box)).toBe(is);
  });
});

describe('places of labels', () => {
  test('above a point where nothing is in the way', () => {
    expect(texts(placeLabels([wish(100, 100)], free)).map(({ x, y }) => [x, y])).toEqual([[100, 88]]);
  });

  test('below it where a line runs above; a second label rather touches the line than the first', () => {
    const line = [{ x: 50, y: 90 }, { x: 150, y: 90 }] as const;
    const [first, second] = texts(placeLabels([wish(100, 100), wish(100, 100)], { ...free, lines: [line] })).map(boxOf);
    expect([first && crosses(line, first), (first?.top ?? 0) > 100]).toEqual([false, true]);
    expect((second?.bottom ?? Infinity) <= (first?.top ?? 0) || (second?.left ?? 0) >= (first?.right ?? Infinity)).toBe(true);
  });

  test('one that need not be there is left out rather than set over a line; one that must be there stands on white', () => {
    const lines = Array.from({ length: 40 }, (_, at) => [{ x: 0, y: at * 5 }, { x: 400, y: at * 5 }] as const);
    expect([placeLabels([wish(100, 100, false)], { ...free, lines }), placeLabels([wish(100, 100)], { ...free, lines }).map(({ type }) => type)]).toEqual([[], ['polygon', 'text']]);
  });

  test('a label goes aside, with a line to its point, where lines run above and below', () => {
    const lines = [80, 88, 112, 120].map((y) => [{ x: 60, y }, { x: 140, y }] as const).concat([[{ x: 60, y: 100 }, { x: 140, y: 100 }]]);
    const [label] = texts(placeLabels([wish(100, 100)], { ...free, lines })).map(boxOf);
    expect(lines.filter((line) => label && crosses(line, label))).toEqual([]);
  });

  test('two beside each other are not read as one figure', () => {
    const aside = (x: number): LabelWish => ({ text: '93.9', look: {}, required: true, places: [{ x, y: 50, align: 'left' }, { x, y: 80, align: 'left' }] });
    const right = boxOf(textMark('93.9', { x: 20, y: 50 })).right;
    expect([1, 5].map((gap) => texts(placeLabels([aside(20), aside(right + gap)], free)).at(-1)?.y)).toEqual([80, 50]);
  });

  test('what has to stand far off is led to by a line', () => {
    const taken = [{ left: 0, top: 81, right: 400, bottom: 200 }];
    const marks = placeLabels([wish(100, 100)], { ...free, taken });
    expect(marks.map(({ type }) => type)).toEqual(['polyline', 'text']);
    expect(texts(marks).map(({ y }) => y)).toEqual([66]);
  });

  test('one that need not be there is left out rather than set over a sign', () => {
    const signs = [{ left: 0, top: 0, right: 400, bottom: 200 }];
    expect([placeLabels([wish(100, 100, false)], { ...free, signs }).length, texts(placeLabels([wish(100, 100)], { ...free, signs })).length]).toEqual([0, 1]);
  });

  test('no place at all: nothing', () => {
    expect(placeLabels([wish(100, 100)], { ...free, taken: [free.bounds] })).toEqual([]);
  });
});

describe('labels at the right edge', () => {
  const label = (y: number, lines = 1) => ({ y, text: Array.from({ length: lines }, () => '女98.1%').join('\n'), look: {}, from: { x: 0, y } });

  test('each at its own height where there is room', () => {
    expect(spreadLabels([label(150), label(20)], 0, 200).map(({ placed }) => placed)).toEqual([20, 150]);
  });

  test('two at one height stand above each other, about it', () => {
    expect(spreadLabels([label(100), label(100)], 0, 200).map(({ placed }) => placed)).toEqual([92, 108]);
  });

  test('none covers another, their order is kept, and they stay inside where they fit', () => {
    const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3 })), { maxLength: 6 });
    fc.assert(fc.property(labels, (all) => {
      const placed = spreadLabels(all.map(([y, lines]) => label(y, lines)), 0, 300);
      const boxes = placed.map(({ text, placed: at }) => boxOf(textMark(text, { x: 0, y: at })));
      expect(boxes.slice(1).filter(({ top }, at) => top < (boxes[at]?.bottom ?? 0) - 1e-6)).toEqual([]);
      expect(placed.map(({ y }) => y)).toEqual(all.map(([y]) => y).sort((a, b) => a - b));
      expect(boxes.filter(({ top, bottom }) => top < -1e-6 || bottom > 300 + 1e-6)).toEqual([]);
    }));
  });
});
