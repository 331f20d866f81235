import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { achievementStates, badges, outlooks } from '#monitoring';
import { catalogue, units } from '#registry';
import { lackingIn, letterPaths, readWords } from './letter-paths.ts';
import { readFont } from './read-font.ts';
import { fontFiles, fontFolder, shippedLettering } from './shipped-fonts.ts';

const lettering = await shippedLettering();
const [main] = lettering.fonts;
const range = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

/** The characters of GB 2312 (rows 16–87), out of the decoder of the platform. */
const gb2312 = Array.from({ length: 72 }, (_, row) => Array.from({ length: 94 }, (_, cell) => new TextDecoder('gbk').decode(new Uint8Array([0xb0 + row, 0xa1 + cell]))).join('')).join('').replaceAll(/\p{Co}/gu, '');

describe('the shipped fonts', () => {
  test('have every character of GB 2312', () => {
    expect(gb2312.length).toBe(6763);
    expect(lackingIn(lettering, gb2312)).toEqual([]);
  });

  test('have Latin, Greek, full-width signs, and what tables and statuses are printed with', () => {
    const signs = '〔〕【】《》“”‘’…—–·‰℃①②⑩⑳ⅠⅡⅫ≤≥±×÷√↑↓→←↗↘✓✔✕✗✘●○◆◇△▲▼■□☆★⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉㎡';
    expect(lackingIn(lettering, `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${range(0x3b1, 0x3c9)}${range(0xff01, 0xff5e)}${signs}`)).toEqual([]);
    expect(lackingIn(lettering, [achievementStates, outlooks].flatMap((table) => Object.values(table).map(({ word, sign }) => word + sign)).join('') + Object.values(badges).join(''))).toEqual([]);
  });

  test('have every character of the indicators, their units and definitions', () => {
    expect(lackingIn(lettering, catalogue.map(({ name, aliases, definition }) => [name.zh, ...aliases, definition].join('')).join('') + units.map(({ id }) => id).join(''))).toEqual([]);
  });

  test('have characters of the 通用规范汉字表 beyond GB 2312, also beyond the first plane', () => {
    expect(lackingIn(lettering, '喆堃淼犇镕祎玥𬭎𫖯𬀩')).toEqual([]);
    expect(lackingIn(lettering, '한\u{2B740}😀a한')).toEqual(['한', '\u{2B740}', '😀']);
  });

  test('stand in their folder with their licence, and nothing else does', () => {
    expect(readdirSync(fontFolder).sort()).toEqual(['OFL.txt', 'README.md', 'noto-sans-sc.ttf', 'noto-sans-symbols-2.ttf', 'noto-sans.ttf']);
    expect(readFileSync(join(fontFolder, 'OFL.txt'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE Version 1\.1[^]*PERMISSION & CONDITIONS/);
    expect(fontFiles.map((file) => readFont(readFileSync(file)).unitsPerEm)).toEqual([1000, 1000, 1000]);
  });
});

describe('reading a font', () => {
  test('the character map in four bytes and the one in two agree with each other', () => {
    const small = readFont(readFileSync(fontFiles[1] ?? ''));
    expect([...'⁰⁴⁹₀₉'].map((sign) => small.glyphOf(sign.codePointAt(0) ?? 0) !== 0)).toEqual([true, true, true, true, true]);
    expect([...'中1⁑'].map((sign) => small.glyphOf(sign.codePointAt(0) ?? 0))).toEqual([0, 0, 0]);
    expect([0, 0x1f, 0xffff, 0x10ffff].map((codePoint) => main?.glyphOf(codePoint))).toEqual([0, 0, 0, 0]);
  });

  test('一 is one stroke across the middle of its square, a blank is nothing', () => {
    const [part, ...others] = main?.outlineOf(main.glyphOf(0x4e00)) ?? [];
    expect([others.length, (part?.y ?? 0) > 300 && (part?.y ?? 0) < 500, part?.way.endsWith('z')]).toEqual([0, true, true]);
    expect(main?.outlineOf(main.glyphOf(0x20))).toEqual([]);
  });

  test('every outline is closed: its steps lead back to where it began, or a straight line does', () => {
    const ends = [...'妇女儿童发展规划0123456789%囗回'].flatMap((character) => main?.outlineOf(main.glyphOf(character.codePointAt(0) ?? 0)) ?? []).map(({ way }) => {
      const steps = [...way.matchAll(/([lq])([-\d. ]+)/g)].map(([, kind, numbers = '']) => numbers.split(' ').map(Number).slice(kind === 'q' ? 2 : 0));
      return [steps.length > 1, steps.every((step) => step.length === 2 && step.every(Number.isFinite))];
    });
    expect(ends.filter(([some, all]) => !(some && all))).toEqual([]);
    expect(ends.length).toBeGreaterThan(40);
  });

  test('bytes that are no font are refused', () => {
    expect(() => readFont(new Uint8Array(64))).toThrow('no table');
  });
});

describe('words as outlines', () => {
  const text = (inside: string, attributes: Readonly<Record<string, string>> = {}) => ({ name: 'text', attributes: { x: '100', y: '50', 'font-size': '10', ...attributes }, inside: [inside] });

  test.each([['start', 'translate(100 50)'], ['middle', 'translate(90 50)'], ['end', 'translate(80 50)']])('anchored at their %s', (anchor, begins) => {
    expect(letterPaths(lettering, text('妇女', { 'text-anchor': anchor }))?.attributes['transform']).toBe(`${begins}scale(0.01 -0.01)`);
  });

  test('a figure is as narrow as it is', () => {
    expect(letterPaths(lettering, text('98%', { 'text-anchor': 'end' }))?.attributes['transform']).toBe('translate(79.69 50)scale(0.01 -0.01)');
  });

  test('letters follow one another by their widths; signs of another font join in', () => {
    const outline = (words: string): string => letterPaths(lettering, text(words))?.attributes['d'] ?? '';
    expect(outline('一一').match(/M(-?[\d.]+)/g)?.map((move) => Number(move.slice(1))).reduce((first, second) => second - first)).toBe(1000);
    expect(outline('5⁴✕').length).toBeGreaterThan(outline('5').length);
  });

  test('colour stays, and a halo is as wide as told in the square of the letters', () => {
    const path = letterPaths(lettering, text('9', { fill: '#222222', stroke: '#ffffff', 'stroke-width': '3', 'paint-order': 'stroke' }));
    expect(['fill', 'stroke-width', 'paint-order'].map((name) => path?.attributes[name])).toEqual(['#222222', '300', 'stroke']);
  });

  test('a character of no font: no outline at all, the text stays', () => {
    expect(letterPaths(lettering, text('妇한'))).toBeNull();
  });

  test.each([['&lt;5岁 &amp; &quot;x&quot; &#39;', '<5岁 & "x" \''], ['&#20013;&#x4e2d;', '中中'], ['&unknown;', '&unknown;']])('%s is read as %s', (written, is) => {
    expect(readWords(written)).toBe(is);
  });
});
