import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainLine, type AuditContent, type AuditLine, type ChainHead } from '#kernel';
import type { Connection } from '../engines/engine.ts';
import { addInstallation } from '../installation.ts';
import type { Store } from '../store.ts';
import { openTestStore } from '../testing/test-store.ts';
import { appendAuditLine } from './append-audit-line.ts';
import { auditHash } from './audit-hashes.ts';
import { auditLinesAfter, newestAuditLines } from './audit-lines.ts';
import { findChainHead, headText, readHeadText, shortHash } from './chain-heads.ts';
import { verifyStoredChain, type StoredVerdict } from './verify-stored-chain.ts';

const regionId = randomUUID();
const other = randomUUID();
const person = randomUUID();
const lineCount = 7;
const content = (at: number): AuditContent => ({
  regionId, at: `2026-11-22T01:02:0${String(at)}.120Z`, personId: person, personName: '张敏', role: 'office-head', address: '10.0.0.7', action: 'plan.adopt-version', subjectKind: 'plan',
  subjectId: `plan-${String(at)}`, sentence: `通过第${String(at)}版`, before: { state: 'submitted', count: 1 }, after: { state: 'adopted', rate: '1.10' },
});

let store: Store;
let lines: readonly AuditLine[];
let head: ChainHead;
beforeAll(async () => {
  store = await openTestStore();
  await addInstallation(store.connection, { installationId: randomUUID(), createdAt: '2026-11-22T00:00:00.000Z', isDemo: false, auditAlgorithm: 'sha256' });
  const made: AuditLine[] = [];
  for (let at = 1; at <= lineCount; at++) made.push(await store.transaction((connection) => appendAuditLine(connection, content(at))));
  await store.transaction((connection) => appendAuditLine(connection, { ...content(1), regionId: other }));
  lines = made;
  head = { number: lineCount, hash: made.at(-1)?.hash ?? '' };
}, 60_000);
afterAll(() => store.close());

/** Does something to the store, verifies, and undoes it. */
async function afterwards(meddle: (connection: Connection) => Promise<unknown>, expectedHead?: ChainHead): Promise<StoredVerdict> {
  let verdict: StoredVerdict | undefined;
  await store.transaction(async (connection) => {
    await meddle(connection);
    verdict = await verifyStoredChain(connection, { regionId, expectedHead });
    throw new Error('undo');
  }).catch((error: Error) => {
    if (error.message !== 'undo') throw error;
  });
  if (!verdict) throw new Error('no verdict');
  return verdict;
}
const change = (assignment: string, number = 4) => (connection: Connection) => sql.raw(`UPDATE audit_lines SET ${assignment} WHERE region_id = '${regionId}' AND number = ${String(number)}`).execute(connection);
const run = (statements: string) => async (connection: Connection) => {
  for (const statement of statements.replaceAll('$region', `'${regionId}'`).split('; ')) await sql.raw(statement).execute(connection);
};

