/** Least share of the indicators of a domain, or of all, that must have a score before there is one for the whole (method 3.3, 8.2). Places may ask for more, never for less. */
export const leastCoverage = 0.7;

/** Why there is no score, in numbers and in Chinese. */
export type ScoreRefused =
  | { readonly refused: 'coverage-too-low'; readonly having: number; readonly of: number; readonly message: string }
  | { readonly refused: 'domain-without-score'; readonly domains: readonly string[]; readonly message: string }
  | { readonly refused: 'score-not-positive'; readonly names: readonly string[]; readonly message: string }
  | { readonly refused: 'weight-not-usable'; readonly names: readonly string[]; readonly message: string }
  | { readonly refused: 'no-indicators'; readonly message: string };

/**
 * Whether a score is refused for want of figures: fewer than the least share have one. Numerator and denominator are told, whatever the share. Null: enough.
 *
 * @example coverageRefused('健康', 6, 9) // { refused: 'coverage-too-low', having: 6, of: 9, message: '健康9项指标中只有6项有数据，不足70%，不计分。' }
 */
export function coverageRefused(name: string, having: number, of: number, least: number = leastCoverage): ScoreRefused | null {
  if (of === 0) return { refused: 'no-indicators', message: `${name}没有指标，不计分。` };
  const required = Math.max(least, leastCoverage);
  if (having / of >= required) return null;
  return { refused: 'coverage-too-low', having, of, message: `${name}${String(of)}项指标中只有${String(having)}项有数据，不足${String(Math.round(required * 100))}%，不计分。` };
}
