import { passOnDueForms, type Surroundings } from '#actions';
import { forgetDoneJobs, forgetFailures, forgetKeys, forgetSessions, forgetStaleRows, sweepFiles } from '#storage';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How long something is remembered after its last use, in days. Numbers of requests: as long as somebody may send one again. Failed sign-ins: longer than the longest lock (a week), and as long
 * again, after which locks begin anew. Sessions hold addresses of people: half a year, as long as logs have to be kept (网络安全法, article 21); jobs that were done the same.
 */
const remembered = { keys: 2, failures: 30, sessions: 180, doneJobs: 180 } as const;

type House = Pick<Surroundings, 'store' | 'files' | 'now' | 'today' | 'newId'>;

/**
 * What nobody needs any more goes, and what waited for its day is done: forms of units that are merged from today on. Says whether files were looked at: not where they are another database's.
 *
 * @example await cleanOnce(surroundings) // { files: 'swept' }
 */
export async function cleanOnce(house: House): Promise<{ readonly files: 'swept' | 'of-another-database' }> {
  const { store: { connection }, files, now } = house;
  const ago = (days: number): string => new Date(Date.parse(now()) - days * dayMs).toISOString();
  await forgetKeys(connection, ago(remembered.keys));
  await forgetFailures(connection, ago(remembered.failures));
  await forgetSessions(connection, ago(remembered.sessions));
  await forgetDoneJobs(connection, ago(remembered.doneJobs));
  await forgetStaleRows(connection);
  await passOnDueForms(house);
  return { files: (await sweepFiles(connection, files, now())) === null ? 'of-another-database' : 'swept' };
}

/**
 * Cleans five minutes after the start, so that a program that is on for an hour a day does so too, and then once an hour. Gives back the function that ends it.
 *
 * @example const stop = keepHouse(surroundings, log);
 */
export function keepHouse(house: House, log: (message: string, error?: unknown) => void): () => void {
  let isSaid = false;
  const tell = ({ files }: Awaited<ReturnType<typeof cleanOnce>>): void => {
    if (files === 'of-another-database' && !isSaid) log('the folder of files is kept by another database, so nothing is swept there; remove its owner.txt once no other program uses it');
    isSaid = true;
  };
  const clean = (): void => void cleanOnce(house).then(tell, (error: unknown) => log('housekeeping failed and will be tried again', error));
  const [first, timer] = [setTimeout(clean, 5 * minuteMs), setInterval(clean, hourMs)];
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
