import type { LineStart, Start } from './start.ts';

/** （1） 1） but not （2021—2025年） or （2人以上）. */
const pattern = /^(?:[（(]\s*([\d０-９]{1,2})\s*[)）]|([\d０-９]{1,2})[)）])(?![年月》])[\s、.．]*/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  const numeral = found?.[1] ?? found?.[2];
  if (!found || numeral === undefined || /^[0０]+$/.test(numeral)) return null;
  return { kind: 'numbered', rank: 6, number: Number(numeral.normalize('NFKC')), length: found[0].length };
}

/** （1）, the fourth level. */
export const arabicParenthesised: LineStart = {
  id: 'arabic-parenthesised',
  source: 'GB/T 9704-2012 7.3.3: （1） is the fourth of four levels',
  examples: [
    { line: '（1）加强培训', start: { kind: 'numbered', rank: 6, number: 1, length: 3 } },
    { line: '3) 宣传', start: { kind: 'numbered', rank: 6, number: 3, length: 3 } },
    { line: '（2021-2025年）', start: null },
    { line: '0）年》等上位规划', start: null },
    { line: '5）年的要求', start: null },
  ],
  recognise,
};
