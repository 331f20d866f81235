/** A database that is gone, stopping, full of connections, or cannot read its disk: SQLSTATE classes 08, 53, 57P and 58, and the errors of a socket. */
const gone = /^(?:08...|53...|57P0.|58030|58P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
/** The same in the words of the drivers, which give no code then: a connection that broke, none free in time, a pool that was given up with its server. */
const goneWords = /Connection terminated|connection timeout|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|PGlite is closed|driver has already been destroyed/i;

/** No room left, for the database (53100) or a file. */
const full = /^(?:53100|ENOSPC|EDQUOT)$/;
/** A lock or an answer waited for too long, or others were in the way each time: nothing was done. */
const busy = /^(?:55P03|57014|40001|40P01)$/;

/**
 * What stood in the way of the database or the disk when something was thrown, and not of the program: `gone`, `full`, `read-only` or `busy`; null: nothing of the kind, so it is a bug of ours.
 * What was under way in a transaction was undone, or, where its end was being written when the database was lost, may have been done.
 *
 * @example databaseTrouble(Object.assign(new Error(), { code: '57P01' })) // 'gone'
 */
export function databaseTrouble(thrown: unknown): 'gone' | 'full' | 'read-only' | 'busy' | null {
  if (!(thrown instanceof Error)) return null;
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (full.test(code)) return 'full';
  if (code === 'EROFS') return 'read-only';
  if (busy.test(code)) return 'busy';
  /* The socket of a database that is gone; a file that is not there is a bug of ours. */
  const noSocket = code === 'ENOENT' && 'syscall' in thrown && thrown.syscall === 'connect';
  return noSocket || gone.test(code) || goneWords.test(thrown.message) ? 'gone' : null;
}
