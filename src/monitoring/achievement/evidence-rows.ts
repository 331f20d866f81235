import type { Target } from '#plan';
import type { IndicatorDefinition } from '#registry';
import type { Observation } from '../observation.ts';

/** Whose evidence is asked for. */
export type EvidenceQuestion = {
  readonly target: Target;
  readonly definition: IndicatorDefinition | null;
  readonly startYear: number;
  /** Nothing later is looked at. */
  readonly year: number;
  /** Names of the plan's own place; rows without a place are its own too. */
  readonly ownPlaces: readonly string[];
};

/** What a row can be called to speak of a target. */
export const namesOfTarget = ({ target, definition }: Pick<EvidenceQuestion, 'target' | 'definition'>): readonly string[] => [definition?.id ?? target.indicatorId ?? target.id, target.id, target.indicator];

/** Rows of the plan's own place up to the year being judged. */
export const ownRows = (rows: readonly Observation[], { ownPlaces, year }: Pick<EvidenceQuestion, 'ownPlaces' | 'year'>): readonly Observation[] =>
  rows.filter((row) => row.year <= year && (row.place === null || ownPlaces.includes(row.place)));
