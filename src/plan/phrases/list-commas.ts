import { population } from './vocabulary.ts';

const figure = '\\d+(?:\\.\\d+)?(?:%|‰|\\/(?:10万|十万|万)|个?百分点|小时|分钟|[名所个家张人岁年])?';
const onlyFigures = new RegExp(`^(?:和|与|及)?${figure}(?:[、和与及]${figure})*(?:及?以[上下内]|左右|之内)?$`);
const endsInFigure = new RegExp(`(?:\\d|%|‰|万|百分点|[名所个家张人岁年时钟])$`);
const bareName = new RegExp(`^(?:[\\d—–\\-至]*(?:岁|个月)(?:以下|以上|以内)?|适龄|农村|城镇|残疾|困难|贫困|流动|留守|全[省市县区]|普通|中等职业)*(?:${population}|小学|初中|高中|幼儿园|[省市县乡村]级|人大代表|政协委员|[^，、\\d]{2,14}(?:率|比例|比重))$`);

/**
 * Some plans print the comma where a list has its mark: 新生儿，婴儿死亡率分别下降到3‰，5‰. Such commas are turned into 、; the length of the text stays.
 *
 * @example listCommas('新生儿，婴儿死亡率分别下降到3‰，5‰以下') // '新生儿、婴儿死亡率分别下降到3‰、5‰以下'
 */
export function listCommas(text: string): string {
  const apart = text.includes('全覆盖、') ? text.replaceAll(/全覆盖、(?=[^，。；、]{2,30}(?:\d|全覆盖))/g, '全覆盖，') : text;
  return apart.includes('，') ? commasOfLists(apart) : apart;
}

function commasOfLists(text: string): string {
  if (!/\d[^，。；]{0,8}，(?:和|与|及)?\d|，[^。；]{2,40}(?:分别|均|都)/.test(text)) return text;
  const pieces = text.split(/(?<=[，。；：！？])/);
  let told = false;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] ?? '';
    const next = pieces[index + 1] ?? '';
    const bare = piece.replace(/，$/, '');
    if (!piece.endsWith('，')) told = false;
    const isListed = onlyFigures.test(next.replace(/[，。；：！？、]$/, '')) && endsInFigure.test(bare) && /分别|各/.test(pieces.slice(Math.max(0, index - 3), index + 1).join(''));
    const isNamed: boolean = told && bareName.test(bare);
    if (piece.endsWith('，') && (isListed || isNamed)) pieces[index] = `${bare}、`;
    told = isNamed || (/\d/.test(piece) && /分别|均|都/.test(piece));
  }
  return pieces.join('');
}
