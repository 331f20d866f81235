import type { IdentifiedClause } from '../identities/identified-plan.ts';
import { equalRuns, type EqualRun } from '../versions/equal-runs.ts';
import { refusal, type EditRefusal } from './edit-kind.ts';

/** Where a stretch of the old text stands in the new one: what was put in its place at the edges belongs to it. */
function stretchInNew(runs: readonly EqualRun[], from: number, to: number, length: number): readonly [number, number] {
  const holding = (at: number): EqualRun | undefined => runs.find(({ a, length: long }) => at >= a && at < a + long);
  const [first, last] = [holding(from), holding(to - 1)];
  const before = runs.filter(({ a }) => a < from).at(-1);
  const after = runs.find(({ a }) => a >= to);
  const start = first ? first.b + from - first.a : before ? before.b + before.length : 0;
  const end = last ? last.b + to - last.a : (after?.b ?? length);
  return [start, end];
}

/**
 * A clause under new words: the words of its targets and facts follow. Spans stay, they point to what is printed. Refused where the words of a target are all gone.
 *
 * @example rewordedClause(clause, '孕产妇死亡率下降到12/10万以下。', '“妇女与健康”主要目标1')
 */
export function rewordedClause(clause: IdentifiedClause, text: string, label: string): IdentifiedClause | EditRefusal {
  const runs = equalRuns(clause.text.split(''), text.split(''));
  const inNew = (quote: string): string => {
    const at = clause.text.indexOf(quote);
    if (at < 0 || quote === '') return quote;
    const [from, to] = stretchInNew(runs, at, at + quote.length, text.length);
    return text.slice(from, to);
  };
  const lost = clause.targets.find(({ quote }) => quote !== '' && inNew(quote).trim() === '');
  if (lost) return refusal('quote-lost', `${label}这样改就没有目标“${lost.indicator}”的原文了，请先移除该目标值。`, lost.itemId);
  const title = clause.title !== null && clause.text.startsWith(clause.title) && clause.title !== '' ? inNew(clause.title) : clause.title;
  return {
    ...clause, text, title: title === '' ? null : title,
    targets: clause.targets.map((target) => ({ ...target, quote: inNew(target.quote) })),
    facts: clause.facts.map((fact) => ({ ...fact, quote: inNew(fact.quote) })).filter(({ quote }) => quote.trim() !== ''),
  };
}
