import type { Missing } from '#kernel';
import type { Goalposts } from './goalposts.ts';

/** An indicator that areas are ranked by; its weight is among all, its goalposts say which way is good. */
export type RankedIndicator = { readonly name: string; readonly domain: string; readonly weight: number; readonly goalposts: Goalposts };

/** An area with one value an indicator, in the indicators' order, or why there is none. */
export type RankedArea = { readonly name: string; readonly values: readonly (number | Missing)[] };
