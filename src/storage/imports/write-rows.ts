import { sql, type RawBuilder } from 'kysely';
import type { Connection } from '../engines/engine.ts';
import { toldColumns } from '../observations/add-observations.ts';
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

const noRows: OutcomeCounts = { new: 0, changed: 0, revised: 0, unchanged: 0, refused: 0 };

/** Statements over a million rows take their time. */
const unhurried = (connection: Connection): Promise<unknown> => sql`SET LOCAL statement_timeout = 0`.execute(connection);

async function hasTurns(connection: Connection, { regionId, importId }: ImportPlace): Promise<boolean> {
  return (await connection.selectFrom('import_rows').select('turn').where('region_id', '=', regionId).where('import_id', '=', importId).where('turn', '>', 0).limit(1).execute()).length > 0;
}

async function counted(query: RawBuilder<unknown>, connection: Connection): Promise<OutcomeCounts> {
  const { rows } = await (query as RawBuilder<{ outcome: RowOutcome; count: number }>).execute(connection);
  return rows.reduce((counts, { outcome, count }) => ({ ...counts, [outcome]: counts[outcome] + Number(count) }), noRows);
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
  const told = sql`outcome, ordinal`;
  const before = sql`json_build_object('valueText', known_text, 'missingReason', known_missing, 'answer', known_answer, 'grade', known_grade) AS before`;
  const { rows } = await sql<ChangedFinal>`WITH RECURSIVE in_turn AS (${judgedInTurn(place, revisionReason)}),
    changing AS (SELECT ${told}, ${before} FROM (${judgedAlone(place, revisionReason)}) AS alone WHERE outcome IN ('revised', 'refused') UNION ALL SELECT ${told}, ${before} FROM in_turn WHERE outcome IN ('revised', 'refused'))
    SELECT changing.outcome, one.ordinal, one.sheet_number AS "sheetNumber", one.sheet_row AS "sheetRow", one.indicator_id AS "indicatorId", one.reporting_year AS "reportingYear", one.breakdown AS groups, one.place,
      one.sub_place AS "subPlace", changing.before, json_build_object('valueText', one.value_text, 'missingReason', one.missing_reason, 'answer', one.answer, 'grade', one.grade) AS after
    FROM changing JOIN import_rows AS one ON one.region_id = ${place.regionId}::uuid AND one.import_id = ${place.importId}::uuid AND one.ordinal = changing.ordinal
    ORDER BY changing.ordinal LIMIT ${most}`.execute(connection);
  return rows;
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
 * whoever calls has counted them (`countOutcomes`). Give it a transaction that holds the region (`holdObservations`).
 *
 * @example await writeRows(connection, { regionId, importId }, { revisionReason: null, at: now, by: personId })
 */
export async function writeRows(connection: Connection, place: ImportPlace, writing: Writing): Promise<void> {
  const { revisionReason, at, by } = writing;
  await unhurried(connection);
  await sql`INSERT INTO observations (${names}) SELECT ${written('judged.next_version', writing)}, ${at}::timestamptz, ${by}::uuid
    FROM (${judgedAlone(place, revisionReason)}) AS one CROSS JOIN LATERAL (SELECT one.outcome, one.unit, one.next_version) AS judged
    WHERE one.outcome IN ('new', 'changed', 'revised')`.execute(connection);
  if (!(await hasTurns(connection, place))) return;
  await sql`WITH RECURSIVE in_turn AS (${judgedInTurn(place, revisionReason)})
    INSERT INTO observations (${names}) SELECT ${written('judged.version', writing)}, ${at}::timestamptz, ${by}::uuid
    FROM in_turn AS judged JOIN import_rows AS one ON one.region_id = ${place.regionId}::uuid AND one.import_id = ${place.importId}::uuid AND one.ordinal = judged.ordinal
    WHERE judged.outcome IN ('new', 'changed', 'revised')`.execute(connection);
}
