import { chineseNumber } from '../../chinese-number.ts';
import type { LineStart, Start } from './start.ts';

const ranks: Readonly<Record<string, number>> = { 编: 0, 篇: 0, 部分: 0, 章: 1, 节: 2 };
const pattern = /^第\s*([〇零一二三四五六七八九十百\d]{1,4})\s*(部分|[编篇章节])(?![规条款的中里节年])[\s:：、]*/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  if (!found) return null;
  const [head, numeral = '', word = ''] = found;
  const number = /^\d+$/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
  const rank = ranks[word];
  return number === null || rank === undefined ? null : { kind: 'numbered', rank, number, length: head.length };
}

/** 第一章, 第二部分, 第三节. */
export const chapter: LineStart = {
  id: 'chapter',
  source: 'Both source plans; 国民经济和社会发展规划 use 篇, 章, 节',
  examples: [
    { line: '第一章 指导思想和基本原则', start: { kind: 'numbered', rank: 1, number: 1, length: 4 } },
    { line: '第十二部分：保障', start: { kind: 'numbered', rank: 0, number: 12, length: 6 } },
    { line: '第三章规定的职责', start: null },
  ],
  recognise,
};
