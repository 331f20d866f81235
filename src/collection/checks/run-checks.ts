import type { CheckContext } from '../checking/check-context.ts';
import type { Check, CheckFinding, PlacedFigure } from './check.ts';
import { checks } from './index.ts';

/** Which figures may enter, which of several sources counts first, and everything that was found. */
export type CheckedFigures = { readonly kept: ReadonlySet<PlacedFigure>; readonly ranks: ReadonlyMap<PlacedFigure, number>; readonly findings: readonly CheckFinding[] };

const withRank = (figure: PlacedFigure, rank: number): PlacedFigure => ({ ...figure, observation: { ...figure.observation, sourceRank: rank } });

/**
 * Runs the family over figures that are typed, imported or submitted, one check after the other: what one keeps out the next does not see, and of values that stand side by side the later
 * checks look at the first. `which`: only these of the family. Pure; time n log n in the figures. The order of the figures does not matter.
 *
 * @example runChecks(figures, emptyContext).findings.filter(({ severity }) => severity === 'error').length // 0
 */
export function runChecks(figures: readonly PlacedFigure[], context: CheckContext, which: readonly Check[] = checks): CheckedFigures {
  const ranks = new Map<PlacedFigure, number>();
  const findings: CheckFinding[] = [];
  // A figure that was ranked goes on under its rank; whoever reads the findings knows it as it came.
  const origin = new Map<PlacedFigure, PlacedFigure>();
  const asGiven = (figure: PlacedFigure): PlacedFigure => origin.get(figure) ?? figure;
  let left = figures;
  for (const check of which) {
    const found = check.find(left, context);
    if (found.length === 0) continue;
    const dropped = new Set<PlacedFigure>();
    const ranked = new Map<PlacedFigure, PlacedFigure>();
    for (const finding of found) {
      for (const figure of finding.drop) dropped.add(figure);
      for (const [at, figure] of (finding.ranked ?? []).entries()) {
        const again = withRank(figure, at + 1);
        ranked.set(figure, again);
        origin.set(again, asGiven(figure));
        ranks.set(asGiven(figure), at + 1);
      }
      findings.push({ ...finding, at: finding.at.map(asGiven), drop: finding.drop.map(asGiven), ...(finding.ranked === undefined ? {} : { ranked: finding.ranked.map(asGiven) }) });
    }
    if (dropped.size > 0 || ranked.size > 0) left = left.filter((figure) => !dropped.has(figure)).map((figure) => ranked.get(figure) ?? figure);
  }
  return { kept: new Set(left.map(asGiven)), ranks, findings };
}
