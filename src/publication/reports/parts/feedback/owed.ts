import { isMissing } from '#kernel';
import type { Run } from '#documents';
import { say } from '../../../figures/say.ts';
import { targetFigures } from '../../../figures/target-figures.ts';
import type { SourceBook } from '../../../figures/figure-source.ts';
import type { Subject } from '../../../ground/subject.ts';
import { reasonOf } from '../unassessed.ts';
import { warningWords } from '../warning-words.ts';
import { isAssessed } from '../../problems/owners.ts';

/** What a unit still has to hand in for an indicator, and why. */
export type Owed = { readonly subject: Subject; readonly what: readonly Run[]; readonly why: readonly Run[] };

/** The rule that speaks of figures that should be there (method 6, W7). */
export const dataRule = 'W7';

/** Years that should have a figure and have none, as the warning tells them. */
const missingYears = (told: string): string => told.split(',').filter((year) => year !== '').map((year) => `${year}年`).join('、');

function missingData({ targets }: Subject, book: SourceBook): { readonly what: readonly Run[]; readonly why: readonly Run[] } | null {
  for (const target of targets) {
    const at = target.warnings.findIndex(({ rule }) => rule === dataRule);
    const warning = target.warnings[at];
    if (warning === undefined) continue;
    const { told } = targetFigures(target, book);
    const years = missingYears(String(warning.inputs['missing'] ?? ''));
    const orElse = target.gaps.some(({ reason }) => reason === 'refused') ? '，或不能提供的书面理由' : '';
    return { what: years === '' ? say`更正后的数据` : say`${told(years, `warnings.${String(at)}.inputs.missing`)}的数据${orElse}`, why: [warningWords(target, at, book)] };
  }
  return null;
}

/** What helps against each reason for which nothing can be judged; what is not due, does not apply or is kept secret is owed by nobody. */
function missingVerdict(subject: Subject): string | null {
  const { main } = subject;
  if (main.achievement === 'pending') return '完成情况、完成日期和佐证材料';
  if (main.achievement === 'not-due' || main.achievement === 'not-applicable') return null;
  if (main.achievement === 'not-comparable') return '新旧两种口径的数据';
  if (!isMissing(main.latest)) return '缺少的年份或分项数据';
  const what = { 'no-baseline': '基期或以前年份的数据', refused: '数据，或不能提供的书面理由', suppressed: null, 'not-a-number': '更正后的数据' } as const;
  if (main.latest.missing in what) return what[main.latest.missing as keyof typeof what];
  return main.points.length > 0 ? '缺少的年份或分项数据' : '数据，或没有数据的原因';
}

/**
 * What a unit still owes for an indicator: evidence, figures of years that are due, figures by one definition. Null where nothing is.
 *
 * @example owedOf(subject, book)?.what // 2023年、2024年的数据
 */
export function owedOf(subject: Subject, book: SourceBook): Owed | null {
  const data = subject.main.achievement === 'pending' || subject.main.achievement === 'not-comparable' ? null : missingData(subject, book);
  if (data !== null) return { subject, ...data };
  if (isAssessed(subject)) return null;
  const what = missingVerdict(subject);
  return what === null ? null : { subject, what: say`${what}`, why: say`${reasonOf(subject)}` };
}
