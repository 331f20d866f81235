import { useEffect, useRef } from 'react';
import { Grid, Table, type TableProps } from 'antd';
import { labelledColumns } from './labelled-columns.ts';
import { namePageButtons } from './name-page-buttons.tsx';

/**
 * A table that may be wider than the window: it scrolls inside, by the keyboard too; `label` is read out then. On a phone a table of few columns breaks its lines, and of one with more every row is a record of its own,
 * each value beside the name of its column; one that is compared across (`isGrid`: years side by side) stays as it is.
 */
export function WideTable<Row extends object>({ label, locale, isGrid = false, ...props }: TableProps<Row> & { readonly label: string; readonly isGrid?: boolean }): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  const isNarrow = Grid.useBreakpoint().md === false && !isGrid;
  const isStacked = isNarrow && (props.columns?.length ?? 0) > 3;
  useEffect(() => {
    for (const part of around.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ?? []) {
      part.tabIndex = part.scrollWidth > part.clientWidth ? 0 : -1;
      part.setAttribute('role', 'region');
      part.setAttribute('aria-label', label);
    }
  });
  const shape: TableProps<Row> = isNarrow ? { columns: labelledColumns(props.columns ?? []), sticky: false, ...(isStacked ? { className: `stacked ${props.className ?? ''}` } : {}) } : {};
  return (
    <div ref={around}>
      <Table<Row>
        size="small" {...(isNarrow ? {} : { scroll: { x: 'max-content' } })} locale={{ ...locale, ...(typeof locale?.emptyText === 'string' ? { emptyText: <span className="hint">{locale.emptyText}</span> } : {}) }}
        {...props} {...shape} pagination={props.pagination ? { itemRender: namePageButtons, ...props.pagination } : false}
      />
    </div>
  );
}
