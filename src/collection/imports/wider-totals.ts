import type { Entry } from './layout.ts';

/** Words for everyone of a level of government, the widest first. */
const levels: readonly ReadonlySet<string>[] = [new Set(['全国']), new Set(['全省', '全自治区']), new Set(['全市', '全州', '全盟']), new Set(['全区', '全县', '全旗']), new Set(['全镇', '全乡'])];

const levelOf = (label: string): number => levels.findIndex((words) => words.has(label));

type Labelled = Pick<Entry, 'beside' | 'parts'>;

/** Looks at the entries of a table one after the other for words of a wider place. */
export function widerScan(): { readonly look: (entry: Labelled) => void; readonly wider: () => ReadonlySet<string> } {
  const labels = new Set<string>();
  let namesPlaces = false;
  return {
    look: ({ beside, parts }) => {
      namesPlaces ||= beside.place !== undefined;
      for (const label of [beside.breakdown, beside.area, ...parts]) if (label !== undefined && levelOf(label) >= 0) labels.add(label);
    },
    wider: () => {
      const narrowest = Math.max(-1, ...[...labels].map(levelOf));
      return new Set(namesPlaces ? [] : [...labels].filter((label) => levelOf(label) < narrowest));
    },
  };
}

/**
 * The words of a table that speak of a wider place: where 全国 and 全区 stand side by side, only the narrower is the place of the table, and a figure of the nation must not pass for it.
 * Where each row names its place, or one level only is there, the words are just totals.
 *
 * @example widerTotals(entries) // Set { '全国' }
 */
export function widerTotals(entries: readonly Entry[]): ReadonlySet<string> {
  const { look, wider } = widerScan();
  for (const entry of entries) look(entry);
  return wider();
}
