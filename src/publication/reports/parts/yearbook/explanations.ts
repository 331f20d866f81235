import type { Cell, Run, Section } from '#documents';
import type { IndicatorDefinition } from '#registry';
import { catalogueWords } from '../../../figures/catalogue-words.ts';
import type { SourceBook } from '../../../figures/figure-source.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { annex, cell, columns, groupRow, headRow, serial, table } from '../../blocks.ts';
import { shortPeriod } from './period-words.ts';
import { unverified } from './source-words.ts';
import { firstOfEach, type YearbookPart } from './yearbook-ground.ts';

/** The id by which the text points to the annex. */
export const explanationsId = 'annex/definitions';

const heads = ['序号', '指标', '单位', '定义', '分子', '分母', '报告期', '数据来源', '口径'];

const multiplierWords = (multiplier: number): string => (multiplier === 1 ? '' : `×${String(multiplier)}`);

function rowOf(definition: IndicatorDefinition, number: number, book: SourceBook): readonly Cell[] {
  const { name, unit, definition: meaning, numerator, denominator, multiplier, referencePeriod, sourceDepartment, definitionStatus } = definition;
  const words = (text: string): readonly Run[] => [catalogueWords(text, definition, book)];
  const over = denominator === null ? '—' : `${denominator}${multiplierWords(multiplier)}`;
  return [
    serial(number, book), cell(words(name.zh)), cell(words(unit === 'ratio' ? '比值' : unit)), cell(words(meaning)), cell(words(numerator ?? '—')), cell(words(over)), cell(shortPeriod(referencePeriod) || '自然年'), cell(words(sourceDepartment.replaceAll('/', '、') || '—')),
    cell(definitionStatus === 'unverified' ? unverified : '已核'),
  ];
}

/**
 * The annex 指标解释: what each printed indicator of the catalogue is, and how far its definition can be trusted. Null where none is printed.
 *
 * @example explanations(yearbookGround(ground), ground)?.title // '指标解释'
 */
export function explanations(parts: readonly YearbookPart[], { book }: ReportGround): Section | null {
  let number = 0;
  const body = parts.flatMap(({ domains }) => domains.flatMap(({ title, rows, subUnits }): readonly (readonly Cell[])[] => {
    const definitions = firstOfEach([...rows, ...subUnits]).flatMap(({ definition }) => definition ?? []);
    return definitions.length === 0 ? [] : [groupRow(title, heads.length), ...definitions.map((definition) => rowOf(definition, (number += 1), book))];
  }));
  if (body.length === 0) return null;
  return annex(explanationsId, '指标解释', 'landscape', [table({
    id: 'definitions', caption: '指标解释', columns: columns('c4 l17 c7 l27 l16 l17 c8 l11 c8'), head: headRow(heads), body, small: true, keyColumns: 2, sheet: '指标解释',
    notes: [[{ text: '注：“口径待核”为尚未找到依据的口径；数据来源为指标目录中的通用部门名称，本地由哪个单位提供以任务分解为准。' }]],
  })]);
}
