import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditLineFault, auditText, chainLine, chainStart, type AuditContent, type AuditLine, type ChainHead, type NamedHash } from './audit-chain.ts';
import { verifyChain, type ChainQuestion } from './verify-chain.ts';

const named = (algorithm: string): NamedHash => ({ algorithm, digest: (text) => createHash(algorithm).update(text, 'utf8').digest('hex') });
const [sha256, sm3] = [named('sha256'), named('sm3')];
const content: AuditContent = {
  regionId: '150203', at: '2026-11-22T01:02:03.004Z', personId: 'p1', personName: '张敏', role: 'office-head', address: '10.0.0.7', action: 'plan.adopt-version', subjectKind: 'plan', subjectId: 'plan-1',
  sentence: '张敏（妇儿工委办负责人）通过了昆区妇女发展规划', before: { state: 'submitted' }, after: { state: 'adopted', rate: '1.10' },
};

function chainOf(count: number, change: (at: number) => Partial<AuditContent> = () => ({}), hashOf: (at: number) => NamedHash = () => sha256): AuditLine[] {
  const lines: AuditLine[] = [];
  for (let at = 0; at < count; at += 1) lines.push(chainLine(lines.at(-1) ?? chainStart, { ...content, ...change(at) }, hashOf(at)));
  return lines;
}
const headOf = (lines: readonly AuditLine[]): ChainHead => ({ number: lines.at(-1)?.number ?? 0, hash: lines.at(-1)?.hash ?? chainStart.hash });
const ask = (lines: Iterable<AuditLine>, more: Partial<ChainQuestion> = {}): ReturnType<typeof verifyChain> => verifyChain(lines, { regionId: '150203', hashes: [sha256, sm3], ...more });
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error('no such item');
  return item;
};

describe('a line', () => {
  test('is hashed over all its fields in a text anybody can make again', () => {
    const line = chainLine(chainStart, content, sha256);
    expect(auditText(line)).toBe(
      `["halfsky-audit-1","sha256","${'0'.repeat(64)}","150203",1,"2026-11-22T01:02:03.004Z","p1","张敏","office-head","10.0.0.7","plan.adopt-version","plan","plan-1",`
      + '"张敏（妇儿工委办负责人）通过了昆区妇女发展规划",{"state":"submitted"},{"rate":"1.10","state":"adopted"}]',
    );
    expect(line.hash).toBe(createHash('sha256').update(auditText(line)).digest('hex'));
    expect(chainLine({ number: 1, hash: line.hash }, content, sm3)).toMatchObject({ number: 2, algorithm: 'sm3', previousHash: line.hash });
  });

  test('is made storable before it is hashed', () => {
    const line = chainLine(chainStart, { ...content, personName: '张\u0000敏', sentence: '改\uD83D', address: '\uDC00', before: -0, after: { 'a\u0000': undefined, b: '\u0000' } }, sha256);
    expect(line).toMatchObject({ personName: '张\uFFFD敏', sentence: '改\uFFFD', address: '\uFFFD', before: 0, after: { b: '\uFFFD' } });
    expect(auditLineFault(line)).toBeNull();
  });

  test('of nobody, about nothing, is a line', async () => {
    const lines = chainOf(1, () => ({ personId: null, role: null, before: null, after: undefined }));
    expect(at(lines, 0).after).toBeNull();
    expect((await ask(lines)).kind).toBe('holds');
  });

  test.each([
    ['a time without milliseconds', { at: '2026-11-22T01:02:03Z' }], ['a day that is none', { at: '2026-02-30T01:02:03.004Z' }], ['a local time', { at: '2026-11-22T01:02:03.004+08:00' }],
    ['an hour that is none', { at: '2026-11-22T24:02:03.004Z' }], ['a fraction', { after: { rate: 0.5 } }], ['an infinity', { before: Number.NEGATIVE_INFINITY }], ['a date', { before: { on: new Date(0) } }],
  ])('with %s is not written', (_, change) => {
    expect(() => chainLine(chainStart, { ...content, ...change }, sha256)).toThrow(RangeError);
  });
});

