import { useEffect, useRef } from 'react';
import { reportsWords } from '../../words/reports-words.ts';
import { ReportRuns } from './report-runs.tsx';
import type { ReportContent, ShownTable } from './report-types.ts';

type Cells = ShownTable['head'][number];

const classOf = (align: 'left' | 'centre' | 'right', shade: 'group' | 'total' | undefined, strong: boolean | undefined): string => [`report-${align}`, ...(shade === undefined ? [] : [`report-${shade}`]), ...(strong === true ? ['report-strong'] : [])].join(' ');

/** A table as it will be printed; wider than the window it scrolls inside, by the keyboard too. */
export function ReportTable({ table: { unit, aligns, head, body, notes }, caption, sources }: { readonly table: ShownTable; readonly caption: string; readonly sources: ReportContent['sources'] }): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = around.current;
    if (box !== null) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  const row = (cells: Cells, kind: 'th' | 'td', key: string): React.JSX.Element => (
    <tr key={key}>{cells.map(({ runs, align, columnSpan, rowSpan, strong, shade }, at) => {
      const Tag = kind;
      return <Tag key={`${key} ${String(at)}`} colSpan={columnSpan} rowSpan={rowSpan} className={classOf(align ?? (kind === 'th' ? 'centre' : aligns[at] ?? 'left'), shade, strong)} {...(kind === 'th' ? { scope: 'col' as const } : {})}><ReportRuns runs={runs} sources={sources} /></Tag>;
    })}</tr>
  );
  return (
    <div className="report-table" ref={around} role="region" aria-label={caption}>
      {unit === '' ? null : <div className="report-unit">{reportsWords.text.unit(unit)}</div>}
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>{head.map((cells, at) => row(cells, 'th', `head ${String(at)}`))}</thead>
        <tbody>{body.map((cells, at) => row(cells, 'td', `body ${String(at)}`))}</tbody>
      </table>
      {notes.map((runs, at) => <p key={`note ${String(at)}`} className="report-note"><ReportRuns runs={runs} sources={sources} /></p>)}
    </div>
  );
}
