import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printable } from './printable-text.ts';
import { writeDocx } from './write-docx.ts';
import { labelsOf, textOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { readDocument } from '../../read-document.ts';
import { largeDocument, largePictures } from '../../../../test/makers/large-document.ts';
import { randomDocument, randomPictures } from '../../../../test/makers/random-document.ts';
import { sampleDocument, samplePictures } from '../../../../test/makers/sample-document.ts';
import { hasValidator, validateOffice } from '../../../../test/makers/validate-office.ts';
import type { Labels } from '../labels.ts';
import type { Block, DocumentTree, Run, Section, Table } from '../tree.ts';

if (!hasValidator) console.warn('skipped: the Open XML validator is not here (it is for Linux on x64), Word files were not validated');

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sample = await writeDocx(sampleDocument, samplePictures);
const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const parts = partsOf(sample);

/** All texts of a tree in the order in which a document prints them. */
function textsOf(given: DocumentTree): string[] {
  const tree = withPictureData(given);
  const labels = labelsOf(tree);
  const words = (runs: readonly Run[]): string[] => runs.map((run) => textOf([run], labels));
  const ofTable = ({ caption, unit, head, body, notes }: Table): string[] => [caption, unit, ...[...head, ...body].flat().flatMap(({ runs }) => words(runs)), ...notes.flatMap(words)];
  const ofBlock = (block: Block, { of }: Labels): string[] => {
    if (block.kind === 'table') return [...(block.caption === '' ? [] : [of.get(block.id) ?? '']), ...ofTable(block)];
    if (block.kind === 'picture') return [of.get(block.id) ?? '', block.caption, ...block.notes.flatMap(words)];
    if (block.kind === 'heading') return [of.get(block.id) ?? '', ...words(block.runs), ...words(block.tail)];
    return words(block.runs);
  };
  const ofSection = (section: Section): string[] => [...(section.annex ? [labels.of.get(section.id) ?? ''] : []), section.title, ...section.blocks.flatMap((block) => ofBlock(block, labels))];
  const main = tree.sections.filter(({ annex }) => !annex);
  const annexes = tree.sections.filter(({ annex }) => annex);
  const closing = main.some(({ blocks }) => blocks.length > 0) ? [...annexes.map(({ title }) => title), tree.issuer, tree.date] : [];
  const contents = tree.contents ? labels.contents.flatMap(({ label, text }) => [label, text]) : [];
  return [...tree.title, tree.subtitle, ...contents, ...main.flatMap(ofSection), ...closing, ...annexes.flatMap(ofSection)].map(printable).filter((text) => text !== '');
}

/** The first text that does not stand in the document behind those before it. */
async function firstMissing(bytes: Uint8Array, texts: readonly string[]): Promise<string | undefined> {
  const { lines } = await readDocument(bytes);
  const printed = lines.map(({ text }) => text).join('\n');
  let from = 0;
  return texts.find((text) => {
    const at = printed.indexOf(text, from);
    from = at < 0 ? from : at + text.length;
    return at < 0;
  });
}

describe('the package', () => {
  test.skipIf(!hasValidator)('of the sample passes the Open XML validator', () => {
    expect(validateOffice(sample, 'docx')).toEqual([]);
  });

  test.skipIf(!hasValidator)('of a large report passes the Open XML validator', async () => {
    expect(validateOffice(await writeDocx(largeDocument, largePictures), 'docx')).toEqual([]);
  });

  test.skipIf(!hasValidator)('of any document passes the Open XML validator', async () => {
    await fc.assert(fc.asyncProperty(randomDocument, async (tree) => {
      expect(validateOffice(await writeDocx(tree, randomPictures), 'docx')).toEqual([]);
    }), { numRuns: 25 });
  }, 120_000);

  test('of an empty tree is a document of one empty page', async () => {
    const empty = await writeDocx({ title: [], subtitle: '', issuer: '', date: '', stamps: [], contents: true, sections: [], sources: {}, properties: {}, carried: null, dated: '2026-07-15' }, new Map());
    expect((await readDocument(empty)).issues.map(({ code }) => code)).toEqual(['no-text']);
  });

  test('is dated as the tree says, inside and in the zip', () => {
    expect(parts['docProps/core.xml']?.match(/(?<=W3CDTF">)[^<]*/g)).toEqual(['2026-07-15T00:00:00Z', '2026-07-15T00:00:00Z']);
    const view = new DataView(sample.buffer, sample.byteOffset);
    // Time and date of the first entry as zip files keep them: 12:00, 2026-07-15.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, ((2026 - 1980) << 9) | (7 << 5) | 15]);
  });

  test('shows the properties of the tree', () => {
    expect(parts['docProps/custom.xml']).toContain('数据指纹');
    expect(parts['docProps/custom.xml']).toContain('sha256:0123456789abcdef');
  });

  test('names its fonts with what may stand in for them and contains none', () => {
    expect(parts['word/fontTable.xml']?.match(/(?<=w:font w:name=")[^"]*/g)).toEqual(['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体', '宋体', 'Times New Roman']);
    expect(parts['word/fontTable.xml']).toContain('<w:altName w:val="仿宋,FangSong');
    expect(Object.keys(parts).filter((name) => /font.*\.(?:odttf|ttf)$/i.test(name))).toEqual([]);
  });

  test('holds each picture as it was drawn', () => {
    const media = Object.entries(unzipSync(sample)).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, bytes]) => digestOf(bytes)).sort()).toEqual([...samplePictures.values()].map(({ png }) => digestOf(png)).sort());
  });

  test('is not written when a picture was not drawn', async () => {
    await expect(writeDocx(sampleDocument, new Map())).rejects.toThrow('no picture was drawn for status');
  });
});

