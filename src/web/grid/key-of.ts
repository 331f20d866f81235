import type { GridEvent } from './event-list.ts';
import type { GridEditing } from './grid.ts';

/** A key as the browser tells it. */
export type KeyPress = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly metaKey: boolean; readonly isComposing: boolean };

/** How the active cell is being edited, if it is, and how many rows are on a page. */
type Situation = { readonly editing: GridEditing['how'] | null; readonly pageRows: number };

type Held = { readonly far: boolean; readonly extend: boolean };

const moving = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'home', End: 'end', PageUp: 'page-up', PageDown: 'page-down' } as const;

const isMoving = (key: string): key is keyof typeof moving => Object.hasOwn(moving, key);

/** Keys that mean the same whether a cell is edited or not. */
const stepping = new Map<string, (back: boolean) => GridEvent>([
  ['Enter', (back) => ({ kind: 'step', way: back ? 'up' : 'down' })],
  ['Tab', (back) => ({ kind: 'step', way: back ? 'left' : 'right' })],
]);

/** Keys on a cell that is not edited. */
const resting = new Map<string, GridEvent>([
  ['F2', { kind: 'begin', how: 'append' }],
  ['Backspace', { kind: 'begin', how: 'replace' }],
  ['Delete', { kind: 'clear' }],
]);

/** Keys held with Ctrl (on a Mac with ⌘) on a cell that is not edited. Ctrl+C, X and V are left to the browser, which then tells of the clipboard. */
const withControl = new Map<string, (shift: boolean) => GridEvent>([
  ['a', () => ({ kind: 'select-all' })],
  ['d', () => ({ kind: 'fill', way: 'down' })],
  ['r', () => ({ kind: 'fill', way: 'right' })],
  ['z', (shift) => ({ kind: shift ? 'redo' : 'undo' })],
  ['y', () => ({ kind: 'redo' })],
]);

const isCharacter = (key: string): boolean => [...key].length === 1;

const moveOf = (key: keyof typeof moving, { far, extend }: Held, rows: number): GridEvent =>
  ({ kind: 'move', way: moving[key], ...(far ? { far } : {}), ...(extend ? { extend } : {}), ...(key.startsWith('Page') ? { rows } : {}) });

/** While a cell is edited: what leaves or ends it. All else belongs to the field. */
function keyWhileEditing(key: string, how: GridEditing['how'], held: Held, rows: number): GridEvent | null {
  if (key === 'Enter' && held.far) return { kind: 'commit', everywhere: true };
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'F2') return { kind: 'begin', how: how === 'append' ? 'replace' : 'append' };
  return how === 'replace' && isMoving(key) ? moveOf(key, held, rows) : null;
}

/**
 * What a key means in a sheet, as in Excel; null where it is left to the browser. While an input method composes no key is taken, so that Chinese can be typed: when one opens on a cell that is not
 * edited, the screen itself begins the editing (`compositionstart`). Ctrl+Space and Shift+Space, in Excel the column and the row, are left to input methods, which are switched by them.
 *
 * @example keyOf({ key: 'Enter', shiftKey: true, ...none }, { editing: null, pageRows: 20 }) // { kind: 'step', way: 'up' }
 */
export function keyOf(press: KeyPress, { editing, pageRows }: Situation): GridEvent | null {
  const { key, shiftKey, altKey, isComposing } = press;
  if (isComposing || key === 'Process' || key === 'Dead' || key === 'Unidentified') return null;
  const far = press.ctrlKey || press.metaKey;
  const held = { far, extend: shiftKey };
  /* AltGr, which some keyboards need for a character, comes as Ctrl with Alt. */
  if (altKey && !(press.ctrlKey && isCharacter(key))) return editing === null && key === 'ArrowDown' ? { kind: 'begin', how: 'append' } : null;
  const stepOf = far ? undefined : stepping.get(key);
  if (stepOf) return stepOf(shiftKey);
  if (editing !== null) return keyWhileEditing(key, editing, held, pageRows);
  if (isMoving(key)) return moveOf(key, held, pageRows);
  if (far && !altKey) return withControl.get(key.toLowerCase())?.(shiftKey) ?? null;
  if (isCharacter(key)) return key === ' ' && shiftKey ? null : { kind: 'begin', how: 'replace', text: key };
  return resting.get(key) ?? null;
}
