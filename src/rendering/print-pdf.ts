import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDestinations, type PrintedPages } from '#documents';
import { findBrowser, type BrowserOptions } from './find-browser.ts';
import { fontFolder } from './lettering/shipped-fonts.ts';
import { convertInFolder, findLibreOffice, type LibreOfficeOptions } from './libreoffice.ts';
import { inTemporaryFolder, runProgram, type RunEnd } from './run-program.ts';

/** The programs to use, as set or as found; `timeoutMs` (120 000 unless told) holds for each of them. */
export type PrintOptions = BrowserOptions & LibreOfficeOptions & { readonly timeoutMs?: number };

/** What is printed: our page with the pages of its anchors as far as they are known, and the same as docx for where only LibreOffice is there. The docx is made only then. */
export type ToPrint = { readonly html: (pages: PrintedPages) => string; readonly docx: (() => Promise<Uint8Array>) | null };

/** The pdf and who made it, or why there is none, with a Chinese message. */
export type PrintOutcome =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly by: 'chromium' | 'libreoffice' }
  | { readonly ok: false; readonly reason: 'no-program' | 'failed' | 'timeout'; readonly message: string };

const usualTimeout = 120_000;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Fonts of the machine, and ours behind them: on a machine without a Chinese font the text is set in ours instead of boxes. Linux only; elsewhere Chinese fonts come with the system. */
async function writeFontsConf(folder: string): Promise<Readonly<Record<string, string>>> {
  if (process.platform === 'win32' || process.platform === 'darwin') return {};
  const file = join(folder, 'fonts.conf');
  const before = process.env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';
  await writeFile(file, `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><include ignore_missing="yes">${escaped(before)}</include><dir>${escaped(fontFolder)}</dir><cachedir>${escaped(join(folder, 'font-cache'))}</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

/** No window, no network, nothing of the person's own browser. */
const quiet = [
  '--headless', '--disable-gpu', '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-dev-shm-usage',
  '--metrics-recording-only', '--mute-audio', '--proxy-server=127.0.0.1:9', '--host-resolver-rules=MAP * ~NOTFOUND', '--font-render-hinting=none', '--disable-lcd-text', '--no-pdf-header-footer', '--generate-pdf-document-outline',
] as const;

/** The sandbox of Chromium refuses to run as root, which is what containers run as. */
const asRoot = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-' && new TextDecoder('latin1').decode(bytes.subarray(-32)).includes('%%EOF');

type Printed = { readonly end: RunEnd; readonly pdf: Uint8Array | null };

async function printPage(folder: string, browser: string, html: string, timeoutMs: number): Promise<Printed> {
  const [page, out] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  await writeFile(page, html);
  const args = [...quiet, ...asRoot(), `--user-data-dir=${join(folder, 'browser')}`, `--print-to-pdf=${out}`, pathToFileURL(page).href];
  const end = await runProgram(browser, args, { folder, timeoutMs, environment: await writeFontsConf(folder) });
  const bytes = end === 'done' ? await readFile(out).catch(() => null) : null;
  return { end, pdf: bytes && isPdf(bytes) ? new Uint8Array(bytes) : null };
}

/** Prints once to learn where the anchors of the page come to stand, and where it tells their pages, once more with them. */
async function printInBrowser(folder: string, browser: string, html: ToPrint['html'], timeoutMs: number): Promise<Printed> {
  const unnumbered = html(new Map());
  const first = await printPage(folder, browser, unnumbered, timeoutMs);
  if (first.pdf === null) return first;
  const numbered = html(await readDestinations(first.pdf));
  return numbered === unnumbered ? first : printPage(folder, browser, numbered, timeoutMs);
}

async function printInLibreOffice(folder: string, program: string, docx: Uint8Array, timeoutMs: number): Promise<Printed> {
  const { end, bytes } = await convertInFolder(folder, program, { bytes: docx, name: 'report.docx', to: 'pdf', timeoutMs, environment: await writeFontsConf(folder) });
  return { end, pdf: bytes && isPdf(bytes) ? bytes : null };
}

type Attempt = { readonly by: 'chromium' | 'libreoffice'; readonly name: string; readonly print: (folder: string) => Promise<Printed> };

/** What can be tried here, best first. */
async function attemptsOf({ html, docx }: ToPrint, options: PrintOptions, timeoutMs: number): Promise<readonly Attempt[]> {
  const [browser, office] = await Promise.all([findBrowser(options), docx === null ? undefined : findLibreOffice(options)]);
  return [
    ...(browser === undefined ? [] : [{ by: 'chromium' as const, name: '浏览器', print: (folder: string) => printInBrowser(folder, browser, html, timeoutMs) }]),
    ...(office === undefined || docx === null ? [] : [{ by: 'libreoffice' as const, name: 'LibreOffice', print: async (folder: string) => printInLibreOffice(folder, office, await docx(), timeoutMs) }]),
  ];
}

const endWords: Readonly<Record<Exclude<RunEnd, 'done'>, (timeoutMs: number) => string>> = { timeout: (timeoutMs) => `超过 ${String(Math.ceil(timeoutMs / 1000))} 秒仍未完成，已停止`, failed: () => '没有生成 pdf' };

/**
 * Prints a report as pdf: our page in a browser without window (twice where its contents tell pages), or where none is there (or it fails) the docx in LibreOffice. Nothing is fetched from a network, nothing stays on disk, nothing goes on
 * running. Never throws for a program that fails.
 *
 * @example await printPdf({ html: () => html, docx: async () => docxBytes }) // { ok: true, pdf, by: 'chromium' }
 */
export async function printPdf(toPrint: ToPrint, options: PrintOptions = {}): Promise<PrintOutcome> {
  const timeoutMs = options.timeoutMs ?? usualTimeout;
  const attempts = await attemptsOf(toPrint, options, timeoutMs);
  if (attempts.length === 0) {
    return { ok: false, reason: 'no-program', message: '生成 pdf 需要浏览器（Chromium、Chrome 或 Edge）或 LibreOffice，本机都没有找到；可安装其一，或用 HALFSKY_BROWSER 指明浏览器的位置，也可在 Word 或 WPS 中打开 docx 另存为 pdf' };
  }
  const told: { readonly words: string; readonly reason: 'failed' | 'timeout' }[] = [];
  for (const { by, name, print } of attempts) {
    const { end, pdf } = await inTemporaryFolder('print', print);
    if (pdf !== null) return { ok: true, pdf, by };
    const reason = end === 'timeout' ? 'timeout' : 'failed';
    told.push({ reason, words: `${name}${endWords[reason](timeoutMs)}` });
  }
  return { ok: false, reason: told.at(-1)?.reason ?? 'failed', message: `未能生成 pdf：${told.map(({ words }) => words).join('；')}。可在 Word 或 WPS 中打开 docx 另存为 pdf` };
}
