/** A program on a data folder that is killed and started again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramRun, Programs } from '../serve-program.ts';

/** What is killed with -9: the program, the server of its database, both with every process of the database, or one process of the database that serves the program. */
export type KillKind = 'program' | 'database' | 'both' | 'session';

/** The number of the PostgreSQL server on a data folder; null where none was started. */
export function postmasterOf(folder: string): number | null {
  try {
    const number = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    /* The file may be there before its first line is; 0 and numbers below it would mean whole groups of processes. */
    if (!Number.isInteger(number) || number <= 1) return null;
    process.kill(number, 0);
    return number;
  } catch {
    return null;
  }
}

/** The processes that a process started. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((number) => {
    try {
      return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${String(number)}/stat`, 'utf8'))?.[1]) === parent;
    } catch {
      return false;
    }
  });
}

const commandLine = (number: number): string => {
  try {
    return readFileSync(`/proc/${String(number)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Kills; false: there was nobody to kill. */
function shoot(number: number): boolean {
  try {
    process.kill(number, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/**
 * Kills what a kind says of a program and its database, at once; false: it was not there.
 *
 * @example killNow('both', run, '/data')
 */
export function killNow(kind: KillKind, run: ProgramRun, folder: string): boolean {
  const postmaster = postmasterOf(folder);
  const children = postmaster === null ? [] : childrenOf(postmaster);
  if (kind === 'program') return run.process.kill('SIGKILL');
  if (postmaster === null) return false;
  if (kind === 'database') return shoot(postmaster);
  if (kind === 'session') {
    const serving = children.filter((number) => commandLine(number).includes('halfsky_application') || /halfsky\S* halfsky/.test(commandLine(number)));
    const [one = children[0]] = serving;
    return one !== undefined && shoot(one);
  }
  run.process.kill('SIGKILL');
  for (const number of [postmaster, ...children]) shoot(number);
  return true;
}

/** The program that is killed, at one address however often it is started. */
export type Victim = {
  readonly folder: string;
  readonly address: string;
  readonly run: () => ProgramRun;
  /** Kills; false: there was nothing of the kind to kill. */
  readonly kill: (kind: KillKind) => boolean;
  /** Starts it if it is dead, and waits until it can serve. */
  readonly recover: () => Promise<void>;
  /** Starts it without waiting. */
  readonly start: () => void;
  /** Asks it to stop; gives how it ended. */
  readonly stop: () => Promise<number | string>;
};

const isReady = (address: string): Promise<boolean> => fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) }).then(({ status }) => status === 200, () => false);
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const patienceMs = 90_000;

/**
 * A program on a data folder, set up from a file, that serves; kill it.
 *
 * @example const victim = await openVictim(programs, join(programs.base, 'data'));
 */
export async function openVictim(programs: Programs, folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Victim> {
  const port = String(await programs.port());
  const address = `http://127.0.0.1:${port}`;
  const words = ['serve', '--set-up', join(programs.base, 'set-up.json'), '--port', port];
  const launch = (): ProgramRun => programs.run(words, { HALFSKY_DATA: folder, ...environment });
  let run = launch();
  const isDead = (): boolean => run.process.exitCode !== null || run.process.signalCode !== null;
  await run.ready;
  return {
    folder, address,
    run: () => run,
    kill: (kind) => killNow(kind, run, folder),
    start: () => { run = launch(); },
    recover: async () => {
      if (run.process.killed) await run.ended;
      const deadline = Date.now() + patienceMs;
      while (!(await isReady(address))) {
        if (isDead()) {
          if (run.process.exitCode !== null) throw new Error(`the program ended by itself (${String(run.process.exitCode)}): ${run.said.err}${run.said.out.slice(-3000)}`);
          run = launch();
          await run.ready;
        }
        if (Date.now() > deadline) throw new Error(`the program does not serve again: ${run.said.err}${run.said.out.slice(-3000)}`);
        await pause(20);
      }
    },
    stop: async () => {
      run.process.kill('SIGTERM');
      return run.ended;
    },
  };
}
