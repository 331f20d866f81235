/**
 * The groups an indicator names: 女 when it is a share or number of women among something, 女 and 男 when it compares the sexes, 城镇 and 农村.
 * Indicators that are about women as such (孕产妇死亡率) carry no group.
 *
 * @example groupsOf('就业人员中的女性比例') // ['女']
 */
export function groupsOf(indicator: string): string[] {
  const groups: string[] = [];
  const compares = /男女(?!平等基本国策)|两性|性别(?:差距|差异|比|平等指数)|社会保障的?性别/.test(indicator);
  const shareOfWomen = /(?:中的?|占).{0,14}(?:女性?|妇女)[^，]{0,8}(?:比例|比重|占比|人数|数|比率)|女性?(?:党员|干部|代表|委员|职工|人大|政协)[^，]{0,10}(?:比例|比重|占比|人数|数量|数)|(?:女性|妇女)[^，]{0,14}占.{2,20}(?:比例|比重)|女性(?:参保|就业|从业)?(?:比例|比重|占比|人数)|妇女(?:参训|参与|在.{2,20}中的)(?:比例|率)/.test(indicator);
  if (compares || shareOfWomen) groups.push('女');
  if (compares) groups.push('男');
  const between = /城乡.{0,8}(?:差距|差异|差别)/.test(indicator);
  if (between || /城镇/.test(indicator)) groups.push('城镇');
  if (between || /(?<!的)农村|牧区/.test(indicator)) groups.push('农村');
  return groups;
}
