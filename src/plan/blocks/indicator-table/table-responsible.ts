import type { ResponsibleUnit } from '../../tree.ts';
import { readUnits } from '../units.ts';
import { compact, type GridCell } from './grid.ts';

const endOfUnit = /(?<=[局委办会院厅部处联室中心队社校])[\s\u3000]+(?=\p{Script=Han})/gu;

/**
 * The units of one cell. A paragraph of its own and a blank after 局, 委, 办… part two units; a line that only wraps does not.
 *
 * @example unitsOfCell(cell, '责任单位').map(({ as }) => as) // ['农业农村局（乡村振兴局）', '妇联']
 */
export function unitsOfCell(cell: GridCell | undefined, label: '责任单位' | '牵头单位' | '配合单位'): ResponsibleUnit[] {
  const text = cell?.slices.map(({ line, from, to }) => line.text.slice(from, to).replaceAll(endOfUnit, '、') + (line.breaksAfter ? '、' : '')).join('') ?? '';
  const names = compact(text).replace(/、+$/, '');
  if (names === '' || /^[-—–―/]+$/.test(names)) return [];
  return /[:：]/.test(names) ? readUnits(`${names}。`) : readUnits(`${label}：${names}。`);
}
