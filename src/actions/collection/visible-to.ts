import { versionOn, type Role } from '#kernel';
import type { StoredObservation, VisibilityAudience, VisibilityVersion } from '#storage';
import type { Caller } from '../caller.ts';

/** Circles of readers from the narrowest to everyone (model.md 4): each sees what is meant for it and for those around it. */
export const audiences: readonly VisibilityAudience[] = ['own-unit', 'bureau', 'committee', 'upper-level', 'public'];

/** What a circle is called. */
export const audienceWords: Readonly<Record<VisibilityAudience, string>> = { 'own-unit': '仅报送单位', bureau: '统计部门', committee: '妇儿工委成员单位', 'upper-level': '上级', public: '公开' };

/** Where nobody said otherwise: the members of the committee. */
export const usualAudience: VisibilityAudience = 'committee';

/** The circle a role of the region stands in; administrators keep the system and see no figures. */
const circles: Partial<Record<Role, VisibilityAudience>> = {
  statistician: 'bureau', 'statistics-head': 'bureau', 'office-clerk': 'committee', 'office-head': 'committee', 'committee-leader': 'committee', 'unit-reporter': 'committee', 'unit-leader': 'committee', evaluator: 'committee',
  'upper-reader': 'upper-level',
};

/** In which breakdown figures of townships, schools, hospitals are counted for visibility. */
const subUnitBreakdown = '下级单位';

/** The narrower of two circles. */
export const inward = (one: VisibilityAudience, other: VisibilityAudience): VisibilityAudience => (audiences.indexOf(one) < audiences.indexOf(other) ? one : other);

/**
 * The narrowest circle that somebody stands in towards the figures of a unit in a region.
 *
 * @example circleOf(caller, { regionId, unitId }) // 'committee'
 */
export function circleOf(caller: Caller, { regionId, unitId }: Pick<StoredObservation, 'regionId' | 'unitId'>): VisibilityAudience {
  return caller.roles.filter(({ covers }) => covers.includes(regionId)).reduce<VisibilityAudience>((circle, held) => {
    const isOwn = unitId !== null && held.unitId === unitId && (held.role === 'unit-reporter' || held.role === 'unit-leader');
    return inward(circle, isOwn ? 'own-unit' : (circles[held.role] ?? 'public'));
  }, 'public');
}

/** The widest circle that may see a figure on a day: the narrowest of what is set for its indicator and for each part of the people it speaks of. */
export function audienceOf({ indicatorId, groups, subPlace }: Pick<StoredObservation, 'indicatorId' | 'groups' | 'subPlace'>, visibilities: readonly VisibilityVersion[], day: string): VisibilityAudience {
  const breakdowns = ['', ...groups, ...(subPlace === null ? [] : [subUnitBreakdown])];
  const set = breakdowns.flatMap((breakdown) => versionOn(visibilities.filter((one) => one.indicatorId === indicatorId && one.breakdown === breakdown), day)?.audience ?? []);
  return set.length === 0 ? usualAudience : set.reduce(inward);
}

/**
 * Whether a circle may see what is meant for another.
 *
 * @example maySee('bureau', 'committee') // true
 */
export const maySee = (circle: VisibilityAudience, audience: VisibilityAudience): boolean => audiences.indexOf(circle) <= audiences.indexOf(audience);
