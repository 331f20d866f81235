import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSlices, lineAt, slicePassage, spansOf } from './passage.ts';

const slice = (text: string, line = 1) => ({ line: { text, line, page: 1 }, from: 0, to: text.length });

test('line breaks and stray blanks go', () => {
  expect(joinSlices([slice(' 到 2030 年，男'), slice('女平等', 3)]).text).toBe('到2030年，男女平等');
});

test('one blank stays between two Latin words, also over a line end', () => {
  expect(joinSlices([slice('World  Health'), slice('Organization 的', 2)]).text).toBe('World Health Organization的');
});

test('spans lead back to the raw lines', () => {
  const passage = joinSlices([slice(' 到 2030 年'), slice('男女', 3)]);
  expect(spansOf(passage)).toEqual([[1, 1, 9], [3, 0, 2]]);
  expect(spansOf(passage, 1, 5)).toEqual([[1, 3, 7]]);
  expect(lineAt(slicePassage(passage, 6), 0)?.line).toBe(3);
});

test('every non-blank character lies in exactly one span, whatever the text', () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (texts) => {
    const lines = texts.map((text) => text.replaceAll(/[\r\n]/g, ' '));
    const spans = spansOf(joinSlices(lines.map((text, index) => slice(text, index + 1))));
    const told = spans.map(([line, from, to]) => (lines[line - 1] ?? '').slice(from, to)).join('').replaceAll(/[\s\u3000\u00A0\u200B-\u200D\uFEFF]/g, '');
    expect(told).toBe(lines.join('').replaceAll(/[\s\u3000\u00A0\u200B-\u200D\uFEFF]/g, ''));
  }));
});
