import type { Quantity } from './quantities.ts';

/** What is counted, as printed after its number, and where it ends (counted from the number's end). */
export type Thing = { readonly name: string; readonly end: number };

const stop = /(?:并且?|且|以便|用于|等(?=$|，)|的?目标|的?任务)/;

/** 1所保健院达到二级标准, 为10万名妇女提供检查: what is done belongs before the thing. */
const done = /^(.{2,24}?)(提供|进行|开展|实施|接受|参加|得到|获得|达到|通过|取得)(?!.*的)(.{2,24})$/;
const turned = (name: string): string => name.replace(done, '$2$3的$1');

/**
 * The thing that stands after its number: 建设1所标准化幼儿园 counts 标准化幼儿园. A list inside a description is passed over: 1个集养、治、教于一体的机构 counts 机构.
 *
 * @example thingAfter('建设1所标准化幼儿园', quantity)?.name // '标准化幼儿园'
 */
export function thingAfter(text: string, quantity: Quantity): Thing | null {
  const found = /^(?:左右)?的?([^，。；]{2,60})/.exec(text.slice(quantity.to));
  if (!found) return null;
  const whole = found[1] ?? '';
  const start = found[0].length - whole.length;
  const list = whole.search(/、|和(?=\d)/);
  const joint = whole.lastIndexOf('的');
  if (list >= 0 && joint > list) return { name: whole.slice(joint + 1), end: start + whole.length };
  const open = whole.search(/[（(]/);
  const next = open >= 2 ? whole.slice(0, open) : whole;
  const cut = list >= 2 && !/(?:性|型|化)$/.test(next.slice(0, list)) ? next.slice(0, list) : next;
  const end = cut.search(stop);
  const name = end >= 2 ? cut.slice(0, end) : cut;
  return name.length < 2 ? null : { name: turned(name), end: start + name.length };
}
