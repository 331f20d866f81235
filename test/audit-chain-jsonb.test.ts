import { createHash } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, chainLine, chainStart, storableValue, verifyChain, type AuditContent, type AuditLine, type NamedHash } from '../src/kernel/index.ts';

const sha256: NamedHash = { algorithm: 'sha256', digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex') };
const text = fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), { maxLength: 6 }).map((units) => units.join(''));
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, true, false, -0, '\u0000', '\uDC00', '__proto__', '1.10', '1e400'), fc.maxSafeInteger(), text, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(text, tie('value'), { maxKeys: 5 })),
}));

test('PostgreSQL gives back lines whose hashes still fit: jsonb, numbers, key order, odd characters', async () => {
  const database = await PGlite.create();
  try {
    await database.exec('CREATE TABLE line (number bigint PRIMARY KEY, at timestamptz, person_name text, sentence text, before jsonb, after jsonb)');
    const values = fc.sample(fc.tuple(anyValue, anyValue, text, text, fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })), { numRuns: 400, seed: 7 });
    const lines: AuditLine[] = [];
    for (const [before, after, personName, sentence, date] of values) {
      const content: AuditContent = { regionId: 'r', at: date.toISOString(), personId: null, personName, role: null, address: '', action: 'a', subjectKind: 's', subjectId: '1', sentence, before, after };
      const line = chainLine(lines.at(-1) ?? chainStart, content, sha256);
      lines.push(line);
      await database.query('INSERT INTO line VALUES ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb)', [line.number, line.at, line.personName, line.sentence, JSON.stringify(line.before), line.after === null ? null : JSON.stringify(line.after)]);
    }
    const { rows } = await database.query<{ number: number; at: Date; person_name: string; sentence: string; before: string; after: string | null }>('SELECT number, at, person_name, sentence, before::text AS before, after::text AS after FROM line ORDER BY number');
    const read = rows.map((row, index): AuditLine => {
      const line = lines[index];
      if (!line) throw new Error('more rows than lines');
      return { ...line, number: row.number, at: row.at.toISOString(), personName: row.person_name, sentence: row.sentence, before: JSON.parse(row.before), after: row.after === null ? null : JSON.parse(row.after) };
    });
    const head = { number: 400, hash: lines.at(-1)?.hash ?? '' };
    expect(await verifyChain(read, { regionId: 'r', hashes: [sha256], expectedHead: head })).toEqual({ kind: 'holds', head, count: 400 });
    const { rows: [trap] } = await database.query<{ value: string }>(`SELECT '{"b":1.10,"a":1e400,"b":2}'::jsonb::text AS value`);
    expect(() => canonicalJson(storableValue(JSON.parse(trap?.value ?? '')))).toThrow('$.a is no whole safe number: Infinity');
  } finally {
    await database.close();
  }
});
