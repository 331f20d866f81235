import { around, runningTexts, type Proof } from '../proof.ts';

const [earliest, latest] = [1949, 2100];

/** Years that cannot be: 2211—2030年 stood in a published report. */
export const years: Proof = {
  id: 'years',
  code: 'proof-years',
  title: '年份',
  source: 'practice.md 3.5: real reports contain 「2211—2030年」',
  examples: [
    { title: '不可能的年份', blocks: ['《发展规划（2211—2030年）》实施以来'], finds: ['年份“2211—2030年”有误：“《发展规划（2211—2030年）》实施以来”'] },
    { title: '前后颠倒', blocks: ['2030—2021年'], finds: ['年份“2030—2021年”有误：“2030—2021年”'] },
    { title: '正常的', blocks: ['2021—2030年，2024年'], finds: [] },
  ],
  find: (tree) => runningTexts(tree).flatMap(({ text }) => [...text.matchAll(/(?<!\d)(\d{4})(?:[—–-](\d{4}))?年/g)].flatMap((found) => {
    const [told, first, second] = found;
    const all = [Number(first), ...(second === undefined ? [] : [Number(second)])];
    const isWrong = all.some((year) => year < earliest || year > latest) || (all[1] !== undefined && all[1] < (all[0] ?? 0));
    return isWrong ? [`年份“${told}”有误：${around(text, found.index, told.length)}`] : [];
  })),
};
