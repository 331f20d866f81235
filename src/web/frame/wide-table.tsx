import { useEffect, useRef } from 'react';
import { Table, type TableProps } from 'antd';
import { namePageButtons } from './name-page-buttons.tsx';

/** A table that may be wider than the window: it scrolls inside, by the keyboard too; `label` is read out then. */
export function WideTable<Row extends object>({ label, locale, ...props }: TableProps<Row> & { readonly label: string }): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const part of around.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ?? []) {
      part.tabIndex = part.scrollWidth > part.clientWidth ? 0 : -1;
      part.setAttribute('role', 'region');
      part.setAttribute('aria-label', label);
    }
  });
  return <div ref={around}><Table<Row> size="small" scroll={{ x: 'max-content' }} locale={{ ...locale, ...(typeof locale?.emptyText === 'string' ? { emptyText: <span className="hint">{locale.emptyText}</span> } : {}) }} {...props} pagination={props.pagination ? { itemRender: namePageButtons, ...props.pagination } : false} /></div>;
}
