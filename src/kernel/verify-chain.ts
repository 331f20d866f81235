import { auditLineFault, auditText, chainStart, type AuditLine, type ChainHead, type NamedHash } from './audit-chain.ts';

/** What is wrong at the first line where a chain does not hold. */
export type ChainFault =
  | 'content-changed'
  | 'previous-differs'
  | 'number-missing'
  | 'number-twice'
  | 'other-region'
  | 'algorithm-unknown'
  | 'head-differs'
  | 'cut-off';

/** Whether a chain holds: its head and how many lines were read, or the first line where it does not and a Chinese sentence about it. */
export type ChainVerdict =
  | { readonly kind: 'holds'; readonly head: ChainHead; readonly count: number }
  | { readonly kind: 'broken'; readonly number: number; readonly fault: ChainFault; readonly message: string };

/** What a chain is held against. */
export type ChainQuestion = {
  readonly regionId: string;
  /** The hash functions by name; each line says its own, so that a chain may change from one to another. */
  readonly hashes: readonly NamedHash[];
  /** A head known from elsewhere (a frozen report, a backup): the chain must reach it, and may go on after it. */
  readonly expectedHead?: ChainHead;
  /** The line before the first one given, where the chain is read from the middle; left out: from its beginning. */
  readonly after?: ChainHead;
};

const broken = (number: number, fault: ChainFault, message: string): ChainVerdict => ({ kind: 'broken', number, fault, message });

/**
 * Reads the lines of one region in the order of their numbers, one at a time, and says whether the chain holds. A changed, removed, swapped or inserted line is found; so is an end cut off or
 * rewritten, but only against an `expectedHead`, because whoever can write the whole table can also write a chain that holds in itself. What was appended after that head by such a
 * person is not found before the next head is known. Throws only what the source of the lines throws.
 *
 * @example await verifyChain(lines, { regionId: '150203', hashes: [sha256, sm3], expectedHead }) // { kind: 'holds', head: { number: 812, hash: '9ab…' }, count: 812 }
 */
export async function verifyChain(lines: Iterable<AuditLine> | AsyncIterable<AuditLine>, question: ChainQuestion): Promise<ChainVerdict> {
  const { expectedHead, after = chainStart } = question;
  let head = after;
  if (expectedHead?.number === head.number && expectedHead.hash !== head.hash) return headDiffers(expectedHead.number);
  for await (const line of lines) {
    const fault = faultAt(head, line, question);
    if (fault !== null) return fault;
    head = { number: line.number, hash: line.hash };
    if (expectedHead?.number === head.number && expectedHead.hash !== head.hash) return headDiffers(expectedHead.number);
  }
  if (expectedHead && expectedHead.number > head.number) {
    return broken(head.number + 1, 'cut-off', `审计记录只到第${String(head.number)}条，应至少有${String(expectedHead.number)}条：从第${String(head.number + 1)}条起被截去。`);
  }
  return { kind: 'holds', head, count: head.number - after.number };
}

const headDiffers = (number: number): ChainVerdict => broken(number, 'head-differs', `第${String(number)}条审计记录的校验值与已知的链头不同：这条或它之前的记录被整体改写过。`);

/** What was read from a store that may have been meddled with, as words; things without a text of their own included. */
const shownAs = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '无法显示');

function faultAt(head: ChainHead, line: AuditLine, { regionId, hashes }: ChainQuestion): ChainVerdict | null {
  const expected = head.number + 1;
  const shown = shownAs(line.number);
  if (line.number !== expected) return wrongNumber(expected, line.number);
  if (line.regionId !== regionId) return broken(line.number, 'other-region', `第${shown}条审计记录不属于本地区。`);
  const hash = hashes.find(({ algorithm }) => algorithm === line.algorithm);
  if (!hash) return broken(line.number, 'algorithm-unknown', `第${shown}条审计记录写明的校验算法“${shownAs(line.algorithm)}”未知，无法核验。`);
  if (auditLineFault(line) !== null || hash.digest(auditText(line)) !== line.hash) return broken(line.number, 'content-changed', `第${shown}条审计记录的内容与其校验值不符：记录被改动过。`);
  if (line.previousHash !== head.hash) {
    return broken(line.number, 'previous-differs', `第${shown}条审计记录所记的前一条校验值与第${String(head.number)}条不符：两条之一被替换过，或次序被调换。`);
  }
  return null;
}

function wrongNumber(expected: number, found: number): ChainVerdict {
  if (found > expected) {
    const missing = found === expected + 1 ? `第${String(expected)}条` : `第${String(expected)}条至第${String(found - 1)}条`;
    return broken(expected, 'number-missing', `审计记录缺少${missing}，第${String(expected - 1)}条之后就是第${String(found)}条。`);
  }
  // What is no number at all is no line of ours either.
  return Number.isSafeInteger(found) && found >= 1
    ? broken(found, 'number-twice', `第${String(found)}条审计记录重复出现（此处应为第${String(expected)}条）。`)
    : broken(expected, 'number-missing', `应为第${String(expected)}条审计记录的地方，编号是“${shownAs(found)}”。`);
}
