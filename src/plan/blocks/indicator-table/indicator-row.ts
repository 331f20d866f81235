import type { Issue } from '#kernel';
import type { Fact, IndicatorRow } from '../../tree.ts';
import { textOf, type GridRow } from './grid.ts';
import { courseOf, factOf, pastFigure } from './past-figure.ts';
import { cellAt, cellsOf, isDash, spansOfSlices, textIn, type Sheet } from './sheet.ts';
import { joinNames, readName } from './table-names.ts';
import { unitsOfCell } from './table-responsible.ts';
import { unitOf } from './table-unit.ts';
import { targetsOfCell, withOwnIds } from './targets-of-cell.ts';

const issueAt = (row: GridRow, code: string, message: string): Issue => {
  const line = row.slices[0]?.line;
  return { code, severity: 'doubt', message, ...(line ? { line: line.line, page: line.page } : {}) };
};

const attributeOf = (text: string): IndicatorRow['attribute'] => (text.includes('约束') ? '约束性' : text.includes('预期') ? '预期性' : null);

/**
 * One row of the table as a row of the plan; `above` is the name a mere part (其中：农村) belongs to, `ordinal` its number in the tables of the plan.
 *
 * @example rowOf(row, sheet, '妇女与健康', null, 1).row.indicator // '孕产妇死亡率'
 */
export function rowOf(row: GridRow, sheet: Sheet, domain: string | null, above: string | null, ordinal: number): { row: IndicatorRow; issues: Issue[] } {
  const { table, figures, context } = sheet;
  const nameCells = cellsOf(row, 'name', sheet);
  const { number, name, unit: glued } = readName(joinNames(nameCells.map(({ slices }) => textOf(slices))), above);
  const printedUnit = textIn(cellsOf(row, 'unit', sheet));
  const unit = unitOf(printedUnit) === null ? glued : printedUnit;
  const known = { name, unit: unit === null ? null : unitOf(unit), domain, slices: nameCells.flatMap(({ slices }) => slices) };
  const filled = figures.flatMap((figure) => {
    const cell = cellAt(row, figure.column, sheet);
    return cell ? [{ figure, cell, text: textOf(cell.slices) }] : [];
  });
  const past = filled.filter(({ figure }) => figure.time === 'past').map((one) => ({ ...one, read: pastFigure(one.cell, one.figure.year, known) }));
  const baseline = past.filter(({ text }) => !isDash(text)).sort((a, b) => (a.figure.year ?? 0) - (b.figure.year ?? 0)).at(-1);
  const stated = baseline?.read ? { value: baseline.read.value, year: baseline.read.year } : null;
  const goals = filled.filter(({ figure }) => figure.time !== 'past');
  const course = courseOf(stated?.value ?? null, goals.findLast(({ figure, text }) => figure.measures === 'level' && !isDash(text))?.text);
  const key = `${context.id}/table/${String(ordinal)}`;
  const promises = goals.filter(({ figure }) => figure.time === 'goal').map(({ figure, cell }) => targetsOfCell(cell, figure, { ...known, baseline: stated, course }, key, sheet));
  const attribute = textIn(cellsOf(row, 'attribute', sheet));
  const others = table.columns.filter(({ role }) => role.kind === 'other' || (role.kind === 'attribute' && attributeOf(attribute) === null)).flatMap(({ column, heading }) => {
    const cell = row.cells.find((one) => one.column === column);
    return cell ? [{ heading, text: textOf(cell.slices) }] : [];
  });
  const lost = row.cells.filter((cell) => cell.column === 0).map((cell) => ({ heading: '', text: textOf(cell.slices) }));
  const first = row.slices[0]?.line;
  const shown = name === '' ? (lost[0]?.text ?? '') : name;
  const issues = [
    ...promises.flatMap(({ issue }) => (issue === null ? [] : [issueAt(row, 'table-cell-unread', issue)])),
    ...(lost.length > 0 ? [issueAt(row, 'table-row-unaligned', `指标表“${shown}”一行的各栏与表头对不齐，数值没有读取，请核对。`)] : []),
  ];
  return {
    issues,
    row: {
      number: textIn(cellsOf(row, 'number', sheet)) || number, domain, indicator: shown, unit, attribute: attributeOf(attribute),
      baseline: baseline ? { text: baseline.text, year: baseline.read?.year ?? baseline.figure.year } : null,
      values: goals.filter(({ text }) => !isDash(text)).map(({ figure, text }) => ({ year: figure.year, heading: figure.heading, text })),
      units: table.columns.flatMap(({ column, role }) => (role.kind === 'units' ? unitsOfCell(cellAt(row, column, sheet), role.label) : [])),
      source: textIn(cellsOf(row, 'source', sheet)) || null,
      cells: [...others, ...lost], line: first?.line ?? 0, page: first?.page ?? 0, spans: spansOfSlices(row.slices),
      targets: withOwnIds(promises.flatMap(({ targets }) => targets)),
      facts: past.flatMap(({ cell, read }): Fact[] => (read ? [factOf(read, cell, known)] : [])),
    },
  };
}

/** The rest of a name that was broken over two lines. */
export function continued(row: IndicatorRow, more: GridRow, text: string): IndicatorRow {
  const indicator = row.indicator + text;
  const rename = <Named extends { readonly indicator: string }>(one: Named): Named => (one.indicator === row.indicator ? { ...one, indicator } : one);
  return { ...row, indicator, spans: [...row.spans, ...spansOfSlices(more.slices)], targets: row.targets.map(rename), facts: row.facts.map(rename) };
}
