import type { PlanSubject } from '../../tree.ts';
import type { Piece } from '../pieces.ts';
import type { ReadTable } from './grid.ts';

/** A plan as far as a table must know it to be its own. */
export type Owner = { readonly subject: PlanSubject | null; readonly pieces: readonly Piece[] };

const words: Readonly<Record<PlanSubject, string>> = { women: '妇女', children: '儿童' };

/** The one subject that the caption names; 妇女儿童 names none. */
function subjectIn(caption: string): PlanSubject | null {
  const women = caption.includes(words.women);
  return women === caption.includes(words.children) ? null : women ? 'women' : 'children';
}

const holds = (owner: Owner, line: number | undefined): boolean => line !== undefined && owner.pieces.some((piece) => piece.slices.some((slice) => slice.line.line === line));

/**
 * Whose a table is: the plan whose lines stand before it (after it when there are none), unless its caption names the subject of the only other plan of that subject, as where
 * all annexes stand at the end of the document.
 *
 * @example ownerOf(table, [{ subject: 'women', pieces }, { subject: 'children', pieces: more }]) // 0
 */
export function ownerOf(table: ReadTable, owners: readonly Owner[]): number {
  const before = owners.findIndex((owner) => holds(owner, table.before?.line));
  const after = owners.findIndex((owner) => holds(owner, table.after?.line));
  const around = before >= 0 ? before : Math.max(0, after);
  const named = subjectIn(table.caption);
  const ofSubject = owners.flatMap((owner, index) => (owner.subject === named ? [index] : []));
  return named !== null && owners[around]?.subject !== named && ofSubject.length === 1 ? (ofSubject[0] ?? around) : around;
}
