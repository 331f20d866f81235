import type { Issue } from '#kernel';
import type { Observation } from '#monitoring';

/** An indicator that is like a printed name: offered to a person, never linked by itself. */
export type MappingProposal = { readonly indicatorId: string; readonly indicator: string; readonly score: number };

/** What was made of one printed name in one printed unit: the indicator it is, or why it is none. `rows` and `taken` count values. */
export type MappingRow = {
  readonly sheet: string | null;
  readonly printed: string;
  readonly unit: string | null;
  readonly indicatorId: string | null;
  readonly indicator: string | null;
  /** Chinese phrase. */
  readonly because: string;
  readonly proposal: MappingProposal | null;
  /** What was done to the unit, in Chinese; null: nothing. */
  readonly conversion: string | null;
  /** Printed groups and what was understood of them: '' for everyone. */
  readonly groups: readonly { readonly printed: string; readonly as: string }[];
  readonly rows: number;
  readonly taken: number;
};

/** How one table was read: layout, headings and what its rows became. */
export type ImportedTable = {
  readonly sheet: string | null;
  /** Id of the layout; null: not recognised, nothing was read. */
  readonly layout: string | null;
  readonly layoutTitle: string | null;
  readonly headingRow: number | null;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly role: string }[];
  readonly values: number;
  readonly taken: number;
};

/** A file of figures as read: what can be used, how it was understood, and everything that is wrong with it. */
export type ImportedData = {
  readonly file: string;
  readonly observations: readonly Observation[];
  readonly mapping: readonly MappingRow[];
  readonly tables: readonly ImportedTable[];
  readonly issues: readonly Issue[];
};
