// Reports: their kinds, building one, checking one that was made.
export { reportTypes } from './reports/types/index.ts';
export { finishReport, manifestName, type FinishedReport, type GivenPassages } from './reports/finish-report.ts';
export type { ReportQuestion } from './ground/report-question.ts';
export type { ReportType } from './reports/report-type.ts';
export { compareManifests, type ManifestComparison } from './passages/compare-manifests.ts';
export { readManifest } from './passages/read-manifest.ts';
export type { ReportAsked, ReportManifest } from './passages/manifest.ts';

// Hand-written passages.
export { findEdits, mergeEdits, unexpected, type FoundEdits, type PresentParagraph } from './passages/find-edits.ts';
export { noPassages, readPassages, writePassages, type Passage, type Passages } from './passages/passage.ts';

// Charts: options for ECharts, the table of what is shown, and a sentence that says it.
export { chartKinds } from './charts/kinds/index.ts';
export { trend } from './charts/kinds/trend.ts';
export type { ChartDrawing, ChartExample, ChartKind, ShownTable } from './charts/chart.ts';
export type { TrendData } from './charts/trend-data.ts';
