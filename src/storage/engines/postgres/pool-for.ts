import { Pool, types as driverTypes, type CustomTypesConfig } from 'pg';
import { valueParsers } from '../value-parsers.ts';

/** Where a server is and who we are there. */
export type PostgresAddress = { readonly connectionString: string } | { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string };

const types = {
  getTypeParser: (id: number, format?: string) => valueParsers[id] ?? (driverTypes.getTypeParser as (id: number, format?: string) => unknown)(id, format),
} as CustomTypesConfig;

/** Statements, waits for locks and forgotten transactions end by themselves; times are UTC; a schema that bears the role's name is not ours. */
const sessionOptions = '-c search_path=public -c timezone=UTC -c datestyle=ISO -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=20000';

/** Options that stand in an address come behind ours, not in their place: what they do not speak of stays. */
function withOptions(address: PostgresAddress): PostgresAddress & { readonly options: string } {
  const url = 'connectionString' in address ? URL.parse(address.connectionString) : null;
  const own = url?.searchParams.get('options') ?? null;
  if (url === null || own === null) return { ...address, options: sessionOptions };
  const options = `${sessionOptions} ${own}`;
  url.searchParams.set('options', options);
  return { connectionString: url.href, options };
}

/**
 * A pool of connections to a server. Nothing is connected before the first query.
 *
 * @example const pool = poolFor({ connectionString: 'postgres://…' }, 20)
 */
export function poolFor(address: PostgresAddress, most: number): Pool {
  const pool = new Pool({ ...withOptions(address), max: most, types, application_name: 'halfsky', connectionTimeoutMillis: 15_000, idleTimeoutMillis: 60_000 });
  /* A connection that is lost while idle is replaced by the pool; without a listener it would end the program. */
  pool.on('error', () => undefined);
  /* Nor may one that is lost in the middle of a transaction, between two statements: its next statement says so. */
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
