import type { Cell, Table } from '#documents';
import { cellName, gapPartWords, gapReasonWords, type DataGap, type SexAudit } from '#collection';
import { cell, columns, headRow, table } from '../reports/blocks.ts';
import { countCell } from './round-words.ts';

/** How a unit is called; '' where nobody reports. */
type UnitNames = (unitId: string) => string;

/**
 * Since when a figure is not there, in words.
 *
 * @example sinceWords({ lastYear: 2022, yearsWithout: 2 }) // '2023年起连续2年'
 */
export const sinceWords = ({ lastYear, yearsWithout }: Pick<DataGap, 'lastYear' | 'yearsWithout'>): string => (lastYear === null ? `从未有过（已${String(yearsWithout)}年）` : `${String(lastYear + 1)}年起连续${String(yearsWithout)}年`);

/** The unit that would report. */
export const ownerWords = ({ owner }: Pick<DataGap, 'owner'>, nameOf: UnitNames): string => (owner === null ? '无填报单位' : nameOf(owner));

function gapTable(id: string, caption: string, gaps: readonly DataGap[], nameOf: UnitNames): Table {
  return table({
    id, caption, columns: columns('c5 l14 l26 c9 c7 c10 l16 c15 l26 l14'), keyColumns: 3, small: true, sheet: caption,
    head: headRow(['序号', '领域', '指标（分组）', '分组类别', '年份', '原因', '填报单位', '缺数时间', '因此无法判断的目标', '说明']),
    body: gaps.map((gap, at): readonly Cell[] => [
      { ...countCell(at + 1), align: 'centre' }, cell(gap.domain), cell(cellName(gap)), cell(gapPartWords[gap.part], { align: 'centre' }), cell(String(gap.year), { align: 'centre' }), cell(gapReasonWords[gap.reason], { align: 'centre' }),
      cell(ownerWords(gap, nameOf)), cell(sinceWords(gap), { align: 'centre' }), cell([...new Set(gap.targets.map(({ quote }) => quote))].join('；')), cell(gap.note ?? ''),
    ]),
  });
}

function auditTable({ share, without, sentence, year }: SexAudit, nameOf: UnitNames): Table {
  return table({
    id: 'by-sex', caption: '分性别数据审核', columns: columns('c6 l40 l24 l16'), head: headRow(['序号', '应分性别而没有分的指标', '填报单位', '缺少']), sheet: '分性别审核', small: true,
    body: without.map((one, at): readonly Cell[] => [{ ...countCell(at + 1), align: 'centre' }, cell(one.name), cell(ownerWords(one, nameOf)), cell(one.missing.join('、'))]),
    notes: [[{ text: `注：${String(year)}年${sentence}（口径规定分性别的${String(share.denominator)}项指标中，男、女数据都有的${String(share.numerator)}项）。` }]],
  });
}

/**
 * The gap list as tables: what is missing, what is not missing but absent with reason, and which indicators are not told by sex.
 *
 * @example gapTables(found, audit, nameOf).map(({ sheet }) => sheet) // ['缺项清单', '分性别审核', '不适用和未到期']
 */
export const gapTables = ({ gaps, apart }: { readonly gaps: readonly DataGap[]; readonly apart: readonly DataGap[] }, audit: SexAudit, nameOf: UnitNames): readonly Table[] => [
  gapTable('gaps', '缺项清单', gaps, nameOf), auditTable(audit, nameOf), ...(apart.length === 0 ? [] : [gapTable('apart', '不适用和未到期', apart, nameOf)]),
];
