import type { Check, CheckFinding, PlacedFigure } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { runChecks } from '../checks/run-checks.ts';
import { emptyContext, type CheckContext } from '../checking/check-context.ts';

/**
 * A figure as it waits to be checked. `ordinal`: its place among all figures of the import. `group`: the related indicators it belongs to; `slice`: its place and sub-unit, as a number that
 * is the same for the same place. `cell`: what it becomes a version of.
 */
export type StagedFigure = { readonly ordinal: number; readonly group: number; readonly slice: number; readonly cell: string; readonly name: number; readonly figure: PlacedFigure };

/** What became of some figures: those kept out, those that share their cell with others with their turn (1 for the first), what was found, and how many were looked at. */
export type SliceVerdict = {
  readonly dropped: readonly StagedFigure[];
  readonly inTurn: readonly { readonly ordinal: number; readonly turn: number }[];
  readonly findings: readonly CheckFinding[];
  readonly figures: number;
  /** More figures of one place than can be compared at once: they were not checked. */
  readonly tooMany: boolean;
};

/** What is known beside some figures that are checked together. */
export type ContextFor = (figures: readonly StagedFigure[]) => Promise<CheckContext>;

/** `sizes`: how many figures each group has. `most`: how many may be held at once; a place with four times as many in one group is refused. */
export type SliceSettings = { readonly sizes: ReadonlyMap<number, number>; readonly most: number; readonly contextFor?: ContextFor; readonly checks?: readonly Check[] };

const nothingKnown: ContextFor = () => Promise.resolve(emptyContext);

const standing = { preliminary: 0, estimated: 1, final: 2, revised: 3 } as const;

/** What was recorded earlier is the earlier version, and of one day the preliminary before the final. */
const earlier = ({ figure: { observation: one } }: StagedFigure, { figure: { observation: other } }: StagedFigure): number =>
  (one.recorded ?? '').localeCompare(other.recorded ?? '') || standing[one.status] - standing[other.status];

function inTurn(kept: readonly StagedFigure[]): SliceVerdict['inTurn'] {
  const cells = new Map<string, StagedFigure | StagedFigure[]>();
  for (const one of kept) {
    const known = cells.get(one.cell);
    if (known === undefined) cells.set(one.cell, one);
    else if (Array.isArray(known)) known.push(one);
    else cells.set(one.cell, [known, one]);
  }
  return [...cells.values()].flatMap((same) => (Array.isArray(same) ? same.toSorted(earlier).map(({ ordinal }, index) => ({ ordinal, turn: index + 1 })) : []));
}

function judge(held: readonly StagedFigure[], context: CheckContext, which: readonly Check[]): SliceVerdict & { readonly kept: readonly StagedFigure[] } {
  const inOrder = held.toSorted((one, other) => one.ordinal - other.ordinal);
  const { kept, findings } = runChecks(inOrder.map(({ figure }) => figure), context, which);
  const [left, dropped] = [inOrder.filter(({ figure }) => kept.has(figure)), inOrder.filter(({ figure }) => !kept.has(figure))];
  return { kept: left, dropped, inTurn: inTurn(left), findings, figures: held.length, tooMany: false };
}

/**
 * Runs all checks over a table of any length, with so many figures in memory at once. The figures come ordered by group, then by slice.
 *
 * Why that is exact: checks compare figures of one group of related indicators only. A group that fits is checked whole, in the order of the table, by all checks at once, exactly as a small
 * table is. A larger one is cut between places: all checks but those with `witnesses` compare figures of one place and sub-unit only (all years, parts of the people, sources and versions of
 * them), so each sees all it compares; those with `witnesses` look at places together, keep nothing out, and are asked at the end of the group, with the few figures that decide as all would.
 * Versions of one cell are of one place, so their turns are exact too. Checks that compare places with one another, or with the whole, compare figures of one year: the figures of cut groups
 * come once more, by years, to `checkAcrossPlaces`.
 *
 * `contextFor` gives what is known beside the figures that are held (of none: beside a whole group, without what stands in the store); it is waited for between slices.
 *
 * @example for await (const { findings } of checkInSlices(batches, { sizes, most: 30_000 })) …
 */
