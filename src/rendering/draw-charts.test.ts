import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chartKinds } from '#publication';
import { drawCharts, type ChartToDraw } from './draw-charts.ts';
import { readSvg, type SvgElement } from './svg-element.ts';

const words = (text: string): ChartToDraw => ({ key: text, width: 200, height: 40, option: { graphic: { elements: [{ type: 'text', x: 10, y: 20, style: { text, fontSize: 14, fill: '#000', verticalAlign: 'middle' } }] } } });
const examples: readonly ChartToDraw[] = chartKinds.flatMap((kind) => kind.examples.map(({ data }, at) => ({ key: `${kind.id}-${String(at)}`, ...kind.draw(data) })));

const drawn = await drawCharts(examples);

/** Rows of places in the palette, without the byte before each. */
function rowsOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly rows: readonly Uint8Array[] } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const name = (at: number): string => new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8));
  let at = 8;
  while (name(at) !== 'IDAT') at += 12 + view.getUint32(at);
  const data = inflateSync(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  return { width, height, rows: Array.from({ length: height }, (_, row) => data.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))) };
}

/** How many pixels are not of the ground, which is the colour of the first corner. */
function inkOf(png: Uint8Array): number {
  const { rows } = rowsOf(png);
  const ground = rows[0]?.[0];
  return rows.reduce((sum, row) => sum + row.filter((place) => place !== ground).length, 0);
}

const elementsOf = (element: SvgElement): readonly SvgElement[] => [element, ...element.inside.flatMap((one) => (typeof one === 'string' ? [] : elementsOf(one)))];

describe('drawing charts', () => {
  test('words have ink: resvg leaves text without a font out in silence', async () => {
    const { pictures, issues } = await drawCharts([words('妇女儿童'), words('一'), words('　')]);
    const [four = 0, one = 0, none = -1] = ['妇女儿童', '一', '　'].map((key) => inkOf(pictures.get(key)?.png ?? new Uint8Array()));
    expect([four > 1000, one > 30 && one < four / 4, none, issues]).toEqual([true, true, 0, []]);
  });

  test('220 dots an inch: 1351 pixels across the type area', async () => {
    const [chart] = examples;
    const picture = chart && (await drawCharts([chart])).pictures.get(chart.key);
    const { width, height } = rowsOf(picture?.png ?? new Uint8Array());
    expect([width, height, picture?.width, picture?.height]).toEqual([1351, Math.round((290 * 1351) / 590), 590, 290]);
  });

  test('the same charts are the same bytes, whatever was drawn before and in whatever order', async () => {
    const first = drawn;
    const again = await drawCharts(examples.toReversed());
    expect(examples.filter(({ key }) => first.pictures.get(key)?.svg !== again.pictures.get(key)?.svg).map(({ key }) => key)).toEqual([]);
    expect(examples.filter(({ key }) => !Buffer.from(first.pictures.get(key)?.png ?? []).equals(Buffer.from(again.pictures.get(key)?.png ?? [0]))).map(({ key }) => key)).toEqual([]);
    expect([[...first.pictures.keys()], first.issues]).toEqual([examples.map(({ key }) => key), []]);
  });

  test('the vectors are small, without script, style, classes or anything from outside, and none shares an id with another', () => {
    const { pictures } = drawn;
    const all = [...pictures.values()].map(({ svg }) => readSvg(svg));
    const attributes = all.flatMap(elementsOf).flatMap((element) => Object.entries(element.attributes));
    expect(all.flatMap(elementsOf).filter(({ name }) => !['svg', 'rect', 'path', 'text', 'circle', 'polygon', 'g', 'defs', 'clipPath'].includes(name)).map(({ name }) => name)).toEqual([]);
    expect(attributes.filter(([key, value]) => /class|style|href|^on/.test(key) || /NaN|undefined|http/.test(key === 'xmlns' ? '' : value))).toEqual([]);
    const ids = attributes.filter(([key]) => key === 'id').map(([, value]) => value);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...pictures].filter(([, { svg }]) => svg.length > 20_000).map(([key]) => key)).toEqual([]);
  });

  test('the pictures are small: 60 kB, those of nine and more panels 90', () => {
    const { pictures } = drawn;
    expect([...pictures].filter(([key, { png }]) => png.length > (key.startsWith('small-multiples') ? 90_000 : 60_000)).map(([key, { png }]) => [key, png.length])).toEqual([]);
  });

  test('every chart has ink beyond its words', () => {
    const { pictures } = drawn;
    expect([...pictures].filter(([, { png }]) => inkOf(png) < 300).map(([key]) => key)).toEqual([]);
  });

  test('a character that no shipped font has is reported and drawn all the same, at least as a box', async () => {
    const { pictures, issues } = await drawCharts([words('妇\u{2B740}女'), words('妇女')]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['chart-character-lacking', 'notice']]);
    expect(issues[0]?.message).toMatch(/^图“妇\u{2B740}女”中有随附字体没有的字：“\u{2B740}”(?:改用本机字体绘制|本机也没有，印成“□”)$/u);
    const [lacking = 0, without = 0] = ['妇\u{2B740}女', '妇女'].map((key) => inkOf(pictures.get(key)?.png ?? new Uint8Array()));
    expect(lacking).toBeGreaterThan(without + 30);
  });

  test('no charts: no pictures', async () => {
    expect(await drawCharts([])).toEqual({ pictures: new Map(), issues: [] });
  });
});
