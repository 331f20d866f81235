export { caseResult, type CaseResult } from './judging/case-result.ts';
export { defaultModel, forecastModels } from './forecast/models/index.ts';
export { achievementStates, badges, outlooks } from './status.ts';
export type { Observation, ObservationContent, ObservationStatus, QualityGrade } from './observation.ts';
