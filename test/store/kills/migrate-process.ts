/** A program that knows more steps of the schema than ours, to be killed while it takes them: `migrate-process.ts HOW_MANY [look]` brings the embedded store in HALFSKY_DATA to so many invented steps, or only says how it stands. */
import { sql } from 'kysely';
import { openEngine } from '../../../src/storage/open-store.ts';
import { migrations } from '../../../src/storage/migrations/index.ts';
import { migrate } from '../../../src/storage/migrations/migrate.ts';
import type { Migration } from '../../../src/storage/migrations/migration.ts';

/** A step as a later release may have it: a table filled out of others, a column filled for every row, an index, and time enough to be killed in. */
const invented = (number: number): Migration => {
  const name = `invented_${String(number)}`;
  return {
    number, name,
    statements: [
      `CREATE TABLE ${name} AS SELECT region_id, number, sentence FROM audit_lines`,
      'SELECT pg_sleep(0.15)',
      `ALTER TABLE units ADD COLUMN ${name} text`,
      `UPDATE units SET ${name} = 'filled'`,
      'SELECT pg_sleep(0.15)',
      `CREATE INDEX ${name}_by_region ON ${name} (region_id, number)`,
      `ALTER TABLE units ALTER COLUMN ${name} SET DEFAULT 'new'`,
    ],
  };
};

const [wanted = '0', only] = process.argv.slice(2);
const known = [...migrations, ...Array.from({ length: Number(wanted) }, (_one, index) => invented(1000 + index))];
const engine = await openEngine({ environment: process.env, programVersion: 'invented', today: '2026-11-22', log: (message) => process.stderr.write(`${message}\n`) });
if ('refused' in engine) throw new Error(engine.message);
if (only === undefined) {
  process.stdout.write('begun\n');
  const result = await migrate(engine, 'invented', known);
  if ('refused' in result) throw new Error(result.message);
}
const { rows: steps } = await sql<{ number: number }>`SELECT number FROM schema_migrations WHERE number >= 1000 ORDER BY number`.execute(engine.owner);
const { rows: tables } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname LIKE 'invented%' ORDER BY relname`.execute(engine.owner);
const { rows: indexes } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class WHERE relkind = 'i' AND relname LIKE 'invented%' ORDER BY relname`.execute(engine.owner);
const { rows: columns } = await sql<{ name: string }>`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'units'::regclass AND attname LIKE 'invented%' AND NOT attisdropped ORDER BY attname`.execute(engine.owner);
const { rows: [units] } = await sql<{ count: number }>`SELECT count(*) AS count FROM units`.execute(engine.owner);
process.stdout.write(`${JSON.stringify({ steps: steps.map(({ number }) => number), tables: tables.map(({ name }) => name), indexes: indexes.length, columns: columns.map(({ name }) => name), units: units?.count })}\n`);
await engine.close();
