import { missingReasonWords } from '#kernel';
import { findIndicatorById } from '#registry';
import type { StoredObservation } from '#storage';

/** A row that cannot be taken, by its place in the request. */
export type FigureFault = { readonly code: string; readonly message: string; readonly place: string };

/** What becomes of the rows: new versions to add, and how many rows said only what is known. */
export type ImportDecision = { readonly added: readonly StoredObservation[]; readonly revised: number; readonly unchanged: number; readonly faults: readonly FigureFault[] };

/** What makes two versions say the same; where a row was read and what was noted beside it do not. */
const said = (one: StoredObservation): string => JSON.stringify([
  one.kind, one.valueText, one.numeratorText, one.denominatorText, one.standardErrorText, one.answer, one.happenedOn, one.grade, one.evidence, one.missingReason, one.quality, one.sourceRank, one.unitId,
]);

const isSettled = ({ status, missingReason }: StoredObservation): boolean => missingReason === null && (status === 'final' || status === 'revised');

const shown = ({ valueText, missingReason, answer, grade }: StoredObservation): string =>
  valueText ?? (answer === null ? (grade ?? missingReasonWords[(missingReason ?? 'not-collected') as keyof typeof missingReasonWords]) : answer ? '是' : '否');

const order: Readonly<Record<StoredObservation['status'], number>> = { preliminary: 0, estimated: 1, final: 2, revised: 3 };

/** What was recorded earlier comes first, and of one day the preliminary figure before the final one; else the order of the table. */
const earlier = (one: StoredObservation, other: StoredObservation): number => (one.reportedOn ?? '').localeCompare(other.reportedOn ?? '') || order[one.status] - order[other.status];

const cellOf = ({ indicatorId, periodStart, cellKey }: StoredObservation): string => `${indicatorId} ${periodStart} ${cellKey}`;

function settledFault(before: StoredObservation, row: StoredObservation, at: number): FigureFault {
  const group = [...row.groups, ...(row.subPlace === null ? [] : [row.subPlace])].join('、');
  const called = `“${findIndicatorById(row.indicatorId)?.name.zh ?? row.indicatorId}”${String(row.reportingYear)}年${group === '' ? '' : `（${group}）`}`;
  return { code: 'figure-is-final', message: `${called}已是最终数 ${shown(before)}，不能改成 ${shown(row)}；确需修订请写明修订理由。`, place: `figures.${String(at)}` };
}

/**
 * What an import does: a cell not known gets its first version, one that says something else its next, one that says the same stays. A final figure changes only as a revision: when the row
 * says so itself, or a reason for the whole import is given. One import may bring a figure and its revision: what was recorded earlier comes first, the preliminary before the final. Who reported a figure stays known where a row does not say it.
 *
 * @example decideImport(latest, rows, null).added.length
 */
export function decideImport(latest: readonly StoredObservation[], rows: readonly StoredObservation[], revision: string | null): ImportDecision {
  const known = new Map(latest.map((one) => [cellOf(one), one]));
  const added: StoredObservation[] = [];
  const faults: FigureFault[] = [];
  let unchanged = 0;
  let revised = 0;
  for (const [at, told] of [...rows.entries()].toSorted(([, one], [, other]) => earlier(one, other))) {
    const before = known.get(cellOf(told));
    const row = { ...told, unitId: told.unitId ?? before?.unitId ?? null };
    const changes = before !== undefined && said(before) !== said(row);
    const isRevision = changes && isSettled(before);
    if (before !== undefined && !changes && (before.status === row.status || isSettled(before))) {
      unchanged += 1;
      continue;
    }
    if (isRevision && row.status !== 'revised' && revision === null) {
      faults.push(settledFault(before, row, at));
      continue;
    }
    const next = { ...row, version: (before?.version ?? 0) + 1, ...(isRevision ? { status: 'revised' as const, note: row.note ?? revision } : {}) };
    if (isRevision) revised += 1;
    known.set(cellOf(row), next);
    added.push(next);
  }
  return { added, revised, unchanged, faults: faults.toSorted((one, other) => one.place.localeCompare(other.place, 'en', { numeric: true })) };
}
