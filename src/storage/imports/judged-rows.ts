import { sql, type RawBuilder } from 'kysely';
import type { ImportPlace } from './staged-row.ts';

/** What becomes of a row: the first version of its cell, its next one, one that revises a final figure; one that says what is known; one that would change a final figure without a reason. */
export type RowOutcome = 'new' | 'changed' | 'revised' | 'unchanged' | 'refused';

/** What makes two versions say the same; where a row was read and what was noted beside it do not. The unit that reported it counts too, and stays known where a row does not say it. */
const said = ['kind', 'value_text', 'numerator_text', 'denominator_text', 'standard_error_text', 'answer', 'happened_on', 'grade', 'evidence', 'missing_reason', 'quality', 'source_rank'] as const;

type Sql = RawBuilder<unknown>;
const column = (of: string, name: string): Sql => sql`${sql.ref(`${of}.${name}`)}`;
const columnsOf = (of: string, names: readonly string[] = said): Sql => sql.join(names.map((name) => column(of, name)));

/** What a row (`one`) makes of what was known before (`before`, all NULL where nothing was): unit, outcome. */
const judgement = (one: string, before: string, reason: string | null): Sql => sql`LATERAL (
  SELECT unit, CASE
    WHEN ${column(before, 'version')} IS NULL THEN 'new'
    WHEN NOT changes AND (${column(before, 'status')} = ${column(one, 'status')} OR settled) THEN 'unchanged'
    WHEN NOT (changes AND settled) THEN 'changed'
    WHEN ${column(one, 'status')} <> 'revised' AND ${reason}::text IS NULL THEN 'refused'
    ELSE 'revised' END AS outcome
  FROM (SELECT coalesce(${column(one, 'unit_id')}, ${column(before, 'unit_id')}) AS unit,
    (${columnsOf(one)}, coalesce(${column(one, 'unit_id')}, ${column(before, 'unit_id')})) IS DISTINCT FROM (${columnsOf(before)}, ${column(before, 'unit_id')}) AS changes,
    ${column(before, 'missing_reason')} IS NULL AND ${column(before, 'status')} IN ('final', 'revised') AS settled) AS compared)`;

/** The latest version of the cell of a row. */
const latest = (one: string, regionId: string): Sql => sql`LATERAL (
  SELECT version, status, unit_id, ${columnsOf('known')} FROM observations AS known
  WHERE known.region_id = ${regionId}::uuid AND known.indicator_id = ${column(one, 'indicator_id')} AND known.period_start = ${column(one, 'period_start')} AND known.cell_key = ${column(one, 'cell_key')}
  ORDER BY known.version DESC LIMIT 1)`;

/** Rows that stand alone in their cell, each with what it makes of the latest version. */
export const judgedAlone = ({ regionId, importId }: ImportPlace, reason: string | null): Sql => sql`
  SELECT one.*, judged.outcome, judged.unit, coalesce(before.version, 0) + 1 AS next_version, before.value_text AS known_text, before.missing_reason AS known_missing, before.answer AS known_answer, before.grade AS known_grade
  FROM import_rows AS one LEFT JOIN ${latest('one', regionId)} AS before ON true CROSS JOIN ${judgement('one', 'before', reason)} AS judged
  WHERE one.region_id = ${regionId}::uuid AND one.import_id = ${importId}::uuid AND one.turn = 0`;

/** What is known of the cell after a row. */
const after = (one: string, before: string): Sql => sql`
  ${column(before, 'version')} AS known_version, ${column(before, 'value_text')} AS known_text, ${column(before, 'missing_reason')} AS known_missing, ${column(before, 'answer')} AS known_answer, ${column(before, 'grade')} AS known_grade,
  CASE WHEN judged.outcome IN ('unchanged', 'refused') THEN ${column(before, 'version')} ELSE coalesce(${column(before, 'version')}, 0) + 1 END AS version,
  CASE judged.outcome WHEN 'unchanged' THEN ${column(before, 'status')} WHEN 'refused' THEN ${column(before, 'status')} WHEN 'revised' THEN 'revised' ELSE ${column(one, 'status')} END AS status,
  CASE WHEN judged.outcome IN ('unchanged', 'refused') THEN ${column(before, 'unit_id')} ELSE judged.unit END AS unit_id,
  ${sql.join(said.map((name) => sql`CASE WHEN judged.outcome IN ('unchanged', 'refused') THEN ${column(before, name)} ELSE ${column(one, name)} END AS ${sql.ref(name)}`))}`;

const here = (of: string, { regionId, importId }: ImportPlace): Sql => sql`${column(of, 'region_id')} = ${regionId}::uuid AND ${column(of, 'import_id')} = ${importId}::uuid`;

/** Rows that share their cell with others: each with what it makes of what the one before it left. To be used behind WITH RECURSIVE … AS. */
export const judgedInTurn = (place: ImportPlace, reason: string | null): Sql => sql`
  SELECT one.ordinal, one.indicator_id, one.period_start, one.cell_key, one.turn, judged.outcome, judged.unit, ${after('one', 'before')}
  FROM import_rows AS one LEFT JOIN ${latest('one', place.regionId)} AS before ON true CROSS JOIN ${judgement('one', 'before', reason)} AS judged
  WHERE ${here('one', place)} AND one.turn = 1 AND one.turn > 0
  UNION ALL
  SELECT one.ordinal, one.indicator_id, one.period_start, one.cell_key, one.turn, judged.outcome, judged.unit, ${after('one', 'before')}
  FROM in_turn AS before JOIN import_rows AS one ON one.indicator_id = before.indicator_id AND one.period_start = before.period_start AND one.cell_key = before.cell_key AND one.turn = before.turn + 1 AND one.turn > 0
  CROSS JOIN ${judgement('one', 'before', reason)} AS judged
  WHERE ${here('one', place)}`;
