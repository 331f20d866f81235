/** Units of things that are built or appointed: their number is a count, however it is promised. */
const things = /^(?:万|亿)?(?:所|家|个|处|支|座|张|套|台|户|件|名|场次|场|间|次|册次|人次|户次|项|条|期|批|篇|部|辆|册|块|对|例|眼|艘)$/;

/** @example isCountUnit('所') // true */
export const isCountUnit = (unit: string): boolean => things.test(unit);

const density = /每(10万|十万|百万|千|万|百)(名|人)?|^(千|万|十万)名|(?:^|[^\d])(千|万)人(?!以[上下]|次)(?=口|拥有|均|[^，、次]{0,8}(?:医|护|床|托|教|师|员|数|专利|量))/;

/**
 * The unit of a figure that counts for so many people; null when the name counts for none.
 *
 * @example densityUnit('张', '每千名老年人拥有床位数') // '张/千名'
 */
export function densityUnit(unit: string, name: string): string | null {
  const found = density.exec(name);
  if (!found || unit.includes('/')) return null;
  const base = found[1] ?? found[3] ?? found[4] ?? '';
  const perPerson = found[2] === '人' || found[2] === undefined ? /每.{1,2}人|[千万](?:常住|户籍|城乡)?人/.test(name) : false;
  return `${unit}/${base}${perPerson ? '人' : '名'}`;
}
