import type { Actions } from '../../client/actions.ts';

/** What the server answers of the table, a target, the rate, the warnings, the rules. */
export type Standings = Actions['monitoring.list-standings']['output'];
export type Standing = Standings['standings'][number];
export type Tally = Standings['tally'];
export type RunHead = Standings['run'];
export type Target = Actions['monitoring.get-target']['output'];
export type Attainment = Actions['monitoring.get-attainment']['output'];
export type Part = Attainment['whole'];
export type Warnings = Actions['monitoring.list-warnings']['output'];
export type Rules = Actions['monitoring.list-rules']['output'];
export type Rule = Rules['rules'][number];
export type RulesPreview = Actions['monitoring.preview-rules']['output'];
