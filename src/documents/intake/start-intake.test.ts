import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../../test/makers/docx-maker.ts';
import { inspectFile } from './inspect-file.ts';
import { intakeUses, type IntakeUse } from './intake-use.ts';
import { startIntake } from './start-intake.ts';

const chunksOf = (bytes: Uint8Array, size: number): Uint8Array[] => Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
const filled = (head: Uint8Array, length: number): Uint8Array => Uint8Array.from([...head, ...new Uint8Array(length).fill(65)]);

/** The code of the refusal and how many bytes had come by then. */
function refusedAt(use: IntakeUse, bytes: Uint8Array, chunk = 1000): readonly [code: string | null, size: number] {
  const intake = startIntake(use);
  for (const piece of chunksOf(bytes, chunk)) {
    const refusal = intake.take(piece);
    if (refusal) return [refusal.code, intake.received().size];
  }
  return [null, intake.received().size];
}

describe('a file that is coming in', () => {
  test('a sound one passes; its head is kept and its bytes counted', () => {
    const docx = makeDocx({ blocks: [{ text: '规划'.repeat(3000) }], files: { 'word/other.xml': String(Array.from({ length: 9000 }, (_, at) => at * 7919)) } });
    const intake = startIntake(intakeUses['plan-document']);
    for (const piece of chunksOf(docx, 777)) expect(intake.take(piece)).toBe(null);
    expect(intake.received()).toEqual({ size: docx.length, head: docx.slice(0, 4096) });
  });

  test.each<[string, IntakeUse, Uint8Array, readonly [string | null, number]]>([
    ['a program is refused by its head', intakeUses.evidence, filled(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), 100_000), ['program', 5000]],
    ['a picture where tables are wanted too', intakeUses['data-table'], filled(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 100_000), ['kind-not-wanted', 5000]],
    ['a pdf where tables are wanted too', intakeUses['data-table'], filled(strToU8('%PDF-1.7'), 100_000), ['kind-not-wanted', 5000]],
    ['a text that is too long for a text, though a pdf might be longer', { title: '样例', limits: { txt: 6000, pdf: 90_000 } }, filled(strToU8('文'), 100_000), ['too-large', 7000]],
    ['one larger than anything wanted', { title: '样例', limits: { txt: 2500 } }, filled(strToU8('文'), 100_000), ['too-large', 3000]],
    ['a short one is left to the whole check', intakeUses.evidence, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), [null, 4]],
  ])('%s', (_name, use, bytes, expected) => {
    expect(refusedAt(use, bytes)).toEqual(expected);
  });

  test('once refused, it stays so', () => {
    const intake = startIntake({ title: '样例', limits: { txt: 3 } });
    expect([intake.take(strToU8('long')), intake.take(new Uint8Array())].map((refusal) => refusal?.code)).toEqual(['too-large', 'too-large']);
  });

  test('what the whole check accepts was never refused on the way, in chunks of any size', () => {
    const docx = makeDocx({ blocks: [{ text: '规划' }] });
    const files = fc.oneof(fc.constant(docx), fc.string({ unit: 'grapheme', maxLength: 6000 }).map((text) => strToU8(text)), fc.uint8Array({ maxLength: 6000 }));
    fc.assert(fc.property(files, fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...Object.values(intakeUses)), (bytes, size, use) => {
      expect(inspectFile(bytes, use).kind === 'accepted' && refusedAt(use, bytes, size)[0] !== null).toBe(false);
    }));
  });
});
