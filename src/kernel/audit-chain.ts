import { canonicalFault, canonicalJson, storableText, storableValue } from './canonical-json.ts';
import { isDay } from './day.ts';
import type { Role } from './role.ts';

/** What one line of the audit says: who did what, when, from where. `number` counts the lines of its region from 1 without holes. */
export type AuditContent = {
  readonly regionId: string;
  /** UTC with milliseconds: 2026-11-22T01:02:03.004Z. */
  readonly at: string;
  /** Null where no person acted (a job) or none was known (a failed sign-in). */
  readonly personId: string | null;
  readonly personName: string;
  readonly role: Role | null;
  /** Where the request came from, as the server saw it. */
  readonly address: string;
  /** The action's name, such as plan.adopt-version. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** A whole Chinese sentence. */
  readonly sentence: string;
  /** JSON values with decimals as text, or null: see `canonicalJson`. */
  readonly before: unknown;
  readonly after: unknown;
};

/** A line in its chain: each holds the hash of the one before, and says by which algorithm its own was made. Hashes are texts (lower case hex). */
export type AuditLine = AuditContent & { readonly number: number; readonly algorithm: string; readonly previousHash: string; readonly hash: string };

/** The last line of a chain, as it is printed on frozen reports and backups. A chain without lines has number 0. */
export type ChainHead = { readonly number: number; readonly hash: string };

/** A hash by name (sha256, sm3): the lower case hex of the hash of a text's UTF-8 bytes. */
export type NamedHash = { readonly algorithm: string; readonly digest: (text: string) => string };

/** What stands before the first line of every chain. */
export const chainStart: ChainHead = { number: 0, hash: '0'.repeat(64) };

/** The format of the hashed text; a change of fields or order needs another word here. */
const format = 'halfsky-audit-1';

const timestamp = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const isTimestamp = (text: string): boolean => isDay(timestamp.exec(text)?.[1] ?? '');

/** Everything a line says except its own hash, as one JSON list: a list of fields in fixed order leaves no doubt where one field ends. */
const hashedFields = (line: Omit<AuditLine, 'hash'>): readonly unknown[] => [
  format, line.algorithm, line.previousHash, line.regionId, line.number, line.at, line.personId, line.personName, line.role, line.address, line.action, line.subjectKind, line.subjectId,
  line.sentence, line.before ?? null, line.after ?? null,
];

/**
 * The text whose hash a line carries: the canonical JSON of all its fields. Anybody can make it again with other tools. Throws a RangeError for a line that cannot have been made here.
 *
 * @example auditText(line) // '["halfsky-audit-1","sha256","0000…","150203",1,"2026-11-22T01:02:03.004Z",…]'
 */
export const auditText = (line: Omit<AuditLine, 'hash'>): string => canonicalJson(hashedFields(line));

/**
 * Whether a line read from somewhere is one that `chainLine` could have made, whatever its hash; the fault in words for the log, or null.
 *
 * @example auditLineFault({ ...line, at: 'yesterday' }) // 'at is no UTC time with milliseconds: yesterday'
 */
export function auditLineFault(line: Omit<AuditLine, 'hash'>): string | null {
  if (!Number.isSafeInteger(line.number) || line.number < 1) return 'number is no whole number from 1';
  const texts = [line.regionId, line.at, line.personName, line.address, line.action, line.subjectKind, line.subjectId, line.sentence, line.algorithm, line.previousHash];
  if (texts.some((text: unknown) => typeof text !== 'string')) return 'a field that is text holds something else';
  if ([line.personId, line.role].some((text: unknown) => text !== null && typeof text !== 'string')) return 'person or role is neither text nor null';
  if (!isTimestamp(line.at)) return `at is no UTC time with milliseconds: ${line.at}`;
  return canonicalFault(hashedFields(line));
}

/**
 * The next line of a region's chain, as it is to be stored: its texts and values are made storable first (U+0000, half surrogate pairs, -0: see `storableValue`), so that what is hashed is
 * what the database gives back. Throws a RangeError for what we must not write: a time that is none, fractions or infinities in before and after.
 *
 * @example chainLine(chainStart, { regionId: '150203', at: '2026-11-22T01:02:03.004Z', … }, { algorithm: 'sha256', digest }) // { …, number: 1, previousHash: '000…', hash: '3f1…' }
 */
export function chainLine(head: ChainHead, content: AuditContent, hash: NamedHash): AuditLine {
  const line: Omit<AuditLine, 'hash'> = {
    regionId: storableText(content.regionId),
    number: head.number + 1,
    at: content.at,
    personId: content.personId === null ? null : storableText(content.personId),
    personName: storableText(content.personName),
    role: content.role,
    address: storableText(content.address),
    action: storableText(content.action),
    subjectKind: storableText(content.subjectKind),
    subjectId: storableText(content.subjectId),
    sentence: storableText(content.sentence),
    before: storableValue(content.before ?? null),
    after: storableValue(content.after ?? null),
    algorithm: hash.algorithm,
    previousHash: head.hash,
  };
  const fault = auditLineFault(line);
  if (fault !== null) throw new RangeError(`no audit line: ${fault}`);
  return { ...line, hash: hash.digest(auditText(line)) };
}
