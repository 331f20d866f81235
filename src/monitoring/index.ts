// Judging a plan, a case, the past.
export { caseResult, type CaseResult } from './judging/case-result.ts';
export { panelOf } from './backtest/panel.ts';
export { panelOfTable } from './backtest/panel-of-table.ts';
export { runBacktest, type BacktestReport, type ModelScore } from './backtest/run-backtest.ts';
export { runMonitoring, type MonitoredPlan, type MonitoringRun } from './run/run-monitoring.ts';
export type { MonitoredTarget } from './run/monitored.ts';
export { isBeforePlan } from './run/year-issues.ts';

// What the commands print, as schemas.
export { loadBacktestSchema, loadRunSchema } from './load-run-schemas.ts';
export { loadJudgeSchemas } from './load-schemas.ts';

// What figures are made of.
export type { Observation, ObservationContent, ObservationStatus, QualityGrade } from './observation.ts';

// Words and signs of what was found, for tables, screens and reports.
export { achievementStates, badges, outlooks } from './status.ts';
export { capabilities } from './control/target-against-limits.ts';
export { confidences } from './judging/judge-case.ts';
export { warningLevels } from './rules/rule.ts';
export { notForecastWords, priorWords } from './run/forecast-words.ts';
export { standingOf } from './rollup/rated-target.ts';
export type { RollUp, UnitPart } from './rollup/roll-up.ts';
export { probabilityText } from './wording/probability-text.ts';
export type { Standing } from './rollup/rated-target.ts';
export type { Tally } from './rollup/tally.ts';
export type { SeriesGap } from './series.ts';
export type { AchievementState, Outlook } from './status.ts';

// How figures are written: the one place that formats them.
export { amountOfChange, moveText } from './wording/change-wording.ts';
export { acceptanceText, figureText, publishedFigure, trimmedFigure, yearText } from './wording/figure-wording.ts';
export { decimalPlaces, printedDifference, printedNumber } from './wording/printed-number.ts';
export { changeUnit, printedUnit } from './wording/printed-unit.ts';

// Areas compared about a rate.
export { funnelTails, limitsAbout, placeInFunnel, type FunnelArea } from './smallcounts/funnel.ts';

// Families, for options, forms and manuals.
export { defaultModel, forecastModels } from './forecast/models/index.ts';
export { warningRules } from './rules/rules/index.ts';

// Settings of the rules: their forms, their check, their words on screens and in the manual.
export { acceptSettings, checkSettings } from './rules/check-settings.ts';
export { manualEntry } from './rules/manual-entry.ts';
export { ruleText } from './rules/rule-text.ts';
export { settingsForm } from './rules/settings-form.ts';
