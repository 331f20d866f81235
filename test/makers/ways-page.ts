import { measures } from '../../src/monitoring/progress/measures/index.ts';
import { rateRules } from '../../src/monitoring/rollup/rate-rules.ts';
import { ways } from '../../src/monitoring/achievement/ways/index.ts';
import { judgeAchievement } from '../../src/monitoring/achievement/judge-achievement.ts';
import { achievementStates } from '../../src/monitoring/status.ts';
import { sketchedQuestion } from './sketched-question.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const opening = `# How each target is judged

Made from the code by \`test/makers/ways-page.ts\`; a test compares the two (\`WRITE_DOCS=1 npx vitest run test/ways-page.test.ts\` writes this page again). Sections of *method* and *practice* are those of the design.

Every target of a plan is judged in exactly one of these ways, whatever its words; the verdict says which way, with the figures, their years and units, and the rule. A value is compared as it was published and never rounded to the digits of the target.

| state | word | sign |
|---|---|---|
${Object.entries(achievementStates).map(([state, { word, sign }]) => row(`\`${state}\``, word, sign)).join('\n')}

Beside a state, never instead of it: 临界 (closer to the figure than half the last published digit; counts of people and things are not rounded and have none), 回落 (kept in an earlier year of the plan, not now), 数据质量 (an unexplained value, or years without one).

## What is the same in all ways

- **The value that counts** of a year is the latest record of the best source that tells something; grade D never counts. Nothing later than the year being judged is looked at. Where that year has no value the latest before it is used and named; at the deadline a figure that is owed is not replaced by an older one.
- **People and place.** Rows of the plan's own place (rows without a place are its own), of exactly the groups the target speaks of. A target for 农村适龄妇女 never takes the total, and says which groups there are.
- **A target without an indicator** reads rows whose indicator is the id of the target (women/1/goal/9/1) or its name as printed.
- **Units.** The figure of the target is converted to the unit of the data; units that measure different things are 不可比.
- **Breaks.** A change of the definition version is a break: no base value, trend or gap reaches across it unless the two versions are known to be comparable.
- **The base value** is the one kept when the plan was adopted, else the one its text prints, else that of the base year (the year before the plan, unless told), else of the nearest year within two (a setting), the earlier of two as near. The verdict prints which. None: 无数据, for want of a base value.
- **A figure that cannot be read** leaves a target 待核: it is never met, held or improving.
- **Before the deadline** a kept target is 提前达标, from that year on 已达标.

## Which rows each way reads
`;

/** The page docs/ways-of-judging.md, as the families of ways, measures and rates say it. */
export function waysPage(): string {
  const table = [row('way', '中文', 'which rows it reads (读哪些行)', 'source'), '|---|---|---|---|', ...ways.map(({ id, title, reads, source }) => row(`\`${id}\``, title, reads, source))];
  const examples = ways.flatMap(({ id, title, examples: all }) => [
    '', `### ${title} (\`${id}\`)`, '', ...all.map((example) => `- ${example.title}: ${judgeAchievement(sketchedQuestion(example)).because.sentence}`),
  ]);
  const beside = [row('measure', '中文', 'formula', 'to be read with care', 'source'), '|---|---|---|---|---|', ...measures.map(({ id, title, formula, caution, source }) => row(`\`${id}\``, title, formula, caution ?? '—', source))];
  const rates = [row('rule', '中文', 'in words'), '|---|---|---|', ...rateRules.map(({ id, title, words }) => row(`\`${id}\``, title, words))];
  return [
    opening, ...table, '', '## What each way says', '', 'One line for each example of the family: what is known, and the sentence of the verdict.', ...examples, '',
    '## Measures of progress shown beside a verdict', '', 'They decide nothing. Where one is undefined it says why; none is ever a number that is none. Symbols: y₀, t₀ base; y, t latest; X, T target; d direction; g the scale.', '', ...beside, '',
    '## The rate of targets met', '', 'Counts by status come first; each rate prints numerator, denominator and rule, and 证据不足 stands apart. 提前达标, 已达标, 保持 and 有改善 count as met, 未达标, 未保持, 变化不明显 and 有退步 as not met, the rest as not assessed.',
    'Parts (plans, domains, units) always add up to the whole: a target of several units counts once, with its lead, or in the row 多个单位共同负责 when several lead or none is named the lead, and is shown beside each unit. A goal is met when all its targets are.', '', ...rates, '',
  ].join('\n');
}
