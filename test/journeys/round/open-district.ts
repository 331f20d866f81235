import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { actions, realSurroundings, type Surroundings } from '#actions';
import { sessionCallers, startJobs, startServer } from '#server';
import { examinations } from '../../../src/cli/examinations/index.ts';
import { goodFacts } from '../../../src/cli/examinations/example-facts.ts';
import { demoPassword } from '../../../src/actions/demo/demo-accounts.ts';
import { cheapHasher, openPlayedDistrict } from '../../../src/actions/testing/played-district.ts';
import { firstSignIn, signInAgain, signInWith, type WebPerson } from '../two-districts/web-person.ts';

/** The example district behind a real server, and a clock that is put from day to day; nothing of it but its address is used after this. */
export type District = {
  readonly address: string;
  readonly regionId: string;
  readonly faults: readonly string[];
  /** It is nine in the morning of a day; sessions of another day have ended. */
  readonly on: (day: string) => void;
  /** Somebody signed in today. */
  readonly who: (login: string) => Promise<WebPerson>;
  /** Somebody new, with the first password that was read out: they come for the first time. */
  readonly comes: (person: { readonly name: string; readonly login: string; readonly firstPassword: string }) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Plays the example district until a day and opens its server, with the staff application where its folder is given. */
export async function openDistrict(today: string, { withRound = false, applicationFolder }: { readonly withRound?: boolean; readonly applicationFolder?: string } = {}): Promise<District> {
  const { store, files, folder, played } = await openPlayedDistrict({ today, withRound });
  let [day, since] = [today, performance.now()];
  const now = (): string => new Date(Date.parse(`${day}T01:00:00.000Z`) + performance.now() - since).toISOString();
  const surroundings: Surroundings = { ...await realSurroundings(store, files), hasher: await cheapHasher(), now, today: () => day, examine: async () => examinations.map(({ id, title, judge }) => ({ id, title, ...judge(goodFacts) })) };
  const faults: string[] = [];
  const server = await startServer({
    actions, surroundings, callers: sessionCallers(surroundings), version: '0.0.0-test',
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    settings: { host: '127.0.0.1', port: 0, secureCookies: false, trustProxy: false, dataFolder: folder, ...(applicationFolder === undefined ? {} : { applicationFolder }), limits: { signInRate: 10_000, sessionRate: 100_000, addressRate: 1_000_000 } },
  });
  const jobs = startJobs({ surroundings, environment: process.env, backupFolder: join(folder, 'backups'), backupPassphrase: null, programVersion: '0.0.0-test', timeZone: 'Asia/Shanghai', log: (message, error) => void faults.push(`${message} ${String(error)}`) });
  const own = new Set<string>();
  const sessions = new Map<string, Promise<WebPerson>>();
  const { address } = server;
  return {
    address, regionId: played.districtId, faults,
    on: (next) => {
      [day, since] = [next, performance.now()];
      sessions.clear();
    },
    who: (login) => {
      const session = sessions.get(login) ?? (own.has(login) ? signInAgain(address, { name: login, login }) : signInWith(address, { name: login, login, password: demoPassword }));
      sessions.set(login, session);
      return session;
    },
    comes: async (person) => {
      own.add(person.login);
      sessions.set(person.login, firstSignIn(address, person));
      await sessions.get(person.login);
    },
    close: async () => {
      await server.close();
      await jobs.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
