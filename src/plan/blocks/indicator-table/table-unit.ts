import { findUnit } from '#registry';
import { foldWidth } from '../../fold-width.ts';
import { densityUnit } from '../../phrases/units.ts';

const nothing = /^(?:[-—–―一/]*|无)$/;
const measured = /^(?:[%‰]|1?\/?(?:10|十|1)?(?:万|千|0+)(?:人|名)?|(?:每|百|千|万|十万|亿)*(?:公顷|平方米|平方公里|立方米|人次|人年|人日|分钟|小时|学时|床位|[人名位个张所家户项件次场岁年元亩吨套台册处座例天月公里倍支辆床间])(?:[/／·每](?:[\d一二十百千万]*(?:公顷|平方米|立方米|人年|[人名户年月日天周次口元亩])(?:口|均)?)*)*|微克\/立方米|[A-Za-zμ]+\/?[A-Za-z\d³]*)$/u;

/**
 * The unit as a target carries it: fractions in one spelling (%, ‰, /万, /10万), all else as printed; null for a dash or nothing.
 *
 * @example unitOf('1/10万') // '/10万'
 */
export function unitOf(printed: string): string | null {
  const text = foldWidth(printed).replaceAll(/[\s\u3000]/g, '').replace(/^[（(](.*)[）)]$/, '$1');
  if (nothing.test(text)) return null;
  const unit = findUnit(text);
  return unit && ['fraction', 'fraction-difference'].includes(unit.dimension) ? unit.id : text;
}

/** The unit of a cell for this name: a density counts for so many people as in sentences (名/千名 for 每千名儿童…), a share and an unknown unit stay. */
export function unitInRow(unit: string | null, name: string): string | null {
  return unit === null || /[%‰]/.test(unit) ? unit : (densityUnit(unit, name) ?? unit);
}

/**
 * Parts a name from the unit glued to its end in brackets; brackets that hold no unit stay in the name.
 *
 * @example partUnit('孕产妇死亡率（1/10万）') // { name: '孕产妇死亡率', unit: '1/10万' }
 */
export function partUnit(printed: string): { readonly name: string; readonly unit: string | null } {
  const found = /^(.+?)[（(]((?:单位[:：])?[^（）()]{1,12})[）)]$/.exec(printed) ?? /^(.*[^\d.])([%‰％])$/.exec(printed);
  const unit = found?.[2]?.replace(/^单位[:：]/, '');
  if (!found?.[1] || unit === undefined) return { name: printed, unit: null };
  const folded = foldWidth(unit);
  return measured.test(folded) || findUnit(folded) ? { name: found[1], unit } : { name: printed, unit: null };
}
