import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { AskedQuestion } from '#collection';
import { readClipboardText, writeClipboardText } from '../../grid/clipboard-text.ts';
import type { GridEvent } from '../../grid/event-list.ts';
import { isOpenAt, selectedTexts, type Grid } from '../../grid/grid.ts';
import { keyOf } from '../../grid/key-of.ts';
import { reduceGrid } from '../../grid/reduce-grid.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { choicesIn, type SheetColumn } from './sheet-plan.ts';

const say = formSheetWords.grid;

type EditorProps = {
  readonly field: React.RefObject<HTMLTextAreaElement | null>; readonly scroller: React.RefObject<HTMLDivElement | null>; readonly grid: Grid; readonly asked: AskedQuestion | undefined; readonly column: SheetColumn | undefined;
  readonly label: string; readonly text: string; readonly told: string; readonly helpId: string; readonly act: (event: GridEvent) => void; readonly pageRows: number;
  readonly place: { readonly top: number; readonly height: number; readonly left: number; readonly width: number; readonly isFrozen: boolean };
};

/** Whether a key would leave everything as it is: at the last open cell Tab goes on in the page. */
const goesNowhere = (grid: Grid, event: GridEvent): boolean => {
  if (event.kind !== 'step' || (event.way !== 'right' && event.way !== 'left') || grid.editing !== null) return false;
  const { active } = reduceGrid(grid, event);
  return active.row === grid.active.row && active.column === grid.active.column;
};

/** What can be chosen in a cell that is being edited; those that begin with what is typed, where some do. */
function choicesFor(choices: readonly string[] | null, typed: string): readonly string[] {
  if (choices === null) return [];
  const fitting = choices.filter((one) => one.startsWith(typed.trim()));
  return typed.trim() === '' || fitting.length === 0 || choices.includes(typed.trim()) ? choices : fitting;
}

/**
 * The one field of a sheet, over its active cell. While the cell is not edited its whole text is selected, so that whatever is typed, by keys or by an input method, takes its place; a closed cell can
 * only be read and copied.
 */
