import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../test/chart-texts.ts';
import { darkInk, inDark } from './dark-ink.ts';
import { chartKinds } from './kinds/index.ts';

const drawings = chartKinds.flatMap((kind) => kind.examples.map(({ title, data }) => ({ what: `${kind.id}: ${title}`, drawing: kind.draw(data) })));

const coloursIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^#[0-9a-f]{6}$/i.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(coloursIn) : [];
};

const light = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const onPaper = (colour: string): number => (light(colour) + 0.05) / (light(darkInk['#ffffff'] ?? '') + 0.05);

describe('a chart on a dark ground', () => {
  test('every colour that any kind draws with has its dark one', () => {
    expect([...new Set(drawings.flatMap(({ drawing }) => coloursIn(drawing.option)))].filter((colour) => !(colour in darkInk))).toEqual([]);
  });

  test('words that stood out from white paper stand out from dark paper', () => {
    const faint = drawings.flatMap(({ what, drawing }) => textsOf(inDark(drawing)).filter(({ style }) => style.fill !== darkInk['#ffffff'] && onPaper(style.fill) < 4.5).map(({ style }) => `${what}: ${style.text}`));
    expect(faint).toEqual([]);
  });

  test('nothing but colours changes', () => {
    const [first] = drawings;
    const back = Object.fromEntries(Object.entries(darkInk).map(([from, to]) => [to, from]));
    expect(JSON.parse(JSON.stringify(first && inDark(first.drawing)), (_key, value: unknown) => (typeof value === 'string' ? back[value] ?? value : value))).toEqual(first?.drawing);
  });
});