describe('a stored chain', () => {
  test('holds untouched, to its head', async () => {
    expect(await store.snapshot((moment) => verifyStoredChain(moment, { regionId, expectedHead: head }))).toEqual({ kind: 'holds', head, count: lineCount });
  });

  test('without lines holds', async () => {
    expect(await store.snapshot((moment) => verifyStoredChain(moment, { regionId: randomUUID() }))).toMatchObject({ kind: 'holds', count: 0 });
  });

  test('is held against a head printed short, and of a line before the last', async () => {
    const { number, hash } = lines[2] ?? head;
    const ask = (text: string) => store.snapshot((moment) => verifyStoredChain(moment, { regionId, expectedHead: readHeadText(text) ?? head }));
    expect(await ask(`${String(number)}:${shortHash(hash)}`)).toMatchObject({ kind: 'holds', count: lineCount });
    expect(await ask(headText({ number, hash: hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) }))).toMatchObject({ kind: 'broken', number: 3, fault: 'head-differs' });
    expect(await ask(headText({ number: 9, hash }))).toMatchObject({ kind: 'broken', number: 8, fault: 'cut-off' });
  });

  test.each([
    ['person_id', `person_id = '${randomUUID()}'`], ['person_id to nobody', 'person_id = NULL'], ['person_name', "person_name = '李四'"], ['role', "role = 'evaluator'"], ['role to none', 'role = NULL'],
    ['address', "address = '10.0.0.8'"], ['action', "action = 'plan.return-version'"], ['subject_kind', "subject_kind = 'plans'"], ['subject_id', "subject_id = 'plan-5'"],
    ['sentence', "sentence = sentence || '。'"], ['before', `before = '{"state":"draft","count":1}'`], ['before to nothing', 'before = NULL'], ['after', `after = '{"state":"adopted","rate":"1.1"}'`],
    ['before by a fraction no parser sees', `before = '{"state":"submitted","count":1.00000000000000000001}'`], ['before beyond all numbers', `before = '{"state":"submitted","count":1e400}'`],
    ['at', "at = at + interval '1 day'"], ['at by a microsecond', "at = at + interval '1 microsecond'"], ['at to no time at all', "at = 'infinity'"],
    ['algorithm', "algorithm = 'sm3'"], ['hash', `hash = '${'0'.repeat(64)}'`],
  ])('with another %s is broken at the changed line', async (_, assignment) => {
    expect(await afterwards(change(assignment))).toMatchObject({ kind: 'broken', number: 4, fault: 'content-changed' });
  });

  test.each<[string, (connection: Connection) => Promise<unknown>, number, string]>([
    ['another algorithm of no name', change("algorithm = 'md5'"), 4, 'algorithm-unknown'],
    ['another previous hash', change("previous_hash = repeat('0', 64)"), 4, 'content-changed'],
    ['a line moved to another region', change(`region_id = '${other}'`), 4, 'number-missing'],
    ['a number changed', change('number = 40'), 4, 'number-missing'],
    ['a number beyond all numbers', change('number = 9223372036854775807', lineCount), lineCount, 'number-missing'],
    ['a line deleted', run('DELETE FROM audit_lines WHERE region_id = $region AND number = 2'), 2, 'number-missing'],
    ['the first lines deleted', run('DELETE FROM audit_lines WHERE region_id = $region AND number < 3'), 1, 'number-missing'],
    ['two lines swapped', run('UPDATE audit_lines SET number = CASE number WHEN 2 THEN -3 ELSE -2 END WHERE region_id = $region AND number IN (2, 3); UPDATE audit_lines SET number = -number WHERE region_id = $region AND number < 0'), 2, 'content-changed'],
    ['a line put in before', run('UPDATE audit_lines SET number = -number WHERE region_id = $region AND number >= 4; UPDATE audit_lines SET number = 1 - number WHERE region_id = $region AND number < 0; INSERT INTO audit_lines SELECT region_id, 4, at, person_id, person_name, role, address, action, subject_kind, subject_id, sentence, before, after, algorithm, previous_hash, hash FROM audit_lines WHERE region_id = $region AND number = 3'), 4, 'content-changed'],
    ['the end cut off', run('DELETE FROM audit_lines WHERE region_id = $region AND number > 5'), 6, 'cut-off'],
    ['all lines gone', run('DELETE FROM audit_lines WHERE region_id = $region'), 1, 'cut-off'],
    ['the head set back', run('UPDATE audit_heads SET number = 5 WHERE region_id = $region'), 6, 'stored-head-behind'],
    ['the head gone', run('DELETE FROM audit_heads WHERE region_id = $region'), 1, 'stored-head-behind'],
    ['the head beyond all numbers', run('UPDATE audit_heads SET number = 9223372036854775807 WHERE region_id = $region'), 8, 'cut-off'],
    ['the hash of the head changed', run("UPDATE audit_heads SET hash = repeat('0', 64) WHERE region_id = $region"), lineCount, 'stored-head-differs'],
  ])('with %s is broken there', async (_, meddle, number, fault) => {
    expect(await afterwards(meddle)).toMatchObject({ kind: 'broken', number, fault });
  });

  test('cut off together with its head holds in itself, and is broken against the head known from elsewhere', async () => {
    const cut = run(`DELETE FROM audit_lines WHERE region_id = $region AND number > 5; UPDATE audit_heads SET number = 5, hash = (SELECT hash FROM audit_lines WHERE region_id = $region AND number = 5) WHERE region_id = $region`);
    expect(await afterwards(cut)).toMatchObject({ kind: 'holds', count: 5 });
    expect(await afterwards(cut, head)).toMatchObject({ kind: 'broken', number: 6, fault: 'cut-off' });
  });

  test('with a forged line in good form behind the head is broken', async () => {
    const forged = chainLine(head, { ...content(1), sentence: '伪造' }, auditHash('sha256'));
    const verdict = await afterwards((connection) => connection.insertInto('audit_lines').values({
      region_id: regionId, number: forged.number, at: forged.at, person_id: forged.personId, person_name: forged.personName, role: forged.role, address: forged.address, action: forged.action,
      subject_kind: forged.subjectKind, subject_id: forged.subjectId, sentence: forged.sentence, before: JSON.stringify(forged.before), after: JSON.stringify(forged.after),
      algorithm: forged.algorithm, previous_hash: forged.previousHash, hash: forged.hash,
    }).execute());
    expect(verdict).toEqual({ kind: 'broken', number: 8, fault: 'stored-head-behind', message: '链头登记到第7条，其后还有记录（到第8条）：登记被改动过，或第8条起是另外添加的。' });
  });
});

describe('lines', () => {
  test('come back as they were written', async () => {
    const read: AuditLine[] = [];
    for await (const line of auditLinesAfter(store.connection, regionId, 2, { limit: 3 })) read.push(line);
    expect(read).toEqual(lines.slice(2, 5));
    expect(await findChainHead(store.connection, regionId)).toEqual(head);
  });

  test('come newest first, by number and by what they tell of', async () => {
    const numbers = async (filter: Parameters<typeof newestAuditLines>[2], before: number | null, limit = 3): Promise<number[]> =>
      (await newestAuditLines(store.connection, regionId, filter, { before, limit })).map(({ number }) => number);
    expect(await numbers({}, null)).toEqual([7, 6, 5]);
    expect(await numbers({}, 5)).toEqual([4, 3, 2]);
    expect(await numbers({ subjectId: 'plan-2' }, null)).toEqual([2]);
    expect(await numbers({ from: '2026-11-22T01:02:03.120Z', until: '2026-11-22T01:02:05.120Z' }, null)).toEqual([4, 3]);
    expect(await numbers({ personId: randomUUID() }, null)).toEqual([]);
    expect(await numbers({ personId: person, personName: '张敏', action: 'plan.adopt-version', subjectKind: 'plan' }, 3)).toEqual([2, 1]);
  });
});

describe('a head', () => {
  test.each([
    ['812:9ab3e1f077c20d1e', { number: 812, hash: '9ab3e1f077c20d1e' }], [' 812：9AB3 e1f0 77c2 0d1e ', { number: 812, hash: '9ab3e1f077c20d1e' }], [`0:${'0'.repeat(64)}`, { number: 0, hash: '0'.repeat(64) }],
    ['812:9ab3', null], ['812', null], [`812:${'a'.repeat(65)}`, null], ['-1:9ab3e1f077c20d1e', null], ['812:9ab3e1f077c20d1g', null], ['', null],
  ])('typed as “%s” is %o', (text, expected) => {
    expect(readHeadText(text)).toEqual(expected);
  });
});
