import { gapPartWords, gapReasonWords, type GapPart, type GapReason } from '#collection';
import { textOf } from '../../app/text-of.ts';

/** Filters of the gaps as the address carries them. */
export type GapsSearch = { readonly year?: number | undefined; readonly part?: GapPart | undefined; readonly reason?: GapReason | undefined; readonly unit?: string | undefined; readonly targets?: boolean | undefined; readonly apart?: boolean | undefined };

const named = <Name extends string>(words: Readonly<Record<Name, string>>, text: unknown): Name | undefined => (Object.keys(words) as Name[]).find((name) => name === text);

/**
 * The filters of an address.
 *
 * @example gapsSearch({ part: 'sex' }).part // 'sex'
 */
export const gapsSearch = (search: Record<string, unknown>): GapsSearch => ({
  year: typeof search['year'] === 'number' ? search['year'] : undefined, part: named(gapPartWords, search['part']), reason: named(gapReasonWords, search['reason']), unit: textOf(search['unit']), ...(search['targets'] === true ? { targets: true } : {}), ...(search['apart'] === true ? { apart: true } : {}),
});
