/** How much is let in. Rates are requests in a minute, times milliseconds, sizes bytes. */
export type ServerLimits = {
  /** Attempts to sign in (every write that anybody may send), from one address. */
  readonly signInRate: number;
  /** Everything of one session, and everything from one address (an office behind one router has one address). */
  readonly sessionRate: number;
  readonly addressRate: number;
  readonly bodySize: number;
  /** How long headers, a JSON body and a whole request (an upload over a slow line) may take to arrive. */
  readonly headersTime: number;
  readonly bodyTime: number;
  readonly requestTime: number;
  /** How long an idle connection stays open. */
  readonly idleTime: number;
  /** How long running requests may take to finish when the server stops. */
  readonly closeTime: number;
  readonly connections: number;
};

export type ServerSettings = {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Whether people reach it by HTTPS: cookies are then sent by HTTPS alone. */
  readonly secureCookies: boolean;
  /** Addresses of proxies whose word about the client's address is taken; false: nobody's. */
  readonly trustProxy: boolean | string | readonly string[];
  /** The address people type, when a proxy changes it: `https://halfsky.example.gov.cn`. */
  readonly publicUrl?: string;
  /** Lets a program that is not on this machine read the metrics. */
  readonly metricsToken?: string;
  /** The folder whose disk must not be full. */
  readonly dataFolder?: string;
  /** Where the built staff application lies; without it `/` is a page made by the server. */
  readonly applicationFolder?: string;
  readonly limits?: Partial<ServerLimits>;
};

const minute = 60_000;

/** Limits that an office of thirty departments does not notice. */
export const usualLimits: ServerLimits = {
  signInRate: 60, sessionRate: 1200, addressRate: 30_000, bodySize: 1024 * 1024,
  headersTime: 15_000, bodyTime: 30_000, requestTime: 15 * minute, idleTime: 65_000, closeTime: 10_000, connections: 2000,
};
