import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf, wrongTexts } from '../../../../test/chart-texts.ts';
import type { ChartDrawing } from '../chart.ts';
import { chartKinds } from './index.ts';

const drawings = chartKinds.flatMap((kind) => [590, 360].flatMap((width) => kind.examples.map(({ title, data }) => ({ what: `${kind.id} at ${String(width)}: ${title}`, drawing: kind.draw(data, width) }))));

const wordsOf = ({ table }: ChartDrawing): readonly string[] => [...table.head, ...table.body].flat().map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''));

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Numbers and words anywhere in a value. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

describe('the family of charts', () => {
  test('every file of the folder is on the list, once, and cites its source and carries examples', async () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !['index.ts', 'kinds.test.ts'].includes(file));
    const written: readonly unknown[] = (await Promise.all(files.map((file) => import(join(import.meta.dirname, file)) as Promise<Record<string, unknown>>))).flatMap((file) => Object.values(file));
    expect(new Set(written)).toEqual(new Set(chartKinds));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(chartKinds.map(({ id }) => id).sort());
    expect(chartKinds.filter(({ source, examples }) => !/method|practice/.test(source) || examples.length < 2).map(({ id }) => id)).toEqual([]);
  });

  test.each(drawings)('$what: the options are plain data, with nothing that is no number', ({ drawing }) => {
    expect(JSON.parse(JSON.stringify(drawing.option))).toEqual(drawing.option);
    expect(leavesOf(drawing.option).filter((leaf) => leaf === undefined || leaf === null || typeof leaf === 'function' || (typeof leaf === 'number' && !Number.isFinite(leaf)))).toEqual([]);
  });

  test.each(drawings)('$what: no text covers another, none leaves the picture, none is too small', ({ drawing }) => {
    expect(wrongTexts(drawing)).toEqual([]);
    // 7 points in print: a picture of 590 pixels is 156 mm wide.
    expect(Math.min(...textsOf(drawing).map(({ style }) => style.fontSize * ((156 / 25.4) * 72) / 590))).toBeGreaterThan(7);
  });

  test.each(drawings)('$what: words have a contrast of 4.5 to 1', ({ drawing }) => {
    const faint = textsOf(drawing).filter(({ style }) => style.fill !== '#ffffff' && contrast(style.fill, '#ffffff') < 4.5);
    expect(faint.map(({ style }) => style.text)).toEqual([]);
  });

  test.each(drawings)('$what: the table has a cell under every head, and numbers behind the figures', ({ drawing }) => {
    const { columns, head, body } = drawing.table;
    expect([...head, ...body].filter((row) => row.length !== columns.length)).toEqual([]);
    expect(wordsOf(drawing).filter((text) => /undefined|null|NaN|Infinity|无法读取/.test(text))).toEqual([]);
    expect(body.flat().filter(({ number, runs }) => number && !(Number.isFinite(number.value) && runs.every((run) => 'text' in run && run.text !== '')))).toEqual([]);
  });

  test.each(drawings)('$what: one sentence says what is seen', ({ drawing }) => {
    expect(drawing.description).toMatch(/^\P{Cc}*\p{Script=Han}\P{Cc}*。$/u);
    expect(drawing.description.slice(0, -1)).not.toMatch(/。|undefined|null|NaN|Infinity|无法读取/);
  });

  test('drawing again gives the same', () => {
    const again = chartKinds.flatMap((kind) => [590, 360].flatMap((width) => kind.examples.map(({ data }) => JSON.stringify(kind.draw(data, width)))));
    expect(again).toEqual(drawings.map(({ drawing }) => JSON.stringify(drawing)));
  });
});

describe('contrast', () => {
  test('as known of black, white and grey', () => {
    expect([contrast('#000000', '#ffffff'), contrast('#777777', '#ffffff')].map((value) => value.toFixed(2))).toEqual(['21.00', '4.48']);
  });
});