describe('the same tree and pictures', () => {
  test('give the same bytes again, also after other documents', async () => {
    await writeDocx({ ...sampleDocument, title: ['另一份'] }, samplePictures);
    expect(digestOf(await writeDocx(sampleDocument, samplePictures))).toBe(digestOf(sample));
  });

  test('give the same bytes in another process and another time zone', () => {
    const script = `
      import { createHash } from 'node:crypto';
      const { writeDocx } = await import('./src/documents/writing/docx/write-docx.ts');
      const { sampleDocument, samplePictures } = await import('./test/makers/sample-document.ts');
      process.stdout.write(createHash('sha256').update(await writeDocx(sampleDocument, samplePictures)).digest('hex'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' } });
    expect([stdout, stderr.includes('Error')]).toEqual([digestOf(sample), false]);
  });

  test('give the same bytes when two are written at once', async () => {
    const [one, other] = await Promise.all([writeDocx(sampleDocument, samplePictures), writeDocx(sampleDocument, samplePictures)]);
    expect([digestOf(one), digestOf(other)]).toEqual([digestOf(sample), digestOf(sample)]);
  });
});

describe('our own reader', () => {
  test('finds every text of the sample in order', async () => {
    expect(await firstMissing(sample, textsOf(sampleDocument))).toBeUndefined();
  });

  test('finds every text of any document in order', async () => {
    await fc.assert(fc.asyncProperty(randomDocument, async (tree) => {
      expect(await firstMissing(await writeDocx(tree, randomPictures), textsOf(tree))).toBeUndefined();
    }), { numRuns: 150 });
  }, 120_000);

  test('sees the end of a line in text as a soft break, a tab as a tab', async () => {
    const broken = { ...sampleDocument, title: ['上行\r\n下行\t尾'], sections: [] };
    const { lines } = await readDocument(await writeDocx(broken, samplePictures));
    expect(lines.slice(0, 2).map(({ text, line }) => [text, line])).toEqual([['上行', 1], ['下行\t尾', 1]]);
  });

  test('sees headings by their level', async () => {
    const { lines } = await readDocument(sample);
    const levels = lines.filter(({ text }) => ['一、总体情况', '（二）存在的差距', '2.部分数据尚未取得'].includes(text)).map(({ text, headingLevel }) => `${text} ${String(headingLevel)}`);
    expect([...new Set(levels)]).toEqual(['一、总体情况 1', '（二）存在的差距 2', '2.部分数据尚未取得 3']);
  });
});
