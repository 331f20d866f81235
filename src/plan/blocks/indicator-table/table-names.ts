import { isMeasurable } from '../../phrases/measurable.ts';
import { partUnit } from './table-unit.ts';

/** What the name cells of a row say: `group` when the row only names those below it. */
export type RowName = { readonly number: string | null; readonly name: string; readonly unit: string | null };

const numbering = /^(?:[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）]|[.．、。](?!\d))|([①-⑳]))\s*/;
const footnote = /[*＊①-⑳]+$/;
/** 其中：女性, #农村, 城市: a part of the row above. */
const part = /^(?:其中[:：]?|[#＃]|—+|–+)(.{1,16})$/;
const kindOnly = /^(?:城市|城镇|农村|城乡|牧区|男|女|男性|女性|男童|女童|男生|女生|城区|小学|初中|高中)$/;

/** The number before a name or a group, and the rest. */
export function partNumber(text: string): { readonly number: string | null; readonly rest: string } {
  const found = numbering.exec(text);
  const rest = found ? text.slice(found[0].length) : text;
  return found && rest.length > 1 ? { number: found[1] ?? found[2] ?? null, rest } : { number: null, rest: text };
}

/** A name in two columns (5岁以下儿童死亡率 | 城市) or in one: kinds go to the front, all else follows. */
export function joinNames(names: readonly string[]): string {
  const [first = '', ...rest] = names.filter((name) => name !== '');
  return rest.reduce((whole, name) => (kindOnly.test(name) ? name + whole : whole + name), first);
}

/**
 * Reads a name cell: its number and its unit taken off, the name completed from the row above where it is only a part of it.
 *
 * @example readName('其中：农村（‰）', '婴儿死亡率').name // '农村婴儿死亡率'
 */
export function readName(printed: string, above: string | null): RowName {
  const { number, rest } = partNumber(printed);
  const { name, unit } = partUnit(rest.replace(footnote, ''));
  const inner = part.exec(name)?.[1] ?? (kindOnly.test(name) ? name : null);
  if (inner === null) return { number, name, unit };
  return { number, name: above === null || isMeasurable(inner, 'goal') ? inner : inner + above, unit };
}

/** Whether a lone cell goes on with the name above it: 孕产妇艾滋病、梅毒和乙肝 + 检测率. */
export const continuesName = (above: string | null, text: string): boolean => above !== null && !isMeasurable(above, 'goal') && isMeasurable(above + text, 'goal') && !isMeasurable(text.replace(/率$/, ''), 'goal') && text.length <= 12;
