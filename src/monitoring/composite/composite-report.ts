import type { AchievementState } from '../status.ts';
import { printedNumber } from '../wording/printed-number.ts';
import { compositeScore, type CompositeScore, type ScoredIndicator } from './composite-score.ts';
import { countByStatus, type StatusCounts } from './status-counts.ts';

/** Counts first, then the score with the other aggregation beside it, and the sentence that says it in that order. */
export type CompositeReport = { readonly counts: StatusCounts; readonly geometric: CompositeScore; readonly arithmetic: CompositeScore; readonly sentence: string };

const scoreDigits = 1;

/**
 * What is published when a place insists on an index: how many targets stand where, and only then the score, with its coverage and with the arithmetic mean for comparison,
 * or why there is none. No national index of women's or children's development exists: the sentence says that this one is local. Source: method 8.1–8.3.
 *
 * @example compositeReport(['met', 'not-met'], indicators).sentence // '共2项：已达标1项，未达标1项。本地综合指数66.8（领域间几何平均；算术平均为73.6），3项指标中3项有数据。'
 */
export function compositeReport(states: readonly AchievementState[], indicators: readonly ScoredIndicator[]): CompositeReport {
  const counts = countByStatus(states);
  const [geometric, arithmetic] = [compositeScore(indicators, 'geometric'), compositeScore(indicators, 'arithmetic')];
  const { score, having, of } = geometric;
  const other = typeof arithmetic.score === 'number' ? `；算术平均为${printedNumber(arithmetic.score, scoreDigits)}` : '';
  const index = typeof score === 'number' ? `本地综合指数${printedNumber(score, scoreDigits)}（领域间几何平均${other}），${String(of)}项指标中${String(having)}项有数据。` : `本地综合指数不计：${score.message}`;
  return { counts, geometric, arithmetic, sentence: `${counts.sentence}${index}` };
}
