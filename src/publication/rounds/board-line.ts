import type { BoardRow, UnitScore } from '#collection';

/** A line of the board with the words that stand beside it: what the unit is called today and was called before, who is in charge, which letters went out. */
export type BoardLine = {
  readonly row: BoardRow;
  readonly unit: string;
  /** Under which name it was asked, where it has another today, or whose form it was. */
  readonly formerly: string | null;
  readonly inCharge: string;
  readonly reminded: string;
  readonly timesReminded: number;
};

/** A unit's score with its name. */
export type ScoredUnit = { readonly unitId: string; readonly unit: string; readonly score: UnitScore; readonly change: string };

/** What the papers about a round have in common. */
export type RoundPaper = { readonly round: string; readonly reportingYear: number; readonly asOf: string; readonly place: string; readonly isDemo: boolean };
