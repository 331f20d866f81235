/**
 * Draws docs/picture.png: the first lines that `halfsky report example` prints, as a terminal shows them. Needs Debian's chromium (or CHROMIUM_PATH) and fonts-noto-cjk; run it when the output changes:
 * `npm run picture`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayWidth } from '../src/cli/text-table.ts';

const shown = 40;
const browser = process.env['CHROMIUM_PATH'] ?? 'chromium';
const root = join(import.meta.dirname, '..');
const printed = execFileSync(process.execPath, ['bin/halfsky.js', 'report', 'example'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).split('\n');
const rest = printed.length - shown;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '&nbsp;');
/** Every character gets the columns a terminal gives it, so that the tables line up whatever the font says. */
const characters = (line: string): string => [...line].map((character) => `<i class="${displayWidth(character) === 2 ? 'w' : /[“”—…·]/.test(character) ? 'n l' : 'n'}">${escaped(character)}</i>`).join('');
const kindOf = (line: string, at: number): string => (at === 0 ? 'head' : /\d{4}—\d{4}$/.test(line) ? 'plan' : line.startsWith('─') ? 'rule' : '');
const rowOf = (line: string, kind: string): string => `<div class="${kind}">${characters(line)}</div>`;

const style = `html,body{margin:0;background:#14181d}body{width:1190px;padding:18px 22px;color:#d7dde4;font:14px/20px "Noto Sans Mono CJK SC",monospace}
div{white-space:nowrap;height:20px}i{font-style:normal;display:inline-block;height:20px;text-align:center}.n{width:7.4px}.w{width:14.8px}.l{font-family:"DejaVu Sans Mono",monospace;font-size:12.3px}
.head{color:#ffd479;font-weight:bold}.plan{color:#8fd3ff;font-weight:bold}.rule{color:#59636e}.prompt{color:#7bd88f}.more{color:#8a949e}`;
const rows = [rowOf('$ npx halfsky report example', 'prompt'), rowOf('', ''), ...printed.slice(0, shown).map((line, at) => rowOf(line, kindOf(line, at))), rowOf(`…（示例数据；其余 ${String(rest)} 行从略）`, 'more')];

const folder = mkdtempSync(join(tmpdir(), 'halfsky-picture-'));
try {
  const page = join(folder, 'page.html');
  const picture = join(root, 'docs', 'picture.png');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${rows.join('')}`);
  const size = `--window-size=1234,${String(rows.length * 20 + 36)}`;
  execFileSync(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-lcd-text', size, `--screenshot=${picture}`, pathToFileURL(page).href], { stdio: 'ignore' });
  console.log(`docs/picture.png: ${String(Math.round(statSync(picture).size / 1024))} kB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
