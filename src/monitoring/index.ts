export { panelOf } from './backtest/panel.ts';
export { panelOfTable } from './backtest/panel-of-table.ts';
export { runBacktest, type BacktestReport, type ModelScore } from './backtest/run-backtest.ts';
export { caseResult, type CaseResult } from './judging/case-result.ts';
export { defaultModel, forecastModels } from './forecast/models/index.ts';
export { achievementStates, badges, outlooks } from './status.ts';
export type { Observation, ObservationContent, ObservationStatus, QualityGrade } from './observation.ts';
