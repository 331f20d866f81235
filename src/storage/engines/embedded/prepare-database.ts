import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import type { ClusterPasswords } from './cluster-files.ts';

/** The database and the two roles that work in it. */
export const databaseName = 'halfsky';
export const ownerRole = 'halfsky_owner';
export const applicationRole = 'halfsky_application';

type RoleRow = { readonly rolname: string; readonly rolpassword: string | null; readonly sound: boolean };

/**
 * Whether a stored SCRAM verifier belongs to a password (RFC 5802, section 3: StoredKey = H(HMAC(SaltedPassword, "Client Key"))).
 *
 * @example belongsTo(null, 'secret') // false
 */
function belongsTo(verifier: string | null, password: string): boolean {
  const [, rounds, salt = '', stored] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(verifier ?? '') ?? [];
  if (rounds === undefined) return false;
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
  return createHash('sha256').update(createHmac('sha256', salted).update('Client Key').digest()).digest('base64') === stored;
}

const noPowers = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS INHERIT CONNECTION LIMIT -1';

async function ensureRole(client: ClientBase, found: RoleRow | undefined, name: string, password: string): Promise<void> {
  if (found?.sound === true && belongsTo(found.rolpassword, password)) return;
  await client.query(`${found === undefined ? 'CREATE' : 'ALTER'} ROLE ${escapeIdentifier(name)} ${noPowers} PASSWORD ${escapeLiteral(password)} VALID UNTIL 'infinity'`);
}

const rolesQuery = `SELECT rolname, rolpassword,
  rolcanlogin AND rolinherit AND rolconnlimit = -1 AND coalesce(rolvaliduntil = 'infinity', true) AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls) AS sound
FROM pg_authid WHERE rolname = ANY($1)`;

/** Whether the database is the owner's, both roles may connect, and nobody else. */
const databaseQuery = `SELECT pg_get_userbyid(datdba) = $2 AS owned,
  has_database_privilege($3, oid, 'CONNECT') AND NOT EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0) AS granted,
  EXISTS (SELECT FROM pg_database AS other, aclexplode(coalesce(other.datacl, acldefault('d', other.datdba))) AS entry WHERE other.datname IN ('postgres', 'template1') AND entry.grantee = 0) AS open
FROM pg_database WHERE datname = $1`;

async function ensureDatabase(client: ClientBase): Promise<void> {
  const state = async (): Promise<{ readonly owned: boolean; readonly granted: boolean; readonly open: boolean } | undefined> =>
    (await client.query<{ owned: boolean; granted: boolean; open: boolean }>(databaseQuery, [databaseName, ownerRole, applicationRole])).rows[0];
  if ((await state()) === undefined) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole} TEMPLATE template0`);
  const found = await state();
  if (found?.owned !== true) await client.query(`ALTER DATABASE ${databaseName} OWNER TO ${ownerRole}`);
  if (found?.granted !== true) await client.query(`REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC; GRANT CONNECT ON DATABASE ${databaseName} TO ${applicationRole}`);
  if (found?.open !== false) await client.query('REVOKE ALL ON DATABASE postgres FROM PUBLIC; REVOKE ALL ON DATABASE template1 FROM PUBLIC');
}

/**
 * Brings the database `halfsky` and its two roles into being, or back into order: the owner, who migrates, and the application, who gets its rights from migrations; neither has
 * any power over the server. Changes nothing where all is as it should be, so it runs at every start.
 *
 * @example await prepareDatabase(supervisorsClient, passwords)
 */
export async function prepareDatabase(client: ClientBase, passwords: ClusterPasswords): Promise<void> {
  const { rows } = await client.query<RoleRow>(rolesQuery, [[ownerRole, applicationRole]]);
  const found = (name: string): RoleRow | undefined => rows.find(({ rolname }) => rolname === name);
  await ensureRole(client, found(ownerRole), ownerRole, passwords.owner);
  await ensureRole(client, found(applicationRole), applicationRole, passwords.application);
  await ensureDatabase(client);
}
