import { describe, expect, test } from 'vitest';
import { readPrintedHtml } from './read-printed-html.ts';

describe('what a page prints', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['figures stand in their sentence', '<p>共<data value="3" title="第3行">3项</data>目标<br>其中。</p>', ['共3项目标 其中。']],
    ['cells are apart', '<table><tr><th>年份<td>96.3</td></tr></table>', ['年份', '96.3']],
    ['signs are read', '<p>5 &lt; 6 &amp; &#x37; &#56; &nbsp;&quot;</p>', ['5 < 6 & 7 8 "']],
    ['what is no text is left out', '<head><title>名</title></head><style>p{}</style><svg><text>7</text></svg><!-- 8 --><script>9</script><p>文</p>', ['文']],
    ['signs nobody knows stay', '<p>&foo; &#0;</p>', ['&foo; &#0;']],
    ['nothing', '', []],
  ])('%s', (_what, page, lines) => {
    expect(readPrintedHtml(new TextEncoder().encode(page))).toEqual(lines);
  });
});
