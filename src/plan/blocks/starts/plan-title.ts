import type { LineStart, Start } from './start.ts';

const period = '[（(]\\s*[12]\\d{3}\\s*年?\\s*[—–－―~～至-]+\\s*[12]\\d{3}\\s*年?\\s*[)）]';
/** A title stands alone on its line: no comma, no book marks, no sentence. */
const title = new RegExp(`^[^，。；：、《》！？]{2,40}?(?:规划|纲要|行动计划|实施方案|实施细则|实施意见)(?:纲要)?\\s*(?:${period})?\\s*(?:[（(](?:审议稿|征求意见稿|示例文本)[^）)]*[)）])?\\s*$`);
const periodAlone = new RegExp(`^${period}\\s*$`);

function recognise(line: string): Start | null {
  return title.test(line) || periodAlone.test(line) ? { kind: 'part', part: 'title', length: 0 } : null;
}

/** 示例区妇女发展规划（2021—2030年）, also with the period on a line of its own. A line in the middle of a sentence is no title: the caller looks at the line before. */
export const planTitle: LineStart = {
  id: 'plan-title',
  source: '白碱滩区 plan prints name and period on two lines; other districts on one',
  examples: [
    { line: '示例区妇女发展规划（2021—2030年）', start: { kind: 'part', part: 'title', length: 0 } },
    { line: '（2021-2025年）', start: { kind: 'part', part: 'title', length: 0 } },
    { line: '示例市“十四五”老龄事业发展规划', start: { kind: 'part', part: 'title', length: 0 } },
    { line: '落实《示例区妇女发展规划', start: null },
    { line: '制定本规划。', start: null },
  ],
  recognise,
};
