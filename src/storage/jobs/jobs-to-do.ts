import type { Connection } from '../engines/engine.ts';

/** Transactions that leave a job to be done. */
const leaving = new WeakSet<Connection>();

/**
 * Notes that a transaction leaves a job to be done: whoever does jobs is told when it has been committed.
 *
 * @example noteJobToDo(connection)
 */
export const noteJobToDo = (connection: Connection): void => void leaving.add(connection);

/**
 * Whether a transaction leaves a job to be done.
 *
 * @example leavesJobToDo(connection) // false
 */
export const leavesJobToDo = (connection: Connection): boolean => leaving.has(connection);
