import type { Block, Cell, Run } from '#documents';
import type { Observation, YearFigure } from '#monitoring';
import { joinRuns, say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import type { Subject } from '../../../ground/subject.ts';
import { cell, columns, groupRow, headRow, heading, serial, table } from '../../blocks.ts';
import { planTitle } from '../lead.ts';
import { measuredCell, statusMarks } from '../point-cell.ts';
import { baseValue } from './base-value.ts';
import type { TaskedPlan } from './without-owner.ts';

const heads = ['序号', '可量化指标', '基期值', '年份', '统计期', '来源', '说明'];

/** The figures a base value was read in: those of its cells, else (entered by hand) those of its indicator, year and part of the people. */
function figuresBehind({ from, year }: YearFigure, indicatorId: string | null, groups: readonly string[], observations: readonly Observation[]): readonly Observation[] {
  const inCells = observations.filter(({ origin: { file, sheet, line, column } }) => from.some((one) => one.file === file && one.sheet === sheet && one.row === line && one.column === column));
  if (inCells.length > 0) return inCells;
  return observations.filter((one) => one.indicatorId === indicatorId && one.year === year && one.place === null && one.subUnit === null && one.content.kind === 'figure' && one.groups.toSorted().join() === groups.toSorted().join());
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const periodWords = ({ period }: Observation): string => (period === null ? '' : period.start === period.end ? period.start : `${period.start}至${period.end}`);
const sourceWords = ({ source, origin: { file } }: Observation): string => source ?? (file === null ? '' : `数据表“${file}”`);
const statusWords = ({ status, definitionVersion }: Observation): string => [...(status === 'final' ? [] : [statusMarks[status].says]), ...(definitionVersion === '' ? [] : [`口径${definitionVersion}`])].join('，');

function rowOf(subject: Subject, planned: TaskedPlan['planned'], ground: ReportGround): readonly Cell[] | null {
  const base = baseValue(subject, planned.promised, planned.monitored.startYear - 1);
  if (!('figure' in base) || 'inPlan' in base.figure) return null;
  const behind = figuresBehind(base.figure, base.of.indicatorId, planned.groupsOf(base.of.id), ground.question.data.observations);
  const value = subject.figures.value(base.figure);
  const told = (words: readonly string[], none: string): Cell => {
    const known = distinct(words).filter((text) => text !== '');
    return cell(known.length === 0 ? none : joinRuns(known.map((text): readonly Run[] => [value.source === undefined ? { text } : { text, source: value.source }]), '；'));
  };
  return [cell(subject.name), measuredCell([value]), cell([subject.figures.year(base.figure)], { align: 'centre' }), told(behind.map(periodWords), '未注明'), told(behind.map(sourceWords), '未注明'), told([...behind.map(statusWords), base.figure.computed ?? ''], '—')];
}

/**
 * Where the base values of the tables come from that the plans do not print themselves: of which days they speak, by which source, whether they are final. Nothing where there are none.
 *
 * @example baseOrigins(tasked, ground)[1] // the table
 */
export function baseOrigins(tasked: readonly TaskedPlan[], ground: ReportGround): readonly Block[] {
  let number = 0;
  const body = tasked.flatMap(({ planned, blocks }): readonly (readonly Cell[])[] => {
    const subjects = [...Map.groupBy(Object.values(blocks).flat().flatMap((block) => block.subjects), ({ key }) => key).values()].flatMap(([first]) => first ?? []);
    const rows = subjects.flatMap((subject) => {
      const row = rowOf(subject, planned, ground);
      return row === null ? [] : [row];
    });
    if (rows.length === 0) return [];
    return [...(tasked.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...rows.map((row) => [serial((number += 1), ground.book), ...row])];
  });
  if (body.length === 0) return [];
  return [heading('base/heading', 1, '基期数据说明'), table({
    id: 'base', caption: '基期数据的统计期和来源', columns: columns('c6 l28 r12 c10 l20 l16 l8'), head: headRow(heads), body, small: true, keyColumns: 2, sheet: '基期数据说明',
    notes: [say`注：只列取自监测数据的基期值，规划文本自己印出的基期值不列。`],
  })];
}
