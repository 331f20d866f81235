import { useEffect, useRef } from 'react';
import type { ShownTable } from '#publication';
import { chartWords } from '../words/chart-words.ts';
import { textOfCell } from './table-texts.ts';

type Cell = ShownTable['body'][number][number];
type Run = Cell['runs'][number];

/** Where a figure came from, by the key its run bears. */
export type OpenOrigin = (source: string) => void;

function Words({ run, openOrigin }: { readonly run: Run; readonly openOrigin: OpenOrigin | undefined }): React.JSX.Element | null {
  if (!('text' in run)) return null;
  const { text, source } = run;
  if (openOrigin === undefined || source === undefined) return <>{text}</>;
  return <button type="button" className="plain-button" aria-label={chartWords.origin(text)} onClick={() => openOrigin(source)}>{text}</button>;
}

const classOf = ({ align, number, shade, strong }: Cell, column: ShownTable['columns'][number] | undefined): string =>
  [(align ?? column?.align) === 'right' ? 'right' : '', number === undefined ? '' : 'figures', shade ?? '', strong === true ? 'strong' : ''].filter((one) => one !== '').join(' ');

/** The table of what a chart shows. It scrolls inside where it is wider than its place, by the keyboard too. */
export function TableTwin({ name, table: { columns, head, body, notes, unit, keyColumns }, openOrigin }: { readonly name: string; readonly table: ShownTable; readonly openOrigin?: OpenOrigin | undefined }): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = around.current;
    if (place !== null) place.tabIndex = place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight ? 0 : -1;
  });
  const cellsOf = (row: readonly Cell[], at: number): React.ReactNode => row.map((cell, column) => {
    const words = cell.runs.map((run, place) => <Words key={String(place)} run={run} openOrigin={openOrigin} />);
    const told = { key: String(column), colSpan: cell.columnSpan, rowSpan: cell.rowSpan, className: classOf(cell, columns[column]) };
    return column < keyColumns ? <th {...told} key={`${String(at)}-${told.key}`} scope="row">{words}</th> : <td {...told} key={`${String(at)}-${told.key}`}>{words}</td>;
  });
  return (
    <div className="chart-table" role="region" aria-label={name} ref={around}>
      {unit === '' ? null : <p className="chart-unit">{chartWords.unit(unit)}</p>}
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>{head.map((row, at) => <tr key={String(at)}>{row.map((cell, column) => <th key={String(column)} scope="col" colSpan={cell.columnSpan} rowSpan={cell.rowSpan} className={columns[column]?.align === 'right' ? 'right' : ''}>{textOfCell(cell)}</th>)}</tr>)}</thead>
        <tbody>{body.map((row, at) => <tr key={String(at)}>{cellsOf(row, at)}</tr>)}</tbody>
      </table>
      {notes.map((note, at) => <p key={String(at)} className="chart-note">{note.map((run) => ('text' in run ? run.text : '')).join('')}</p>)}
    </div>
  );
}
