import type { Grid } from './grid.ts';

/** A sheet before and after, drawn as testing/drawn-grid.ts says: `[5] (6) #7 / . . #`: 5 is active, 6 selected too, 7 closed; `.` is empty, `#` empty and closed, `=` a heading. */
type GridExample<Told> = { readonly from: string; readonly event: Told; readonly to: string };

/** A thing that can happen to a sheet. `whileEditing`: whether what is being typed is kept first, or goes on being typed. */
export type GridEventKind<Told extends { readonly kind: string }> = {
  readonly kind: Told['kind'];
  readonly whileEditing: 'keep-first' | 'go-on';
  readonly apply: (grid: Grid, event: Told) => Grid;
  readonly examples: readonly GridExample<Told>[];
};
