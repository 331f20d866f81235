import type { Logger } from 'pino';
import type { Action, Surroundings } from '#actions';
import type { Callers } from './callers.ts';
import type { ServerLimits, ServerSettings } from './server-settings.ts';
import type { SetUpDoor } from './set-up/set-up-door.ts';
import type { RequestLimits } from './protection/request-limits.ts';
import type { Gauge, Metrics } from './watching/metrics.ts';

/** What a server is made of. */
export type ServerStart = {
  readonly actions: ReadonlyMap<string, Action>;
  readonly surroundings: Surroundings;
  readonly callers: Callers;
  readonly settings: ServerSettings;
  readonly log: Logger;
  /** Of the program, for the description of the API. */
  readonly version: string;
  readonly gauges?: readonly Gauge[];
  /** The way into an installation that is empty; none where it is set up. */
  readonly setUp?: SetUpDoor;
};

/** The same with what the server adds while it runs: every route works with this. */
export type ServerParts = ServerStart & {
  readonly limits: ServerLimits;
  readonly metrics: Metrics;
  readonly requestLimits: RequestLimits;
  readonly closing: () => boolean;
};
