import type { TextRun } from '#documents';
import { warningRules, type MonitoredTarget } from '#monitoring';
import type { SourceBook } from '../../figures/figure-source.ts';
import { targetFigures } from '../../figures/target-figures.ts';

/** What a warning rule is called: its number and its title. @example ruleName('W3', book).text // 'W3 回落' */
export const ruleName = (id: string, book: SourceBook): TextRun => ({ text: `${id} ${warningRules.find((rule) => rule.id === id)?.title ?? ''}`.trim(), source: book.add({ kind: 'method', says: '预警规则的编号' }) });

/**
 * Why a target is warned of, as the rule says it, without the name of the indicator, which stands beside it; `at` counts its warnings.
 *
 * @example warningWords(target, 0, book).text // '2030年达标的概率为12%，低于20%。'
 */
export const warningWords = (target: MonitoredTarget, at: number, book: SourceBook): TextRun =>
  targetFigures(target, book).told((target.warnings[at]?.sentence ?? '').replaceAll(`“${target.indicator}”`, ''), `warnings.${String(at)}.sentence`);
