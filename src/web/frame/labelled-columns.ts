import type { TableColumnsType } from 'antd';

/**
 * The columns of a table for a narrow window: every cell knows the name of its column (`data-label`), none is held at an edge.
 *
 * @example labelledColumns([{ title: '单位', fixed: 'left', dataIndex: 'unit' }]) // the cells carry data-label="单位"
 */
export const labelledColumns = <Row extends object>(columns: TableColumnsType<Row>): TableColumnsType<Row> => columns.map((column) => {
  const { title, onCell } = column;
  return { ...column, fixed: false, onCell: (row: Row, index?: number) => ({ ...onCell?.(row, index), ...(typeof title === 'string' ? { 'data-label': title } : {}) }) };
});
