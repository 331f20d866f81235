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
