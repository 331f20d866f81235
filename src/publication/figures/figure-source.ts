import type { SourceKey } from '#documents';
import type { CountCondition } from './count-condition.ts';

/**
 * How a computed figure follows from others; `of` are the sources it was made of, in the order the rule reads them:
 *
 * - `difference`: the second less the first. `distance`: how far the two lie apart.
 * - `gap-change`: how much further the first two lie apart than the last two.
 * - `rate`: the first in percent of the second.
 * - `from-cells`: counted from its cells, as it says.
 * - `expected-count`, `forecast-score`: the sum of chances, and how far earlier chances lay from what came.
 */
type ComputedRule = 'difference' | 'gap-change' | 'distance' | 'rate' | 'from-cells' | 'expected-count' | 'forecast-score';

/**
 * Where a printed figure came from; `says` is that in a Chinese sentence for a reader.
 *
 * - `cell`: a cell of the table of figures that was read; with `knownOn` the figure was read from the database as known on that day, and the cell is the one it once came in from.
 * - `database`: a figure of the database that came in from no cell.
 * - `plan`: the text of the plan (targets, names with figures in them, quotes); `target` is the one whose promise or name it is.
 * - `verdict`: a field of a target as `monitor run --json` prints it (`field` is its path; years stand for the entry of that year).
 * - `run`: a field of the run as a whole, added up where there are many.
 * - `count`: how many targets there are of a kind; `targets` are their ids, `where` says of which kind (one of the conditions holds). `of`: what is counted when it is not the targets:
 *   indicators, each by the target its sentence turns on, or the units that answer for them.
 * - `computed`: made of other figures by a rule.
 * - `catalogue`: words of the catalogue about an indicator: its name, unit, definition.
 * - `order`: the place in a list or a row of years; no finding.
 * - `asked`: what the person who had the report made asked for (year, day, files).
 * - `method`: a figure of the method itself: limits, tolerances, numbers of rules.
 * - `written`: written by hand.
 */
export type FigureSource =
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string | null; readonly row: number; readonly column: number | null; readonly knownOn?: string; readonly says: string }
  | { readonly kind: 'database'; readonly knownOn: string; readonly says: string }
  | { readonly kind: 'plan'; readonly plan: string; readonly line: number; readonly page: number; readonly target?: string; readonly says: string }
  | { readonly kind: 'verdict'; readonly target: string; readonly field: string; readonly says: string }
  | { readonly kind: 'run'; readonly field: string; readonly says: string }
  | { readonly kind: 'count'; readonly of?: 'indicators' | 'units'; readonly where?: readonly CountCondition[]; readonly targets: readonly string[]; readonly says: string }
  | { readonly kind: 'computed'; readonly rule: ComputedRule; readonly of: readonly SourceKey[]; readonly says: string }
  | { readonly kind: 'catalogue'; readonly indicator: string; readonly says: string }
  | { readonly kind: 'order'; readonly says: string }
  | { readonly kind: 'asked'; readonly says: string }
  | { readonly kind: 'method'; readonly says: string }
  | { readonly kind: 'written'; readonly says: string };

/** The sources of a document while it is being written: the same source has one key. */
export type SourceBook = { readonly add: (source: FigureSource) => SourceKey; readonly all: () => Readonly<Record<SourceKey, FigureSource>> };

/**
 * An empty book of sources. Keys count from s1 in the order of first use, so that the same document has the same keys.
 *
 * @example sourceBook().add({ kind: 'asked', says: '监测年份' }) // 's1'
 */
export function sourceBook(): SourceBook {
  const keys = new Map<string, SourceKey>();
  const sources: Record<SourceKey, FigureSource> = {};
  return {
    add: (source) => {
      const text = JSON.stringify(source);
      const known = keys.get(text);
      if (known !== undefined) return known;
      const key = `s${String(keys.size + 1)}`;
      keys.set(text, key);
      sources[key] = source;
      return key;
    },
    all: () => sources,
  };
}
