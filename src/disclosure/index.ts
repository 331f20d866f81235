export { attackerIntervals } from './attacker-intervals.ts';
export { frequencySettings, primaryCells } from './primary-cells.ts';
export { mostCandidates, protectTable } from './protect-table.ts';
export { chanceUp, roundRandomly } from './round-randomly.ts';
export type { AttackerInterval } from './attacker-intervals.ts';
export type { Cell, CountTable, Margins } from './count-table.ts';
export type { FrequencyRule, FrequencySettings, PersonTopic } from './primary-cells.ts';
export type { ProtectedTable, ProtectionRefusal } from './protect-table.ts';
