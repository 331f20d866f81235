export { convertLegacyDocument, convertLegacyTable } from './convert-legacy.ts';
export { canPrintPdf } from './can-print-pdf.ts';
export { drawCharts } from './draw-charts.ts';
export { findLibreOffice } from './libreoffice.ts';
export { reportFormatOf, reportFormats, type ReportFormat } from './report-formats.ts';
export { writeContentApart, writeDocumentsApart, writeReportApart } from './write-report-apart.ts';
export type { ConvertOptions, ConvertOutcome, ConvertTableOutcome, LegacyExtension, LegacyTableExtension } from './convert-legacy.ts';
export type { ChartToDraw, DrawnCharts } from './draw-charts.ts';
export { findReportPrograms, type ReportPrograms } from './report-programs.ts';
