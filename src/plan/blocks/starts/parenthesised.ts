import { chineseNumber } from '../../chinese-number.ts';
import type { LineStart, Start } from './start.ts';

const pattern = /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）][\s、.．]*/;

function recognise(line: string): Start | null {
  const found = pattern.exec(line);
  const number = found?.[1] === undefined ? null : chineseNumber(found[1]);
  return found && number !== null ? { kind: 'numbered', rank: 4, number, length: found[0].length } : null;
}

/** （一） with brackets of either width. */
export const parenthesised: LineStart = {
  id: 'parenthesised',
  source: 'GB/T 9704-2012 7.3.3: （一） is the second of four levels',
  examples: [
    { line: '（一）妇女与健康', start: { kind: 'numbered', rank: 4, number: 1, length: 3 } },
    { line: '(十二) 监测', start: { kind: 'numbered', rank: 4, number: 12, length: 5 } },
    { line: '（聘）人员、晋职晋级', start: null },
  ],
  recognise,
};
