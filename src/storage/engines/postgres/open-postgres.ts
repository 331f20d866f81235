import { randomInt } from 'node:crypto';
import type { Pool } from 'pg';
import type { Engine, EngineKind } from '../engine.ts';
import { engineOfPools } from './engine-of-pools.ts';
import { poolFor, type PostgresAddress } from './pool-for.ts';

export type { PostgresAddress } from './pool-for.ts';

/** `owner`: how whoever owns the tables signs in, where the everyday role is another. */
type PostgresSettings = { readonly kind: Exclude<EngineKind, 'pglite'>; readonly address: PostgresAddress; readonly owner?: PostgresAddress; readonly poolSize?: number };

/** Why two addresses do not make an owner and an everyday role, in Chinese. */
export type RolesRefusal = { readonly refused: 'owner-is-everyday-role' | 'owner-of-other-database' | 'everyday-role-too-mighty'; readonly message: string };

type Role = { readonly role: string; readonly mighty: boolean };

/** What one address lets us be, seen from the database; `mighty`: it may do what the other one may, so that the other one's walls do not stop it. */
const roleOf = async (pool: Pool, other: string): Promise<Role> =>
  (await pool.query<Role>('SELECT current_user AS role, rolsuper OR EXISTS (SELECT FROM pg_roles AS others WHERE others.rolname = $1 AND pg_has_role(current_user, others.oid, \'MEMBER\')) AS mighty FROM pg_roles WHERE rolname = current_user', [other])).rows[0] ?? { role: '', mighty: true };

/** Whether both addresses are of one database: what one locks there the other finds locked. */
async function isOneDatabase(application: Pool, owner: Pool): Promise<boolean> {
  const key = randomInt(2 ** 47);
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [key]);
    return (await application.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [key])).rows[0]?.free === false;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

/** The everyday role, once it is sure that it is another one than the owner, of the same database, and cannot become it. */
async function everydayRole(application: Pool, owner: Pool): Promise<string | RolesRefusal> {
  const { role: ownerRole } = await roleOf(owner, '');
  const { role, mighty } = await roleOf(application, ownerRole);
  if (role === ownerRole) return { refused: 'owner-is-everyday-role', message: 'DATABASE_OWNER_URL 和 DATABASE_URL 是同一个数据库用户，审计记录得不到保护。请用两个用户（见 docs/running.md），或去掉 DATABASE_OWNER_URL。' };
  if (mighty) return { refused: 'everyday-role-too-mighty', message: `DATABASE_URL 的用户 ${role} 是超级用户，或可以成为 ${ownerRole}，审计记录得不到保护。请换一个普通用户（见 docs/running.md）。` };
  if (!(await isOneDatabase(application, owner))) return { refused: 'owner-of-other-database', message: 'DATABASE_OWNER_URL 和 DATABASE_URL 不是同一个数据库。请改正后再启动。' };
  return role;
}

/**
 * Opens a PostgreSQL server that somebody runs, with a pool of connections; with another one for the owner of the tables where that is another role: two that do not fit together are refused.
 * Throws what the driver says when the server cannot be reached.
 *
 * @example const engine = await openPostgres({ kind: 'postgres', address: { connectionString: process.env.DATABASE_URL } });
 */
export async function openPostgres(settings: PostgresSettings & { readonly owner?: never }): Promise<Engine>;
export async function openPostgres(settings: PostgresSettings): Promise<Engine | RolesRefusal>;
export async function openPostgres({ kind, address, owner: ownerAddress, poolSize = 20 }: PostgresSettings): Promise<Engine | RolesRefusal> {
  const application = poolFor(address, poolSize);
  const owner = ownerAddress === undefined ? application : poolFor(ownerAddress, 2);
  const close = async (): Promise<void> => void (await Promise.all([...new Set([application, owner])].map((pool) => pool.end())));
  try {
    const { rows: [version] } = await application.query<{ server_version: string }>('SHOW server_version');
    const applicationRole = owner === application ? null : await everydayRole(application, owner);
    if (typeof applicationRole === 'object' && applicationRole !== null) {
      await close();
      return applicationRole;
    }
    return { ...engineOfPools({ application: () => application, owner: () => owner }), kind, serverVersion: version?.server_version ?? '', applicationRole, lost: new Promise(() => undefined), close };
  } catch (error) {
    await close();
    throw error;
  }
}
