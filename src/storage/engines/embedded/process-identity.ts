import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './system-error.ts';

/**
 * Who a process is, beyond its number: numbers come again after a restart, and a container numbers its processes anew. Empty where the system does not tell (only Linux tells all).
 */
export type ProcessIdentity = { readonly processId: number; readonly startedAt: string; readonly boot: string; readonly numbering: string; readonly host: string };

const told = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return '';
  }
};

/** Clock ticks between boot and the start of a process: field 22 of /proc/PID/stat; the name before it may hold blanks and brackets. */
const startOf = (processId: number): string => told(() => readFileSync(`/proc/${String(processId)}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '');

/**
 * The identity of a process of this machine.
 *
 * @example identityOf(process.pid).processId === process.pid // true
 */
export const identityOf = (processId: number): ProcessIdentity => ({
  processId,
  startedAt: startOf(processId),
  boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  numbering: told(() => readlinkSync('/proc/self/ns/pid')),
  host: hostname(),
});

/**
 * Whether a process with this number exists. One that belongs to somebody else exists too.
 *
 * @example isAlive(process.pid) // true
 */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether two processes belong to the same run of the same machine (containers on it included).
 *
 * @example isSameMachine(identityOf(1), identityOf(process.pid)) // true
 */
export const isSameMachine = (one: ProcessIdentity, other: ProcessIdentity): boolean => (one.boot === '' ? one.host === other.host : one.boot === other.boot);

/**
 * Whether a process written down earlier still runs: `alive`, `dead`, or `unknown` where its numbers cannot be seen from here (another machine or container, a system that
 * does not tell when its processes began).
 *
 * @example stateOf(identityOf(process.pid)) // 'alive'
 */
export function stateOf(known: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  const here = identityOf(known.processId);
  if (!isSameMachine(here, known) || here.numbering !== known.numbering) return 'unknown';
  if (!isAlive(known.processId)) return 'dead';
  if (known.startedAt === '') return 'unknown';
  return here.startedAt === known.startedAt ? 'alive' : 'dead';
}
