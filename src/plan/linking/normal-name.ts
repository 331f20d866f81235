import { foldWidth } from '../fold-width.ts';

const numerals: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10', 两: '2' };

/** Ways of printing one thing, folded to one. Only spellings: nothing that changes what is counted. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[“”‘’"《》〈〉\s]/g, ''],
  [/[—–－~～至](?=\d+岁)/g, '-'],
  [/([一二三四五六七八九十两])(?=周?岁|个月|年(?:制|级|义务))/g, '#'],
  [/周岁/g, '岁'],
  [/(?:比重|占比|所占比例)$/g, '比例'],
  [/中的/g, '中'],
  [/的/g, ''],
  [/女性|妇女/g, '女'],
  [/农村牧区|农牧区|乡村/g, '农村'],
  [/嘎查村|村\(居\)|村（居）/g, '村'],
  [/委员会/g, '委会'],
  [/居民委会/g, '居委会'],
  [/[（(](?:含|不含|下同|简称)[^）)]*[）)]/g, ''],
  [/（/g, '('],
  [/）/g, ')'],
  [/\((?:次|人|%|‰|所|个|岁|年|张|名|分钟|小时|1?\/10万|女=100)\)$/g, ''],
  [/^(?:全[区县市省国]|本[区县市]|我[区县市])/g, ''],
  [/数量$/g, '数'],
  [/龋齿率|龋患率|龋齿患病率|患龋率/g, '龋患率'],
  [/住院分娩比例/g, '住院分娩率'],
];

/**
 * The name of an indicator with the freedom of spelling taken out, so that equal names compare equal.
 *
 * @example normalName('３岁以下儿童的系统管理率') // '3岁以下儿童系统管理率'
 */
export function normalName(name: string): string {
  let folded = foldWidth(name);
  for (const [pattern, to] of spellings) {
    folded = to === '#' ? folded.replaceAll(pattern, (numeral) => numerals[numeral] ?? numeral) : folded.replaceAll(pattern, to);
  }
  return folded;
}
