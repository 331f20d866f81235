import type { Issue } from '#kernel';
import type { DocumentTree } from '#documents';
import { proofs } from './proofs/index.ts';

/**
 * Looks through a finished document: everything that is found, each a doubt for a person to look at.
 *
 * @example proofRead(tree) // []
 */
export const proofRead = (tree: DocumentTree): readonly Issue[] => proofs.flatMap(({ code, find }) => find(tree).map((message): Issue => ({ code, severity: 'doubt', message })));
