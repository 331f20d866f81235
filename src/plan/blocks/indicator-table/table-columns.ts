import type { Column, ColumnRole } from './column-role.ts';

/** The years a plan runs. */
export type Period = { readonly startYear: number | null; readonly endYear: number | null };

/** A column of figures: `past` is a baseline, `goal` promises (null year: the end of the plan), `over` was a goal of an earlier plan and promises nothing now. */
export type FigureColumn = {
  readonly column: number;
  readonly heading: string;
  readonly time: 'past' | 'goal' | 'over';
  readonly year: number | null;
  readonly measures: 'level' | 'change';
  readonly per: 'year' | null;
};

type Level = Column & { readonly role: Extract<ColumnRole, { kind: 'level' }> };
type Change = Column & { readonly role: Extract<ColumnRole, { kind: 'change' }> };
const isLevel = (column: Column): column is Level => column.role.kind === 'level';
const isChange = (column: Column): column is Change => column.role.kind === 'change';

/** 中期 is half way, 终期 the end. */
function yearOf({ role }: Level, { startYear, endYear }: Period): number | null {
  if (role.year !== null) return role.year;
  if (role.term === 'middle' && startYear !== null && endYear !== null) return Math.floor((startYear - 1 + endYear) / 2);
  return role.said === 'past' ? null : endYear;
}

/** A year without a word is past when it lies before the plan, or when nothing is known of the plan and it is the first of three (or stands before a column of growth). */
function timeOf(column: Level, columns: readonly Level[], hasChange: boolean, period: Period): FigureColumn['time'] {
  const year = yearOf(column, period);
  const { said } = column.role;
  if (said === 'past') return 'past';
  if (year === null) return 'goal';
  if (period.startYear !== null) {
    if (year < period.startYear) return said === 'goal' ? 'over' : 'past';
    const first = columns[0] === column && said === null && year === period.startYear;
    return first && columns.length > 1 && columns.every((other) => other === column || (yearOf(other, period) ?? 0) > year + 1) ? 'past' : 'goal';
  }
  const earliest = columns.every((other) => other === column || (yearOf(other, period) ?? Infinity) > year);
  const pastElsewhere = columns.some((other) => other.role.said === 'past');
  return said === null && earliest && !pastElsewhere && (columns.length > 2 || (hasChange && columns.length > 1)) ? 'past' : 'goal';
}

/**
 * The columns of figures of a table, told into past and goals by the years of the plan.
 *
 * @example figureColumns(table.columns, { startYear: 2021, endYear: 2030 }).map(({ time }) => time) // ['past', 'goal', 'goal']
 */
export function figureColumns(columns: readonly Column[], period: Period): FigureColumn[] {
  const levels = columns.filter(isLevel);
  const changes = columns.filter(isChange);
  const found = levels.map((column): FigureColumn => ({
    column: column.column, heading: column.heading, time: timeOf(column, levels, changes.length > 0, period), year: yearOf(column, period), measures: 'level', per: null,
  }));
  const years = found.filter(({ time }) => time === 'goal').flatMap(({ year }) => year ?? []);
  const last = years.length > 0 ? Math.max(...years) : period.endYear;
  const grown = changes.map((column): FigureColumn => {
    const year = column.role.year ?? last;
    return { column: column.column, heading: column.heading, time: period.startYear !== null && year !== null && year < period.startYear ? 'over' : 'goal', year, measures: 'change', per: column.role.per };
  });
  return [...found, ...grown].sort((a, b) => a.column - b.column);
}
