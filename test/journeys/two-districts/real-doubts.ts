import { clausesOf, targetsOf, type ShownClause, type ShownTarget, type ShownVersion } from './shown-plan.ts';

/** The first target for two things at once, told apart by the word 和 in the name of its indicator: 甲和乙的…率. */
export const targetToSplit = (version: ShownVersion): ShownTarget | undefined => targetsOf(version).find(({ kind, value, indicator }) => kind === 'level' && value !== null && /[^、]{2}和[^、]{2}.*率$/.test(indicator));

/** Each half with its own name: what stands before 和 gets the last word of the whole. */
export function splitEdit({ itemId, indicator }: ShownTarget): object {
  const [, first = '', second = ''] = /^(.+?)和(.+)$/.exec(indicator) ?? [];
  return { edit: 'split-target', itemId, parts: [{ changes: { indicator: `${first}${indicator.slice(-3)}` } }, { changes: { indicator: second } }] };
}

const pairIn = ({ targets }: ShownClause): readonly [ShownTarget, ShownTarget] | undefined => targets.flatMap((one, at): (readonly [ShownTarget, ShownTarget])[] => {
  const next = targets[at + 1];
  const isSame = next !== undefined && one.indicatorId !== null && one.indicatorId === next.indicatorId && one.kind === next.kind && one.value === next.value && one.bound === next.bound;
  return isSame ? [[one, next]] : [];
})[0];

/** The first two neighbours of a clause that are one indicator of the catalogue with one figure, read apart because the sentence names two diseases or two groups. */
export const targetsToMerge = (version: ShownVersion): readonly [ShownTarget, ShownTarget] | undefined => clausesOf(version).map(pairIn).find((pair) => pair !== undefined);

export const mergeEdit = ([one, next]: readonly [ShownTarget, ShownTarget]): object => ({ edit: 'merge-targets', itemIds: [one.itemId, next.itemId], changes: { indicator: `${one.indicator}（含${next.indicator.slice(0, 20)}）` } });

/** “基本实现全覆盖” read as exactly 100 %: it is about 100 %. */
export const targetToCorrect = (version: ShownVersion): ShownTarget | undefined => targetsOf(version).find(({ kind, bound, value, quote }) => kind === 'level' && bound === 'reach' && value === 100 && quote.includes('基本'));

export const correctEdit = ({ itemId }: ShownTarget): object => ({ edit: 'correct-target', itemId, changes: { bound: 'about' } });
