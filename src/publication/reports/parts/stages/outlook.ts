import type { Block, Cell, Run } from '#documents';
import { outlooks, printedNumber, type MonitoredTarget, type Outlook } from '#monitoring';
import { joinRuns, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { counting } from '../../../ground/tally.ts';
import { cell, columns, groupRow, headRow, heading, numberCell, paragraph, table, totalRow } from '../../blocks.ts';
import { planTitle, shortTitle } from '../lead.ts';
import { chanceKeys, chancesOf, expectedCount, type Chance } from './expected-count.ts';
import { hardToReach } from './hard-to-reach.ts';

const bands = ['expected', 'likely', 'hard', 'unlikely'] as const satisfies readonly Outlook[];

const targetsOf = ({ domains }: PlanGround): readonly MonitoredTarget[] => domains.flatMap(({ targets }) => targets);

/** 23.4项: the sum of the chances, bound to each of them. */
function expectedRun(chances: readonly Chance[], what: string, unit: string, { book }: ReportGround): Run {
  return { text: `${printedNumber(expectedCount(chances).count, 1)}${unit}`, source: book.add({ kind: 'computed', rule: 'expected-count', of: chanceKeys(chances, book), says: `${what}各项目标的达标概率之和` }) };
}

function toldOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const { count } = counting(ground.book);
  const title = planned.monitored.title;
  const who = ground.plans.length > 1 ? shortTitle(planned) : '规划';
  const chances = chancesOf(targetsOf(planned));
  if (chances.length === 0) return say`${who}目前没有能够预测的目标。`;
  const parts = bands.flatMap((band): (readonly Run[])[] => {
    const of = chances.filter(({ target }) => target.outlook === band).map(({ target }) => target);
    return of.length === 0 ? [] : [say`${outlooks[band].word}${count(of, `${title}${outlooks[band].word}的目标`)}`];
  });
  const { deviation } = expectedCount(chances);
  const spread: Run = { text: `${printedNumber(deviation, 1)}项`, source: ground.book.add({ kind: 'computed', rule: 'expected-count', of: chanceKeys(chances, ground.book), says: `${title}预计达标项数的标准差，按各项目标互不相关计` }) };
  const rest = targetsOf(planned).length - chances.length;
  const others = rest === 0 ? [] : say`其余${count(targetsOf(planned).filter(({ forecast }) => !('probability' in forecast)), `${title}不作预测的目标`)}为定性目标、数据不足或已经到期，不作预测。`;
  return say`${who}能够预测的目标${count(chances.map(({ target }) => target), `${title}能够预测的目标`)}，到期时${joinRuns(parts, '、')}；按各项达标概率合计，到期达标约${expectedRun(chances, title, '项', ground)}（标准差不小于${spread}）。${others}`;
}

function rowOf(name: string, told: readonly Run[], targets: readonly MonitoredTarget[], ground: ReportGround): readonly Cell[] {
  const { count } = counting(ground.book);
  const chances = chancesOf(targets);
  const one = (of: readonly MonitoredTarget[], what: string): Cell => numberCell(count(of, `${name}：${what}`, ''), of.length);
  const sum = chances.length === 0 ? cell('—') : { runs: [expectedRun(chances, name, '', ground)], number: { value: expectedCount(chances).count, digits: 1, suffix: '' } };
  return [cell(told), one(chances.map(({ target }) => target), '能够预测'), ...bands.map((band) => one(chances.filter(({ target }) => target.outlook === band).map(({ target }) => target), outlooks[band].word)), sum];
}

const heads = ['领域', '能够预测', ...bands.map((band) => outlooks[band].word), '预计达标项数'];

/**
 * Whether the targets will be met at the end, if the past goes on: by plan in words, by domain in a table; then those that can hardly be reached. Where nothing can be forecast, a sentence.
 *
 * @example outlookBlocks(ground)[0] // the heading
 */
export function outlookBlocks(ground: ReportGround): readonly Block[] {
  if (ground.plans.every(({ domains }) => domains.length === 0)) return [];
  const told = ground.plans.map((planned) => paragraph(`outlook/${planned.key}/text`, toldOf(planned, ground)));
  if (ground.plans.every((planned) => chancesOf(targetsOf(planned)).length === 0)) return [heading('ahead', 1, '到期前景'), ...told];
  const body = ground.plans.flatMap((planned) => [
    ...(ground.plans.length > 1 ? [groupRow([planTitle(planned, ground)], heads.length)] : []), ...planned.domains.map(({ title, heading: name, targets }) => rowOf(title, name, targets, ground)), totalRow(rowOf('合计', say`合计`, targetsOf(planned), ground)),
  ]);
  return [
    heading('ahead', 1, '到期前景'), paragraph('ahead/rule', say`按目前的走势外推到各项目标的期限，没有考虑今后采取的措施，各领域的情况见${{ reference: 'ahead/table' }}。`), ...told,
    table({
      id: 'ahead/table', caption: '各领域目标的到期前景', unit: '单位：项', columns: columns('l28 r12 r12 r12 r12 r14 r14'), head: headRow(heads), body, sheet: '到期前景',
      notes: [say`注：包括已经达标、需要保持到期末的目标。“预计达标项数”为各项达标概率之和，不是整数；各项目标之间相关时，实际项数的波动更大。`],
    }),
    ...hardToReach(ground),
  ];
}
