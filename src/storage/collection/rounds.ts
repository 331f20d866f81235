import type { Connection } from '../engines/engine.ts';

/** What an official form prints in its corner; '' where there is none. */
type Header = { readonly number: string; readonly issuedBy: string; readonly approval: string; readonly validUntil: string };

/** A round of collection: of which year, when it opens, is due, takes late forms and closes to the eye, and what it asks beside the figures for everyone. `indicators` null: all that the plans need. */
export type StoredRound = {
  readonly regionId: string;
  readonly roundId: string;
  readonly kind: 'yearly' | 'back-fill' | 'survey';
  readonly title: { readonly zh: string };
  readonly reportingYear: number;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly lateUntil: string;
  readonly viewUntil: string;
  readonly parts: { readonly breakdowns: readonly string[]; readonly categories: Readonly<Record<string, readonly string[]>>; readonly subUnits: Readonly<Record<string, readonly string[]>>; readonly background: boolean };
  readonly indicators: readonly string[] | null;
  readonly header: Header;
  readonly note: string | null;
  readonly state: 'preparing' | 'open' | 'closed';
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
};

const columns = [
  'region_id as regionId', 'round_id as roundId', 'kind', 'title', 'reporting_year as reportingYear', 'opens_on as opensOn', 'due_on as dueOn', 'late_until as lateUntil', 'view_until as viewUntil', 'parts', 'indicators', 'header', 'note',
  'state', 'revision', 'created_at as createdAt', 'created_by as createdBy', 'opened_at as openedAt', 'closed_at as closedAt',
] as const;

/**
 * Stores a round that begins.
 *
 * @example await addRound(connection, { regionId, roundId, kind: 'yearly', … , state: 'preparing', revision: 1 })
 */
export async function addRound(connection: Connection, round: StoredRound): Promise<void> {
  await connection.insertInto('collection_rounds').values({ region_id: round.regionId, round_id: round.roundId, kind: round.kind, reporting_year: round.reportingYear, created_at: round.createdAt, created_by: round.createdBy, ...changing(round) }).execute();
}

const changing = ({ title, opensOn, dueOn, lateUntil, viewUntil, parts, indicators, header, note, state, revision, openedAt, closedAt }: StoredRound) => ({
  title: JSON.stringify(title), opens_on: opensOn, due_on: dueOn, late_until: lateUntil, view_until: viewUntil, parts: JSON.stringify(parts), indicators: indicators === null ? null : JSON.stringify(indicators), header: JSON.stringify(header),
  note, state, revision, opened_at: openedAt, closed_at: closedAt,
});

/**
 * Stores a round after a change; what it was is told by the audit. Lock it first.
 *
 * @example await saveRound(connection, { ...round, state: 'open', revision: round.revision + 1 })
 */
export async function saveRound(connection: Connection, round: StoredRound): Promise<void> {
  await connection.updateTable('collection_rounds').set(changing(round)).where('region_id', '=', round.regionId).where('round_id', '=', round.roundId).execute();
}

/**
 * A round; null: none. Locked until the transaction ends where `lock` says so.
 *
 * @example (await findRound(connection, regionId, roundId))?.state
 */
export async function findRound(connection: Connection, regionId: string, roundId: string, { lock = false } = {}): Promise<StoredRound | null> {
  const query = connection.selectFrom('collection_rounds').select(columns).where('region_id', '=', regionId).where('round_id', '=', roundId);
  return ((await (lock ? query.forUpdate() : query).executeTakeFirst()) as StoredRound | undefined) ?? null;
}

/**
 * The rounds of a region, the latest year first.
 *
 * @example (await listRounds(connection, regionId)).filter(({ state }) => state === 'open')
 */
export async function listRounds(connection: Connection, regionId: string): Promise<readonly StoredRound[]> {
  return (await connection.selectFrom('collection_rounds').select(columns).where('region_id', '=', regionId).orderBy('reporting_year', 'desc').orderBy('created_at', 'desc').orderBy('round_id').execute()) as unknown as readonly StoredRound[];
}
