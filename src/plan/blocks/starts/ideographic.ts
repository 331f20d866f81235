import { chineseNumber } from '../../chinese-number.ts';
import type { LineStart, Start } from './start.ts';

/** 一、 but not 一、二年级, 三、四线城市. */
const pattern = /^([一二三四五六七八九十]{1,3})\s*[、．.]\s*(?![一二三四五六七八九十](?:[、和及至年级线类]|[^、，。]{0,3}(?:年级|线城市)))/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  const number = found?.[1] === undefined ? null : chineseNumber(found[1]);
  return found && number !== null ? { kind: 'numbered', rank: 3, number, length: found[0].length } : null;
}

/** 一、二、… the first level of most official documents. */
export const ideographic: LineStart = {
  id: 'ideographic',
  source: 'GB/T 9704-2012 7.3.3: 一、 is the first of four levels',
  examples: [
    { line: '三、组织实施', start: { kind: 'numbered', rank: 3, number: 3, length: 2 } },
    { line: '十一、监测评估', start: { kind: 'numbered', rank: 3, number: 11, length: 3 } },
    { line: '一、二年级不布置家庭书面作业', start: null },
  ],
  recognise,
};
