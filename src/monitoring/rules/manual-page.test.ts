import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualEntry } from './manual-entry.ts';
import { warningLevels, type WarningLevel } from './rule.ts';
import { warningRules } from './rules/index.ts';

const path = 'docs/warning-rules.md';

const wordOf = (level: string): string => warningLevels[level as WarningLevel];

/** The whole page: how the rules were decided (English), then their manual (Chinese). */
const page = [
  '# Warning rules',
  '',
  'Made from `src/monitoring/rules/rules/` by `WRITE_DOCS=1 npx vitest run src/monitoring/rules/manual-page.test.ts`; the same test without the flag fails when this page is not what the rules say.',
  '',
  '| id | 规则 | levels | source |',
  '|---|---|---|---|',
  ...warningRules.map(({ id, title, levels, source }) => `| ${id} | ${title} | ${Object.keys(levels).map(wordOf).join(' ')} | ${source.replaceAll('|', '\\|')} |`),
  '',
  'What was decided where the method leaves it open:',
  '',
  '- **Rare events are never red on one event alone** (practice.md 4.3-6). Method 6 gives red at p ≤ .01 (W6) and at P < .20 (W1); where births are few a single death brings both about. Fewer than two events in the pooled',
  '  period stay orange, and the sentence asks for a case review. A place may ask for more than two.',
  '- **Where counts decide, annual rates do not.** With small counts (method 5.1) the rules that read annual values (falling back in W3, W4, W5) rest: with 2,000 births the yearly rate is 0 or at least 50 per 100,000.',
  '- **Nothing unreadable is calm.** Not a number, infinity, a probability outside 0 to 1 and a population of nothing are spoken of by W7, all of them by name. The other rules go by what they can read and are not silenced by it.',
  '- **No hole between W1 and W2.** W2 speaks below its limit and yields to W1, so that moving the limit of W1 lets nothing through.',
  '- **W4** looks at the newest year only. δ is that of the one change (half a published digit, or 0.1 % of the former value a year). The control chart (XmR, screened moving ranges) is of levels, or of annual changes where the values',
  '  before the newest are in order (|Kendall τ| ≥ 0.6). A value beyond a limit must also lie that far from the median, and be worse than it by more than δ: one wild value years ago moves the mean, not the median. Its limits are called trial limits under twelve values.',
  '- **W5** asks four values of both its tests; the flag is on the transformed scale against the family, the detrended variation beside it is description only.',
  '- **W7** counts owed years of the plan only, at the frequency of the indicator; 不适用 and 未到期 owe nothing; a value of grade D does not count as one.',
  '- **CUSUM** (method 6, for 保持) is in `monitoring/control` for charts; no rule of the table uses it: against the target itself it signals only after the target has not been held.',
  '- **Three standard deviations** are nowhere: among n values the largest possible deviation is (n − 1)/√n standard deviations, 2.85 of ten; `modifiedZ` is used instead.',
  '- A warning stores its rule, settings, figures and level, and is cleared by data or a signed note, by nothing else. Settings other than the usual ones need who approved them and when.',
  '',
  '# 预警规则手册',
  '',
  '下面各例中的“示例率”等均为示例数据。级别：红，立即研究干预；橙，列入研究；黄，查明情况。预警只由新数据或签署的说明解除。',
  '',
  ...warningRules.map(manualEntry),
].join('\n');

test('docs/warning-rules.md is what the rules say (WRITE_DOCS=1 writes it again)', () => {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});
