/**
 * Draws docs/report-page.png: two pages of the example's annual report as LibreOffice shows the Word file, beside each other. Needs soffice, pdftoppm (poppler-utils) and convert (imagemagick);
 * run it when the report changes: `npm run report-picture`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Pages with text and a table, and with charts. */
const pages = [4, 11];

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'halfsky-report-picture-'));
const run = (program: string, words: readonly string[]): void => void execFileSync(program, [...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
try {
  const example = join(root, 'example');
  run(process.execPath, [join(root, 'bin', 'halfsky.js'), 'report', 'annual', '--plan', join(example, '示例区妇女儿童发展规划.docx'), '--data', join(example, '示例区监测数据.xlsx'), '--year', '2024', '--as-of', '2025-08-01', '--subject', 'women', '--issuer', '示例区统计局', '--out', 'report.docx']);
  run('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', 'report.docx']);
  for (const page of pages) run('pdftoppm', ['-r', '62', '-f', String(page), '-l', String(page), '-singlefile', '-gray', '-png', 'report.pdf', `page-${String(page)}`]);
  run('convert', [...pages.map((page) => `page-${String(page)}.png`), '-bordercolor', '#bbb', '-border', '1', '-bordercolor', 'white', '-border', '6', '+append', '-colors', '32', join(root, 'docs', 'report-page.png')]);
  console.log('docs/report-page.png is drawn');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
