import { runningTexts, type Proof } from '../proof.ts';

/** A share that is said to rise by so many percent: it must be points, or say what of. 系统管理率92.93%,比上年增长1.77% stood in a published report. */
export const points: Proof = {
  id: 'points',
  code: 'proof-points',
  title: '百分点',
  source: 'practice.md 3.5: never mix 百分点 and %',
  examples: [
    { title: '率的变动写成了%', blocks: ['系统管理率为92.93%，比上年增长1.77%。'], finds: ['率的变动应写“百分点”：“.93%，比上年增长1.77%。”'] },
    { title: '写百分点的', blocks: ['系统管理率为92.93%，比上年提高1.77个百分点。'], finds: [] },
    { title: '数量的增长', blocks: ['参保人数为24420人，比上年增长11.8%。'], finds: [] },
  ],
  find: (tree) => runningTexts(tree).flatMap(({ text }) => text.split(/(?<=[。；])/).flatMap((sentence) => {
    const found = /(?:率|比重|比例|占比|覆盖面)[^。；]*?\d%[^。；]*?(?:比上年|比\d{4}年|同比)[^。；，]*?(?:提高|下降|降低|上升|增长|增加|减少)\d+(?:\.\d+)?%/.exec(sentence);
    if (found === null) return [];
    const end = found.index + found[0].length;
    const from = found[0].lastIndexOf('比上年') >= 0 ? found.index + found[0].lastIndexOf('比上年') : end - 10;
    return [`率的变动应写“百分点”：“${sentence.slice(Math.max(from - 5, 0), end + 1)}”`];
  })),
};
