import type { AssignedItem } from './use-plan-assignments.ts';

/** Which parts of a plan the matrix shows; `all`: every kind that can be answered for. */
export type MatrixKind = 'goal' | 'measure' | 'target' | 'domain' | 'all';

/** What of the matrix is wanted: a kind of parts, those nobody leads alone, those of a unit, those with some words. */
export type MatrixFilter = { readonly kind: MatrixKind; readonly open: boolean; readonly unitId: string | null; readonly find: string };

/** How far a part is settled: gone from the plan while somebody still answers for it, nobody at all, helpers without a lead, led; `unasked`: nobody has to lead it (a domain, a chapter, the words of a preface). */
export type MatrixState = 'gone' | 'nobody' | 'no-lead' | 'led' | 'unasked';

const order: readonly MatrixState[] = ['gone', 'nobody', 'no-lead', 'led', 'unasked'];

/** What somebody has to lead, as the list of what nobody leads counts it. */
const asked: ReadonlySet<string> = new Set(['goal', 'measure', 'target']);

/**
 * How far a part is settled.
 *
 * @example stateOf(item) // 'no-lead'
 */
export const stateOf = ({ gone, kind, leads, supports }: AssignedItem): MatrixState => (gone ? 'gone' : leads.length > 0 ? 'led' : kind === null || !asked.has(kind) ? 'unasked' : supports.length > 0 ? 'no-lead' : 'nobody');

/**
 * Whether somebody still has to be found who leads a part.
 *
 * @example rows.filter(isOpen).length
 */
export const isOpen = (item: AssignedItem): boolean => ['gone', 'nobody', 'no-lead'].includes(stateOf(item));

/**
 * The rows of the matrix: what is not settled first, otherwise in the order of the plan.
 *
 * @example matrixRows(items, { kind: 'goal', open: false, unitId: null, find: '' })[0]?.leads // []
 */
export function matrixRows(items: readonly AssignedItem[], { kind, open, unitId, find }: MatrixFilter): readonly AssignedItem[] {
  const wanted = items.filter((item) => {
    const ofKind = item.gone || (kind === 'all' ? item.kind !== 'plan' : item.kind === kind);
    return ofKind && (!open || isOpen(item)) && (unitId === null || [...item.leads, ...item.supports].some((one) => one.unitId === unitId)) && (find === '' || item.text.includes(find) || item.label.includes(find));
  });
  return order.flatMap((state) => wanted.filter((item) => stateOf(item) === state));
}

/** What a unit is to a part; `own`: said on the part itself, not taken from above. */
export type MatrixCell = { readonly role: 'lead' | 'support'; readonly own: boolean } | null;

/**
 * What a unit is to a part of the plan; null: nothing.
 *
 * @example matrixCell(item, unitId)?.role // 'lead'
 */
export function matrixCell({ leads, supports }: AssignedItem, unitId: string): MatrixCell {
  const [lead, support] = [leads, supports].map((units) => units.find((one) => one.unitId === unitId));
  return lead ? { role: 'lead', own: lead.own } : support ? { role: 'support', own: support.own } : null;
}

/**
 * The rows that are drawn: those in the window with some above and below, and the one that has the focus wherever it is.
 *
 * @example drawnRows({ top: 600, height: 600, rowHeight: 50, count: 300, focused: null }) // 8 to 27
 */
export function drawnRows({ top, height, rowHeight, count, focused }: { readonly top: number; readonly height: number; readonly rowHeight: number; readonly count: number; readonly focused: number | null }): readonly number[] {
  const beyond = 4;
  const [first, last] = [Math.max(0, Math.floor(top / rowHeight) - beyond), Math.min(count - 1, Math.ceil((top + height) / rowHeight) + beyond)];
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_one, at) => first + at);
  return focused === null || focused >= count || rows.includes(focused) ? rows : [...rows, focused];
}
