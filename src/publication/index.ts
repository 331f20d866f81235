// Reports: their kinds, building one, checking one that was made.
export { reportTypes } from './reports/types/index.ts';
export { finishReport } from './reports/finish-report.ts';
export type { ReportBase } from './reports/build-report.ts';
export { completeReport, manifestName, type FinishedReport, type GivenPassages } from './reports/complete-report.ts';
export { sealReport, stampReport, type ReportSeal } from './reports/seal-report.ts';
export { makeReport, type ReportMaterial } from './reports/make-report.ts';
export type { ReportQuestion } from './ground/report-question.ts';
export type { ReportType } from './reports/report-type.ts';
export { compareManifests, type ManifestComparison } from './passages/compare-manifests.ts';
export { readManifest } from './passages/read-manifest.ts';
export type { ReportAsked, ReportManifest } from './passages/manifest.ts';

// Hand-written passages.
export { findEdits, mergeEdits, unexpected, type FoundEdits, type PresentParagraph } from './passages/find-edits.ts';
export { blockTexts, type BlockText } from './passages/block-texts.ts';
export { changesOf, type BlockChange } from './passages/changes-of.ts';
export { placesToFill } from './passages/places-to-fill.ts';
export { standOf, type PassageStand } from './passages/stand-of.ts';
export { basisOf, noPassages, readPassages, writePassages, type Passage, type Passages } from './passages/passage.ts';

// What reports say of a target, for pages that say it too.
export { isOwnLevel } from './claims/narrate.ts';
export { outlookText } from './claims/outlook-text.ts';

// Charts: options for ECharts, the table of what is shown, and a sentence that says it.
export { chartKinds } from './charts/kinds/index.ts';
export { comparedBars, type ComparedBarsData, type ComparedRow } from './charts/kinds/compared-bars.ts';
export { funnel } from './charts/kinds/funnel.ts';
export { gapLatest, type GapLatestData, type GroupFigure } from './charts/kinds/gap-latest.ts';
export { gapYears, type GapGroup, type GapYearsData } from './charts/kinds/gap-years.ts';
export { outlookStructure, type OutlookCounts, type OutlookStructureData } from './charts/kinds/outlook-structure.ts';
export { smallMultiples, type SmallMultiplesData } from './charts/kinds/small-multiples.ts';
export { statusStructure, type StatusStructureData } from './charts/kinds/status-structure.ts';
export { trend } from './charts/kinds/trend.ts';
export { unitCompletion, type UnitCompletionData } from './charts/kinds/unit-completion.ts';
export { inDark } from './charts/dark-ink.ts';
export { usualWidth } from './charts/ink.ts';
export type { ChartDrawing, ChartExample, ChartKind, ShownTable } from './charts/chart.ts';
export type { ChartForecast } from './charts/forecast-fan.ts';
export type { FunnelData } from './charts/funnel-areas.ts';
export type { ChartTarget } from './charts/target-lines.ts';
export type { TrendData } from './charts/trend-data.ts';
export type { ChartPoint } from './charts/year-line.ts';

// Papers about a round of collection: the board, letters to units, the circular, the list of gaps.
export type { BoardLine, RoundPaper, ScoredUnit } from './rounds/board-line.ts';
export { gapTables, ownerWords, sinceWords } from './rounds/gap-tables.ts';
export { reminderLetter, type LetterIssuer, type ReminderLetter } from './rounds/reminder-letter.ts';
export { boardDocument, circular, listDocument, remindedWords } from './rounds/round-documents.ts';
