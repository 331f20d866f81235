import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleTree } from '../../../../test/makers/sample-tree.ts';
import type { Carried } from '../tree.ts';
import { carriedSheet } from './carried-sheet.ts';
import { readCarriedWorkbook } from './read-carried-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const withCarried = async (carried: Carried | null): Promise<Uint8Array> => writeWorkbook({ ...sampleTree, sections: [], carried }, new Map());

describe('what a workbook carries', () => {
  test.each<Carried>([{ name: 'report', text: '{"a":"</script>"}' }, { name: '', text: '' }, { name: '名称', text: '=1+1\r\n_x0041_ 甲\u0000\u001F😀' }, { name: 'long', text: '半边天'.repeat(100_000) }])('is read back as it was: $name', async (carried) => {
    expect(await readCarriedWorkbook(await withCarried(carried))).toEqual(carried);
  });

  test('any well-formed text is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), async (name, raw) => {
        const text = raw.toWellFormed();
        expect(await readCarriedWorkbook(await withCarried({ name, text }))).toEqual({ name, text });
      }),
      { numRuns: 30 },
    );
  });

  test('no cell holds more than a spreadsheet keeps', () => {
    const lengths = carriedSheet({ name: 'a', text: '天'.repeat(50_000) }).rows.map(({ cells }) => String(cells[0]?.content).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(lengths.length).toBeGreaterThan(5);
  });

  test('of a damaged file it is read whole or not at all', async () => {
    const carried = { name: 'report', text: '天'.repeat(2000) };
    const bytes = await withCarried(carried);
    const wanted = [JSON.stringify(carried), 'null'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.nat(bytes.length), async (changes, length) => {
        const damaged = bytes.slice(0, length > bytes.length / 2 ? bytes.length : length);
        for (const [at, value] of changes) damaged[at] = value;
        expect(wanted).toContain(JSON.stringify(await readCarriedWorkbook(damaged)));
      }),
      { numRuns: 60 },
    );
  });

  test('a workbook that carries nothing, another file, a workbook of which a piece is gone: nothing', async () => {
    const whole = unzipSync(await withCarried({ name: 'report', text: '天'.repeat(50_000) }));
    const strings = new TextDecoder().decode(whole['xl/sharedStrings.xml']);
    const cut = zipSync({ ...whole, 'xl/sharedStrings.xml': strToU8(strings.replace(/(<t xml:space="preserve">)[A-Za-z0-9+/]{1000}/, '$1')) });
    expect(await Promise.all([await withCarried(null), strToU8('no zip'), new Uint8Array(), cut].map(readCarriedWorkbook))).toEqual([null, null, null, null]);
  });
});
