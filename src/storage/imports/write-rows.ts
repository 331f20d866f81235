import { sql, type QueryResult, type RawBuilder } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { toldColumns } from '../observations/add-observations.ts';
import { noteObservations } from '../observations/observation-heads.ts';
import { judgedAlone, judgedInTurn, type RowOutcome } from './judged-rows.ts';
import type { ImportPlace } from './staged-row.ts';

/** How many rows have which outcome. */
export type OutcomeCounts = Readonly<Record<RowOutcome, number>>;

/** A row that changes a final figure, or would: what is known, and what the row says, as texts of figure, absence, answer and judgement. */
export type ChangedFinal = {
  readonly outcome: 'revised' | 'refused';
  readonly ordinal: number;
  readonly sheetNumber: number;
  readonly sheetRow: number;
  readonly indicatorId: string;
  readonly reportingYear: number;
  readonly groups: readonly string[];
  readonly place: string | null;
  readonly subPlace: string | null;
  readonly before: SaidInCell;
  readonly after: SaidInCell;
};

type SaidInCell = { readonly valueText: string | null; readonly missingReason: string | null; readonly answer: boolean | null; readonly grade: string | null };

/**
 * Statements over a million rows take their time. Nothing is known yet of the rows that were just put aside, and a plan that looks through all observations for each of them (sensible for the few
 * that are expected) would never end: what is known of a cell is looked up by its key.
 */
async function unhurried(connection: Connection): Promise<void> {
  for (const setting of [sql`SET LOCAL statement_timeout = 0`, sql`SET LOCAL enable_seqscan = off`, sql`SET LOCAL jit = off`]) await setting.execute(connection);
}

/** Rows of one cell are joined with one another all at once, not one with each. */
const allAtOnce = (connection: Connection): Promise<unknown> => sql`SET LOCAL enable_nestloop = off`.execute(connection);

async function hasTurns(connection: Connection, { regionId, importId }: ImportPlace): Promise<boolean> {
  return (await connection.selectFrom('import_rows').select('turn').where('region_id', '=', regionId).where('import_id', '=', importId).where('turn', '>', 0).limit(1).execute()).length > 0;
}

async function counted(query: RawBuilder<unknown>, connection: Connection): Promise<OutcomeCounts> {
  const { rows } = await (query as RawBuilder<{ outcome: RowOutcome; count: number }>).execute(connection);
  const of = (wanted: RowOutcome): number => Number(rows.find(({ outcome }) => outcome === wanted)?.count ?? 0);
  return { new: of('new'), changed: of('changed'), revised: of('revised'), unchanged: of('unchanged'), refused: of('refused') };
}

/**
 * What the rows of an import would do, by the rule of `decideImport`; nothing is written. A final figure changes only as a revision: when the row says so itself, or there is a reason for all.
 * Give it a transaction.
 *
 * @example (await countOutcomes(connection, { regionId, importId }, null)).refused
 */
export async function countOutcomes(connection: Connection, place: ImportPlace, revisionReason: string | null): Promise<OutcomeCounts> {
  await unhurried(connection);
  const alone = await counted(sql`SELECT outcome, count(*) AS count FROM (${judgedAlone(place, revisionReason)}) AS judged GROUP BY outcome`, connection);
  if (!(await hasTurns(connection, place))) return alone;
  await allAtOnce(connection);
  const inTurn = await counted(sql`WITH RECURSIVE in_turn AS (${judgedInTurn(place, revisionReason)}) SELECT outcome, count(*) AS count FROM in_turn GROUP BY outcome`, connection);
  return Object.fromEntries(Object.entries(alone).map(([outcome, count]) => [outcome, count + inTurn[outcome as RowOutcome]])) as OutcomeCounts;
}

/**
 * The first rows that change a final figure, or would if there were a reason, in the order of the table. Give it a transaction.
 *
 * @example await changedFinals(connection, { regionId, importId }, null, 200)
 */
