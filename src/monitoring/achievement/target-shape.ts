import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';

/** What a target is about when a way decides whether it applies. Every target has exactly one. */
const told = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** Events, comparisons with another figure and things people must judge are what they are, whatever figures stand beside them. */
const isApart = ({ kind }: Target): boolean => kind === 'event' || kind === 'relative' || kind === 'qualitative';

/** A change from a base: 下降20%, 提高5个百分点, 增加20个. */
export const isChange = (target: Target): boolean => !isApart(target) && (told(target.changePercent) || told(target.changePoints) || (target.kind === 'change' && told(target.value)));

/** A figure with a bound that values are held against. */
export const hasLevel = (target: Target): boolean =>
  !isApart(target) && !isChange(target) && target.bound !== null && told(target.value) && (target.bound !== 'between' || told(target.upper));

/** A figure that is due once, for the whole district: what the five bounds and ratios judge. */
export const isPlainLevel = (target: Target): boolean => hasLevel(target) && !isHeld(target) && target.every === null && target.kind !== 'count' && target.unit !== 'ratio';

/** To be kept in every year: 保持在90%以上, 每年不少于24场. */
export const isHeld = (target: Target): boolean => hasLevel(target) && (target.every === 'year' || (target.every === null && target.direction === 'hold'));

/** No figure, and it is no gap: judged by its movement or by people. */
const isWithoutFigure = (target: Target): boolean => !isApart(target) && !isChange(target) && !hasLevel(target) && target.kind !== 'gap';

/** A gap without a figure. */
export const isGapToNarrow = (target: Target): boolean => target.kind === 'gap' && !isChange(target) && !hasLevel(target);

/** Which way the indicator should move, by the words of the target, else by what is good of the indicator; null when neither says. */
export function wantedMove(target: Target, definition: IndicatorDefinition | null): 1 | -1 | null {
  if (target.direction === 'up') return 1;
  if (target.direction === 'down') return -1;
  const good = definition?.direction;
  return good === 'up' ? 1 : good === 'down' ? -1 : null;
}

/** 上升趋势减缓, 增长势头得到遏制. */
const speaksOfRise = ({ indicator, quote }: Target): boolean => /(?:上升|增长)(?:的)?(?:趋势|势头)/.test(`${indicator} ${quote}`);

/** What is asked of a target without a figure. */
export function movementOf(target: Target, definition: IndicatorDefinition | null): 'per-term' | 'slowing' | 'moving' | 'keeping' | 'judged' | null {
  if (!isWithoutFigure(target)) return null;
  const move = wantedMove(target, definition);
  if (target.direction === 'hold' || target.direction === 'narrow') return target.direction === 'hold' && move !== null ? 'keeping' : 'judged';
  if (move === null) return 'judged';
  if (target.every === 'term') return 'per-term';
  return target.direction === 'down' && speaksOfRise(target) ? 'slowing' : 'moving';
}
