export { exportFormats, type ExportFormat } from './audit/exported-lines.ts';
export { filterOf } from './audit/line-filter.ts';
