import type { LineStart, Start } from './start.ts';

/** What plans call the goals of a domain and the measures that lead to them. */
const goals = '(?:主要|发展|工作|具体|重点)?目标(?:任务)?|主要指标';
const measures = '(?:策略|主要|重点|具体|政策|工作|实施)(?:与|和)?(?:措施|举措|任务|对策)|措施|对策';
/** With a colon the heading may have its first item on the same line; without one it must be the whole line. 【】 and blanks inside are seen too. */
const pattern = new RegExp(`^[【\\[〔]?\\s*(?:(${goals})|(${measures}))\\s*[】\\]〕]?\\s*(?:[:：]\\s*|$)`);

function recognise(line: string): Start | null {
  const folded = line.replace(/^([主策发重具])\s+(要|略|展|点|体)\s*/, '$1$2');
  const found = pattern.exec(folded);
  if (!found) return null;
  return { kind: 'keyword', section: found[1] === undefined ? 'measures' : 'goals', length: found[0].length + line.length - folded.length };
}

/** 主要目标： and 策略措施： in their spellings. */
export const sectionKeyword: LineStart = {
  id: 'section-keyword',
  source: 'Both source plans; 2011–2020 plans print 目标 and 措施, other genres 主要任务',
  examples: [
    { line: '主要目标：', start: { kind: 'keyword', section: 'goals', length: 5 } },
    { line: '主要目标:1.提高', start: { kind: 'keyword', section: 'goals', length: 5 } },
    { line: '策略措施', start: { kind: 'keyword', section: 'measures', length: 4 } },
    { line: '【策略与措施】', start: { kind: 'keyword', section: 'measures', length: 7 } },
    { line: '总体目标', start: null },
    { line: '的主要目标和策略措施。', start: null },
    { line: '主要目标任务纳入总体规划', start: null },
  ],
  recognise,
};
