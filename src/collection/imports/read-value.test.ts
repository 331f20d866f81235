import { assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValue, type PrintedValue } from './read-value.ts';

const figure = (text: string, unit: string | null = null, status: Extract<PrintedValue, { kind: 'figure' }>['status'] = null): PrintedValue => ({ kind: 'figure', text, unit, status });
const missing = (reason: Extract<PrintedValue, { kind: 'missing' }>['reason']): PrintedValue => ({ kind: 'missing', reason });

describe('what a cell says', () => {
  const cases: readonly (readonly [string, PrintedValue])[] = [
    ['93.50', figure('93.50')],
    ['0', figure('0')],
    ['0.0', figure('0.0')],
    ['-3.5', figure('-3.5')],
    ['１２．５', figure('12.5')],
    ['1,234', figure('1234')],
    ['1,234,567.8', figure('1234567.8')],
    ['1，234', figure('1234')],
    ['95.3%', figure('95.3', '%')],
    ['95.3％', figure('95.3', '%')],
    ['16.9/10万', figure('16.9', '/10万')],
    ['4818.3万', figure('4818.3', '万')],
    ['93.5*', figure('93.5')],
    ['93.5①', figure('93.5')],
    ['93.5[1]', figure('93.5')],
    ['93.5（初步）', figure('93.5', null, 'preliminary')],
    ['1.2E-2', figure('0.012')],
    ['1.25e3', figure('1250')],
    ['+5', figure('5')],
    ['1:3', { kind: 'ratio', left: 1, right: 3, text: '1:3' }],
    ['1：1.5', { kind: 'ratio', left: 1, right: 1.5, text: '1：1.5' }],
    ['-1', { kind: 'code', text: '-1' }],
    ['-2', { kind: 'code', text: '-2' }],
    ['－２', { kind: 'code', text: '-2' }],
    ['-1.0', figure('-1.0')],
    ['', missing('not-collected')],
    ['—', missing('not-applicable')],
    ['——', missing('not-applicable')],
    ['-', missing('not-applicable')],
    ['－', missing('not-applicable')],
    ['/', missing('not-applicable')],
    ['N/A', missing('not-applicable')],
    ['…', missing('not-collected')],
    ['……', missing('not-collected')],
    ['...', missing('not-collected')],
    ['缺失', missing('not-collected')],
    ['拒报', missing('refused')],
    ['保密', missing('suppressed')],
    ['***', missing('suppressed')],
    ['未到期', missing('not-due')],
    ['#DIV/0!', missing('not-a-number')],
    ['NaN', missing('not-a-number')],
    ['是', { kind: 'yes-no', happened: true }],
    ['√', { kind: 'yes-no', happened: true }],
    ['未发生', { kind: 'yes-no', happened: false }],
    ['已建立', { kind: 'yes-no', happened: true }],
    ['有改善', { kind: 'judgement', level: 'improving' }],
    ['未达标', { kind: 'judgement', level: 'not-met' }],
  ];
  test.each(cases)('“%s”', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  test.each(['约95', '≥95', '95以上', '95-96', '95²', '12,34', '93,5', '九十五', '1.2.3', '5:0', '--5', '95.', '1 月', '2020年底'])('“%s” is no figure and nothing is made of it', (text) => {
    const value = readValue(text);
    expect(value.kind === 'unreadable' || (value.kind === 'figure' && value.unit !== null && !/^[%‰/]/.test(value.unit))).toBe(true);
  });
});

test('a number in plain decimals keeps its text to the last digit', () => {
  assert(property(double({ min: -1e9, max: 1e9, noNaN: true }), integer({ min: 0, max: 6 }), (number, places) => {
    const text = number.toFixed(places);
    expect(readValue(text)).toEqual(text === '-1' || text === '-2' ? { kind: 'code', text } : figure(text));
  }));
});
