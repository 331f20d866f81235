import type { Cell, Table } from '#documents';
import { warningLevels } from '#monitoring';
import { say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { levels } from '../../../ground/warning-level.ts';
import { cell, columns, headRow, serial, table } from '../../blocks.ts';
import { ruleName, warningWords } from '../warning-words.ts';
import { dataRule } from './owed.ts';
import type { SharedSubject } from './unit-shares.ts';

type ToldWarning = { readonly level: (typeof levels)[number]; readonly cells: readonly Cell[] };

/** The warnings of an indicator, each sentence once; what is missing stands in the list of what is owed. */
function warningsOf({ targets, name }: Subject, { book }: ReportGround): readonly ToldWarning[] {
  const told = new Set<string>();
  return targets.flatMap((target) => target.warnings.flatMap(({ level, rule, sentence, clears }, at): ToldWarning[] => {
    if (rule === dataRule || told.has(sentence)) return [];
    told.add(sentence);
    return [{ level, cells: [cell(`${warningLevels[level]}色`), cell(name), cell([ruleName(rule, book)]), cell([warningWords(target, at, book)]), cell(clears)] }];
  }));
}

/**
 * The warnings of what a unit answers for, loudest first; null where there is none.
 *
 * @example unitWarningTable('unit/卫生健康局', '卫生健康局', share.own, ground)?.body.length
 */
export function unitWarningTable(id: string, sheet: string, own: readonly SharedSubject[], ground: ReportGround): Table | null {
  const all = own.flatMap(({ subject }) => warningsOf(subject, ground)).toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  if (all.length === 0) return null;
  const hasOwed = own.some(({ subject }) => subject.targets.some(({ warnings }) => warnings.some(({ rule }) => rule === dataRule)));
  return table({ id: `${id}/warnings`, caption: '', columns: columns('c5 c6 l18 l11 l36 l28'), keyColumns: 3, head: headRow(['序号', '级别', '指标', '规则', '理由', '解除条件']), body: all.map(({ cells }, at) => [serial(at + 1, ground.book), ...cells]), small: true, sheet, notes: hasOwed ? [say`注：数据缺失的预警列在“需要报送的数据和佐证材料”中。`] : [] });
}
