import type { ComparedPlan, PlanRole } from './comparison.ts';

/** A compared plan with its role and the reason for it, in Chinese. `calledHere` is what findings call it: a plan of another place of the same level is no 上位规划. */
export type RoledPlan = { readonly plan: ComparedPlan['plan']; readonly file: string; readonly role: PlanRole; readonly roleBecause: string; readonly calledHere: string };

const called: Readonly<Record<PlanRole, string>> = { sibling: '同级规划', upper: '上位规划', former: '上一周期规划' };

/** Endings of place names, highest level first; 自治区 must be seen before 区. */
const levels: readonly (readonly [RegExp, number])[] = [
  [/^(?:中国|全国|国家|中华人民共和国)$/, 4],
  [/(?:省|自治区|兵团)$|^(?:北京|天津|上海|重庆)市?$/, 3],
  [/(?:自治州|地区|[市州盟])$/, 2],
  [/(?:自治县|自治旗|[县区旗])$/, 1],
  [/(?:街道|苏木|[乡镇])$/, 0],
];

/**
 * The level of government a place name tells: 4 nation, 3 province, 2 city, 1 district, 0 township; null when the name tells nothing.
 *
 * @example placeLevel('内蒙古自治区') // 3
 */
export function placeLevel(place: string): number | null {
  return levels.find(([ending]) => ending.test(place))?.[1] ?? null;
}

/** A national outline often prints its place only in the title. */
const placeOf = ({ plan }: ComparedPlan): string | null => plan.place ?? (/^(?:中国|全国)/.test(plan.title) ? '中国' : null);
const levelOf = (compared: ComparedPlan): number | null => {
  const place = placeOf(compared);
  return place === null ? null : placeLevel(place);
};

/** The place the comparison is about: that of a plan the caller calls a sibling, else the lowest one, else the first. */
function ownPlace(plans: readonly ComparedPlan[]): { readonly place: string | null; readonly level: number | null } {
  const told = plans.filter(({ role }) => role === 'sibling');
  const candidates = (told.length > 0 ? told : plans.filter(({ role }) => role === undefined)).filter((compared) => placeOf(compared) !== null);
  const lowest = [...candidates].sort((a, b) => (levelOf(a) ?? 5) - (levelOf(b) ?? 5))[0];
  return lowest ? { place: placeOf(lowest), level: levelOf(lowest) } : { place: null, level: null };
}

/**
 * Gives each plan its role. What the caller told stands; else a plan of a higher or another place is `upper`, a plan whose period ended before the latest period
 * of the own place began is `former`, all others are `sibling`.
 *
 * @example decideRoles([{ plan: districtPlan, file: 'a.docx' }, { plan: cityPlan, file: 'b.docx' }]).map(({ role }) => role) // ['sibling', 'upper']
 */
export function decideRoles(plans: readonly ComparedPlan[]): RoledPlan[] {
  const own = ownPlace(plans);
  const isOwn = (compared: ComparedPlan): boolean => compared.role !== 'upper' && (placeOf(compared) === null || placeOf(compared) === own.place);
  const starts = plans.filter((compared) => isOwn(compared) && compared.role !== 'former').flatMap(({ plan }) => plan.startYear ?? []);
  const latestStart = starts.length > 0 ? Math.max(...starts) : null;
  return plans.map((compared): RoledPlan => {
    const { plan, file, role } = compared;
    const given = (role: PlanRole, roleBecause: string, calledHere = called[role]): RoledPlan => ({ plan, file, role, roleBecause, calledHere });
    if (role !== undefined) return given(role, '按指定');
    const level = levelOf(compared);
    if (!isOwn(compared)) {
      return level !== null && own.level !== null && level > own.level
        ? given('upper', `${placeOf(compared) ?? ''}是${own.place ?? ''}的上级，作为上位规划`)
        : given('upper', `地区（${placeOf(compared) ?? ''}）与${own.place ?? ''}不同，按上位规划比较；如不是请指明`, '参照规划');
    }
    if (plan.endYear !== null && latestStart !== null && plan.endYear < latestStart) return given('former', `到${String(plan.endYear)}年已结束，作为上一周期规划`);
    return given('sibling', '同一地区、同一周期');
  });
}
