import type { Block, Cell, Run } from '#documents';
import { isMissing } from '#kernel';
import { standingOf, warningRules, type MonitoredTarget } from '#monitoring';
import { claims } from '../../../claims/claims/index.ts';
import { distanceOf, promisedWords } from '../../../claims/claims/standing.ts';
import { isOwnLevel } from '../../../claims/narrate.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import { targetFigures } from '../../../figures/target-figures.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { cell, columns, groupRow, hasSign, headRow, heading, noteOf, paragraph, serial, table } from '../../blocks.ts';
import { ownersInCell, ownersOfTarget } from '../../problems/owners.ts';
import { planTitle, shortTitle } from '../lead.ts';
import { toFillParagraph } from '../to-fill.ts';

/** Targets that were due by the report's year and are not met. */
const unmetOf = ({ domains }: PlanGround, { year }: Pick<ReportGround, 'year'>): readonly MonitoredTarget[] =>
  domains.flatMap(({ targets }) => targets).filter(({ deadline, achievement }) => deadline <= year && standingOf[achievement] === 'not-met');

/** Targets that are due by the report's year. */
export const dueOf = ({ domains }: PlanGround, { year }: Pick<ReportGround, 'year'>): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets).filter(({ deadline }) => deadline <= year);

const heads = ['序号', '指标或目标', '目标', '期末情况', '相差', '监测发现', '责任单位'];

/** What the data themselves say of why: how it moved, and the rules that warn of it. */
function foundOf(target: MonitoredTarget, ground: ReportGround): readonly Run[] {
  const { book, year, where } = ground;
  const isOwn = isOwnLevel(target);
  const moved = isOwn ? claims.sinceStart.say({ target, figures: targetFigures(target, book), book, name: say`${target.indicator}`, year, where, opens: false, isOwn, turn: 0 }) : null;
  const rules = [...new Set(target.warnings.flatMap(({ rule }) => warningRules.find(({ id }) => id === rule)?.title ?? []))].map((title) => say`${title}`);
  return joinRuns([...(moved === null ? [] : [moved]), ...rules], '；');
}

function rowOf(target: MonitoredTarget, number: number, ground: ReportGround): readonly Cell[] {
  const { book } = ground;
  const figures = targetFigures(target, book);
  const isOwn = isOwnLevel(target);
  const { latest, found, indicator, deadline } = target;
  const owners = ownersOfTarget(target, ground);
  const state = isOwn && !isMissing(latest) ? say`${figures.value(latest)}（${figures.year(latest)}）` : found === '' ? say`…` : [figures.told(found, 'found')];
  const distance = distanceOf({ target, figures, book, isOwn });
  const why = foundOf(target, ground);
  return [
    serial(number, book), cell([figures.planned(indicator)]), { runs: [figures.planned(`${promisedWords(target)}（${String(deadline)}年）`)], align: 'left' }, cell(state), distance === null ? cell('—') : cell([distance.run]), cell(why.length === 0 ? '…' : why),
    cell(ownersInCell(owners, book)),
  ];
}

function toldOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const title = planned.monitored.title;
  const [due, unmet] = [dueOf(planned, ground), unmetOf(planned, ground)];
  const who = ground.plans.length > 1 ? shortTitle(planned) : '规划';
  if (due.length === 0) return say`${who}还没有到期的目标。`;
  const all = say`${who}已经到期的目标${count(due, `${title}已经到期的目标`)}`;
  return unmet.length === 0 ? say`${all}，没有判断为未实现的。` : say`${all}，没有实现的${count(unmet, `${title}到期未实现的目标`)}。`;
}

/**
 * The targets that were due and are not met, each with how far it is from its target and what the data say of why; the reasons themselves are for the units to write. Nothing before any target
 * is due.
 *
 * @example unmetBlocks(ground)[0] // the heading
 */
export function unmetBlocks(ground: ReportGround): readonly Block[] {
  if (ground.plans.every((planned) => dueOf(planned, ground).length === 0)) return [];
  let number = 0;
  const body = ground.plans.flatMap((planned): readonly (readonly Cell[])[] => {
    const unmet = new Set(unmetOf(planned, ground));
    return planned.domains.flatMap(({ heading: name, targets }): readonly (readonly Cell[])[] => {
      const of = targets.filter((target) => unmet.has(target));
      return of.length === 0 ? [] : [groupRow(ground.plans.length > 1 ? say`${planTitle(planned, ground)} · ${name}` : name, heads.length), ...of.map((target) => rowOf(target, (number += 1), ground))];
    });
  });
  const told = ground.plans.map((planned) => paragraph(`unmet/${planned.key}`, toldOf(planned, ground)));
  if (body.length === 0) return [heading('unmet', 1, '到期目标的实现情况'), ...told];
  return [
    heading('unmet', 1, '到期目标的实现情况'), ...told, paragraph('unmet/see', say`没有实现的目标逐项见${{ reference: 'unmet/table' }}。`),
    table({
      id: 'unmet/table', caption: '到期没有实现的目标', columns: columns('c5 l18 l18 l19 r13 l17 l13'), head: headRow(heads), body, small: true, keyColumns: 2, sheet: '到期未实现的目标',
      notes: noteOf(['“监测发现”由数据得出，只说明变化和预警，不等于原因', hasSign(body, '…') ? '“…”为没有' : '', hasSign(body, '—') ? '“—”为不能按数值计算相差' : '']),
    }),
    toFillParagraph('unmet/reasons', '上表各项没有实现的原因，由责任单位逐项说明，分清客观条件、措施力度、资金投入、数据和口径等方面，附依据。'),
  ];
}
