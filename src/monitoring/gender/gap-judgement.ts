import type { Missing } from '#kernel';
import type { Because } from '../status.ts';
import type { GapMovement } from './gap-sizes.ts';

/** One side of a gap at two times, in the unit of the question. */
type GapSide = { readonly name: string; readonly before: number; readonly after: number };

/** Two sides at two times. `direction`: 1 more is good, -1 less is good, 0 neither; `digits`: decimal places the values are published with. */
export type GapQuestion = { readonly first: GapSide; readonly second: GapSide; readonly unit: string; readonly direction: 1 | -1 | 0; readonly digits: number };

/** What can be said of a gap, with its word. Only `narrowed` is progress. */
export const gapVerdicts = {
  narrowed: { word: '差距缩小', progress: true },
  'reverse-narrowed': { word: '差距逆向缩小', progress: false },
  unchanged: { word: '差距基本不变', progress: false },
  mixed: { word: '差距在两种尺度上结论不一致', progress: false },
  widened: { word: '差距扩大', progress: false },
  unjudged: { word: '差距无法判断', progress: false },
} as const;
export type GapVerdict = keyof typeof gapVerdicts;

/** A gap on one scale at both times, and what it did. */
export type GapScale = { readonly before: number | Missing; readonly after: number | Missing; readonly movement: GapMovement };

/** The side that was better off and fell back at least as far as the other rose: what narrowed then is no progress. Values in the unit of the question. */
export type FallenSide = { readonly name: string; readonly before: number; readonly after: number };

export type GapJudgement = {
  readonly verdict: GapVerdict;
  readonly because: Because;
  /** In points of the unit. */
  readonly absolute: GapScale;
  /** Higher ÷ lower, 1 without a gap. */
  readonly relative: GapScale;
  readonly fellBack: FallenSide | null;
  /** The side that was ahead is behind now. */
  readonly crossed: boolean;
};
