import { randomUUID } from 'node:crypto';
import { pino, type Logger } from 'pino';
import { roles, type Role } from '../../src/kernel/index.ts';
import type { Action, Caller, HeldRole } from '#actions';
import { addInstallation, addRegion, addRegionVersion, installationRegionId, regionVersions, type FileStore, type Store } from '#storage';
import { startServer, type Callers, type RunningServer, type ServerSettings } from '#server';
import { createPasswordHasher } from '../../src/actions/credentials/hash-password.ts';
import { anonymousCaller } from '../../src/server/callers.ts';
import { openTestStore } from '../../src/storage/testing/test-store.ts';
import { memoryFiles, type MemoryFiles } from './memory-files.ts';

/** The only action that the person called `restricted` may take. */
export const onlyRestricted = 'accounts.change-password';

/** The token of the person who stands for a role; `nobody` and `ended` have none that is open. */
export const tokenOf = (who: Role | 'plain' | 'restricted' | 'without-code' | 'broken'): string => who.replaceAll('-', '_').padEnd(43, '0');

/** A person for every role, who holds it in the regions and units named. */
export const callerIn = (role: Role, regions: readonly string[], unitId: string | null = null): HeldRole => ({ role, regionId: regions[0] ?? installationRegionId, unitId, covers: regions });

/** Callers made of fixtures: the token says who it is. `covers` may be changed between requests. */
type TestCallers = Callers & { covers: readonly string[]; unitId: string | null; ended: Set<string> };

const people = new Map<string, Role | 'plain' | 'restricted' | 'without-code'>([...(Object.keys(roles) as Role[]), 'plain' as const, 'restricted' as const, 'without-code' as const].map((who) => [tokenOf(who), who]));

function testCallers(): TestCallers {
  const callers: TestCallers = {
    covers: [installationRegionId], unitId: null, ended: new Set(),
    callerOf: async ({ token, address, agent }) => {
      if (token === null) return anonymousCaller({ address, agent });
      if (token === tokenOf('broken')) throw Object.assign(new Error('Connection terminated unexpectedly'), {});
      const who = people.get(token);
      if (who === undefined || callers.ended.has(token)) return 'session-ended';
      const held: readonly HeldRole[] = who === 'plain' || who === 'restricted' || who === 'without-code' ? [] : [callerIn(who, callers.covers, roles[who].scope === 'unit' ? callers.unitId : null)];
      const number = String([...people.values()].indexOf(who)).padStart(12, '0');
      const caller: Caller = { personId: `00000000-0000-4000-8000-${number}`, personName: `<b>${who}</b>`, sessionId: `00000000-0000-4000-9000-${number}`, address, agent, roles: held, restrictedTo: who === 'restricted' ? [onlyRestricted] : who === 'without-code' ? ['accounts.confirm-one-time-codes'] : null };
      return caller;
    },
  };
  return callers;
}

export type Served = RunningServer & { readonly store: Store; readonly callers: TestCallers; readonly files: MemoryFiles; readonly logged: string[]; readonly stop: () => Promise<void> };

type Options = { readonly actions: ReadonlyMap<string, Action>; readonly settings?: Partial<ServerSettings>; readonly store?: Store; readonly fileStore?: FileStore };

const logTo = (lines: string[]): Logger => pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });

/** A real server on a real port over a real store, set up as an installation. */
export async function serve({ actions, settings, store: given, fileStore }: Options): Promise<Served> {
  const store = given ?? await openTestStore();
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2026-11-21T00:00:00.000Z', isDemo: true, auditAlgorithm: 'sha256' });
  if ((await regionVersions(store.connection, installationRegionId)).length === 0) {
    await addRegion(store.connection, installationRegionId, '2026-11-21T00:00:00.000Z').catch(() => null);
    const root = { regionId: installationRegionId, version: 1, level: 'installation', code: null, name: { zh: '整个系统' }, parentRegionId: null, ended: false, validFrom: '1949-10-01', validTo: null } as const;
    await addRegionVersion(store.connection, root, { at: '2026-11-21T00:00:00.000Z', by: null });
  }
  const logged: string[] = [];
  const hasher = await createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });
  const [callers, files] = [testCallers(), memoryFiles()];
  const running = await startServer({
    actions, surroundings: { store, now: () => '2026-11-21T08:00:00.000Z', today: () => '2026-11-21', newId: randomUUID, hasher, files: fileStore ?? files }, callers, log: logTo(logged), version: '0.0.0-test',
    gauges: [{ name: 'halfsky_jobs_waiting', help: 'Jobs that wait', read: async () => 3 }],
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, ...settings, limits: { signInRate: 100_000, sessionRate: 1_000_000, addressRate: 1_000_000, ...settings?.limits } },
  });
  const stop = async (): Promise<void> => {
    await running.close();
    if (given === undefined) await store.close();
  };
  return { ...running, store, callers, files, logged, stop };
}

/** An answer as tests compare it. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: Record<string, unknown> };

/** Asks the server; a body that is no text is sent as JSON. */
export async function ask(address: string, path: string, { body, headers, ...init }: Omit<RequestInit, 'body'> & { readonly body?: unknown } = {}): Promise<Answer> {
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData) && !(body instanceof Uint8Array) && !(body instanceof ReadableStream);
  const response = await fetch(`${address}${path}`, {
    method: body === undefined ? 'GET' : 'POST', redirect: 'manual', ...init,
    headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers as Record<string, string> }, ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body as string }),
  });
  const text = await response.text();
  const parsed = (response.headers.get('content-type') ?? '').includes('json') && text !== '' ? JSON.parse(text) as Record<string, unknown> : {};
  return { status: response.status, headers: response.headers, text, body: parsed };
}

/** The header by which a program shows its session. */
export const bearer = (who: Parameters<typeof tokenOf>[0]): Record<string, string> => ({ authorization: `Bearer ${tokenOf(who)}` });
