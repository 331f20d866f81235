import { hash, randomUUID } from 'node:crypto';
import { auditText, type AuditLine } from '#kernel';
import { addInstallation, appendAuditLine, auditLinesAfter, openPglite, openPostgres, storeOfEngine, verifyStoredChain, type Store } from '#storage';
import { findClusterBinaries, startPrivateCluster } from '../src/storage/testing/private-cluster.ts';

/** Lines of a chain verified a second on one engine, and how many of the same texts are hashed a second and nothing else. */
export type AuditSpeed = { readonly engine: string; readonly lines: number; readonly perSecond: number; readonly hashedPerSecond: number };

const lineCount = 20_000;
const rounds = 3;

async function fill(store: Store, regionId: string): Promise<void> {
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2026-11-22T00:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
  await store.transaction(async (connection) => {
    for (let at = 0; at < lineCount; at++) {
      await appendAuditLine(connection, {
        regionId, at: '2026-11-22T01:02:03.004Z', personId: randomUUID(), personName: '王芳', role: 'statistician', address: '10.0.0.7', action: 'observations.correct-figure', subjectKind: 'observation', subjectId: randomUUID(),
        sentence: `把2025年第${String(at)}项指标的数值由90.1改为91.2`, before: { value: '90.1', status: 'preliminary', unit: '%' }, after: { value: '91.2', status: 'final', unit: '%', basis: '卫生健康统计年报' },
      });
    }
  });
}

async function best(work: () => Promise<unknown> | unknown): Promise<number> {
  let shortest = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - before);
  }
  return (1000 * lineCount) / shortest;
}

async function measureOn(engine: string, store: Store): Promise<AuditSpeed> {
  try {
    const regionId = randomUUID();
    await fill(store, regionId);
    const texts: string[] = [];
    for await (const { hash: _hash, ...line } of auditLinesAfter(store.connection, regionId, 0)) texts.push(auditText(line satisfies Omit<AuditLine, 'hash'>));
    const perSecond = await best(async () => {
      const verdict = await store.snapshot((moment) => verifyStoredChain(moment, { regionId }));
      if (verdict.kind !== 'holds') throw new Error(verdict.message);
    });
    return { engine, lines: lineCount, perSecond, hashedPerSecond: await best(() => texts.reduce((sum, text) => sum + hash('sha256', text, 'hex').length, 0)) };
  } finally {
    await store.close();
  }
}

async function opened(engine: Parameters<typeof storeOfEngine>[0]): Promise<Store> {
  const store = await storeOfEngine(engine, 'bench', []);
  if ('refused' in store) throw new Error(store.message);
  return store;
}

/**
 * How fast a stored chain is verified: on PGlite, and on a PostgreSQL server where the system has one. Beside it the bare hashing of the same texts, the physical limit.
 *
 * @example (await measureAuditVerifying())[0]?.perSecond // 60,000
 */
export async function measureAuditVerifying(): Promise<readonly AuditSpeed[]> {
  const measured = [await measureOn('pglite', await opened(await openPglite(null)))];
  const binaries = findClusterBinaries().at(-1);
  if (!binaries) return measured;
  const cluster = await startPrivateCluster(binaries);
  try {
    return [...measured, await measureOn(`postgres ${String(binaries.major)}`, await opened(await openPostgres({ kind: 'postgres', address: await cluster.newDatabase() })))];
  } finally {
    await cluster.stop();
  }
}
