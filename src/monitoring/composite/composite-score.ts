import { isMissing, type Missing } from '#kernel';
import { coverageRefused, leastCoverage, type ScoreRefused } from './score-refused.ts';
import { arithmeticMean, geometricMean } from './weighted-means.ts';

/** An indicator with its score (1–100) or why it has none, and its weight among all. */
export type ScoredIndicator = { readonly name: string; readonly domain: string; readonly weight: number; readonly score: number | Missing };

/** How domains are put together. Inside a domain it is always arithmetic. */
export type Aggregation = 'geometric' | 'arithmetic';

/** A domain: its weight is that of all its indicators, whether they have figures or not, so that a missing figure never makes a domain count less. */
type DomainScore = { readonly domain: string; readonly weight: number; readonly having: number; readonly of: number; readonly score: number | ScoreRefused };

export type CompositeScore = { readonly aggregation: Aggregation; readonly domains: readonly DomainScore[]; readonly having: number; readonly of: number; readonly score: number | ScoreRefused };

const whole = '全部';

const isScore = (score: number | ScoreRefused): score is number => typeof score === 'number';

/** Not a number is no figure: it counts as absent, never as a score. */
const scoresOf = (indicators: readonly ScoredIndicator[]) =>
  indicators.flatMap(({ score, weight, name }) => (isMissing(score) || !Number.isFinite(score) ? [] : [{ score, weight, name }]));

const weightRefused = (name: string, names: readonly string[]): ScoreRefused => ({ refused: 'weight-not-usable', names, message: `${name}中${names.join('、')}的权重不是可用的数（应为正数），请改正。` });

function domainScore(domain: string, indicators: readonly ScoredIndicator[], least: number): DomainScore {
  const having = scoresOf(indicators);
  const weight = indicators.reduce((sum, indicator) => sum + indicator.weight, 0);
  const told = { domain, weight, having: having.length, of: indicators.length };
  const refused = coverageRefused(domain, having.length, indicators.length, least);
  if (refused) return { ...told, score: refused };
  const score = arithmeticMean(having);
  return { ...told, score: isMissing(score) ? weightRefused(domain, having.map(({ name }) => name)) : score };
}

function acrossDomains(domains: readonly DomainScore[], aggregation: Aggregation): number | ScoreRefused {
  const without = domains.filter(({ score }) => !isScore(score)).map(({ domain }) => domain);
  if (without.length > 0) return { refused: 'domain-without-score', domains: without, message: `${without.join('、')}没有领域分，综合指数不计；缺的领域不能由其他领域补上。` };
  const weighed = domains.flatMap(({ score, weight }) => (isScore(score) ? [{ score, weight }] : []));
  const mean = aggregation === 'geometric' ? geometricMean(weighed) : arithmeticMean(weighed);
  if (!isMissing(mean)) return mean;
  const names = domains.filter(({ score }) => isScore(score) && score <= 0).map(({ domain }) => domain);
  return { refused: 'score-not-positive', names, message: `${names.join('、')}的得分不大于0，几何平均不能计算，请核对门柱值。` };
}

/**
 * The composite score: arithmetic within domains, across them geometric by default (no full compensation). Absent figures are neither 0 nor the mean: what is there is
 * weighed anew inside its domain, and below 70 % coverage of a domain, or of all, there is no score but the two numbers. A domain without a score leaves the whole
 * without. Weights must be above zero. Publish the counts by status first (`countByStatus`). Source: method 8.2, 3.3.
 *
 * @example compositeScore([{ name: '甲', domain: '健康', weight: 0.5, score: 80 }, { name: '乙', domain: '教育', weight: 0.5, score: 20 }]).score // 40
 */
export function compositeScore(indicators: readonly ScoredIndicator[], aggregation: Aggregation = 'geometric', least: number = leastCoverage): CompositeScore {
  const names = [...new Set(indicators.map(({ domain }) => domain))];
  const domains = names.map((domain) => domainScore(domain, indicators.filter((indicator) => indicator.domain === domain), least));
  const told = { aggregation, domains, having: scoresOf(indicators).length, of: indicators.length };
  const unusable = indicators.filter(({ weight }) => !(Number.isFinite(weight) && weight > 0)).map(({ name }) => name);
  const refused = unusable.length > 0 ? weightRefused(whole, unusable) : coverageRefused(whole, told.having, told.of, least);
  return { ...told, score: refused ?? acrossDomains(domains, aggregation) };
}
