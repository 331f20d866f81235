export { convertLegacyDocument } from './convert-legacy.ts';
export { drawCharts } from './draw-charts.ts';
export { findLibreOffice } from './libreoffice.ts';
export { printPdf } from './print-pdf.ts';
export { writeDocumentsApart, writeReportApart } from './write-report-apart.ts';
export type { ConvertOptions, ConvertOutcome, LegacyExtension } from './convert-legacy.ts';
export type { ChartToDraw, DrawnCharts } from './draw-charts.ts';
export type { PrintOptions, PrintOutcome, ToPrint } from './print-pdf.ts';
export { findReportPrograms, type ReportPrograms } from './report-programs.ts';
