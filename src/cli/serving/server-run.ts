import type { ExitCode, Terminal } from '../command.ts';
import type { ProgramSettings } from '../settings/read-settings.ts';
import type { FirstStart } from './first-start.ts';
import type { ProgramLog } from './program-log.ts';

/** What the server is started with: settings, the environment they come from (options laid over it), and how an empty store begins where the command line says so. */
export type ServerRun = { readonly settings: ProgramSettings; readonly environment: Terminal['environment']; readonly first: FirstStart | null };

/** The program is not started, or ends: what to say, and how it ends. */
export type Ended = { readonly ended: ExitCode; readonly message?: string };

/** Whether a step says that the program ends. @example isEnded({ ended: 0 }) // true */
export const isEnded = <T extends object>(value: T | Ended): value is Ended => 'ended' in value;

/** The same while it runs. */
export type Around = ServerRun & { readonly terminal: Terminal; readonly programLog: ProgramLog };

/** Where the data are, in words; the address of a server is never shown, there is a password in it. @example placeOf(run) // '/srv/halfsky/data' */
export const placeOf = ({ settings, environment }: ServerRun): string => (environment['DATABASE_URL'] ? 'DATABASE_URL 所指的数据库' : settings.dataFolder);

