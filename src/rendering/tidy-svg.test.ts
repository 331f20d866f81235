import { describe, expect, test } from 'vitest';
import { readSvg, writeSvg } from './svg-element.ts';
import { tidySvg } from './tidy-svg.ts';

const svg = (inside: string): string => `<svg width="100" height="50" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" baseProfile="full" viewBox="0 0 100 50">\n<rect width="100" height="50" x="0" y="0" fill="none"></rect>\n${inside}\n</svg>`;
const tidied = (inside: string, key = 'a'): string => {
  const [, body = ''] = /^<svg [^>]*><rect width="100" height="50" fill="#fff"\/>(.*)<\/svg>$/s.exec(tidySvg(svg(inside), key, 'Noto Sans SC')) ?? [];
  return body;
};

describe('a tidy picture', () => {
  test('has a white ground and one family at its root', () => {
    expect(tidySvg(svg(''), 'a', 'Noto Sans SC')).toBe('<svg width="100" height="50" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" font-family="Noto Sans SC"><rect width="100" height="50" fill="#fff"/></svg>');
  });

  test.each([
    ['words stand on their base line', '<text dominant-baseline="central" text-anchor="end" style="font-size:11px;font-family:A, B;" xml:space="preserve" transform="translate(21 44)" fill="#545454">94</text>', '<text x="21" y="48.07" font-size="11" text-anchor="end" fill="#545454">94</text>'],
    ['a second line stands below', '<text dominant-baseline="central" text-anchor="start" style="font-size:10px;" y="7" transform="translate(10 20)" fill="#222">（2030年）</text>', '<text x="10" y="30.7" font-size="10" fill="#222">（2030年）</text>'],
    ['blanks at the ends are kept as such', '<text dominant-baseline="central" style="font-size:10px;" xml:space="preserve" transform="translate(0 0)" fill="#222"> a</text>', '<text x="0" y="3.7" font-size="10" fill="#222" xml:space="preserve"> a</text>'],
    ['a style sheet and traces of the process go', '<path d="M0 0L1 1" fill="none" stroke="#111" class="zr3-cls-7" ecmeta_series_index="0" pointer-events="visible"></path><style ><![CDATA[\n.zr3-cls-7:hover { fill: red; }\n]]></style>', '<path d="M0 0L1 1" fill="none" stroke="#111"/>'],
    ['what nobody sees goes', '<path d="M0 0l9 0l0 9Z" transform="translate(1 1)" fill="none" pointer-events="visible"></path>', ''],
    ['lines of one look become one', '<polyline points="0 1 9 1" fill="none" stroke="#e2e2e2" class="zr0-cls-0"></polyline><polyline points="0 2 9 2" fill="none" stroke="#e2e2e2" class="zr0-cls-1"></polyline><polyline points="0 3 9 3" fill="none" stroke="#111"></polyline>', '<path d="M0 1L9 1M0 2L9 2" fill="none" stroke="#e2e2e2"/><path d="M0 3L9 3" fill="none" stroke="#111"/>'],
    ['round signs are circles, their edge as wide as drawn', '<path d="M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0" transform="matrix(3,0,0,3,44.6923,40.5)" fill="#fff" stroke="#1b5e8c" stroke-width="0.5"></path>', '<circle cx="44.69" cy="40.5" r="3" fill="#fff" stroke="#1b5e8c" stroke-width="1.5"/>'],
    ['areas stay apart', '<polygon points="0 0 1 0 1 1" fill="#eee"></polygon><polygon points="2 0 3 0 3 1" fill="#eee"></polygon>', '<polygon points="0 0 1 0 1 1" fill="#eee"/><polygon points="2 0 3 0 3 1" fill="#eee"/>'],
  ])('%s', (_, inside, is) => {
    expect(tidied(inside)).toBe(is);
  });

  const clip = (id: string): string => `<defs ><clipPath id="${id}"><path d="M10 -50l80 0l0 150l-80 0Z" fill="#000" class="zr0-cls-1"></path></clipPath></defs>`;

  test('a clip that cuts nothing goes, with its definition', () => {
    expect(tidied(`<g clip-path="url(#zr0-c0)"><path d="M12 20L80 30" fill="none" stroke="#111"></path></g>${clip('zr0-c0')}`)).toBe('<path d="M12 20L80 30" fill="none" stroke="#111"/>');
  });

  test('a clip that cuts something stays; its id is told by key and picture, not by how many were drawn before', () => {
    const cut = (zr: string): string => `<g clip-path="url(#${zr}-c0)"><path d="M0 20L80 30" fill="none" stroke="#111"></path></g>${clip(`${zr}-c0`)}`;
    expect(tidied(cut('zr0'))).toMatch(/^<g clip-path="url\(#(c[0-9a-f]{10}-c0)\)"><path d="M0 20L80 30" fill="none" stroke="#111"\/><\/g><defs><clipPath id="\1">.*<\/clipPath><\/defs>$/);
    expect(tidied(cut('zr0'))).toBe(tidied(cut('zr417')));
    expect(tidied(cut('zr0'), 'b')).not.toBe(tidied(cut('zr0'), 'a'));
  });
});

describe('reading and writing', () => {
  test('what was read is written again, without blanks between elements', () => {
    expect(writeSvg(readSvg('<svg a="1">\n<g b="2 > 1"><text x="1">a &lt; b</text></g>\n<path d="M0 0"/>\n</svg>'))).toBe('<svg a="1"><g b="2 > 1"><text x="1">a &lt; b</text></g><path d="M0 0"/></svg>');
  });

  test('what is no picture throws', () => {
    expect(() => readSvg('words')).toThrow('no SVG');
  });
});
