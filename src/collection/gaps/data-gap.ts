import { missingReasonWords, type MissingReason } from '#kernel';

/** Which part of the people a cell speaks of, for who looks through gaps. */
export type GapPart = 'whole' | 'sex' | 'age' | 'area' | 'sub-unit' | 'other';

/** The words of the parts. */
export const gapPartWords: Readonly<Record<GapPart, string>> = { whole: '合计', sex: '分性别', age: '分年龄', area: '分城乡', 'sub-unit': '分乡镇、学校、机构', other: '其他分组' };

/** Why there is no figure: a reason that was told, or how far the collection came. */
export type GapReason = MissingReason | 'unanswered' | 'unreadable' | 'not-asked' | 'nobody-reports';

/** The words of the reasons. */
export const gapReasonWords: Readonly<Record<GapReason, string>> = { ...missingReasonWords, unanswered: '未填报', unreadable: '填写有误', 'not-asked': '未布置填报', 'nobody-reports': '无填报单位' };

/** Reasons that leave nothing to be filled: listed apart, in no count of gaps. */
export const noGap: ReadonlySet<GapReason> = new Set(['not-applicable', 'not-due']);

/** A target that waits for a figure. */
export type WaitingTarget = { readonly planId: string; readonly plan: string; readonly itemId: string; readonly quote: string; readonly deadline: number | null };

/** A figure that should be there: an indicator, a part of the people or a sub-unit, who would report it and which targets are judged by it. `owner` null: nobody. */
export type WantedCell = {
  readonly indicatorId: string;
  readonly name: string;
  readonly domain: string;
  readonly groups: readonly string[];
  readonly subUnit: string | null;
  readonly part: GapPart;
  readonly owner: string | null;
  readonly targets: readonly WaitingTarget[];
};

/** A wanted figure that is not there in a year. `lastYear` null: there never was one; `yearsWithout` counts years in a row up to this one. */
export type DataGap = WantedCell & {
  readonly year: number;
  readonly reason: GapReason;
  /** What was written beside the reason. */
  readonly note: string | null;
  readonly lastYear: number | null;
  readonly yearsWithout: number;
};

/**
 * What a cell is called in lists.
 *
 * @example cellName({ name: '儿童青少年近视率', groups: ['女'], subUnit: null }) // '儿童青少年近视率（女）'
 */
export function cellName({ name, groups, subUnit }: Pick<WantedCell, 'name' | 'groups' | 'subUnit'>): string {
  const parts = [...(subUnit === null ? [] : [subUnit]), ...groups];
  return `${name}${parts.length === 0 ? '' : `（${parts.join('、')}）`}`;
}
