import type { Connection } from './engines/engine.ts';

/** What an installation is: whether it shows the example district, and how its audit lines are hashed. */
export type Installation = { readonly installationId: string; readonly createdAt: string; readonly isDemo: boolean; readonly auditAlgorithm: string };

/**
 * The installation, or null before it has been set up.
 *
 * @example (await findInstallation(connection))?.isDemo
 */
export async function findInstallation(connection: Connection): Promise<Installation | null> {
  const row = await connection.selectFrom('installation').select(['installation_id as installationId', 'created_at as createdAt', 'is_demo as isDemo', 'audit_algorithm as auditAlgorithm']).executeTakeFirst();
  return row ?? null;
}

/**
 * Sets the installation up, once: false when somebody else was first. Waits for one that is being set up at the same time.
 *
 * @example await addInstallation(connection, { installationId, createdAt: now, isDemo: false, auditAlgorithm: 'sha256' }) // true
 */
export async function addInstallation(connection: Connection, { installationId, createdAt, isDemo, auditAlgorithm }: Installation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection.insertInto('installation')
    .values({ installation_id: installationId, created_at: createdAt, is_demo: isDemo, audit_algorithm: auditAlgorithm }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * How lines are hashed now, locked until the transaction ends; null before the installation has been set up.
 *
 * @example await lockedAuditAlgorithm(connection) // 'sha256'
 */
export async function lockedAuditAlgorithm(connection: Connection): Promise<string | null> {
  return (await connection.selectFrom('installation').select('audit_algorithm').forUpdate().executeTakeFirst())?.audit_algorithm ?? null;
}

/**
 * Changes how lines are hashed from now on; those there keep theirs.
 *
 * @example await changeAuditAlgorithm(connection, 'sm3')
 */
export async function changeAuditAlgorithm(connection: Connection, algorithm: string): Promise<void> {
  await connection.updateTable('installation').set({ audit_algorithm: algorithm }).execute();
}
