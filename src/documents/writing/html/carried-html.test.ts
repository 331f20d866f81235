import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../../test/makers/any-table.ts';
import { carriedHtml, readCarriedHtml } from './carried-html.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what a page carries', () => {
  test('cannot end its block, and is read back as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        const written = carriedHtml({ name, text });
        expect(written.slice(1, -'</script>'.length)).not.toMatch(/[<&]/);
        expect(readCarriedHtml(bytes(`<p>a</p>${written}<p>b</p>`))).toEqual({ name, text });
      }),
    );
  });

  test('is found after a browser saved the page in its own way', () => {
    expect(readCarriedHtml(bytes('<html><body><script id=halfsky-carried type="application/json" >{"name":"a","text":"b"}</script ></body></html>'))).toEqual({ name: 'a', text: 'b' });
  });

  test.each(['', '<script>{}</script>', '<script id="halfsky-carried">{</script>', '<script id="halfsky-carried">{"name":1,"text":""}</script>', '<script id="halfsky-carried">null</script>', '<script id="halfsky-carried">{"name":"a","text":"b"}'])('nothing is read from %j', (page) => {
    expect(readCarriedHtml(bytes(page))).toBeNull();
  });

  test('bytes that are no text give nothing', () => {
    expect(readCarriedHtml(new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull();
  });
});
