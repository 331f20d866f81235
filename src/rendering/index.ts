export { convertLegacyDocument, findLibreOffice } from './convert-legacy.ts';
export type { ConvertOptions, ConvertOutcome, LegacyExtension } from './convert-legacy.ts';
export { drawCharts } from './draw-charts.ts';
export type { ChartToDraw, DrawnCharts } from './draw-charts.ts';
