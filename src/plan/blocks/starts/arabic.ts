import type { LineStart, Start } from './start.ts';

/** 1. 1． 1、 with digits of either width, but not 5.12‰ or 3、4岁 at the head of a wrapped line; 2.5岁以下儿童 is item 2 on children under five. */
const pattern = /^([\d０-９]{1,3})\s*[.．、]\s*(?:(?![\d０-９])|(?<=[.．、])(?=[\d０-９]{1,2}(?:周?岁|个月|[—–-][\d０-９]{1,2}周?岁)))/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  if (!found?.[1]) return null;
  const number = Number(found[1].normalize('NFKC'));
  return { kind: 'numbered', rank: 5, number, length: found[0].length };
}

/** 1. 2. 3. the usual numbering of goals and measures. */
export const arabic: LineStart = {
  id: 'arabic',
  source: 'GB/T 9704-2012 7.3.3: 1. is the third of four levels',
  examples: [
    { line: '2.孕产妇系统管理率', start: { kind: 'numbered', rank: 5, number: 2, length: 2 } },
    { line: '１１、 支持脱贫妇女', start: { kind: 'numbered', rank: 5, number: 11, length: 4 } },
    { line: '2.5岁以下儿童死亡率', start: { kind: 'numbered', rank: 5, number: 2, length: 2 } },
    { line: '5.12‰；学前教育', start: null },
    { line: '2021年至2030年', start: null },
  ],
  recognise,
};
