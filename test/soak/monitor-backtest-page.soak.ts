import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand } from '#cli';
import { memoryTerminal } from '../memory-terminal.ts';

const file = 'docs/monitor-backtest.md';
const shown = /(<!-- example: output -->\n```text\n)([\s\S]*?)\n?(```)/;
const m3 = new URL('../../../shared/data/m3_yearly.csv', import.meta.url).pathname;
const present = existsSync(m3);
if (!present) console.warn('SKIPPED the output shown in docs/monitor-backtest.md: ../shared/data/m3_yearly.csv is not there');

/** `WRITE_DOCS=1 npm run soak -- monitor-backtest-page` writes what is printed into the page. */
test.skipIf(!present)('the table the page of back-tests shows is the first that is printed of M3', async () => {
  const { terminal, printed } = memoryTerminal();
  expect(await runCommand(['monitor', 'backtest', '--data', m3], terminal)).toBe(0);
  const first = printed.out.split('\n\n')[0] ?? '';
  const page = readFileSync(file, 'utf8');
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, page.replace(shown, (_whole, before: string, _old: string, after: string) => `${before}${first}\n${after}`));
  expect(shown.exec(readFileSync(file, 'utf8'))?.[2]?.trimEnd()).toBe(first);
});
