import { median } from '../../forecast/quantile-of.ts';
import { nothingToWeigh, sharesOf, tableRefused, type Weighting } from '../weighting.ts';

/** Fewer opinions than these are not a panel. */
const leastExperts = 7;

const panel = (count: number, ...first: readonly (readonly number[])[]) => ({ domains: ['健康', '教育'], proposals: [...first, ...Array.from({ length: count - first.length }, () => [60, 40])] });

/** The median of what at least seven experts propose, each brought to a sum of 1 first: one voice, however loud, moves it little. */
export const expertMedian: Weighting = {
  id: 'expert-median',
  title: '专家赋权（中位数）',
  source: 'method 8.2: expert weights, median of ≥ 7',
  examples: [
    { title: '七位专家，一位极端', question: panel(7, [100, 0]), gives: [0.6, 0.4] },
    { title: '有人按10分、有人按100分打', question: panel(8, [6, 4], [3, 2]), gives: [0.6, 0.4] },
    { title: '八位各半', question: panel(8, [80, 20], [80, 20], [80, 20], [80, 20]), gives: [0.7, 0.3] },
    { title: '只有六位', question: panel(6), gives: 'too-few-experts' },
    { title: '没有专家', question: { domains: ['健康'] }, gives: 'nothing-to-weigh' },
    { title: '一位全打0', question: panel(7, [0, 0]), gives: 'figure-not-usable' },
    { title: '有负数', question: panel(7, [-10, 110]), gives: 'figure-not-usable' },
    { title: '少打一项', question: panel(7, [100]), gives: 'table-does-not-fit' },
  ],
  weigh({ domains, proposals = [] }) {
    if (proposals.length === 0 || domains.length === 0) return nothingToWeigh('专家打分');
    if (proposals.length < leastExperts) return { refused: 'too-few-experts', message: `只有${String(proposals.length)}位专家打分，至少要${String(leastExperts)}位。` };
    const refused = tableRefused(proposals, domains.length, '专家打分');
    if (refused) return refused;
    const shares = proposals.map(sharesOf);
    const empty = shares.indexOf(null);
    if (empty >= 0) return { refused: 'figure-not-usable', message: `专家打分第${String(empty + 1)}行全为0，请改正。` };
    const weights = sharesOf(domains.map((_, column) => median(shares.map((row) => row?.[column] ?? 0))));
    if (!weights) return { refused: 'nothing-differs', message: '专家意见过于分散，各项中位数都为0，请再征询一轮。' };
    return { weights, note: `${String(proposals.length)}位专家打分的中位数，归一后使用。` };
  },
};