describe('a chain', () => {
  test('without lines holds, with its start as its head', async () => {
    expect(await ask([])).toEqual({ kind: 'holds', head: chainStart, count: 0 });
  });

  test('holds across a change of algorithm, read from the beginning, from the middle, from a stream', async () => {
    const lines = chainOf(6, (at) => ({ subjectId: `plan-${String(at)}` }), (at) => (at < 2 || at === 4 ? sha256 : sm3));
    const head = headOf(lines);
    async function* stream(): AsyncGenerator<AuditLine> { yield* lines; }
    expect(await verifyChain(stream(), { regionId: '150203', hashes: [sha256, sm3], expectedHead: head })).toEqual({ kind: 'holds', head, count: 6 });
    expect(await ask(lines.slice(2), { after: headOf(lines.slice(0, 2)), expectedHead: head })).toEqual({ kind: 'holds', head, count: 4 });
    expect(await ask(lines, { expectedHead: headOf(lines.slice(0, 3)) })).toEqual({ kind: 'holds', head, count: 6 });
  });

  test('forgets the lines it has read', async () => {
    let made = 0;
    function* endless(): Generator<AuditLine> {
      let head = chainStart;
      for (; made < 20_000; made += 1) {
        const line = chainLine(head, content, sha256);
        head = { number: line.number, hash: line.hash };
        yield line;
      }
    }
    expect(await ask(endless())).toMatchObject({ kind: 'holds', count: 20_000 });
  });

  const lines = chainOf(5, (at) => ({ subjectId: `plan-${String(at)}` }));
  const other = chainOf(5, (at) => ({ subjectId: `other-${String(at)}` }));
  const without = (gone: number): AuditLine[] => lines.filter(({ number }) => number !== gone);
  test.each<[string, Iterable<AuditLine>, Partial<ChainQuestion>, number, string, string]>([
    ['a changed sentence', lines.with(2, { ...at(lines, 2), sentence: '别的' }), {}, 3, 'content-changed', '第3条审计记录的内容与其校验值不符：记录被改动过。'],
    ['what no line can hold', lines.with(2, { ...at(lines, 2), after: { rate: Infinity } }), {}, 3, 'content-changed', '第3条审计记录的内容与其校验值不符：记录被改动过。'],
    ['a missing line', without(2), {}, 2, 'number-missing', '审计记录缺少第2条，第1条之后就是第3条。'],
    ['missing lines', without(2).slice(0, 1).concat(lines.slice(4)), {}, 2, 'number-missing', '审计记录缺少第2条至第4条，第1条之后就是第5条。'],
    ['a missing first line', lines.slice(1), {}, 1, 'number-missing', '审计记录缺少第1条，第0条之后就是第2条。'],
    ['a number twice', [...lines.slice(0, 3), at(lines, 2), ...lines.slice(3)], {}, 3, 'number-twice', '第3条审计记录重复出现（此处应为第4条）。'],
    ['a number that is none', lines.with(1, { ...at(lines, 1), number: Number.NaN }), {}, 2, 'number-missing', '应为第2条审计记录的地方，编号是“NaN”。'],
    ['a line of another chain', lines.with(2, at(other, 2)), {}, 3, 'previous-differs', '第3条审计记录所记的前一条校验值与第2条不符：两条之一被替换过，或次序被调换。'],
    ['a line before which another was put', lines.with(1, at(chainOf(2), 1)), {}, 2, 'previous-differs', '第2条审计记录所记的前一条校验值与第1条不符：两条之一被替换过，或次序被调换。'],
    ['another region', chainOf(2, (at) => (at === 1 ? { regionId: '650204' } : {})), {}, 2, 'other-region', '第2条审计记录不属于本地区。'],
    ['an unknown algorithm', chainOf(2, undefined, (at) => (at === 1 ? named('md5') : sha256)), {}, 2, 'algorithm-unknown', '第2条审计记录写明的校验算法“md5”未知，无法核验。'],
    ['an end cut off', lines.slice(0, 3), { expectedHead: headOf(lines) }, 4, 'cut-off', '审计记录只到第3条，应至少有5条：从第4条起被截去。'],
    ['all lines gone', [], { expectedHead: headOf(lines) }, 1, 'cut-off', '审计记录只到第0条，应至少有5条：从第1条起被截去。'],
    ['a chain written anew', other, { expectedHead: headOf(lines.slice(0, 3)) }, 3, 'head-differs', '第3条审计记录的校验值与已知的链头不同：这条或它之前的记录被整体改写过。'],
    ['a middle that does not fit its beginning', other.slice(3), { after: headOf(lines.slice(0, 3)) }, 4, 'previous-differs', '第4条审计记录所记的前一条校验值与第3条不符：两条之一被替换过，或次序被调换。'],
    ['a beginning that is not the known head', [], { after: headOf(lines), expectedHead: headOf(other) }, 5, 'head-differs', '第5条审计记录的校验值与已知的链头不同：这条或它之前的记录被整体改写过。'],
  ])('with %s is broken', async (_, given, more, number, fault, message) => {
    expect(await ask(given, more)).toEqual({ kind: 'broken', number, fault, message });
  });
});

