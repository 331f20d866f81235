import { useEffect, useRef } from 'react';
import { Table, type TableProps } from 'antd';

/** A table that may be wider than the window: it scrolls inside, by the keyboard too. */
export function WideTable<Row extends object>(props: TableProps<Row>): React.JSX.Element {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const part of around.current?.querySelectorAll<HTMLElement>('.ant-table-body, .ant-table-content') ?? []) part.tabIndex = part.scrollWidth > part.clientWidth ? 0 : -1;
  });
  return <div ref={around}><Table<Row> size="small" pagination={false} scroll={{ x: 'max-content' }} {...props} /></div>;
}