export function CellEditor({ field, scroller, grid, asked, column, label, text, told, helpId, act, pageRows, place }: EditorProps): React.JSX.Element {
  const listId = useId();
  const toldId = useId();
  const [composing, leaves] = [useRef(false), useRef(true)];
  const [hasFocus, setFocus] = useState(false);
  const { editing } = grid;
  const isOpen = isOpenAt(grid, grid.active);
  const choices = asked !== undefined && column !== undefined && isOpen ? choicesIn(asked, column.id) : null;
  const offered = editing === null ? [] : choicesFor(choices, editing.text);

  const lay = useCallback((): void => {
    const [box, one] = [scroller.current, field.current];
    if (!box || !one) return;
    one.style.left = place.isFrozen ? `calc(${String(place.left)}em + ${String(box.scrollLeft)}px)` : `${String(place.left)}em`;
    one.style.top = `${String(place.top)}px`;
    one.style.width = `${String(place.width)}em`;
    one.style.height = `${String(place.height)}px`;
    if (editing !== null && one.scrollHeight > place.height) one.style.height = `${String(Math.min(one.scrollHeight + 2, 240))}px`;
  }, [scroller, field, place.left, place.top, place.width, place.height, place.isFrozen, editing]);
  useLayoutEffect(lay);
  useEffect(() => {
    const box = scroller.current;
    if (!place.isFrozen || !box) return undefined;
    box.addEventListener('scroll', lay, { passive: true });
    return () => box.removeEventListener('scroll', lay);
  }, [lay, place.isFrozen, scroller]);

  const { row, column: at } = grid.active;
  useLayoutEffect(() => {
    const one = field.current;
    if (!one || composing.current) return;
    const wanted = editing?.text ?? text;
    if (one.value !== wanted) {
      one.value = wanted;
      one.setSelectionRange(wanted.length, wanted.length);
    }
    if (editing === null && document.activeElement === one) one.select();
  }, [field, editing, text, row, at]);
  const isEditing = editing !== null;
  const how = editing?.how;
  useLayoutEffect(() => {
    const one = field.current;
    if (isEditing && how === 'append' && one && !composing.current) one.setSelectionRange(one.value.length, one.value.length);
  }, [field, isEditing, how]);

  const pick = (choice: string): void => {
    act({ kind: 'type', text: choice });
    act({ kind: 'commit' });
    field.current?.focus({ preventScroll: true });
  };
  const breakLine = (one: HTMLTextAreaElement): void => {
    one.setRangeText('\n', one.selectionStart, one.selectionEnd, 'end');
    act({ kind: 'type', text: one.value });
  };
  const key = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    const isComposing = event.nativeEvent.isComposing || composing.current;
    if (isComposing) return;
    if (event.key === 'Escape' && editing === null) {
      leaves.current = true;
      return;
    }
    if (event.key === 'Tab' && editing === null && leaves.current) return;
    if (editing !== null && event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      breakLine(event.currentTarget);
      return;
    }
    if (editing !== null && choices !== null && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const next = choices[(choices.indexOf(editing.text) + by + choices.length) % choices.length] ?? choices[0] ?? '';
      act({ kind: 'type', text: choices.includes(editing.text) ? next : (by === 1 ? (offered[0] ?? '') : (offered.at(-1) ?? '')) });
      return;
    }
    const meant = keyOf({ key: event.key, ctrlKey: event.ctrlKey, shiftKey: event.shiftKey, altKey: event.altKey, metaKey: event.metaKey, isComposing }, { editing: editing?.how ?? null, pageRows });
    if (meant === null) return;
    /* A character goes into the field by itself, which then tells of it: so does what an input method makes. */
    const isCharacter = meant.kind === 'begin' && meant.text !== undefined;
    if (isCharacter || goesNowhere(grid, meant)) return;
    event.preventDefault();
    leaves.current = false;
    act(meant);
  };
  const typed = (event: React.FormEvent<HTMLTextAreaElement>): void => {
    leaves.current = false;
    if (editing === null) act({ kind: 'begin', how: 'replace' });
    act({ kind: 'type', text: event.currentTarget.value });
  };
  const copy = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeClipboardText(selectedTexts(grid)));
    if (event.type === 'cut') act({ kind: 'clear' });
  };
  const paste = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    leaves.current = false;
    act({ kind: 'paste', texts: readClipboardText(event.clipboardData.getData('text/plain')) });
  };
  return (
    <>
      <textarea
        ref={field} className={`sheet-editor sheet-${column?.align ?? 'left'}${editing === null ? '' : ' sheet-editing'}${hasFocus ? ' sheet-focused' : ''}${place.isFrozen ? ' sheet-at-frozen' : ''}`} rows={1} spellCheck={false} autoComplete="off" readOnly={!isOpen} aria-label={label} aria-describedby={`${toldId} ${helpId}`}
        data-row={row} data-column={at} {...(choices === null ? {} : { 'aria-haspopup': 'listbox' as const, ...(offered.length > 0 ? { 'aria-controls': listId } : {}) })}
        onKeyDown={key} onInput={typed} onCopy={copy} onCut={copy} onPaste={paste} onPointerDown={() => { leaves.current = false; }}
        onCompositionStart={() => {
          composing.current = true;
          leaves.current = false;
          if (editing === null) act({ kind: 'begin', how: 'replace' });
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          act({ kind: 'type', text: event.currentTarget.value });
        }}
        onFocus={(event) => {
          setFocus(true);
          if (editing === null) event.currentTarget.select();
        }}
        onBlur={() => {
          setFocus(false);
          leaves.current = true;
          act({ kind: 'commit' });
        }}
      />
      <p id={toldId} className="visually-hidden">{told}</p>
      <p role="status" className="visually-hidden">{hasFocus && editing === null ? `${label}：${text === '' ? say.empty : text}。${told}` : ''}</p>
      {choices === null || editing !== null ? null : <button type="button" tabIndex={-1} className="sheet-unfold" aria-label={say.open} style={{ left: `calc(${String(place.left + place.width)}em - 24px)`, top: place.top + 2 }} onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        field.current?.focus({ preventScroll: true });
        leaves.current = false;
        act({ kind: 'begin', how: 'append' });
      }}>▾</button>}
      {offered.length === 0 ? null : <ul id={listId} role="listbox" aria-label={say.options} className="sheet-choices" style={{ left: `${String(place.left)}em`, top: place.top + place.height }}>{offered.map((choice) => (
        <li key={choice} role="option" aria-selected={choice === editing?.text} onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          pick(choice);
        }}>{choice}</li>
      ))}</ul>}
    </>
  );
}