describe('whatever is done to a chain is found', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 });
  const jsonValue = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? Math.trunc(item % 1000) : item))) as unknown);
  const contents = fc.array(fc.record({
    personId: fc.option(text), personName: text, role: fc.constantFrom(null, 'statistician' as const, 'unit-leader' as const), address: text, action: text, subjectKind: text, subjectId: text, sentence: text, before: jsonValue, after: jsonValue,
    at: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  }), { minLength: 2, maxLength: 8 });
  const chains = fc.tuple(contents, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([all, algorithms]) => chainOf(all.length, (at) => all[at] ?? {}, (at) => (algorithms[at] ? sm3 : sha256)));
  const places = fc.nat({ max: 1000 });
  const verdictOn = async (lines: readonly AuditLine[], expectedHead: ChainHead): Promise<string> => (await ask(lines, { expectedHead })).kind;

  test('untouched chains hold', async () => {
    await fc.assert(fc.asyncProperty(chains, async (lines) => {
      expect(await ask(lines, { expectedHead: headOf(lines) })).toEqual({ kind: 'holds', head: headOf(lines), count: lines.length });
    }));
  });

  const fields = ['regionId', 'number', 'at', 'personId', 'personName', 'role', 'address', 'action', 'subjectKind', 'subjectId', 'sentence', 'before', 'after', 'algorithm', 'previousHash', 'hash'] as const;
  test.each(fields)('another %s', async (field) => {
    await fc.assert(fc.asyncProperty(chains, places, jsonValue, async (lines, place, value) => {
      const index = place % lines.length;
      const line = at(lines, index);
      const was = line[field];
      // Both another value of the same form and anything at all; SQL NULL and jsonb null are the same nothing.
      const likely = typeof was === 'number' ? was + 1 : typeof was === 'string' ? (field === 'algorithm' ? (was === 'sm3' ? 'sha256' : 'sm3') : field === 'role' ? 'evaluator' : `${was}。`) : field === 'personId' ? '' : { was };
      const changed = [likely, value].filter((now) => JSON.stringify(now) !== JSON.stringify(was)).map((now) => ({ ...line, [field]: now }) as AuditLine);
      expect(changed.length).toBeGreaterThan(0);
      expect(await Promise.all(changed.map((now) => verdictOn(lines.with(index, now), headOf(lines))))).toEqual(changed.map(() => 'broken'));
    }), { numRuns: 60 });
  });

  test('a text moved from one field into the next', async () => {
    await fc.assert(fc.asyncProperty(chains, places, async (lines, place) => {
      const line = at(lines, place % lines.length);
      fc.pre(line.action !== '');
      expect(await verdictOn(lines.with(place % lines.length, { ...line, action: line.action.slice(0, -1), subjectKind: `${line.action.slice(-1)}${line.subjectKind}` }), headOf(lines))).toBe('broken');
    }));
  });

  test('lines removed, swapped, doubled, cut off; lines made in good form put in, or put in the place of others and numbered anew', async () => {
    await fc.assert(fc.asyncProperty(chains, places, places, async (lines, one, two) => {
      const head = headOf(lines);
      const [first, second] = [one % lines.length, two % lines.length];
      expect(await verdictOn(lines.toSpliced(first, 1), head)).toBe('broken');
      expect(await verdictOn(lines.with(first, at(lines, second)).with(second, at(lines, first)), head)).toBe(first === second ? 'holds' : 'broken');
      expect(await verdictOn(lines.toSpliced(second, 0, at(lines, first)), head)).toBe('broken');
      expect(await verdictOn(lines.slice(0, first), head)).toBe('broken');
      const before = headOf(lines.slice(0, first));
      const forged = chainLine(before, { ...content, sentence: '伪造' }, sha256);
      expect(await verdictOn(lines.toSpliced(first, 0, forged), head)).toBe('broken');
      const anew = [...lines.slice(0, first), forged];
      for (const line of lines.slice(first)) anew.push(chainLine(headOf(anew), line, sha256));
      expect(await verdictOn(anew, head)).toBe('broken');
    }));
  });
});
