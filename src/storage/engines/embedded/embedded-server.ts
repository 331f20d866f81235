/** How to sign in to the embedded database; the names are those of the `pg` driver. `host` is a folder with a Unix socket in it, or 127.0.0.1. */
export type EmbeddedConnection = { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string };

/**
 * What the embedded database is started with. `folder` is the data folder of the program (the cluster lives in its subfolder `postgres`), `today` an ISO date (an old PostgreSQL
 * is warned of), `log` takes Chinese lines for the operator, `binaries` a folder with `bin`, `lib`, `share` in the place of the installed npm package.
 */
export type EmbeddedSettings = { readonly folder: string; readonly today: string; readonly log: (message: string) => void; readonly binaries?: string };

/** Why a server ended, or was lost, without being stopped: the process died (`lastLines` of its log), or another program holds the data now. */
export type EmbeddedEnd = { readonly reason: 'died'; readonly lastLines: readonly string[] } | { readonly reason: 'taken-over' };

/**
 * A running embedded database. `connection` is the application's role, `owner` the role that owns the database and migrates it; neither is a superuser. `attached` says that the
 * server was found running, left behind by a program that was killed. `exited` resolves when the server is lost without `stop`; `startEmbedded` with the same settings
 * brings it back. `stop` ends it cleanly and may be called twice.
 */
export type EmbeddedServer = {
  readonly connection: EmbeddedConnection;
  readonly owner: EmbeddedConnection;
  readonly serverVersion: string;
  readonly attached: boolean;
  readonly processId: number;
  readonly exited: Promise<EmbeddedEnd>;
  readonly stop: () => Promise<void>;
};

/** Why the embedded database was not started. Nothing was changed, apart from what says so. */
export type EmbeddedRefusalCode =
  | 'no-binaries'
  | 'binaries-unusable'
  | 'no-account'
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'folder-foreign'
  | 'folder-of-another-user'
  | 'disk-full'
  | 'other-version'
  | 'does-not-start';

/** The refusal: a code for programs, a Chinese message that says what to do. */
export type EmbeddedRefusal = { readonly refused: EmbeddedRefusalCode; readonly message: string };

/**
 * Makes a refusal.
 *
 * @example refuse('disk-full', '磁盘空间不足') // { refused: 'disk-full', message: '磁盘空间不足' }
 */
export const refuse = (refused: EmbeddedRefusalCode, message: string): EmbeddedRefusal => ({ refused, message });

/**
 * Whether an outcome is a refusal.
 *
 * @example isRefusal(refuse('disk-full', '磁盘空间不足')) // true
 */
export const isRefusal = (outcome: unknown): outcome is EmbeddedRefusal => typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
