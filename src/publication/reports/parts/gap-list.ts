import type { Cell, Run, Section } from '#documents';
import type { ReportGround } from '../../ground/report-ground.ts';
import { unitNames } from '../../figures/plan-words.ts';
import { say } from '../../figures/say.ts';
import { annex, cell, columns, groupRow, headRow, noteOf, numberCell, serial, table } from '../blocks.ts';
import { ownersOf } from '../problems/owners.ts';
import { planTitle } from './lead.ts';
import { reasonOf } from './unassessed.ts';

/** As many owners are named; the others are said to be. */
const namedOwners = 3;

const firstNames = (owners: readonly string[], book: ReportGround['book']): readonly Run[] => (owners.length <= namedOwners ? unitNames(owners, book) : say`${unitNames(owners.slice(0, namedOwners), book)}等`);

const heads = ['序号', '指标或目标', '不能判断的原因', '规划原文行'];

/**
 * The annex of what cannot be judged: each with its reason, its place in the plan and who can help. Null where everything can be.
 *
 * @example gapList(ground)?.title // '不能判断的目标和原因'
 */
export function gapList(ground: ReportGround): Section | null {
  let number = 0;
  const isOwned = ground.plans.some(({ domains }) => domains.some(({ unassessed }) => unassessed.some((subject) => ownersOf(subject, ground).length > 0)));
  const width = heads.length + (isOwned ? 1 : 0);
  const body = ground.plans.flatMap((planned) => planned.domains.flatMap(({ heading, unassessed }): readonly (readonly Cell[])[] => {
    if (unassessed.length === 0) return [];
    return [groupRow(ground.plans.length > 1 ? say`${planTitle(planned, ground)} · ${heading}` : heading, width), ...unassessed.map((subject): readonly Cell[] => {
      number += 1;
      const { main, name, figures } = subject;
      const owners = ownersOf(subject, ground);
      const line = figures.planned(String(main.line));
      return [serial(number, ground.book), cell(name), cell([figures.judged(reasonOf(subject), 'word')]), numberCell(line, main.line), ...(isOwned ? [cell(owners.length === 0 ? '规划未写明' : firstNames(owners, ground.book))] : [])];
    })];
  }));
  if (body.length === 0) return null;
  return annex('annex/gaps', '不能判断的目标和原因', 'portrait', [table({
    id: 'gap-list', caption: '不能判断的目标和原因', columns: columns(isOwned ? 'c6 l30 l22 c10 l32' : 'c7 l53 l28 c12'), head: headRow([...heads, ...(isOwned ? ['责任单位'] : [])]), body, notes: noteOf([isOwned ? '' : '规划没有为这些目标写明责任单位']), small: true, keyColumns: 2, sheet: '不能判断的目标',
  })]);
}
