import type { LineStart, Start } from './start.ts';

const first = '①'.codePointAt(0) ?? 0;

function recognise(line: string): Start | null {
  const found = /^([①-⑳])[\s、.．]*/.exec(line);
  const code = found?.[1]?.codePointAt(0);
  return found && code !== undefined ? { kind: 'numbered', rank: 7, number: code - first + 1, length: found[0].length } : null;
}

/** ① ② ③, below （1）. */
export const circled: LineStart = {
  id: 'circled',
  source: 'Common below the four levels of GB/T 9704-2012',
  examples: [
    { line: '②加强宣传', start: { kind: 'numbered', rank: 7, number: 2, length: 1 } },
    { line: '圈①', start: null },
  ],
  recognise,
};
