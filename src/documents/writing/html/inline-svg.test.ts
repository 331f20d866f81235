import { describe, expect, test } from 'vitest';
import { inlineSvg } from './inline-svg.ts';

const inner = (svg: string): string => inlineSvg(svg, 'p', 9, 6, '图').replace(/^<svg[^>]*>|<\/svg>$/g, '');

describe('a drawing in a page', () => {
  test('is named in words and keeps its box', () => {
    expect(inlineSvg('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" onload="x()"><rect/></svg>', 'p', 9, 6, '一个 "方块"')).toBe('<svg role="img" aria-label="一个 &quot;方块&quot;" viewBox="0 0 90 60" width="9" height="6"><rect/></svg>');
  });

  test('has ids of its own, wherever they are named', () => {
    expect(inner('<svg><clipPath id="c0"><rect/></clipPath><g clip-path="url(#c0)" style="fill:url(#g1)"/><use xlink:href="#c0"/><use href="#g1"/></svg>')).toBe('<clipPath id="p-1"><rect/></clipPath><g clip-path="url(#p-1)" style="fill:url(#p-2)"/><use href="#p-1"/><use href="#p-2"/>');
  });

  test.each<[what: string, svg: string, kept: string]>([
    ['a script', '<script>alert(1)</script><rect/>', '<rect/>'],
    ['a script in the middle of one', '<scr<script>x</script>ipt>alert(1)</script>', 'alert(1)'],
    ['a script that does not end', '<script>alert(1)', 'alert(1)'],
    ['handlers', '<rect onclick="a()" ONLOAD=\'b()\' onx=c width="3"/>', '<rect width="3"/>'],
    ['a handler behind a sign in quotes', '<text a=">" onload="x()">t</text>', '<text a=">">t</text>'],
    ['a tag whose quotes do not end', '<rect a="><script>', '&lt;rect a="&gt;'],
    ['foreign content', '<foreignObject><div>x</div></foreignObject><path d="M0 0"/>', '<path d="M0 0"/>'],
    ['a style sheet and its classes', '<style><![CDATA[.a{}]]></style><rect class="a"/>', '<rect/>'],
    ['a picture from elsewhere', '<image href="http://a/b.png"/><rect fill="url(http://a)" style="background:url(//a)"/>', '<rect/>'],
    ['a link', '<a href="javascript:alert(1)"><text>t</text></a>', '<text>t</text>'],
    ['an animation', '<rect><set attributeName="href" to="javascript:x"/></rect>', '<rect></rect>'],
    ['a comment', '<!-- <rect> --><g/>', '<g/>'],
    ['marks of a live chart', '<path d="M1 1" pointer-events="visible" ecmeta_ssr_type="chart" fill="#000"/>', '<path d="M1 1" fill="#000"/>'],
  ])('%s is left out', (_, svg, kept) => {
    expect(inner(`<svg>${svg}</svg>`)).toBe(kept);
  });

  test.each(['', 'no drawing', '<svg>', '</svg><svg>'])('%j is no drawing', (text) => {
    expect(inlineSvg(text, 'p', 1, 1, '')).toBe('');
  });
});
