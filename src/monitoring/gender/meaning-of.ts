/** What a category of a breakdown says for coverage by sex: whose sex, an age, town or country; null: something else. */
export type GroupMeaning =
  | { readonly kind: 'sex'; readonly sex: 'women' | 'men'; readonly householdHead: boolean }
  | { readonly kind: 'age' }
  | { readonly kind: 'area'; readonly area: 'urban' | 'rural' };

const women: ReadonlySet<string> = new Set(['女', '女性', '妇女', '女童', '女婴', '女生', '女孩', '女户主']);
const men: ReadonlySet<string> = new Set(['男', '男性', '男童', '男婴', '男生', '男孩', '男户主']);
const urban: ReadonlySet<string> = new Set(['城市', '城镇', '城']);
const rural: ReadonlySet<string> = new Set(['农村', '乡村', '乡']);

/** 0-17岁, 60岁及以上, 6～11 周岁, 0-5月龄: a number before 岁 or 月. */
const age = /\d\s*(?:周?岁|个?月龄?)/u;

/**
 * Reads one category of an observation (女, 农村, 15-49岁) for coverage by sex.
 *
 * @example meaningOf('女户主') // { kind: 'sex', sex: 'women', householdHead: true }
 */
export function meaningOf(group: string): GroupMeaning | null {
  if (women.has(group)) return { kind: 'sex', sex: 'women', householdHead: group.endsWith('户主') };
  if (men.has(group)) return { kind: 'sex', sex: 'men', householdHead: group.endsWith('户主') };
  if (urban.has(group)) return { kind: 'area', area: 'urban' };
  if (rural.has(group)) return { kind: 'area', area: 'rural' };
  return age.test(group) ? { kind: 'age' } : null;
}
