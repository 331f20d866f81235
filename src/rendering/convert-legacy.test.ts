import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocx } from '../../test/makers/docx-maker.ts';
import { convertLegacyDocument, convertLegacyTable } from './convert-legacy.ts';
import { findLibreOffice } from './libreoffice.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-legacy-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** The texts of a docx's paragraphs, and how its lists print. */
const inside = (docx: Uint8Array): { texts: string[]; patterns: string[] } => {
  const files = unzipSync(docx);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const texts = part('word/document.xml').split('</w:p>').map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((found) => found[1]).join(''));
  const patterns = [...part('word/numbering.xml').matchAll(/<w:lvlText w:val="([^"]*)"/g)].map((found) => found[1] ?? '');
  return { texts: texts.filter((text) => text !== ''), patterns };
};
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('halfsky-convert-'));
const program = (name: string, script: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
};
const rtf = new TextEncoder().encode('{\\rtf1\\ansi test}');

describe('converting older documents', () => {
  test('without LibreOffice the file is refused with advice', async () => {
    expect(await convertLegacyDocument(rtf, 'rtf', { searchPath: folder })).toEqual({ ok: false, reason: 'no-libreoffice', message: '读取 .rtf 需要 LibreOffice，本机没有找到；请用 Word 或 WPS 另存为 docx' });
  });

  test('without LibreOffice a table is refused with advice, and so are bytes of another kind', async () => {
    expect(await convertLegacyTable(rtf, 'xls', { searchPath: folder })).toEqual({ ok: false, reason: 'no-libreoffice', message: '读取 .xls 需要 LibreOffice，本机没有找到；请用 Excel 或 WPS 另存为 xlsx' });
    expect(await convertLegacyTable(rtf, 'et', { libreOffice: program('any-table', 'exit 0') })).toEqual({ ok: false, reason: 'failed', message: '文件内容不是 .et 格式，无法转换' });
  });

  test('a program that was set and does not exist counts as none', async () => {
    expect((await convertLegacyDocument(rtf, 'rtf', { libreOffice: join(folder, 'nothing') })).ok).toBe(false);
  });

  test('bytes of another kind are not given to LibreOffice', async () => {
    const outcome = await convertLegacyDocument(new TextEncoder().encode('text'), 'doc', { libreOffice: program('any', 'exit 0') });
    expect(outcome).toEqual({ ok: false, reason: 'failed', message: '文件内容不是 .doc 格式，无法转换' });
  });

  test('a program that fails, or writes nothing, is a failure', async () => {
    const outcomes = await Promise.all(['exit 1', 'exit 0'].map(async (script, index) => convertLegacyDocument(rtf, 'rtf', { libreOffice: program(`fails-${String(index)}`, script) })));
    expect(outcomes.map((outcome) => (outcome.ok ? '' : outcome.reason))).toEqual(['failed', 'failed']);
  });

  test('a program that hangs is ended with its children, and nothing stays on disk', async () => {
    const started = Date.now();
    const outcome = await convertLegacyDocument(rtf, 'rtf', { libreOffice: program('hangs', 'sleep 30 & sleep 30'), timeoutMs: 300 });
    expect(outcome.ok ? '' : outcome.reason).toBe('timeout');
    expect(Date.now() - started).toBeLessThan(5000);
    expect(leftovers()).toEqual([]);
  });
});

const office = await findLibreOffice();
if (office === undefined) console.warn('skipped: LibreOffice is not installed, older documents were not truly converted');

describe.skipIf(office === undefined)('with LibreOffice itself', () => {
  const levels = [{ format: 'chineseCountingThousand', pattern: '第%1章', suffix: 'space' }, { format: 'decimal', pattern: '%2.', suffix: 'nothing' }] as const;
  const source = makeDocx({
    blocks: [{ text: '总则', list: '1', level: 0 }, { text: '提高参保率', list: '1', level: 1 }, { text: '降低死亡率', list: '1', level: 1 }],
    lists: { 1: { levels } },
  });
  const old = (extension: string): Uint8Array => {
    writeFileSync(join(folder, 'source.docx'), source);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(office ?? '', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', extension, '--outdir', folder, join(folder, 'source.docx')], { stdio: 'ignore' });
    return readFileSync(join(folder, `source.${extension}`));
  };

  test.each(['doc', 'odt'] as const)('a %s comes back with its text and the numbers of its lists', async (extension) => {
    const outcome = await convertLegacyDocument(old(extension), extension);
    const found = outcome.ok ? inside(outcome.docx) : { texts: [], patterns: [] };
    expect(found.texts).toEqual(['总则', '提高参保率', '降低死亡率']);
    expect(found.patterns).toEqual(expect.arrayContaining(['第%1章', '%2.']));
  });

  test('an rtf comes back with its text', async () => {
    const escaped = [...'妇女发展规划'].map((character) => `\\u${String(character.charCodeAt(0))} `).join('');
    const outcome = await convertLegacyDocument(new TextEncoder().encode(`{\\rtf1\\ansi\\uc0 ${escaped}\\par 2021\\par}`), 'rtf');
    expect(outcome.ok && inside(outcome.docx).texts).toEqual(['妇女发展规划', '2021']);
  });

  test('a Word file under the name of WPS is read as Word', async () => {
    const outcome = await convertLegacyDocument(old('doc'), 'wps');
    expect(outcome.ok && inside(outcome.docx).texts.length).toBe(3);
  });
});
