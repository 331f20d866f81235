import type { Block, Cell, Run, Section } from '#documents';
import { isMissing } from '#kernel';
import { achievementStates, figureText } from '#monitoring';
import { countOf } from '../../../claims/narrate.ts';
import { joinRuns, say } from '../../../figures/say.ts';
import type { PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { annex, cell, columns, groupRow, headRow, heading, numberCell, paragraph, serial, table } from '../../blocks.ts';
import { planTitle, shortTitle } from '../lead.ts';
import { promisedWords } from '../../../claims/claims/standing.ts';
import { paceOf, paced, pacedOf, paceWords, type Paced, type PaceId } from './paced.ts';

const annexId = 'annex/pace';

function toldOf(planned: PlanGround, ground: ReportGround): readonly Run[] {
  const found = pacedOf(planned);
  const who = ground.plans.length > 1 ? shortTitle(planned) : '规划';
  if (found.length === 0) return say`${who}没有能够计算路程的指标。`;
  const counted = (id: PaceId): readonly (readonly Run[])[] => {
    const of = found.filter((one) => paceOf(one) === id);
    return of.length === 0 ? [] : [say`${paceWords[id]}的${countOf(of.map(({ subject }) => subject), paceWords[id], ground.book)}`];
  };
  return say`${who}能够计算路程的指标${countOf(found.map(({ subject }) => subject), '能够计算路程', ground.book)}，其中${joinRuns((['done', 'ahead', 'behind', 'back'] as const).flatMap(counted), '、')}。`;
}

/**
 * The way done beside the time gone, for reference and never as the verdict (method 3.4). Nothing where no way can be measured.
 *
 * @example paceBlocks(ground)[0] // the heading
 */
export function paceBlocks(ground: ReportGround): readonly Block[] {
  if (ground.plans.every((planned) => pacedOf(planned).length === 0)) return [];
  return [
    heading('pace', 1, '路程与时间（参考）'), paragraph('pace/rule', say`以基期值到目标值的距离为全部路程，以基期到期限的时间为全部时间，比较已走的路程和已过的时间，逐项见${{ reference: annexId }}。路程与时间只反映快慢，仅供参考，不作为达标和前景的判断依据。`),
    ...ground.plans.map((planned) => paragraph(`pace/${planned.key}`, toldOf(planned, ground))),
  ];
}

const heads = ['序号', '指标', '基期值', '最新值', '目标', '已走路程', '已过时间', '路程与时间', '所需速度（倍）', '现状'];

/** A share of the way in percent; beyond the end it is shown as the end (method 3.3), with the whole in a note of the cell. */
function shareCell(share: number, field: string, { subject: { figures } }: Paced): Cell {
  const shown = Math.min(share, 1);
  const run = figures.told(figureText(100 * shown, '%', 1), `progress.${field}`);
  return { ...numberCell(run, 100 * shown, 1, '%'), ...(share > 1 ? { comment: `实际为${figureText(100 * share, '%', 1)}` } : {}) };
}

function rowOf(one: Paced, number: number, { book }: ReportGround): readonly Cell[] {
  const { subject: { main, name, figures }, done, expected, acceleration } = one;
  const { latest, baseline } = main;
  const dated = (point: typeof latest | typeof baseline): Cell => cell(isMissing(point) ? '…' : say`${figures.value(point)}（${figures.year(point)}）`);
  const state = achievementStates[main.achievement];
  const needed = paceOf(one) === 'done' || acceleration === null || acceleration <= 0 ? cell('—') : numberCell(figures.told(figureText(acceleration, '', 2), 'progress.acceleration'), acceleration, 2);
  return [
    serial(number, book), cell(name), dated(baseline), dated(latest), { runs: [figures.planned(`${promisedWords(main)}（${String(main.deadline)}年）`)], align: 'left' }, shareCell(done, 'share-done', one), shareCell(expected, 'share-expected', one), cell(paceWords[paceOf(one)]), needed,
    cell(`${state.sign} ${state.word}`),
  ];
}

/**
 * The annex behind it, an indicator a row. Null where no way can be measured.
 *
 * @example paceAnnex(ground)?.title // '路程与时间对照表（参考）'
 */
export function paceAnnex(ground: ReportGround): Section | null {
  let number = 0;
  const body = ground.plans.flatMap((planned) => planned.domains.flatMap((domain): readonly (readonly Cell[])[] => {
    const found = paced(domain.subjects);
    if (found.length === 0) return [];
    return [groupRow(ground.plans.length > 1 ? say`${planTitle(planned, ground)} · ${domain.heading}` : domain.heading, heads.length), ...found.map((one) => rowOf(one, (number += 1), ground))];
  }));
  if (body.length === 0) return null;
  return annex(annexId, '路程与时间对照表（参考）', 'landscape', [table({
    id: 'pace/table', caption: '路程与时间对照表（参考）', columns: columns('c4 l20 r15 r15 l18 r8 r8 l11 r8 l10'), head: headRow(heads), body, small: true, keyColumns: 2, sheet: '路程与时间（参考）',
    notes: [say`注：仅供参考，不作为达标和前景的判断依据。基期已达到目标、没有基期值、目标没有数值或例数少的，不计算路程，不列入本表。超过全部路程的按全部路程列出。“所需速度”为今后平均每年需要的变化与以往平均每年变化之比；已走完路程、没有进展或已到期限的为“—”。`],
  })]);
}
