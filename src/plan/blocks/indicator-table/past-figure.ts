import type { Fact } from '../../tree.ts';
import { joinSlices, spansOf } from '../passage.ts';
import { textOf, type GridCell } from './grid.ts';
import { foldCell, readFigure } from './read-figure.ts';
import type { Named } from './sheet.ts';
import { unitInRow, unitOf } from './table-unit.ts';

/** A figure of the past with its year; `unit` as targets have it. */
export type PastFigure = { readonly value: number; readonly unit: string | null; readonly year: number | null };

/** 93.6, or 93.6（2019年） where the cell tells another year than its heading. */
export function pastFigure(cell: GridCell, year: number | null, named: Pick<Named, 'name' | 'unit'>): PastFigure | null {
  const text = foldCell(textOf(cell.slices));
  const told = /^(.+?)[（(]((?:19|20)\d\d)年?(?:底|末|数据)?[）)]$/.exec(text);
  const figure = readFigure(told?.[1] ?? text);
  if (!figure || figure.lead !== '' || figure.quantity.upper !== null || (figure.quantity.bound !== null && figure.quantity.bound !== 'about') || figure.quantity.measure === 'points') return null;
  const unit = figure.unit === 'ratio' ? 'ratio' : unitInRow(unitOf(figure.unit ?? named.unit ?? ''), named.name);
  return { value: figure.quantity.value, unit, year: told ? Number(told[2]) : year };
}

/** The figure as a fact of its indicator. */
export function factOf(read: PastFigure, cell: GridCell, named: Pick<Named, 'name' | 'slices'>): Fact {
  const passage = joinSlices([...named.slices, ...cell.slices]);
  return { spans: spansOf(passage), indicator: named.name, indicatorId: null, value: read.value, unit: read.unit ?? '', year: read.year, place: null, quote: passage.text };
}

/** Whether a goal lies above or below the baseline of its row. */
export function courseOf(baseline: number | null, goalText: string | undefined): Named['course'] {
  const goal = goalText === undefined ? null : readFigure(foldCell(goalText).replace(/[[〔【［].*$/, ''));
  if (baseline === null || !goal || goal.quantity.value === baseline) return null;
  return goal.quantity.value > baseline ? 'up' : 'down';
}
