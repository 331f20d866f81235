import { memo } from 'react';
import { fieldOf, type AskedQuestion } from '#collection';
import type { RowMarks } from './cell-marks.ts';
import { countNameIn, type SheetColumn } from './sheet-plan.ts';

/** What of a row is selected: from which column to which, and the active one; -1 where none is. */
type RowProps = {
  readonly row: number; readonly columns: readonly SheetColumn[]; readonly lefts: readonly number[]; readonly texts: Readonly<Record<string, string>>; readonly open: ReadonlySet<string> | undefined;
  readonly asked: AskedQuestion | undefined; readonly marks: RowMarks | undefined; readonly selectedFrom: number; readonly selectedTo: number; readonly active: number;
};

const signs = { error: '✕', doubt: '？', explained: '✓', conflict: '≠' } as const;
const frozen = 2;

/** So much of a long text is shown in its cell; the rest stands beside the sheet. A figure is never parted. */
const mostShown = 60;

/**
 * A text as its cell shows it.
 *
 * @example shownIn('…') // the first letters of a long text, never the half of a figure
 */
function shownIn(text: string): string {
  if (text.length <= mostShown) return text;
  return `${text.slice(0, mostShown).replace(/[\d.,]+$/, '').toWellFormed().replace(/\uFFFD$/, '')}…`;
}

/** A row of the sheet. It is drawn again only when something of it has changed. */
export const SheetRow = memo(function SheetRow({ row, columns, lefts, texts, open, asked, marks, selectedFrom, selectedTo, active }: RowProps): React.JSX.Element {
  const template = columns.map(({ width }) => `${String(width)}em`).join(' ');
  if (asked === undefined) {
    return <div role="row" aria-rowindex={row + 2} data-height={row} className="sheet-row sheet-band" style={{ gridTemplateColumns: template }}><div role="gridcell" aria-colindex={1} aria-colspan={columns.length} data-row={row} data-column={0} className="sheet-cell sheet-frozen"><strong>{texts['name']}</strong></div></div>;
  }
  return (
    <div role="row" aria-rowindex={row + 2} data-height={row} className="sheet-row" style={{ gridTemplateColumns: template }}>
      {columns.map(({ id, align }, column) => {
        const [mark, isOpen] = [marks?.cells[id], open?.has(id) === true];
        const isSelected = column >= selectedFrom && column <= selectedTo;
        const text = id === 'state' ? (marks?.state ?? '') : (texts[id] ?? '');
        const isAsked = fieldOf(asked, id) !== null;
        const names = ['sheet-cell', isOpen ? 'sheet-open' : isAsked || column < frozen || ['unit', 'period', 'lastYear', 'promise', 'state'].includes(id) ? '' : 'sheet-closed', isSelected ? 'sheet-selected' : '', mark === undefined ? '' : `sheet-${mark}`, column < frozen ? 'sheet-frozen' : '', id === 'period' ? 'sheet-small' : '', `sheet-${align}`];
        return (
          <div
            key={id} role={column === 1 ? 'rowheader' : 'gridcell'} aria-colindex={column + 1} aria-selected={isSelected || column === active} data-row={row} data-column={column} className={names.filter((name) => name !== '').join(' ')}
            {...(column < frozen ? { style: { left: `${String(lefts[column])}em` } } : {})} {...(mark === 'error' || mark === 'conflict' ? { 'aria-invalid': true } : {})}
          >
            {mark === undefined ? null : <span className="sheet-sign">{signs[mark]}</span>}
            {text === '' && id === 'value' ? <span className="sheet-computed figures">{marks?.computed ?? ''}</span> : text === '' && isOpen ? <span className="sheet-hint">{countNameIn(asked, id)}</span> : <span className={align === 'right' ? 'figures' : undefined}>{shownIn(text)}</span>}
          </div>
        );
      })}
    </div>
  );
});
