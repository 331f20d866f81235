import type { Quantity } from './quantities.ts';
import { measureWord, population, softMeasureWord } from './vocabulary.ts';

const hard = new RegExp(`(?:${measureWord}|[^，]{2,}[^效频利汇概功速]率|标准|覆盖面|规模|人口|投入|经费|支出|报酬|消费量|学位|参与度|满意度|平均身高|死亡|伤害|妊娠|母婴传播|贫血|损失|残疾|病例|案件|事故|犯罪|排放|消耗|辍学|失学|溺水|流产)(?:的?数量)?$`);
const quantity = new RegExp(`${measureWord}$`);
const soft = new RegExp(`${softMeasureWord}$`);
const measured = new RegExp(`(?:${measureWord}|[率比数量]|水平|年龄|密度|面积|面|度|额|投入|经费|标准|医[师生]|护士|教师|里程|规模|产值|指数|得分|身高|强度|能耗|消耗|资金|投资|收入|支出|产量|负担|成本)$`);

/**
 * Whether a noun can be measured, so that its rise or fall can be held against figures. In goals 水平 counts, and so do countable happenings (伤害, 死亡);
 * in measures only what is a statistical quantity by name.
 *
 * @example isMeasurable('人工流产率', 'measure') // true
 */
export function isMeasurable(noun: string, section: 'goal' | 'measure' | 'clause'): boolean {
  if (/对.+的(?:伤害|危害)$|(?:效率|频率|利率|分辨率)$/.test(noun)) return false;
  if (section === 'goal') return hard.test(noun) || soft.test(noun);
  return (quantity.test(noun) && !noun.endsWith('次数')) || /[^效频利汇概功速]率$/.test(noun);
}

/** @example isMeasure('班额') // true: a figure after it is a level */
export const isMeasure = (name: string): boolean => measured.test(name);

const shareable = new RegExp(`(?:${population}|代表|委员|干部|成员|[校园院馆站村镇县员者生童女]|机构|单位|企业|设施|床位)$`);

/**
 * A noun with a % behind it is promised as a share: 处级女干部达到20%, 锻炼的妇女占三成.
 *
 * @example asShare('处级女干部', { measure: 'rate', unit: '%' }) // '处级女干部比例'
 */
export function asShare(name: string, figure: Pick<Quantity, 'measure' | 'unit'> | undefined): string {
  if (figure?.measure !== 'rate' || figure.unit !== '%') return name;
  const bare = name.replace(/占(?:到|比)?$/, '');
  if (bare !== name && !name.endsWith('比')) return measured.test(bare) && !bare.endsWith('数') ? bare : `${bare}比例`;
  return !measured.test(name) && shareable.test(name) ? `${name}比例` : name;
}

/** @example isPlaceOrPerson('公办托育机构') // true */
export const isPlaceOrPerson = (name: string): boolean => shareable.test(name);

/**
 * A counted thing is named by its number.
 *
 * @example asCount('示范幼儿园') // '示范幼儿园数'
 */
export const asCount = (name: string): string => (/(?:数量?|总量|规模|人次|名额|课题)$/.test(name) ? name : `${name}数`);
