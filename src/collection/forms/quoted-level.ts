import type { IndicatorDefinition, LowestLevel } from '#registry';

/** A level of government at which figures are made. */
export type PlaceLevel = LowestLevel['level'];

/** From the lowest up. */
const levels: readonly PlaceLevel[] = ['township', 'district', 'city', 'province', 'nation'];

const words: Readonly<Record<PlaceLevel, string>> = { township: '乡镇街道', district: '区县', city: '市级', province: '省级', nation: '国家级' };

/**
 * The level whose figure a place has to quote because the indicator means nothing further down (practice.md 1.4: 毛入学率 of universities is worked out for the nation only). Null where the place
 * has a figure of its own.
 *
 * @example quotedLevel({ lowestLevel: { level: 'nation', note: null } }, 'district') // 'nation'
 */
export const quotedLevel = ({ lowestLevel: { level } }: Pick<IndicatorDefinition, 'lowestLevel'>, place: PlaceLevel): PlaceLevel | null => (levels.indexOf(level) > levels.indexOf(place) ? level : null);

/**
 * What a form says where a figure of an upper level is to be quoted. '' where it is not.
 *
 * @example quoteWord({ definition, quotes: 'nation' }) // '本级请引用上级数据：…'
 */
export function quoteWord({ definition, quotes }: { readonly definition: Pick<IndicatorDefinition, 'lowestLevel'>; readonly quotes?: PlaceLevel }): string {
  if (quotes === undefined) return '';
  const { note } = definition.lowestLevel;
  return `本级请引用上级数据：这项数到${words[quotes]}才有意义${note === null || note.includes('引用') ? '' : `（${note}）`}，请把${words[quotes]}的数填在“上级反馈数”，“缺失原因”选“不适用”；本级确有数的，连同分子、分母照填`;
}
