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

type PartOfPeople = Pick<StoredObservation, 'indicatorId' | 'groups' | 'subPlace'>;

/**
 * The widest circle that may see a figure on a day: the narrowest of what is set for its indicator and for each part of the people it speaks of. What is set is looked through once for any
 * number of figures.
 *
 * @example audiencesOn(visibilities, today)({ indicatorId, groups: ['女'], subPlace: null }) // 'committee'
 */
export function audiencesOn(visibilities: readonly VisibilityVersion[], day: string): (figure: PartOfPeople) => VisibilityAudience {
  const set = new Map([...Map.groupBy(visibilities, ({ indicatorId, breakdown }) => JSON.stringify([indicatorId, breakdown]))].flatMap(([key, versions]) => {
    const audience = versionOn(versions, day)?.audience;
    return audience === undefined ? [] : [[key, audience] as const];
  }));
  return ({ indicatorId, groups, subPlace }) => {
    const breakdowns = ['', ...groups, ...(subPlace === null ? [] : [subUnitBreakdown])];
    const found = breakdowns.flatMap((breakdown) => set.get(JSON.stringify([indicatorId, breakdown])) ?? []);
    return found.length === 0 ? usualAudience : found.reduce(inward);
  };
}

/**
 * Whether a circle may see what is meant for another.
 *
 * @example maySee('bureau', 'committee') // true
 */
export const maySee = (circle: VisibilityAudience, audience: VisibilityAudience): boolean => audiences.indexOf(circle) <= audiences.indexOf(audience);
