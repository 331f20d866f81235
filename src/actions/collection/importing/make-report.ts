import { bySeverity, mappingRow, type IssueCount } from '#collection';
import { missingReasonWords, type Issue } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { ChangedFinal, OutcomeCounts } from '#storage';
import { mostWrong, type FigureReading } from './read-figures.ts';
import type { TableReport } from './table-report.ts';

/** What checking and judging found. */
export type Found = {
  readonly file: string;
  readonly reading: FigureReading;
  readonly figures: number;
  readonly kept: number;
  readonly outcomes: OutcomeCounts | null;
  readonly finals: readonly ChangedFinal[];
  readonly sheets: readonly (string | null)[];
  readonly definitionOf: (id: string) => IndicatorDefinition | undefined;
};

const mostNames = 500;

const said = ({ valueText, missingReason, answer, grade }: ChangedFinal['before']): string =>
  valueText ?? (answer === null ? (grade ?? missingReasonWords[(missingReason ?? 'not-collected') as keyof typeof missingReasonWords]) : answer ? '是' : '否');

function change(final: ChangedFinal, { sheets, definitionOf }: Found): TableReport['changedFinals'][number] {
  const { sheetRow: row, sheetNumber, indicatorId, reportingYear: year, groups, place, subPlace: subUnit, before, after, outcome } = final;
  return { row, sheet: sheets[sheetNumber] ?? null, indicatorId, indicator: definitionOf(indicatorId)?.name.zh ?? indicatorId, year, groups: [...groups], place, subUnit, before: said(before), after: said(after), refused: outcome === 'refused' };
}

/** Codes of several sheets together, and those of the file itself. */
function countsOf({ reading }: Found, issues: readonly Issue[]): TableReport['counts'] {
  const counts = new Map<string, { code: string; severity: IssueCount['severity']; things: number; shown: number; rows: number }>();
  const add = ({ code, severity, things, shown, rows }: IssueCount): void => {
    const known = counts.get(code) ?? { code, severity, things: 0, shown: 0, rows: 0 };
    counts.set(code, { ...known, things: known.things + things, shown: known.shown + shown, rows: known.rows + rows });
  };
  for (const list of reading.lists.values()) for (const one of list.counts()) add(one);
  for (const { code, severity } of issues) if (!counts.has(code)) add({ code, severity, things: issues.filter((issue) => issue.code === code).length, shown: issues.filter((issue) => issue.code === code).length, rows: 0 });
  return [...counts.values()];
}

const errorsIn = (counts: TableReport['counts']): number => counts.filter(({ severity }) => severity === 'error').reduce((sum, { things }) => sum + things, 0);

function messageOf({ kept, outcomes }: Found, counts: TableReport['counts'], mode: 'preview' | 'apply'): string {
  const errors = errorsIn(counts);
  const refused = outcomes?.refused ?? 0;
  const faults = [errors > 0 ? `有 ${String(errors)} 处错误` : '', refused > 0 ? `${String(refused)} 行要改动最终数而没有写修订理由` : '', kept === 0 ? '没有可以采用的数据' : ''].filter((text) => text !== '').join('，');
  const counted = outcomes === null ? '' : `新增 ${String(outcomes.new)} 个，更新 ${String(outcomes.changed)} 个，修订最终数 ${String(outcomes.revised)} 个，相同 ${String(outcomes.unchanged)} 个`;
  if (faults !== '') return `${faults}：一行也${mode === 'apply' ? '没有导入' : '不能导入'}${counted === '' ? '' : `（其余：${counted}）`}。`;
  return mode === 'apply' ? `已导入：${counted}。` : `可以导入：${counted}。`;
}

/** Whether anything stands in the way of writing. @example standsInTheWay(report) // false */
const standsInTheWay = ({ kept, outcomes, counts }: Pick<TableReport, 'kept' | 'outcomes' | 'counts'>): boolean => kept === 0 || outcomes === null || outcomes.refused > 0 || errorsIn(counts) > 0;

/**
 * The report of an import, for people.
 *
 * @example makeReport(found, 'preview').message // '可以导入：新增 12 个，…'
 */
export function makeReport(found: Found, mode: 'preview' | 'apply'): TableReport {
  const { file, reading, figures, kept, outcomes, finals } = found;
  const issues = bySeverity(reading.issues());
  const counts = countsOf(found, issues);
  const names = reading.names().map(({ sheet, name }) => mappingRow(name, sheet)).toSorted((one, other) => Number(one.indicatorId !== null) - Number(other.indicatorId !== null));
  const unknown = names.filter(({ indicatorId }) => indicatorId === null).length;
  const report = {
    file, tables: reading.tables().map((table) => ({ ...table, columns: [...table.columns] })), figures, kept, outcomes, changedFinals: finals.slice(0, mostWrong.things).map((final) => change(final, found)),
    names: names.slice(0, mostNames).map(({ groups: _groups, ...name }) => name), unknownNames: unknown, issues: issues.map((issue) => ({ ...issue, ...(issue.lines === undefined ? {} : { lines: [...issue.lines] }) })) as TableReport['issues'], counts,
  };
  return { ...report, applied: mode === 'apply' && !standsInTheWay(report), message: messageOf(found, counts, mode) };
}
