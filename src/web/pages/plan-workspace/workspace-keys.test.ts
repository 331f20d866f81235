import { expect, test } from 'vitest';
import { commandOf, type PressedKey } from './workspace-keys.ts';

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({ key, code: `Key${key.toUpperCase()}`, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

test.each<readonly [string, PressedKey, boolean, string | null]>([
  ['A accepts', press('a'), false, 'accept'], ['with capitals locked too', press('A'), false, 'accept'], ['M merges with the next', press('m'), false, 'merge-next'], ['with Shift with the one before', press('M', { shiftKey: true }), false, 'merge-previous'],
  ['Z takes back', press('z'), false, 'undo'], ['as does Ctrl+Z', press('z', { ctrlKey: true }), false, 'undo'], ['Ctrl+A is the browser’s', press('a', { ctrlKey: true }), false, null], ['Alt+D is the browser’s', press('d', { altKey: true }), false, null],
  ['a question mark shows the keys', press('?', { code: 'Slash', shiftKey: true }), false, 'keys'], ['a Chinese one too', press('？', { code: 'Slash', shiftKey: true }), false, 'keys'], ['a letter a way of typing has taken', press('Process', { code: 'KeyN' }), false, 'next'],
  ['an arrow moves in the tree', press('ArrowDown', { code: 'ArrowDown' }), true, 'down'], ['and elsewhere scrolls', press('ArrowDown', { code: 'ArrowDown' }), false, null], ['other keys do nothing', press('Tab', { code: 'Tab' }), true, null], ['nor do letters without a meaning', press('b'), true, null],
])('%s', (_name, key, isInTree, command) => {
  expect(commandOf(key, isInTree)).toBe(command);
});
