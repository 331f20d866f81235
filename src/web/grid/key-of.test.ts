import { describe, expect, test } from 'vitest';
import { keyOf, type KeyPress } from './key-of.ts';

const press = (keys: string): KeyPress => {
  const parts = keys.split(/\+(?=.)/);
  return { key: parts.at(-1) ?? '', ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt'), metaKey: parts.includes('Meta'), isComposing: parts.includes('Composing') };
};

describe('a key', () => {
  test.each([
    ['ArrowDown', { kind: 'move', way: 'down' }],
    ['Shift+ArrowLeft', { kind: 'move', way: 'left', extend: true }],
    ['Ctrl+ArrowRight', { kind: 'move', way: 'right', far: true }],
    ['Meta+ArrowRight', { kind: 'move', way: 'right', far: true }],
    ['Ctrl+Shift+End', { kind: 'move', way: 'end', far: true, extend: true }],
    ['PageDown', { kind: 'move', way: 'page-down', rows: 20 }],
    ['Enter', { kind: 'step', way: 'down' }],
    ['Shift+Enter', { kind: 'step', way: 'up' }],
    ['Tab', { kind: 'step', way: 'right' }],
    ['Shift+Tab', { kind: 'step', way: 'left' }],
    ['F2', { kind: 'begin', how: 'append' }],
    ['Alt+ArrowDown', { kind: 'begin', how: 'append' }],
    ['Backspace', { kind: 'begin', how: 'replace' }],
    ['Delete', { kind: 'clear' }],
    ['7', { kind: 'begin', how: 'replace', text: '7' }],
    ['+', { kind: 'begin', how: 'replace', text: '+' }],
    ['Shift+A', { kind: 'begin', how: 'replace', text: 'A' }],
    ['Ctrl+Alt+€', { kind: 'begin', how: 'replace', text: '€' }],
    [' ', { kind: 'begin', how: 'replace', text: ' ' }],
    ['Shift+ ', null],
    ['Ctrl+ ', null],
    ['Ctrl+a', { kind: 'select-all' }],
    ['Ctrl+d', { kind: 'fill', way: 'down' }],
    ['Ctrl+R', { kind: 'fill', way: 'right' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Ctrl+k', null],
    ['Alt+d', null],
    ['Escape', null],
    ['Shift', null],
    ['F5', null],
    ['toString', null],
    ['Process', null],
    ['Composing+a', null],
    ['Composing+Enter', null],
  ])('%j on a cell means %j', (keys, event) => {
    expect(keyOf(press(keys), { editing: null, pageRows: 20 })).toEqual(event);
  });

  test.each([
    ['ArrowDown', { kind: 'move', way: 'down' }, null],
    ['Shift+ArrowRight', { kind: 'move', way: 'right', extend: true }, null],
    ['Home', { kind: 'move', way: 'home' }, null],
    ['Enter', { kind: 'step', way: 'down' }, { kind: 'step', way: 'down' }],
    ['Shift+Tab', { kind: 'step', way: 'left' }, { kind: 'step', way: 'left' }],
    ['Ctrl+Enter', { kind: 'commit', everywhere: true }, { kind: 'commit', everywhere: true }],
    ['Escape', { kind: 'cancel' }, { kind: 'cancel' }],
    ['F2', { kind: 'begin', how: 'append' }, { kind: 'begin', how: 'replace' }],
    ['a', null, null],
    ['Delete', null, null],
    ['Ctrl+z', null, null],
    ['Ctrl+a', null, null],
    ['Alt+Enter', null, null],
    ['Composing+ArrowDown', null, null],
    ['Composing+Enter', null, null],
    ['Composing+Escape', null, null],
    ['Process', null, null],
  ])('%j while typing over means %j, while typing behind %j', (keys, replacing, appending) => {
    expect(keyOf(press(keys), { editing: 'replace', pageRows: 20 })).toEqual(replacing);
    expect(keyOf(press(keys), { editing: 'append', pageRows: 20 })).toEqual(appending);
  });
});