export async function* checkInSlices(batches: AsyncIterable<readonly StagedFigure[]>, { sizes, most, contextFor = nothingKnown, checks: family = checks }: SliceSettings): AsyncGenerator<SliceVerdict> {
  const [ofPlace, across] = [family.filter(({ witnesses, acrossPlaces }) => witnesses === undefined && acrossPlaces !== true), family.filter(({ witnesses }) => witnesses !== undefined)];
  let held: StagedFigure[] = [];
  let cutGroup: number | null = null;
  let witnesses = new Map<Check, readonly PlacedFigure[]>();

  async function* flush(): AsyncGenerator<SliceVerdict> {
    if (held.length === 0) return;
    const some = held;
    held = [];
    const tooMany = cutGroup !== null && some.length > 4 * most;
    if (tooMany) {
      yield { dropped: [], inTurn: [], findings: [], figures: some.length, tooMany };
      return;
    }
    const verdict = judge(some, await contextFor(some), cutGroup === null ? family : ofPlace);
    if (cutGroup !== null) for (const check of across) witnesses.set(check, check.witnesses?.([...(witnesses.get(check) ?? []), ...verdict.kept.map(({ figure }) => figure)]) ?? []);
    yield verdict;
  }

  async function* endGroup(): AsyncGenerator<SliceVerdict> {
    yield* flush();
    const known = witnesses.size === 0 ? emptyContext : await contextFor([]);
    const findings = [...witnesses].flatMap(([check, figures]) => check.find(figures, known));
    if (findings.length > 0) yield { dropped: [], inTurn: [], findings, figures: 0, tooMany: false };
    witnesses = new Map();
    cutGroup = null;
  }

  for await (const batch of batches) {
    for (const one of batch) {
      const last = held.at(-1);
      const isNewGroup = last === undefined ? cutGroup !== null && one.group !== cutGroup : one.group !== last.group;
      const size = sizes.get(one.group) ?? 0;
      if (isNewGroup && (cutGroup !== null || held.length + size > most)) yield* endGroup();
      if (size > most && cutGroup === null) {
        yield* flush();
        cutGroup = one.group;
      }
      if (cutGroup !== null && last !== undefined && one.slice !== last.slice && held.length >= most / 2) yield* flush();
      if (held.length <= 4 * most) held.push(one);
    }
  }
  yield* endGroup();
}

/**
 * Runs the checks that compare places with one another over the groups that `checkInSlices` had to cut between places. The figures come ordered by group, then by year (`slice`), without those that
 * were kept out.
 *
 * @example for await (const { findings } of checkAcrossPlaces(batches, { most: 30_000 })) …
 */
export async function* checkAcrossPlaces(batches: AsyncIterable<readonly StagedFigure[]>, { most, contextFor = nothingKnown, checks: family = checks }: Omit<SliceSettings, 'sizes'>): AsyncGenerator<SliceVerdict> {
  const which = family.filter(({ acrossPlaces }) => acrossPlaces === true);
  let held: StagedFigure[] = [];
  const flush = async (): Promise<SliceVerdict> => {
    const some = held;
    held = [];
    return some.length > 4 * most ? { dropped: [], inTurn: [], findings: [], figures: 0, tooMany: true } : { ...judge(some, await contextFor(some), which), inTurn: [], figures: 0 };
  };
  for await (const batch of batches) {
    for (const one of batch) {
      const last = held.at(-1);
      if (last !== undefined && (one.group !== last.group || one.slice !== last.slice)) yield await flush();
      if (held.length <= 4 * most) held.push(one);
    }
  }
  if (held.length > 0) yield await flush();
}
