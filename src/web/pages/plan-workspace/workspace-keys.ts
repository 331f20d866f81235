/** What a key does in the workspace. */
export type WorkspaceCommand =
  | 'accept' | 'mended' | 'next' | 'previous' | 'list' | 'correct' | 'split' | 'merge-next' | 'merge-previous' | 'move' | 'add-clause' | 'add-target' | 'link' | 'units' | 'remove' | 'menu' | 'undo' | 'keys' | 'unseen' | 'source'
  | 'up' | 'down' | 'fold' | 'unfold' | 'first' | 'last' | 'page-up' | 'page-down';

/** A key as the browser tells it; `code` is where it lies, for when a way of typing Chinese has taken the letter. */
export type PressedKey = { readonly key: string; readonly code: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean };

const letters: Readonly<Record<string, WorkspaceCommand>> = {
  a: 'accept', d: 'mended', n: 'next', p: 'previous', q: 'list', e: 'correct', s: 'split', m: 'merge-next', v: 'move', i: 'add-clause', t: 'add-target', l: 'link', r: 'units', x: 'remove', o: 'menu', z: 'undo', u: 'unseen', f: 'source',
};
const arrows: Readonly<Record<string, WorkspaceCommand>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'fold', ArrowRight: 'unfold', Home: 'first', End: 'last', PageUp: 'page-up', PageDown: 'page-down' };

/**
 * What a key asks for; null: nothing of ours. The arrows only where the tree has the focus.
 *
 * @example commandOf({ key: 'M', code: 'KeyM', shiftKey: true, ctrlKey: false, altKey: false, metaKey: false }, true) // 'merge-previous'
 */
export function commandOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: PressedKey, isInTree: boolean): WorkspaceCommand | null {
  const letter = (/^[a-z]$/i.test(key) ? key : code.startsWith('Key') && key === 'Process' ? code.slice(3) : '').toLowerCase();
  if (ctrlKey || metaKey) return letter === 'z' && !altKey && !shiftKey ? 'undo' : null;
  if (altKey) return null;
  if (key === '?' || key === '？') return 'keys';
  if (letter === 'm' && shiftKey) return 'merge-previous';
  if (letter !== '') return letters[letter] ?? null;
  return isInTree ? (arrows[key] ?? null) : null;
}
