import { tableList, type Placement, type StoredTable } from '../tables/table-list.ts';

/** One table to be spread: where it is to live, and the statement that brings it there. */
export type DistributionStep = { readonly table: string; readonly placement: 'by-region' | 'everywhere'; readonly statement: string };

/**
 * A table that Citus knows, as `pg_dist_partition` has it: `method` h is by the hash of a column, n without one; then `replication` t is whole on every machine, anything else a table of the
 * coordinator that Citus keeps a note of by itself, because it refers to a table that is everywhere.
 */
export type DistributedTable = { readonly name: string; readonly method: string; readonly replication: string };

const placementOf = ({ method, replication }: DistributedTable): Placement | null => {
  if (method === 'h') return 'by-region';
  return method !== 'n' ? null : replication === 't' ? 'everywhere' : 'coordinator';
};

const isSpread = (table: StoredTable): table is StoredTable & { readonly placement: 'by-region' | 'everywhere' } => table.placement !== 'coordinator';

/**
 * What is left to do until every table lives where `placement` says: tables whole on every machine first, then those by region, each after what it refers to, all of them beside the first.
 * Tables that are already where they belong need no step; one that is somewhere else is named in `misplaced`.
 *
 * @example distributionSteps([]).steps[0]?.statement // "SELECT create_reference_table('regions')"
 */
export function distributionSteps(present: readonly DistributedTable[], tables: readonly StoredTable[] = tableList): { readonly steps: readonly DistributionStep[]; readonly misplaced: readonly string[] } {
  const found = new Map(present.map((table) => [table.name, placementOf(table)]));
  const isInPlace = (name: string, placement: Placement): boolean => (found.get(name) ?? 'coordinator') === placement;
  const wanted = tables.filter(isSpread);
  const first = wanted.find(({ placement }) => placement === 'by-region')?.name ?? '';
  const statementOf = (name: string, placement: 'by-region' | 'everywhere'): string => {
    if (placement === 'everywhere') return `SELECT create_reference_table('${name}')`;
    return `SELECT create_distributed_table('${name}', 'region_id', colocate_with => '${name === first ? 'none' : first}')`;
  };
  const ordered = [...wanted.filter(({ placement }) => placement === 'everywhere'), ...wanted.filter(({ placement }) => placement === 'by-region')];
  return {
    steps: ordered.filter(({ name, placement }) => !isInPlace(name, placement)).map(({ name, placement }) => ({ table: name, placement, statement: statementOf(name, placement) })),
    misplaced: tables.filter(({ name, placement }) => found.has(name) && found.get(name) !== 'coordinator' && !isInPlace(name, placement)).map(({ name }) => name),
  };
}
