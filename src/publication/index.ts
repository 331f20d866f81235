// Reports: their kinds, building one, checking one that was made.
export { reportTypes } from './reports/types/index.ts';
export { finishReport, manifestName, type FinishedReport, type GivenPassages } from './reports/finish-report.ts';
export type { ReportQuestion } from './ground/report-question.ts';
export type { ReportType } from './reports/report-type.ts';
export { compareManifests, type ManifestComparison } from './passages/compare-manifests.ts';
export { readManifest } from './passages/read-manifest.ts';
export type { ReportAsked, ReportManifest } from './passages/manifest.ts';

// Hand-written passages.
export { findEdits, mergeEdits, type FoundEdits, type PresentParagraph } from './passages/find-edits.ts';
export { noPassages, readPassages, writePassages, type Passages } from './passages/passage.ts';
