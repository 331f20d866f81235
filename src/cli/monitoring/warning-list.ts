import { warningLevels, type MonitoredTarget } from '#monitoring';
import { textList } from '../text-table.ts';

type Told = MonitoredTarget['warnings'][number] & { readonly target: MonitoredTarget };

/** So many warnings of nothing but missing years are read one by one; more become one line. */
const mostMissing = 3;

/** A warning whose figures are years without a value and nothing else; what cannot be read is never put together with others. */
const isOnlyMissing = ({ inputs }: Told): boolean => inputs['unreadable'] === '' && typeof inputs['missing'] === 'string' && inputs['missing'] !== '';

const lacksYear = ({ inputs }: Told, year: number): boolean => String(inputs['missing']).split(',').includes(String(year));

function missingInOneLine(missing: readonly Told[], { year, startYear }: { readonly year: number; readonly startYear: number }): string {
  const [first] = missing;
  if (first === undefined) return '';
  const current = missing.filter((warning) => lacksYear(warning, year)).length;
  const never = missing.filter(({ target }) => !target.points.some((point) => point.year >= startYear)).length;
  const text = `${String(missing.length)}项目标缺应报的数：其中${String(year)}年没有数的${String(current)}项，规划期内一个数也没有的${String(never)}项。每一项缺哪几年见 --json 的 warnings。`;
  return textList([{ label: `${warningLevels[first.level]} ${first.rule}`, text, where: '' }]);
}

/**
 * The warnings of a plan, loudest first, then by rule, whole sentences; those of missing years alone in one line where they are many. What clears each rule stands once, at the end.
 *
 * @example warningList(targets, { year: 2024, startYear: 2021 })
 */
export function warningList(targets: readonly MonitoredTarget[], told: { readonly year: number; readonly startYear: number }): string {
  const order = Object.keys(warningLevels);
  const all = targets.flatMap((target) => target.warnings.map((warning): Told => ({ ...warning, target }))).toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.rule.localeCompare(b.rule, 'en', { numeric: true }));
  const missing = all.filter(isOnlyMissing);
  const together = missing.length > mostMissing ? missing : [];
  const single = all.filter((warning) => !together.includes(warning));
  const list = textList(single.map(({ rule, level, sentence, target }) => ({ label: `${warningLevels[level]} ${rule}`, text: sentence, where: target.id })));
  const clears = [...new Map(all.map(({ rule, clears }) => [rule, `${rule} ${clears}`])).values()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return all.length === 0 ? '没有预警。' : ['预警', list, missingInOneLine(together, told), `怎样解除：${clears.join(' ')}`].filter((part) => part !== '').join('\n');
}
