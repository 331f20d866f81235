import type { Cell, Section } from '#documents';
import type { ReportGround } from '../../ground/report-ground.ts';
import { annex, cell, columns, groupRow, table } from '../blocks.ts';
import { ownersOf } from '../problems/owners.ts';
import { reasonOf } from './unassessed.ts';

const heads = ['序号', '指标或目标', '不能判断的原因', '规划原文行', '责任单位'];

/**
 * The annex of what cannot be judged: each with its reason, its place in the plan and who can help. Null where everything can be.
 *
 * @example gapList(ground)?.title // '不能判断的目标和原因'
 */
export function gapList(ground: ReportGround): Section | null {
  let number = 0;
  const body = ground.plans.flatMap(({ domains, monitored }) => domains.flatMap(({ title, unassessed }): readonly (readonly Cell[])[] => {
    if (unassessed.length === 0) return [];
    return [groupRow(ground.plans.length > 1 ? `${monitored.title.replaceAll(/[《》]/g, '')} · ${title}` : title, heads.length), ...unassessed.map((subject): readonly Cell[] => {
      number += 1;
      const { main, name, figures } = subject;
      const source = ground.book.add({ kind: 'count', targets: [main.id], says: '序号' });
      const line = figures.planned(String(main.line));
      return [{ runs: [{ text: String(number), source }], number: { value: number, digits: 0, suffix: '' } }, cell(name), cell(reasonOf(subject)), { runs: [line], number: { value: main.line, digits: 0, suffix: '' } }, cell(ownersOf(subject, ground).join('、') || '规划未写明')];
    })];
  }));
  if (body.length === 0) return null;
  return annex('annex/gaps', '不能判断的目标和原因', 'portrait', [table({ id: 'gap-list', caption: '不能判断的目标和原因', columns: columns('c6 l30 l22 c10 l32'), head: [heads.map((text) => cell(text, { align: 'centre' }))], body, small: true, keyColumns: 2, sheet: '不能判断的目标' })]);
}