export async function changedFinals(connection: Connection, place: ImportPlace, revisionReason: string | null, most: number): Promise<readonly ChangedFinal[]> {
  await unhurried(connection);
  const told = (judged: string): RawBuilder<unknown> => sql`${sql.ref(`${judged}.outcome`)}, one.ordinal, one.sheet_number AS "sheetNumber", one.sheet_row AS "sheetRow", one.indicator_id AS "indicatorId",
    one.reporting_year AS "reportingYear", one.breakdown AS groups, one.place, one.sub_place AS "subPlace",
    jsonb_build_object('valueText', ${sql.ref(`${judged}.known_text`)}, 'missingReason', ${sql.ref(`${judged}.known_missing`)}, 'answer', ${sql.ref(`${judged}.known_answer`)}, 'grade', ${sql.ref(`${judged}.known_grade`)}) AS before,
    jsonb_build_object('valueText', one.value_text, 'missingReason', one.missing_reason, 'answer', one.answer, 'grade', one.grade) AS after`;
  await allAtOnce(connection);
  const { rows } = await sql<ChangedFinal>`WITH RECURSIVE in_turn AS (${judgedInTurn(place, revisionReason)})
    SELECT ${told('one')} FROM (${judgedAlone(place, revisionReason)}) AS one WHERE one.outcome IN ('revised', 'refused')
    UNION ALL SELECT ${told('judged')} FROM in_turn AS judged JOIN import_rows AS one ON ${sameRow('judged', place)} WHERE judged.outcome IN ('revised', 'refused')
    ORDER BY ordinal LIMIT ${most}`.execute(connection);
  return rows;
}

/** The row that a judgement speaks of, found by its key. */
function sameRow(judged: string, { regionId, importId }: ImportPlace): RawBuilder<unknown> {
  const key = ['indicator_id', 'period_start', 'cell_key', 'turn'].map((name) => sql`${sql.ref(`one.${name}`)} = ${sql.ref(`${judged}.${name}`)}`);
  return sql`one.region_id = ${regionId}::uuid AND one.import_id = ${importId}::uuid AND one.turn > 0 AND ${sql.join(key, sql` AND `)}`;
}

type Writing = { readonly revisionReason: string | null; readonly at: string; readonly by: string | null };

/** Columns of a version as they stand in `one` (a row) and `judged` (what it makes of what is known). */
function written(version: string, { revisionReason }: Writing): RawBuilder<unknown> {
  const special: Readonly<Record<string, RawBuilder<unknown>>> = {
    version: sql`${sql.ref(version)}`, unit_id: sql`judged.unit`, status: sql`CASE WHEN judged.outcome = 'revised' THEN 'revised' ELSE one.status END`,
    note: sql`CASE WHEN judged.outcome = 'revised' THEN coalesce(one.note, ${revisionReason}::text) ELSE one.note END`,
  };
  return sql.join(toldColumns.map(([name]) => special[name] ?? sql`${sql.ref(`one.${name}`)}`));
}

const names = sql.join([...toldColumns.map(([name]) => name), 'recorded_at', 'recorded_by'].map((name) => sql.ref(name)));

/**
 * Writes the rows of an import as the next versions of their cells, whole or not at all: those that say something new. Rows that would change a final figure without a reason are not written:
 * whoever calls has counted them (`countOutcomes`). Gives back how many were
 * written. Give it a transaction that holds the region (`holdObservations`).
 *
 * @example await writeRows(connection, { regionId, importId }, { revisionReason: null, at: now, by: personId })
 */
export async function writeRows(connection: Connection, place: ImportPlace, writing: Writing): Promise<number> {
  const added = ({ numAffectedRows }: QueryResult<unknown>): number => Number(numAffectedRows ?? 0);
  const { revisionReason, at, by } = writing;
  await unhurried(connection);
  await noteObservations(connection, place.regionId);
  const alone = await sql`INSERT INTO observations (${names}) SELECT ${written('judged.next_version', writing)}, ${at}::timestamptz, ${by}::uuid
    FROM (${judgedAlone(place, revisionReason)}) AS one CROSS JOIN LATERAL (SELECT one.outcome, one.unit, one.next_version) AS judged
    WHERE one.outcome IN ('new', 'changed', 'revised')`.execute(connection);
  if (!(await hasTurns(connection, place))) return added(alone);
  await allAtOnce(connection);
  const inTurn = await sql`WITH RECURSIVE in_turn AS (${judgedInTurn(place, revisionReason)})
    INSERT INTO observations (${names}) SELECT ${written('judged.version', writing)}, ${at}::timestamptz, ${by}::uuid
    FROM in_turn AS judged JOIN import_rows AS one ON ${sameRow('judged', place)}
    WHERE judged.outcome IN ('new', 'changed', 'revised')`.execute(connection);
  return added(alone) + added(inTurn);
}
