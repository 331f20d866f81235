export type { Observation, ObservationContent, ObservationStatus, QualityGrade } from './observation.ts';
