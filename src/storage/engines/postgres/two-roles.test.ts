import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appendAuditLine } from '../../audit/append-audit-line.ts';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { openStore } from '../../open-store.ts';
import { installationRegionId } from '../../regions/regions.ts';
import type { Store } from '../../store.ts';
import { fillStore, memoryFiles } from '../../testing/fill-store.ts';
import { lookOverStore } from '../../watching/look-over-store.ts';

const cluster = inject('testCluster');
if (cluster === null) console.warn('skipped: no PostgreSQL binaries on this machine, an owner and an everyday role were not tried');
const key = `${String(process.pid)}_${String(Date.now())}`;
const [owner, everyday, database, other] = [`owner_${key}`, `everyday_${key}`, `roles_${key}`, `other_${key}`];
const url = (user: string, name = database): string => `postgres://${user}@${cluster?.host ?? ''}:${String(cluster?.port ?? 0)}/${name}`;
const settings = (environment: Readonly<Record<string, string>>) => ({ environment, programVersion: 'test', today: '2026-11-22', log: () => undefined });
const both = { DATABASE_URL: url(everyday), DATABASE_OWNER_URL: url(owner) };
const folder = mkdtempSync('/tmp/halfsky-roles-');

async function as(user: string, name: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url(user, name) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
/** What docs/running.md gives to paste under a heading, with the names of this test. */
const pasted = (heading: string, names: Readonly<Record<string, string>>): readonly string[] => {
  const block = readFileSync('docs/running.md', 'utf8').split('```').find((one) => one.startsWith(`sql\n-- ${heading}`))?.split('\n').slice(2).join('\n') ?? '';
  return block.replaceAll(/\bhalfsky(?:_owner|_application)?\b/g, (name) => names[name] ?? name).trim().split('\n');
};

let store: Store;
const opened = async (environment: Readonly<Record<string, string>>): Promise<Store> => {
  const one = await openStore(settings(environment));
  if ('refused' in one) throw new Error(one.message);
  return one;
};
const refusalOf = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const one = await openStore(settings(environment));
  if ('refused' in one) return one.refused;
  await one.close();
  return 'opened';
};

describe.skipIf(cluster === null)('a server with an owner and an everyday role', () => {
  beforeAll(async () => {
    await as(cluster?.user ?? '', 'postgres', ...pasted('two roles', { halfsky: database, halfsky_owner: owner, halfsky_application: everyday }));
    await as(cluster?.user ?? '', 'postgres', `CREATE DATABASE ${other} OWNER ${owner}`);
    store = await opened(both);
    await fillStore(store, memoryFiles(), { figures: 10 });
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true });
  });

  test.each(["UPDATE audit_lines SET sentence = '别的'", 'DELETE FROM audit_lines', 'TRUNCATE audit_lines', 'DROP TABLE audit_lines', 'UPDATE schema_migrations SET number = 9', `SET ROLE ${owner}`, 'CREATE TABLE more (id int)'])('the database refuses “%s” to the everyday role', async (statement) => {
    await expect(as(everyday, database, statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('everything else goes on: lines are added, a backup is made; a restore into another database of the two is whole and protected again', async () => {
    await store.transaction((connection) => appendAuditLine(connection, {
      regionId: installationRegionId, at: '2026-11-22T01:02:03.004Z', personId: null, personName: '王芳', role: null, address: '::1', action: 'units.add-unit', subjectKind: 'unit', subjectId: '1', sentence: '新增', before: null, after: null,
    }));
    const path = join(folder, 'a.tar');
    expect(await writeBackup(store, { path, files: memoryFiles(), programVersion: 'test', createdAt: '2026-11-22T02:00:00.000Z', passphrase: null })).not.toHaveProperty('refused');
    const target = await opened({ DATABASE_URL: url(everyday, other), DATABASE_OWNER_URL: url(owner, other) });
    expect(await restoreBackup(target, { path, files: memoryFiles(), programVersion: 'test', passphrase: null })).not.toHaveProperty('refused');
    await target.close();
    await expect(as(everyday, other, 'DELETE FROM audit_lines')).rejects.toMatchObject({ code: '42501' });
  });

  test('the program starts without the owner once the schema is there, protected all the same; doctor says which mode it is', async () => {
    const mode = async (environment: Readonly<Record<string, string>>): Promise<unknown> => {
      const look = await lookOverStore(settings(environment), Date.now);
      return typeof look === 'object' && 'facts' in look ? look.facts?.mayChangeAudit : look;
    };
    expect(await refusalOf({ DATABASE_URL: url(everyday) })).toBe('opened');
    expect([await mode(both), await mode({ DATABASE_URL: url(everyday) }), await mode({ DATABASE_URL: url(owner) })]).toEqual([false, false, true]);
  });

  test('two addresses that protect nothing are refused', async () => {
    expect([
      await refusalOf({ DATABASE_URL: url(owner), DATABASE_OWNER_URL: url(owner) }), await refusalOf({ DATABASE_URL: url(cluster?.user ?? ''), DATABASE_OWNER_URL: url(owner) }),
      await refusalOf({ DATABASE_URL: url(everyday, other), DATABASE_OWNER_URL: url(owner) }), await refusalOf({ DATABASE_OWNER_URL: url(owner) }),
    ]).toEqual(['owner-is-everyday-role', 'everyday-role-too-mighty', 'owner-of-other-database', 'no-database-url']);
  });

  test('an everyday role that may still change lines from former days loses that right with the owner', async () => {
    await as(owner, database, `GRANT UPDATE, DELETE ON audit_lines TO ${everyday}`);
    await (await opened(both)).close();
    await expect(as(everyday, database, 'DELETE FROM audit_lines')).rejects.toMatchObject({ code: '42501' });
  });

  test('a database that one role has owned until now goes over to two as docs/running.md says', async () => {
    const [name, ownerOfBefore] = [`before_${key}`, `owner_of_before_${key}`];
    await as(cluster?.user ?? '', 'postgres', `CREATE ROLE ${name} LOGIN`, `CREATE DATABASE ${name} OWNER ${name}`);
    expect(await refusalOf({ DATABASE_URL: url(name, name) })).toBe('opened');
    await as(name, name, 'DELETE FROM audit_lines');
    await as(cluster?.user ?? '', name, ...pasted('from one role to two', { halfsky: name, halfsky_owner: ownerOfBefore }));
    expect(await refusalOf({ DATABASE_URL: url(name, name), DATABASE_OWNER_URL: url(ownerOfBefore, name) })).toBe('opened');
    await expect(as(name, name, 'DELETE FROM audit_lines')).rejects.toMatchObject({ code: '42501' });
  });
});
