import { chainStart, verifyChain, type ChainFault, type ChainHead } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import { auditHashes } from './audit-hashes.ts';
import { auditLinesAfter, findAuditLine } from './audit-lines.ts';
import { findChainHead } from './chain-heads.ts';

/**
 * Whether the chain of a region holds as it is stored. The head kept beside the lines is not their last one: `stored-head-differs`; it is one before the last, so that
 * no line can be added any more: `stored-head-behind`.
 */
export type StoredVerdict =
  | { readonly kind: 'holds'; readonly head: ChainHead; readonly count: number }
  | { readonly kind: 'broken'; readonly number: number; readonly fault: ChainFault | 'stored-head-differs' | 'stored-head-behind'; readonly message: string };

/** What it is held against. `expectedHead` may carry only the beginning of a hash. */
type StoredQuestion = { readonly regionId: string; readonly expectedHead?: ChainHead | undefined };

/** A head printed in short is made whole from the line it names, when that line begins so; otherwise it stays and cannot fit. */
async function wholeHead(connection: Connection, regionId: string, head: ChainHead): Promise<ChainHead> {
  const hash = head.number === 0 ? chainStart.hash : (await findAuditLine(connection, regionId, head.number))?.hash;
  return hash?.startsWith(head.hash) === true ? { number: head.number, hash } : head;
}

/** The head in the store against the end of the lines: whoever takes away or adds lines at the end has to change both. */
function heldAgainst(stored: ChainHead, verdict: Extract<StoredVerdict, { kind: 'holds' }>): StoredVerdict {
  const { number, hash } = verdict.head;
  if (stored.number === number && stored.hash === hash) return verdict;
  if (stored.number > number) {
    return { kind: 'broken', number: number + 1, fault: 'cut-off', message: `审计记录只到第${String(number)}条，链头登记到第${String(stored.number)}条：从第${String(number + 1)}条起被截去。` };
  }
  return stored.number < number
    ? { kind: 'broken', number: stored.number + 1, fault: 'stored-head-behind', message: `链头登记到第${String(stored.number)}条，其后还有记录（到第${String(number)}条）：登记被改动过，或第${String(stored.number + 1)}条起是另外添加的。` }
    : { kind: 'broken', number, fault: 'stored-head-differs', message: `链头登记的校验值与最后一条记录（第${String(number)}条）不符：登记或记录被改动过。` };
}

/**
 * Walks the whole chain of a region, line by line in blocks, and says whether it holds: every line by its hash and its place, the end by the head in the store, and a head
 * known from elsewhere. `moment` must be a snapshot, so that lines and head are those of one moment while others go on writing.
 *
 * @example await store.snapshot((moment) => verifyStoredChain(moment, { regionId, expectedHead: { number: 812, hash: '9ab3e1f077c20d1e' } })) // { kind: 'holds', … }
 */
export async function verifyStoredChain(moment: Connection, { regionId, expectedHead }: StoredQuestion): Promise<StoredVerdict> {
  const expected = expectedHead === undefined ? {} : { expectedHead: await wholeHead(moment, regionId, expectedHead) };
  const verdict = await verifyChain(auditLinesAfter(moment, regionId, 0), { regionId, hashes: auditHashes, ...expected });
  return verdict.kind === 'holds' ? heldAgainst(await findChainHead(moment, regionId), verdict) : verdict;
}
