/**
 * What weights can be made from. Only what a way needs has to be there:
 *
 * - `domains`: the domain of every indicator, in their order.
 * - `scores`: a row an area, a column an indicator; no negative figures.
 * - `judgements`: how many times as important the row is as the column, by people who signed it.
 * - `proposals`: the weights each expert proposes, one row an expert.
 */
export type WeightingQuestion = {
  readonly domains: readonly string[];
  readonly scores?: readonly (readonly number[])[];
  readonly judgements?: readonly (readonly number[])[];
  readonly proposals?: readonly (readonly number[])[];
};

/** Why no weights are given, with what to do in Chinese. */
export type WeightsRefused = {
  readonly refused: 'nothing-to-weigh' | 'table-does-not-fit' | 'figure-not-usable' | 'nothing-differs' | 'judgements-not-reciprocal' | 'judgements-inconsistent' | 'too-many-indicators' | 'too-few-experts';
  readonly message: string;
};

/** Weights that add up to 1, one an indicator, and what a reader must know about them. */
type Weights = { readonly weights: readonly number[]; readonly note: string };

type WeightingExample = { readonly title: string; readonly question: WeightingQuestion; readonly gives: readonly number[] | WeightsRefused['refused'] };

/** A way to find weights. */
export type Weighting = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly examples: readonly WeightingExample[];
  readonly weigh: (question: WeightingQuestion) => Weights | WeightsRefused;
};

/**
 * Why a table of figures cannot be used, or null when it can: every row as wide as there are indicators, every figure a number not below zero.
 *
 * @example tableRefused([[1, 2], [3]], 2, '评分') // { refused: 'table-does-not-fit', message: '评分第2行有1个数，应有2个。' }
 */
export function tableRefused(rows: readonly (readonly number[])[], width: number, name: string): WeightsRefused | null {
  for (const [at, row] of rows.entries()) {
    if (row.length !== width) return { refused: 'table-does-not-fit', message: `${name}第${String(at + 1)}行有${String(row.length)}个数，应有${String(width)}个。` };
    const column = row.findIndex((figure) => !Number.isFinite(figure) || figure < 0);
    if (column >= 0) return { refused: 'figure-not-usable', message: `${name}第${String(at + 1)}行第${String(column + 1)}个不是可用的数（应为不小于0的数），请改正。` };
  }
  return null;
}

/** The refusal of a way whose figures were not given, or given for no indicator. */
export const nothingToWeigh = (what: string): WeightsRefused => ({ refused: 'nothing-to-weigh', message: `没有可用来定权的${what}，请先提供。` });

/** Figures as shares of their sum; null when there is nothing to share. @example sharesOf([1, 3]) // [0.25, 0.75] */
export function sharesOf(figures: readonly number[]): readonly number[] | null {
  const sum = figures.reduce((total, figure) => total + figure, 0);
  return Number.isFinite(sum) && sum > 0 ? figures.map((figure) => figure / sum) : null;
}
