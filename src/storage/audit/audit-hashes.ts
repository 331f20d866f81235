import { getHashes, hash } from 'node:crypto';
import type { NamedHash } from '#kernel';

/** How lines of the audit may be hashed: SHA-256 (GB/T 18238.3), or SM3 (GB/T 32905) where commercial cryptography is asked for. */
export const auditAlgorithms = ['sha256', 'sm3'] as const;

export type AuditAlgorithm = (typeof auditAlgorithms)[number];

/** All of them as the kernel takes them: every line says by which one it was made. */
export const auditHashes: readonly NamedHash[] = auditAlgorithms.map((algorithm) => ({ algorithm, digest: (text) => hash(algorithm, text, 'hex') }));

/**
 * The hash of a name. Throws for a name that no line of ours can carry.
 *
 * @example auditHash('sm3').digest('半边天').length // 64
 */
export function auditHash(algorithm: string): NamedHash {
  const found = auditHashes.find((one) => one.algorithm === algorithm);
  if (!found) throw new RangeError(`no algorithm of the audit: ${algorithm}`);
  return found;
}

/**
 * Whether the program's cryptography knows an algorithm: some builds of Node come without SM3.
 *
 * @example canHash('sm3') // true
 */
export const canHash = (algorithm: AuditAlgorithm): boolean => getHashes().includes(algorithm);
