import { nothingToWeigh, sharesOf, tableRefused, type Weighting } from '../weighting.ts';

/** How unevenly a column is spread over the areas, 0 when all are alike: one minus its entropy on a scale where even is 1. */
function unevenness(column: readonly number[]): number {
  const shares = sharesOf(column) ?? column.map(() => 1 / column.length);
  const entropy = -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0) / Math.log(column.length);
  return Math.max(0, 1 - entropy);
}

/** Below this an unevenness is dust of binary arithmetic. */
const dust = 1e-12;

/** The more an indicator differs between the areas, the more it weighs. It rewards dispersion, not importance: a coverage near its ceiling everywhere weighs next to nothing. */
export const entropy: Weighting = {
  id: 'entropy',
  title: '熵权法',
  source: 'method 8.2, C17: (1 − entropy) of the columns as shares',
  examples: [
    { title: '只有一项有差异', question: { domains: ['健康', '教育'], scores: [[1, 5], [3, 5]] }, gives: [1, 0] },
    { title: '差异相同', question: { domains: ['健康', '教育'], scores: [[1, 30], [3, 10]] }, gives: [0.5, 0.5] },
    { title: '各地都一样', question: { domains: ['健康', '教育'], scores: [[2, 5], [2, 5]] }, gives: 'nothing-differs' },
    { title: '只有一个地区', question: { domains: ['健康'], scores: [[2]] }, gives: 'nothing-to-weigh' },
    { title: '没有评分', question: { domains: ['健康'] }, gives: 'nothing-to-weigh' },
    { title: '有负数', question: { domains: ['健康'], scores: [[2], [-1]] }, gives: 'figure-not-usable' },
    { title: '有不是数的', question: { domains: ['健康'], scores: [[2], [Number.NaN]] }, gives: 'figure-not-usable' },
    { title: '少一列', question: { domains: ['健康', '教育'], scores: [[2], [1]] }, gives: 'table-does-not-fit' },
  ],
  weigh({ domains, scores = [] }) {
    if (scores.length < 2 || domains.length === 0) return nothingToWeigh('多个地区的评分');
    const refused = tableRefused(scores, domains.length, '评分');
    if (refused) return refused;
    const uneven = domains.map((_, column) => unevenness(scores.map((row) => row[column] ?? 0))).map((size) => (size < dust ? 0 : size));
    const weights = sharesOf(uneven);
    if (!weights) return { refused: 'nothing-differs', message: '各地区评分没有差异，熵权法不能定权，请改用等权。' };
    return { weights, note: '熵权法按各地区之间的差异定权，反映离散程度，不反映重要程度。' };
  },
};
