import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { makeDocx } from '../../test/makers/docx-maker.ts';
import { findBrowser } from './find-browser.ts';
import { fontFolder } from './lettering/shipped-fonts.ts';
import { findLibreOffice } from './libreoffice.ts';
import { printPdf, type PrintOptions, type ToPrint } from './print-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'print-pdf-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/* What is left is looked for in a folder of its own: others print at the same time. */
process.env['TMPDIR'] = folder;
afterAll(() => { delete process.env['TMPDIR']; });
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('halfsky-print-'));
const program = (name: string, script: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
};
/** A process that is gone, or only waits to be counted by whoever adopted it. */
function isGone(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
  } catch {
    return true;
  }
  return existsSync(`/proc/${pid}/stat`) && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

const html = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>监测报告</title><style>@page{size:A4}</style><h1>年度统计监测报告</h1><p>妇女与健康：孕产妇系统管理率97.4%。</p></html>';
const docxBytes = makeDocx({ blocks: [{ text: '年度统计监测报告' }, { text: '妇女与健康：孕产妇系统管理率97.4%。' }] });
const asHtml = (): string => html;
const report: ToPrint = { html: asHtml, docx: async () => docxBytes };
const nothing: PrintOptions = { searchPath: folder };

const browserWrites = (content: string): string => `for a in "$@"; do case "$a" in --print-to-pdf=*) printf '${content}' > "\${a#--print-to-pdf=}";; esac; done`;
const officeWrites = `while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out="$2"; shift; done; printf '%%PDF-1.7\\n%%%%EOF\\n' > "$out/report.pdf"`;
const pdfContent = '%%PDF-1.4\\n%%%%EOF\\n';

