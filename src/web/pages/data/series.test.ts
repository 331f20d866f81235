import { expect, test } from 'vitest';
import { contentWords, marksOf, seriesName, type Point } from './series.ts';

test.each<[Point['content'], string]>([
  [{ kind: 'figure', text: '93.60', value: 93.6, digits: 2, numerator: null, denominator: null, standardError: null }, '93.60'], [{ kind: 'yes-no', happened: false, date: null, evidence: null }, '否'], [{ kind: 'judgement', level: 'improving', evidence: null }, '有改善'],
  [{ kind: 'missing', reason: 'suppressed' }, '保密'], [{ kind: 'missing', reason: 'not-collected' }, '未收集'], [{ kind: 'missing', reason: 'not-due' }, '未到期'],
])('%j is told as %s', (content, words) => {
  expect(contentWords(content)).toBe(words);
});

test('how final and how trusted a figure is stands beside it, unless it is as usual or withheld', () => {
  expect([marksOf({ status: 'final', grade: 'A', withheld: false }), marksOf({ status: 'preliminary', grade: 'C', withheld: false }), marksOf({ status: 'revised', grade: null, withheld: false }), marksOf({ status: 'preliminary', grade: 'D', withheld: true })]).toEqual(['', '初 C', '修', '']);
});

test('a series is called by its indicator, its place, its sub-unit and its groups', () => {
  expect([seriesName({ name: '近视率', groups: ['女', '小学'], place: null, subUnit: '南山镇' }), seriesName({ name: '近视率', groups: [], place: null, subUnit: null })]).toEqual(['近视率（南山镇、女、小学）', '近视率']);
});
