import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../../test/makers/any-table.ts';
import { anchorOf, escapeHtml, escapeStyleText } from './escape-html.ts';

describe('text in a page', () => {
  test.each([['<b> & "c" \'d\'', '&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'], ['甲\u0000乙\u001F', '甲乙'], ['\uD800', '\uFFFD'], ['a\tb\nc', 'a\tb\nc']])('%j is written %j', (text, written) => {
    expect(escapeHtml(text)).toBe(written);
  });

  test('never opens a tag or ends an attribute, and is all there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = escapeHtml(text);
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        const back = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
        expect(back).toBe(text.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g, ''));
      }),
    );
  });
});

test.each([['内部资料 不得公开', '内部资料 不得公开'], ['"}</style>', '\\22 \\7d \\3c \\2f style\\3e '], ['a\\b', 'a\\5c b'], ['a\nb', 'a\\a b']])('%j stands in a style sheet as %j', (text, written) => {
  expect(escapeStyleText(text)).toBe(written);
});

describe('anchors', () => {
  test.each([['summary', 'summary'], ['t 1', 't.20.1'], ['t.20.1', 't.2e.20.2e.1'], ['表1', '表1'], ['"><x', '.22..3e..3c.x'], ['halfsky-text', 'halfsky.2d.text']])('%j has %j', (id, anchor) => {
    expect(anchorOf(id)).toBe(anchor);
  });

  test('two ids never have one anchor', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(anchorOf(a) === anchorOf(b)).toBe(a.toWellFormed() === b.toWellFormed());
      }),
    );
  });
});
