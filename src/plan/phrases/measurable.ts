import { measureWord, softMeasureWord } from './vocabulary.ts';

const hard = new RegExp(`(?:${measureWord}|[^，]{2,}[^效频利汇概功速]率|标准|参与度|满意度|平均身高|死亡|伤害|妊娠|母婴传播|贫血|残疾|病例|案件)(?:的?数量)?$`);
const quantity = new RegExp(`${measureWord}$`);
const soft = new RegExp(`${softMeasureWord}$`);

/**
 * Whether a noun can be measured, so that its rise or fall can be held against figures. In goals 水平 counts, and so do countable happenings (伤害, 死亡);
 * in measures only what is a statistical quantity by name.
 *
 * @example isMeasurable('人工流产率', 'measure') // true
 */
export function isMeasurable(noun: string, section: 'goal' | 'measure' | 'clause'): boolean {
  if (/(?:效率|频率|利率|分辨率)$/.test(noun)) return false;
  if (section === 'goal') return hard.test(noun) || soft.test(noun);
  return (quantity.test(noun) && !/次数$/.test(noun)) || /[^效频利汇概功速]率$/.test(noun);
}
