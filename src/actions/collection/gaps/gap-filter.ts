import { z } from 'zod';
import { cellOf, gapPartWords, gapReasonWords, type DataGap, type GapPart, type GapReason } from '#collection';
import { words } from '../../fields.ts';

const partNames = Object.keys(gapPartWords) as [GapPart, ...GapPart[]];
const reasonNames = Object.keys(gapReasonWords) as [GapReason, ...GapReason[]];
const told = (all: Readonly<Record<string, string>>): string => Object.entries(all).map(([name, word]) => `${name} ${word}`).join('、');

/** Years that reports speak of. */
export const gapYear = z.coerce.number().int().min(1900).max(2200).describe('哪一年的数据');

/** How gaps are looked through. */
export const gapFilter = {
  indicatorId: words(1, 120).optional().describe('只看这个指标'),
  unitId: z.uuid().optional().describe('只看由这个单位填报的；填报人和单位分管领导只看本单位'),
  part: z.enum(partNames).optional().describe(`只看这一类分组：${told(gapPartWords)}`),
  group: words(1, 40).optional().describe('只看这个分组，如 女、农村、0-6岁'),
  reason: z.enum(reasonNames).optional().describe(`只看这个原因：${told(gapReasonWords)}`),
  withTargets: z.enum(['true', 'false']).optional().describe('true 只看有目标因此无法判断的，false 只看没有的'),
};

/** What is asked for, each absent where it does not matter. */
export type GapFilter = { readonly [Name in keyof typeof gapFilter]?: z.output<(typeof gapFilter)[Name]> };

/**
 * Whether a gap is looked for. `units` undefined: those of all units.
 *
 * @example found.gaps.filter(isLookedFor({ part: 'sex' }, undefined))
 */
export const isLookedFor = ({ indicatorId, unitId, part, group, reason, withTargets }: GapFilter, units: readonly string[] | undefined) => (gap: DataGap): boolean => {
  if (units !== undefined && (gap.owner === null || !units.includes(gap.owner))) return false;
  return (indicatorId === undefined || gap.indicatorId === indicatorId) && (unitId === undefined || gap.owner === unitId) && (part === undefined || gap.part === part) && (group === undefined || gap.subUnit === group || cellOf({ ...gap, subUnit: null }) === cellOf({ ...gap, groups: [group], subUnit: null }))
    && (reason === undefined || gap.reason === reason) && (withTargets === undefined || (gap.targets.length > 0) === (withTargets === 'true'));
};
