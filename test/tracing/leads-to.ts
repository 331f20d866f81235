import type { SourceKey } from '#documents';
import type { MonitoredTarget, MonitoringRun } from '#monitoring';
import type { FinishedReport } from '#publication';
import { missingIn, type Piece } from './report-pieces.ts';

/** A report with the runs it was made from: of its year and of the year before. */
export type MadeReport = { readonly report: FinishedReport; readonly runs: readonly MonitoringRun[]; readonly pieces: readonly Piece[] };

type Source = { readonly kind: string; readonly row?: number; readonly column?: number; readonly target?: string; readonly targets?: readonly string[]; readonly of?: readonly SourceKey[] | string };

/** Everything of a verdict that names the cells it was made of. */
const namedCells = ({ points, latest, baseline, smallCount, revisions, parts, forecast }: MonitoredTarget): string => JSON.stringify([points, latest, baseline, smallCount, revisions, parts, 'from' in forecast ? forecast.from : []]);

/** Ids of the targets whose verdicts name one of the cells ('11:3'). */
export function targetsNaming(cells: readonly string[], { runs }: MadeReport): readonly string[] {
  const words = cells.map((cell) => `"row":${cell.split(':')[0] ?? ''},"column":${cell.split(':')[1] ?? ''}}`);
  return runs.flatMap(({ plans }) => plans.flatMap(({ targets }) => targets.filter((target) => words.some((word) => namedCells(target).includes(word))).map(({ id }) => id)));
}

/** Whether a source leads to one of the cells: it is one, a verdict that names one, a count of such, made of such. How many values were taken depends on all. */
function leadsTo(cells: readonly string[], targets: ReadonlySet<string>, { report }: MadeReport): (key: SourceKey) => boolean {
  const known = new Map<SourceKey, boolean>();
  const leads = (key: SourceKey): boolean => {
    const source = report.tree.sources[key] as Source;
    if (source.kind === 'cell') return cells.includes(`${String(source.row)}:${String(source.column)}`);
    if (source.kind === 'verdict') return targets.has(source.target ?? '');
    if (source.kind === 'count') return (source.targets ?? []).some((id) => targets.has(id));
    return source.kind === 'run' || (source.kind === 'computed' && Array.isArray(source.of) && source.of.some(remembered));
  };
  const remembered = (key: SourceKey): boolean => {
    const found = known.get(key) ?? leads(key);
    known.set(key, found);
    return found;
  };
  return remembered;
}

/** A piece of one of two reports, with what leads to the cells there and what stands in the same place in the other report. */
type Changed = { readonly piece: Piece; readonly leads: (key: SourceKey) => boolean; readonly own: readonly Piece[]; readonly others: readonly Piece[]; readonly leadsThere: (key: SourceKey) => boolean };

const inPlace = ({ kind, id }: Piece, pieces: readonly Piece[]): readonly Piece[] => pieces.filter((one) => one.kind === kind && one.id === id);

/** A table that is new, gone or has other columns is one thing: its rows change together. */
const isWhole = ({ piece, own, others }: Changed): boolean => piece.kind === 'row' && (others.length === 0 || own[0]?.says !== others[0]?.says);

/** Whether a change of a piece follows from the cells, by the sources of the piece before and after. */
function follows(changed: Changed): boolean {
  const { piece, leads, own, others, leadsThere } = changed;
  if (piece.sources.some(leads)) return true;
  if (others.length === 0 && piece.chosenAmong.some(leads)) return true;
  if (piece.kind !== 'row' || isWhole(changed)) return own.some(({ sources }) => sources.some(leads)) || others.some(({ sources }) => sources.some(leadsThere));
  return false;
}

const told = ({ kind, id, says }: Piece): string => `${kind} ${id}: ${says.slice(0, 120)}`;

/** What came of changing some cells: how much changed, what changed without leading to them, and what prints one of their figures and did not change. */
export type ChangeReport = { readonly changed: number; readonly strange: readonly string[]; readonly unchanged: readonly string[] };

/**
 * Holds a report against the same one with some cells changed: only what its sources lead to them may differ, and everything that prints one of the figures must.
 *
 * @example changeReport(before, after, ['11:3'], ['96.3']).strange // []
 */
export function changeReport(before: MadeReport, after: MadeReport, cells: readonly string[], figures: readonly string[]): ChangeReport {
  const targets = new Set([...targetsNaming(cells, before), ...targetsNaming(cells, after)]);
  const [leadsBefore, leadsAfter] = [leadsTo(cells, targets, before), leadsTo(cells, targets, after)];
  const [gone, come] = [missingIn(before.pieces, after.pieces), missingIn(after.pieces, before.pieces)];
  const strange = [
    ...gone.filter((piece) => !follows({ piece, leads: leadsBefore, own: inPlace(piece, before.pieces), others: inPlace(piece, after.pieces), leadsThere: leadsAfter })),
    ...come.filter((piece) => !follows({ piece, leads: leadsAfter, own: inPlace(piece, after.pieces), others: inPlace(piece, before.pieces), leadsThere: leadsBefore })),
  ];
  const prints = ({ figures: all }: Piece): boolean => all.some(({ text, source }) => {
    const { kind, row, column } = before.report.tree.sources[source] as Source;
    return kind === 'cell' && cells.some((cell, at) => cell === `${String(row)}:${String(column)}` && text.includes(figures[at] ?? '?'));
  });
  return { changed: gone.length + come.length, strange: strange.map(told), unchanged: before.pieces.filter((piece) => prints(piece) && !gone.includes(piece)).map(told) };
}
