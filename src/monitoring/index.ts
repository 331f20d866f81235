// Judging a plan, a case, the past.
export { caseResult, type CaseResult } from './judging/case-result.ts';
export { panelOf } from './backtest/panel.ts';
export { panelOfTable } from './backtest/panel-of-table.ts';
export { runBacktest, type BacktestReport, type ModelScore } from './backtest/run-backtest.ts';
export { monitoringSteps, runMonitoring, type MonitoredPlan, type MonitoringRun } from './run/run-monitoring.ts';
export type { MonitoredForecast, MonitoredTarget } from './run/monitored.ts';
export { isBeforePlan } from './run/year-issues.ts';

// What checks of figures ask of the arithmetic: where a value is expected, whether it lies apart, whether chance alone explains it.
export { valueInterval, type FormerValue, type ValueInterval } from './run/value-interval.ts';
export { modifiedZ, outlierFrom } from './control/modified-z.ts';
export { binomialAtLeast, binomialCdf } from './numerics/binomial.ts';

// What the commands print, as schemas.
export { loadBacktestSchema, loadRunSchema } from './load-run-schemas.ts';
export { loadJudgeSchemas } from './load-schemas.ts';

// What figures are made of.
export type { Observation, ObservationContent, ObservationStatus, Origin, QualityGrade } from './observation.ts';

// Series, and the cells they come from.
export type { Series, SeriesGap, SeriesPoint, Trace } from './series.ts';
export { recordsOfPlace, type PartRecord, type PlaceAsked } from './achievement/records-of-place.ts';
export { seriesOfIndicator, type IndicatorAsked } from './achievement/series-of-indicator.ts';
export { countCells, sourceOf, yearFigureOf, type BaselineFigure, type FigureCell, type FigureSource, type YearFigure } from './run/figure-cells.ts';
export type { FanYear } from './judging/forecast-fan.ts';

// Which way is good, gaps between two parts of the people, areas about a rate.
export { canonicalGroups, groupsWanted, sidesWanted } from './achievement/groups-wanted.ts';
export { plainNameOfGap } from './achievement/gather-sides.ts';
export { goodDirectionOf } from './achievement/good-direction-of.ts';
export { wantedMove } from './achievement/target-shape.ts';
export { gapVerdicts, type GapJudgement, type GapQuestion, type GapScale, type GapVerdict } from './gender/gap-judgement.ts';
export { gapSentence } from './gender/gap-sentence.ts';
export { gapSeriesOf, type GapSeries } from './gender/gap-series.ts';
export { judgeGap } from './gender/judge-gap.ts';
export { sexMeasures } from './gender/measures/index.ts';
export { funnelTails, limitsAbout, placeInFunnel, type FunnelArea } from './smallcounts/funnel.ts';

// Figures, years and changes in the words of reports.
export { amountOfChange, changeWording, growthText, moveText, type ValueChange } from './wording/change-wording.ts';
export { acceptanceText, figureText, publishedFigure, trimmedFigure, yearFigure, yearText, yearsText } from './wording/figure-wording.ts';
export { decimalPlaces, printedDifference, printedNumber } from './wording/printed-number.ts';
export { changeUnit, printedUnit, unitName } from './wording/printed-unit.ts';

// Words and signs of what was found, for tables, screens and reports.
export { achievementStates, badges, outlooks } from './status.ts';
export { capabilities } from './control/target-against-limits.ts';
export { confidences } from './judging/judge-case.ts';
export { warningLevels } from './rules/rule.ts';
export { measures as progressMeasures } from './progress/measures/index.ts';
export { notForecastWords, priorWords } from './run/forecast-words.ts';
export { standingOf, type Standing } from './rollup/rated-target.ts';
export { answeringUnits, unitRows } from './rollup/answering-units.ts';
export { rateRules, type RateRule } from './rollup/rate-rules.ts';
export type { RollUp, RollUpPart, UnitPart } from './rollup/roll-up.ts';
export { tallyOf, type Rate, type Tally } from './rollup/tally.ts';
export { probabilityText } from './wording/probability-text.ts';
export type { AchievementState, Outlook } from './status.ts';

// Families, for options, forms and manuals.
export { defaultModel, forecastModels } from './forecast/models/index.ts';
export { warningRules } from './rules/rules/index.ts';

// What is judged by a place's choice.
export { judgingRule, judgingSettingsOf, ratesInOrder } from './achievement/judging-rule.ts';
export type { JudgingSettings } from './achievement/way.ts';
export type { ChosenWarningSettings } from './rules/consider-warnings.ts';
export type { Approval, ChosenSettings, SettingValue } from './settings.ts';
export type { Warning, WarningLevel } from './rules/rule.ts';
export { ways } from './achievement/ways/index.ts';

// Settings of the rules: their forms, their check, their words on screens and in the manual.
export { acceptSettings, checkSettings } from './rules/check-settings.ts';
export { manualEntry } from './rules/manual-entry.ts';
export { ruleText } from './rules/rule-text.ts';
export { settingsForm } from './rules/settings-form.ts';
export { tellChosen } from './rules/tell-chosen.ts';
