import { hierarchyOf, mostJudged } from '../hierarchy.ts';
import { nothingToWeigh, tableRefused, type Weighting, type WeightsRefused } from '../weighting.ts';

/** Judgements that contradict each other more than this are sent back (Saaty). */
const mostInconsistent = 0.1;

/** 0.33 opposite 3 is meant as a third. */
const roundingOfPrint = 0.02;

function reciprocalRefused(judgements: readonly (readonly number[])[]): WeightsRefused | null {
  for (const [row, judged] of judgements.entries()) {
    for (const [column, figure] of judged.entries()) {
      const opposite = judgements[column]?.[row] ?? 0;
      if (!(Math.abs(figure * opposite - 1) <= roundingOfPrint)) {
        return { refused: 'judgements-not-reciprocal', message: `判断矩阵第${String(row + 1)}行第${String(column + 1)}列与对称位置的数不互为倒数，请改正。` };
      }
    }
  }
  return null;
}

const example = (judgements: readonly (readonly number[])[]) => ({ domains: judgements.map(() => '健康'), judgements });

/** Weights from pairwise judgements of importance, only when they hold together, and published with them. */
export const analyticHierarchy: Weighting = {
  id: 'analytic-hierarchy',
  title: '层次分析法（AHP）',
  source: 'method 8.2: AHP only with CR ≤ .10 and the judgements published',
  examples: [
    { title: '没有矛盾的判断', question: example([[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]), gives: [4 / 7, 2 / 7, 1 / 7] },
    { title: '两项不会矛盾', question: example([[1, 3], [1 / 3, 1]]), gives: [0.75, 0.25] },
    { title: '三分之一打成0.33', question: example([[1, 3], [0.33, 1]]), gives: [Math.sqrt(3) / (Math.sqrt(3) + Math.sqrt(0.33)), Math.sqrt(0.33) / (Math.sqrt(3) + Math.sqrt(0.33))] },
    { title: '一项', question: example([[1]]), gives: [1] },
    { title: '甲胜乙、乙胜丙、丙又胜甲', question: example([[1, 3, 1 / 3], [1 / 3, 1, 3], [3, 1 / 3, 1]]), gives: 'judgements-inconsistent' },
    { title: '不互为倒数', question: example([[1, 3], [0.5, 1]]), gives: 'judgements-not-reciprocal' },
    { title: '对角线不是1', question: example([[2, 3], [1 / 3, 1]]), gives: 'judgements-not-reciprocal' },
    { title: '有0', question: example([[1, 0], [0, 1]]), gives: 'judgements-not-reciprocal' },
    { title: '不是方阵', question: { domains: ['健康', '教育'], judgements: [[1, 2]] }, gives: 'table-does-not-fit' },
    { title: '有不是数的', question: example([[1, Number.NaN], [1, 1]]), gives: 'figure-not-usable' },
    { title: '没有判断', question: { domains: ['健康'] }, gives: 'nothing-to-weigh' },
    { title: '太多', question: example(Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1))), gives: 'too-many-indicators' },
  ],
  weigh({ domains, judgements = [] }) {
    if (judgements.length === 0 || domains.length === 0) return nothingToWeigh('两两比较判断');
    if (judgements.length !== domains.length) return { refused: 'table-does-not-fit', message: `判断矩阵有${String(judgements.length)}行，应有${String(domains.length)}行。` };
    if (domains.length > mostJudged) return { refused: 'too-many-indicators', message: `一次最多比较${String(mostJudged)}项，现有${String(domains.length)}项，请分领域比较。` };
    const refused = tableRefused(judgements, domains.length, '判断矩阵') ?? reciprocalRefused(judgements);
    if (refused) return refused;
    const { weights, ratio } = hierarchyOf(judgements);
    const printed = ratio.toFixed(3);
    if (!(ratio <= mostInconsistent)) return { refused: 'judgements-inconsistent', message: `判断前后矛盾，一致性比率CR为${printed}，应不大于0.10，请修改判断后再算。` };
    return { weights, note: `层次分析法，一致性比率CR为${printed}（不大于0.10），判断矩阵应一并公布。` };
  },
};
