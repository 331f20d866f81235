import { canonicalGroups } from '#monitoring';
import { shareOf, type Share } from '../board/share.ts';
import type { FoundGaps } from './data-gaps-of.ts';
import type { WantedCell } from './data-gap.ts';
import { cellOf } from './wanted-cells.ts';

/** One indicator that can be told by sex, and whether it is. */
type SexAudited = { readonly indicatorId: string; readonly name: string; readonly owner: string | null; readonly missing: readonly string[] };

/** 分性别统计: of the indicators whose definition knows sexes those with figures of both in a year. */
export type SexAudit = { readonly year: number; readonly share: Share; readonly sentence: string; readonly without: readonly SexAudited[] };

const both: ReadonlySet<string> = new Set(['男', '女']);

/**
 * How many of the indicators that can be told by sex are (practice.md 7, 分性别统计缺失). An indicator to which sexes do not apply this year stands in neither number.
 *
 * @example sexAudit(wanted, found, 2024).sentence // '可分性别 12/30 项'
 */
export function sexAudit(wanted: readonly WantedCell[], { gaps, apart }: Pick<FoundGaps, 'gaps' | 'apart'>, year: number): SexAudit {
  const missing = new Set(gaps.map(cellOf));
  const notMeant = new Set(apart.map(cellOf));
  const cells = wanted.filter(({ part, groups }) => part === 'sex' && groups.length === 1 && canonicalGroups(groups).every((word) => both.has(word)));
  const asked = [...Map.groupBy(cells, ({ indicatorId }) => indicatorId)].flatMap(([indicatorId, of]): SexAudited[] => {
    const meant = of.filter((cell) => !notMeant.has(cellOf(cell)));
    const [first] = meant;
    return first ? [{ indicatorId, name: first.name, owner: first.owner, missing: meant.filter((cell) => missing.has(cellOf(cell))).flatMap(({ groups }) => groups) }] : [];
  });
  const without = asked.filter((one) => one.missing.length > 0);
  const share = shareOf(asked.length - without.length, asked.length);
  return { year, share, sentence: `可分性别 ${String(share.numerator)}/${String(share.denominator)} 项`, without };
}