describe('printing a report', () => {
  const settings = ['HALFSKY_BROWSER', 'CHROMIUM_PATH'] as const;
  const before = settings.map((name) => [name, process.env[name]] as const);
  const restore = (): void => before.forEach(([name, value]) => (value === undefined ? delete process.env[name] : (process.env[name] = value)));
  afterEach(restore);
  const without = (): void => settings.forEach((name) => delete process.env[name]);

  test('neither browser nor LibreOffice: what could be done', async () => {
    without();
    const outcome = await printPdf(report, nothing);
    expect(outcome.ok ? [] : [outcome.reason, outcome.message]).toEqual(['no-program', '生成 pdf 需要浏览器（Chromium、Chrome 或 Edge）或 LibreOffice，本机都没有找到；可安装其一，或用 HALFSKY_BROWSER 指明浏览器的位置，也可在 Word 或 WPS 中打开 docx 另存为 pdf']);
  });

  test('LibreOffice alone has nothing to print where there is no docx', async () => {
    without();
    expect(await printPdf({ html: asHtml, docx: null }, { ...nothing, libreOffice: program('office-idle', officeWrites) })).toMatchObject({ ok: false, reason: 'no-program' });
  });

  test('a browser prints the page; the docx is not even made', async () => {
    const outcome = await printPdf({ html: asHtml, docx: () => Promise.reject(new Error('not wanted')) }, { ...nothing, browser: program('browser', browserWrites(pdfContent)) });
    expect(outcome.ok && [outcome.by, new TextDecoder().decode(outcome.pdf)]).toEqual(['chromium', '%PDF-1.4\n%%EOF\n']);
  });

  test('a page that tells no pages is printed once', async () => {
    const noted = join(folder, 'runs');
    await printPdf(report, { ...nothing, browser: program('counts', `echo run >> ${noted}; ${browserWrites(pdfContent)}`) });
    expect(readFileSync(noted, 'utf8')).toBe('run\n');
  });

  test('the settings name the browser', async () => {
    without();
    process.env['CHROMIUM_PATH'] = program('set-browser', browserWrites(pdfContent));
    expect(await printPdf(report, nothing)).toMatchObject({ ok: true, by: 'chromium' });
    process.env['HALFSKY_BROWSER'] = join(folder, 'nowhere');
    expect(await printPdf(report, nothing)).toMatchObject({ ok: false, reason: 'no-program' });
  });

  test.each([['fails', 'exit 3'], ['writes nothing', 'exit 0'], ['writes something else', browserWrites('<html>')], ['writes half a pdf', browserWrites('%%PDF-1.4 half')]])('a browser that %s: LibreOffice prints the docx', async (name, script) => {
    const outcome = await printPdf(report, { ...nothing, browser: program(`browser-${name.replaceAll(' ', '-')}`, script), libreOffice: program('office', officeWrites) });
    expect(outcome).toMatchObject({ ok: true, by: 'libreoffice' });
  });

  test('when both fail, both are named', async () => {
    const outcome = await printPdf(report, { ...nothing, browser: program('bad-browser', 'exit 1'), libreOffice: program('bad-office', 'exit 1') });
    expect(outcome.ok ? '' : outcome.message).toBe('未能生成 pdf：浏览器没有生成 pdf；LibreOffice没有生成 pdf。可在 Word 或 WPS 中打开 docx 另存为 pdf');
  });

  test('one that hangs is ended with its children, and nothing stays on disk', async () => {
    const started = Date.now();
    const noted = join(folder, 'child');
    const outcome = await printPdf({ html: asHtml, docx: null }, { ...nothing, browser: program('hangs', `sleep 30 & echo $! > ${noted}; sleep 30`), timeoutMs: 400 });
    expect(outcome).toMatchObject({ ok: false, reason: 'timeout', message: '未能生成 pdf：浏览器超过 1 秒仍未完成，已停止。可在 Word 或 WPS 中打开 docx 另存为 pdf' });
    expect(Date.now() - started).toBeLessThan(5000);
    expect(leftovers()).toEqual([]);
    await expect.poll(() => isGone(readFileSync(noted, 'utf8').trim())).toBe(true);
  });

  test('children left by one that is done are ended too', async () => {
    const noted = join(folder, 'left');
    expect(await printPdf(report, { ...nothing, browser: program('leaves', `${browserWrites(pdfContent)}\nsleep 30 > /dev/null 2>&1 &\necho $! > ${noted}`) })).toMatchObject({ ok: true });
    expect(leftovers()).toEqual([]);
    await expect.poll(() => isGone(readFileSync(noted, 'utf8').trim())).toBe(true);
  });

  test('it runs without network, with a profile of its own, and knows the shipped fonts', async () => {
    const noted = join(folder, 'told');
    const script = `printf '%s\\n' "$@" > ${noted}; echo "HOME=$HOME" >> ${noted}; [ -n "$FONTCONFIG_FILE" ] && cat "$FONTCONFIG_FILE" >> ${noted}; ${browserWrites(pdfContent)}`;
    await printPdf(report, { ...nothing, browser: program('tells', script) });
    const told = readFileSync(noted, 'utf8');
    expect(told).toMatch(/^--headless$[^]*^--proxy-server=127\.0\.0\.1:9$[^]*^--host-resolver-rules=MAP \* ~NOTFOUND$/m);
    expect(told).toMatch(/^--user-data-dir=(.*halfsky-print-[^/\\]+)[^]*HOME=\1/m);
    expect(told.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(told.includes(`<dir>${fontFolder}</dir>`)).toBe(process.platform === 'linux');
  });
});

const textOf = async (pdf: Uint8Array): Promise<string> => (await readDocument(pdf)).lines.map(({ text }) => text).join('').replaceAll(/\s/g, '');
const [browser, office] = await Promise.all([findBrowser(), findLibreOffice()]);
if (browser === undefined) console.warn('skipped: no browser is installed, no page was truly printed');
if (office === undefined) console.warn('skipped: LibreOffice is not installed, no docx was truly printed');

describe.skipIf(browser === undefined)('with a browser itself', () => {
  test('the page comes back as pdf with its words', async () => {
    const outcome = await printPdf({ html: asHtml, docx: null });
    expect(outcome.ok && (await textOf(outcome.pdf))).toBe('年度统计监测报告妇女与健康：孕产妇系统管理率97.4%。');
    expect(leftovers()).toEqual([]);
  });

  test('contents are printed with the pages to which they lead', async () => {
    const parts = ['one', '章-2', 'Kapitel3'];
    const contents = (pages: ReadonlyMap<string, number>): string => parts.map((id) => `<p><a href="#${id}">见第</a>${String(pages.get(id) ?? '未知')}页</p>`).join('');
    const told: string[] = [];
    const outcome = await printPdf({
      html: (pages) => {
        told.push(contents(pages));
        return `<!doctype html><html lang="zh"><meta charset="utf-8">${contents(pages)}${parts.map((id) => `<h1 id="${id}" style="break-before:page">文</h1>`).join('')}</html>`;
      },
      docx: null,
    });
    expect(told.length).toBe(2);
    expect(outcome.ok && (await textOf(outcome.pdf))).toBe('见第2页见第3页见第4页文文文');
    expect(leftovers()).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('on a machine without any font of its own the words are set in ours', async () => {
    const empty = join(folder, 'empty.conf');
    writeFileSync(empty, '<?xml version="1.0"?><fontconfig></fontconfig>');
    const before = process.env['FONTCONFIG_FILE'];
    process.env['FONTCONFIG_FILE'] = empty;
    try {
      const outcome = await printPdf({ html: asHtml, docx: null });
      expect(outcome.ok && [await textOf(outcome.pdf), new TextDecoder('latin1').decode(outcome.pdf).includes('NotoSansSC')]).toEqual(['年度统计监测报告妇女与健康：孕产妇系统管理率97.4%。', true]);
    } finally {
      if (before === undefined) delete process.env['FONTCONFIG_FILE'];
      else process.env['FONTCONFIG_FILE'] = before;
    }
  });
});

describe.skipIf(office === undefined)('with LibreOffice itself', () => {
  test('the docx comes back as pdf with its words', async () => {
    const outcome = await printPdf(report, { browser: join(folder, 'none'), ...(office === undefined ? {} : { libreOffice: office }) });
    expect(outcome.ok && [outcome.by, await textOf(outcome.pdf)]).toEqual(['libreoffice', '年度统计监测报告妇女与健康：孕产妇系统管理率97.4%。']);
    expect(leftovers()).toEqual([]);
  });
});
