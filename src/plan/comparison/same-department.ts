import { departmentFamilies } from './department-families.ts';

/** The name and what stands in brackets after it, each by itself: 公安局（交警） is the police and its traffic police. */
const partsOf = (name: string): string[] => name.replaceAll(/[\s\u3000]/g, '').split(/[（()）、/]/).filter((part) => part !== '');

/** The name without what stands in brackets after it: 农牧林水局（乡村振兴局） is 农牧林水局. */
export const plainUnitName = (unit: string): string => partsOf(unit)[0] ?? unit;

/** A unit of the city or province beside one of the district is another unit. 市场监管局 is none of the city's. */
const levelWord = /^(?:区|县|旗|市(?!场|监|政|容)|省|自治区)/;

/** Whose unit it is by its first word: 市, 省, 自治区, or '' for the district's own. @example levelOf('市公安局') // '市' */
export const levelOf = (plain: string): string => levelWord.exec(plain)?.[0].replace(/^[区县旗]$/, '') ?? '';

/** The name of a district's own unit without 区, 县 or 旗 before it. @example withoutOwnLevel('区教育局') // '教育局' */
export const withoutOwnLevel = (plain: string): string => plain.replace(/^[区县旗](?=.{2})/, '');

/** The same few dozen names come thousands of times. */
const departmentsByUnit = new Map<string, readonly string[]>();
const mostRemembered = 2000;

/**
 * The departments a unit is, by its own name and by what stands in brackets after it.
 *
 * @example departmentsOf('农牧林水局（交通局）') // ['water', 'agriculture', 'forestry', 'transport']
 */
export function departmentsOf(unit: string): readonly string[] {
  const known = departmentsByUnit.get(unit);
  if (known) return known;
  if (departmentsByUnit.size >= mostRemembered) departmentsByUnit.clear();
  const parts = partsOf(unit);
  const found = departmentFamilies.filter(({ words, not }) => parts.some((part) => words.some((word) => part.includes(word)) && !not.some((word) => part.includes(word)))).map(({ id }) => id);
  departmentsByUnit.set(unit, found);
  return found;
}

/** The departments of the name before the bracket. */
export const ownDepartmentsOf = (unit: string): readonly string[] => departmentsOf(plainUnitName(unit));

/**
 * Whether two names can mean the same department: 教育局 and 教体局, 水利局 and 农牧林水局, 卫健委 and 卫生健康局.
 *
 * @example sameDepartment('人社局', '人力资源和社会保障局') // true
 */
export function sameDepartment(a: string, b: string): boolean {
  const others = departmentsOf(b);
  const own = departmentsOf(a);
  if (own.length === 0 || others.length === 0) return plainUnitName(a) === plainUnitName(b);
  return own.some((id) => others.includes(id));
}

/**
 * Whether a unit keeps what a department keeps: it is that department, or the one the department is usually part of in a district (文旅局 for 体育局).
 *
 * @example answersFor('文旅局', '体育局') // true
 */
export function answersFor(unit: string, department: string): boolean {
  const own = departmentsOf(unit);
  const asked = departmentsOf(department);
  return sameDepartment(unit, department) || departmentFamilies.some(({ id, within }) => within !== null && asked.includes(id) && own.includes(within));
}

/** 统计局/人社局 in the registry: the departments any of which keeps the figure, the first of them before all. */
export const departmentsNamed = (sourceDepartment: string): string[] => sourceDepartment.split(/[/／]/).map((name) => name.trim()).filter((name) => name !== '');
