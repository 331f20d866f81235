import { itemsOfPlan, type IdentifiedPlan, type PlanItem, type Span } from '#plan';

/** A stretch of a source line; `marked`: it is part of what is chosen. */
type SourcePart = { readonly text: string; readonly marked: boolean };

const spansOf = ({ part }: PlanItem): readonly Span[] => part.spans;

/** Everything a part covers: its own words and those of what stands in it. */
function wholeSpans(items: readonly PlanItem[], itemId: string): readonly Span[] {
  const wanted = new Set([itemId]);
  return items.flatMap((item) => {
    if (item.parentId !== null && wanted.has(item.parentId)) wanted.add(item.itemId);
    return wanted.has(item.itemId) ? spansOf(item) : [];
  });
}

/**
 * The stretches of each line that a part of a plan was read from; of a domain or chapter its heading alone.
 *
 * @example spansByLine(plan, 'women/1/goal/2').get(226) // [[226, 0, 18]]
 */
export function spansByLine(plan: IdentifiedPlan, itemId: string): ReadonlyMap<number, readonly Span[]> {
  const items = itemsOfPlan(plan);
  const item = items.find((one) => one.itemId === itemId);
  if (!item) return new Map();
  return Map.groupBy(item.kind === 'domain' || item.kind === 'chapter' || item.kind === 'plan' ? spansOf(item) : wholeSpans(items, itemId), ([line]) => line);
}

/**
 * Which part of the plan each line of the source belongs to: the one that has most of the line; targets are found through their clause.
 *
 * @example itemsByLine(plan).get(226) // 'women/1/goal/2'
 */
export function itemsByLine(plan: IdentifiedPlan): ReadonlyMap<number, string> {
  const best = new Map<number, { readonly itemId: string; readonly length: number }>();
  for (const item of itemsOfPlan(plan)) {
    if (item.kind === 'plan' || item.kind === 'target') continue;
    const lengths = new Map<number, number>();
    for (const [line, from, to] of spansOf(item)) lengths.set(line, (lengths.get(line) ?? 0) + to - from);
    for (const [line, length] of lengths) if (length > (best.get(line)?.length ?? 0)) best.set(line, { itemId: item.itemId, length });
  }
  return new Map([...best].map(([line, { itemId }]) => [line, itemId]));
}

/**
 * A line cut into what is chosen and what is not.
 *
 * @example sourceParts('1.甲。2.乙。', [[9, 4, 8]]) // 1.甲。 plain, 2.乙。 marked
 */
export function sourceParts(text: string, spans: readonly Span[]): readonly SourcePart[] {
  const isMarked = Array.from({ length: text.length }, (_one, at) => spans.some(([, from, to]) => at >= from && at < to));
  const parts: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const [marked, last] = [isMarked[at] ?? false, parts.at(-1)];
    if (last?.marked === marked) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), marked });
  }
  return parts;
}

/**
 * The first and last line of the source that a plan was read from: a document can hold several plans.
 *
 * @example linesOfPlan(plan) // [12, 480]
 */
export function linesOfPlan(plan: IdentifiedPlan): readonly [number, number] {
  const lines = itemsOfPlan(plan).flatMap((item) => spansOf(item).map(([line]) => line));
  return lines.length === 0 ? [0, 0] : [lines.reduce((one, other) => Math.min(one, other)), lines.reduce((one, other) => Math.max(one, other))];
}
