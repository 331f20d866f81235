// Charts: options for ECharts, the table of what is shown, and a sentence that says it.
export { chartKinds } from './charts/kinds/index.ts';
export { trend } from './charts/kinds/trend.ts';
export type { ChartDrawing, ChartExample, ChartKind, ShownTable } from './charts/chart.ts';
export type { TrendData } from './charts/trend-data.ts';
