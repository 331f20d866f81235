import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { actions, realSurroundings, type Surroundings } from '#actions';
import { sessionCallers, startJobs, startServer, type JobRunner } from '#server';
import { openFileStore } from '#storage';
import { createPasswordHasher } from '../../src/actions/credentials/hash-password.ts';
import { openSetUpDoor } from '../../src/cli/serving/open-set-up-door.ts';
import { prepareApplication } from '../../src/cli/serving/prepare-application.ts';
import { openTestStore } from '../../src/storage/testing/test-store.ts';
import { closeBrowser } from './open-browser.ts';

/** An installation that nobody has set up, behind a real server: its address, and the code that stands in the terminal now. */
export type OpenEmpty = { readonly address: string; readonly code: () => string; readonly faults: readonly string[]; readonly close: () => Promise<void> };

/**
 * Opens an empty installation with its pages, as `halfsky start` does where somebody wants to set it up in the browser.
 *
 * @example const open = await openEmpty(); await withPage(`${open.address}/`, async (page) => { await page.getByLabel('验证码').fill(open.code()); });
 */
export async function openEmpty(): Promise<OpenEmpty> {
  const applicationFolder = await prepareApplication({ err: (text) => { throw new Error(text); } });
  if (applicationFolder === null) throw new Error('the application was not built');
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-empty-'));
  const store = await openTestStore();
  const hasher = await createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });
  const surroundings: Surroundings = { ...await realSurroundings(store, await openFileStore(join(folder, 'files'))), hasher };
  const [said, faults]: [string[], string[]] = [[], []];
  const nobody = async (): Promise<null> => null;
  const door = openSetUpDoor(surroundings, { err: (text) => void said.push(text), person: { ask: nobody, askSecretly: nobody } }, folder);
  const server = await startServer({
    actions, surroundings, callers: sessionCallers(surroundings), version: '0.0.0-test', setUp: door, log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, dataFolder: folder, applicationFolder, limits: { signInRate: 10_000, sessionRate: 100_000, addressRate: 1_000_000 } },
  });
  let jobs: JobRunner | null = null;
  void door.done.then(() => {
    jobs = startJobs({ surroundings, environment: process.env, backupFolder: join(folder, 'backups'), backupPassphrase: null, programVersion: '0.0.0-test', timeZone: 'Asia/Shanghai', log: (message, error) => { if (error !== undefined) faults.push(`${message} ${String(error)}`); } });
  });
  return {
    address: server.address, faults, code: () => /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(said.at(-1) ?? '')?.[0] ?? '',
    close: async () => {
      await closeBrowser();
      await server.close();
      await jobs?.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
