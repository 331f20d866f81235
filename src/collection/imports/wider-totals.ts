import type { Entry } from './layout.ts';

/** Words for everyone of a level of government, the widest first. */
const levels: readonly ReadonlySet<string>[] = [new Set(['全国']), new Set(['全省', '全自治区']), new Set(['全市', '全州', '全盟']), new Set(['全区', '全县', '全旗']), new Set(['全镇', '全乡'])];

const levelOf = (label: string): number => levels.findIndex((words) => words.has(label));

/**
 * The words of a table that speak of a wider place: where 全国 and 全区 stand side by side, only the narrower is the place of the table, and a figure of the nation must not pass for it.
 * Where each row names its place, or one level only is there, the words are just totals.
 *
 * @example widerTotals(entries) // Set { '全国' }
 */
export function widerTotals(entries: readonly Entry[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { beside, parts } of entries) {
    if (beside.place !== undefined) return new Set();
    for (const label of [beside.breakdown, beside.area, ...parts]) if (label !== undefined && levelOf(label) >= 0) labels.add(label);
  }
  const narrowest = Math.max(-1, ...[...labels].map(levelOf));
  return new Set([...labels].filter((label) => levelOf(label) < narrowest));
}
