import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Severity } from '#kernel';
import { toldBy } from '../checking/example-figures.ts';
import type { Check, CheckExample } from './check.ts';
import { checks } from './index.ts';

const path = 'docs/checks.md';

const classes: Readonly<Record<Severity, string>> = { error: '强制性', doubt: '核实性', notice: '提示' };

/** Every code with its class, as the examples show it. */
const codesOf = ({ codes, examples }: Check): string => codes.map((code) => {
  const severity = examples.flatMap(({ finds }) => finds).find((found) => found.code === code)?.severity;
  return `\`${code}\` ${severity === undefined ? '' : classes[severity]}`;
}).join('<br>');

const cell = (text: string): string => text.replaceAll('|', '\\|');

function exampleLine(check: Check, example: CheckExample): string {
  const { figures, context } = toldBy(example);
  const says = check.find(figures, context).map(({ says: sentence, severity }) => `${classes[severity]}：${sentence}`);
  return `- ${example.title}：${says.length === 0 ? '没有问题。' : `${says.slice(0, 2).join('；')}${says.length > 2 ? '；……' : ''}。`}`;
}

const page = [
  '# Checks of figures',
  '',
  'Made from `src/collection/checks/` by `WRITE_DOCS=1 npx vitest run src/collection/checks/checks-page.test.ts`; the same test without the flag fails when this page is not what the checks say.',
  '',
  'The same checks run while a figure is typed, when a table is imported and when a form is submitted (`runChecks` of `#collection`). Every finding has a class:',
  '',
  '| class | severity | meaning |',
  '|---|---|---|',
  '| 强制性 | `error` | the figure may not enter until it is corrected; a person with the right to may override it, its grade is then D |',
  '| 核实性 | `doubt` | it enters with a written explanation (grade B), without one its grade is C |',
  '| 提示 | `notice` | informs, nothing is asked |',
  '',
  'An explanation is bound to the key of a finding (`findingKey`): the key is the same when the same doubt is found again among the same figures, and another as soon as a figure changes that the sentence speaks of. Grade of a value',
  '(`gradeOf`): A no doubt, B all doubts explained, C one not explained, D an error overridden.',
  '',
  '| id | 核对 | 规则 | codes | source |',
  '|---|---|---|---|---|',
  ...checks.map((check) => `| ${check.id} | ${check.title} | ${cell(check.rule)} | ${codesOf(check)} | ${cell(check.source)} |`),
  '',
  'What was decided where the method leaves it open:',
  '',
  '- **What is compared**: of one cell the best source, the latest record, the most final figure; never a second source with the first, a preliminary figure with the final one of the same year, figures of another definition version or another kind',
  '  of year, or a value of grade D. What is being checked takes the place of what was stored in the same cell. Missing is never a number: a sum with a part that is not there is not made.',
  '- **Q4** only where a breakdown leaves nobody out (`divides` in `src/registry/breakdowns.ts`): 学段 lacks kindergartens, 职工 and 居民 insured have other denominators, 15-49岁女性 and 0-17岁 overlap. A count that falls short of its total where 性别不明 is',
  '  a category nobody filled in is a doubt; one that exceeds it is an error. A township that answers 不适用 leaves the sum open. Counts are exact, everything that is printed rounded is allowed half of its last digit.',
  '- **Q5** is a doubt throughout, also where one figure cannot pass the other: the two come from two departments, and nobody knows which one is wrong.',
  '- **Q6**: the interval is that of the default forecast model for the scale and family of the indicator, from up to ten earlier years of one definition, the latest no more than three years ago. With few cases (fewer than 20 a year before) a yearly rate means',
  '  nothing and chance is asked instead: given all cases, each falls into this year in proportion to its people. One death in 2,000 births after years without is no swing, three are. Where an indicator of few cases prints a 0 and nobody tells the',
  '  counts, nothing is said. Where counts are known they must be beyond chance also when the interval is left. A step no larger than one of the last three the same way, and a slip back of no more than half of one, is no swing: a steady climber has so little spread of',
  '  its own that it would have to explain every year. On 316 national values of 68 indicators (1990–2024) two swings are left, both real: pupils in kindergartens fell by 11.6 % in 2023, gross enrolment in higher education rose from 30.0 % to 40.0 % in three years.',
  '- **Q8** was made for months that go up and down; a yearly series with a trend leaves its own median behind. So the level must move in that very year (at least half of the way from the median), and not by a step it has made before. On 63,722 values of 23',
  '  indicators by country (UNESCO, UN) levels alone doubt 4.9 % of the values, nearly all of them on a trend, this rule 1.4 %; swings are 3.4 %.',
  '- **Q6, Q7, Q8** speak once: what the swing has said the ratio does not say again, and the outlier says what neither has.',
  '- **Q9**: what stands for a term, a survey or a cycle may repeat. Heaping is tested on counts only. Shares of twenty villages end in 0 or 5 because there are twenty; printed percentages lose their last zero in a workbook.',
  '- **Q10**: the catalogue has no registered births and no one-year-olds; live births are held against women delivered, and all denominators that are the same people against one another.',
  '- **Q11**: a source is left only when two years came from it; a web address says where a figure was read, not who counted it.',
  '- **Q12** (late, missing, revised) is no check of figures: lateness and gaps are told by the board and the gap list of a round, revisions are versions of an observation with the day they were recorded.',
  '- **Codes of older forms**: -1 is 未收集, -2 未开展 (`missing-code`); they are read as absences, also where a numerator or denominator is expected, and never enter arithmetic.',
  '',
  '# 数据核对手册',
  '',
  '强制性：不改正不能通过。核实性：写明原因可以通过，说明随数值走到报告的脚注。下面各例中的“甲指标”“乙指标”均为示例。',
  '',
  ...checks.flatMap((check) => [`## ${check.title}`, '', check.rule, '', ...check.examples.map((example) => exampleLine(check, example)), '']),
].join('\n');

test('docs/checks.md is what the checks say (WRITE_DOCS=1 writes it again)', () => {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});
