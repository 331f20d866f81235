import type { Block, Cell, Run } from '#documents';
import { isMissing } from '#kernel';
import { figureText, probabilityText } from '#monitoring';
import { promisedWords } from '../../../claims/claims/standing.ts';
import { countOf } from '../../../claims/narrate.ts';
import { say } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { cell, columns, headRow, numberCell, paragraph, serial, table } from '../../blocks.ts';
import { ownersInCell, ownersOf } from '../../problems/owners.ts';
import { pacedOf, type Paced } from './paced.ts';

/** A target is hardly to be reached below this chance and beyond this multiple of the past pace, or with no progress at all (method 9: P < .20 and κ > 3). */
const [leastChance, mostPace] = [0.2, 3];

const chanceOf = ({ subject: { main: { forecast } } }: Paced): number => ('probability' in forecast ? forecast.probability : Number.NaN);

const isHard = (one: Paced): boolean => chanceOf(one) < leastChance && (one.done <= 0 || (one.acceleration !== null && one.acceleration > mostPace));

const heads = ['序号', '指标', '最新值', '目标', '达标概率', '所需速度（倍）'];

function rowOf(one: Paced, number: number, isOwned: boolean, ground: ReportGround): readonly Cell[] {
  const { subject, acceleration } = one;
  const { main: { latest, deadline }, main, name, figures } = subject;
  const owners = ownersOf(subject, ground);
  const needed: Cell = acceleration === null ? cell('没有进展', { align: 'right' }) : numberCell(figures.told(figureText(acceleration, '', 1), 'progress.acceleration'), acceleration, 1);
  return [
    serial(number, ground.book), cell(name), cell(isMissing(latest) ? '…' : say`${figures.value(latest)}（${figures.year(latest)}）`), { runs: [figures.planned(`${promisedWords(main)}（${String(deadline)}年）`)], align: 'left' },
    numberCell(figures.told(probabilityText(chanceOf(one)), 'forecast.probability'), 100 * chanceOf(one), 0, '%'), needed, ...(isOwned ? [cell(ownersInCell(owners, ground.book))] : []),
  ];
}

/**
 * The indicators whose targets can hardly be reached, each with the pace it would need: what a mid-term report has to put before those who set the measures (method 9). A sentence where there is none.
 *
 * @example hardToReach(ground)[0]
 */
export function hardToReach(ground: ReportGround): readonly Block[] {
  const found = ground.plans.flatMap(pacedOf).filter(isHard).toSorted((a, b) => chanceOf(a) - chanceOf(b));
  const rule = (text: string): Run => ({ text, source: ground.book.add({ kind: 'method', says: '难以实现的目标：达标概率和所需速度的界限' }) });
  const limits = say`达标概率低于${rule('20%')}，并且所需速度超过以往${rule('3倍')}或者实施以来没有进展`;
  if (found.length === 0) return [paragraph('ahead/hard', say`没有${limits}的指标。`)];
  // A plan that names no units has no column for them.
  const isOwned = found.some(({ subject }) => ownersOf(subject, ground).length > 0);
  return [
    paragraph('ahead/hard', say`${limits}的指标有${countOf(found.map(({ subject }) => subject), '需要重新研究措施', ground.book)}（见${{ reference: 'ahead/hard-table' }}），现有措施很难实现目标，需要重新研究措施、加大力度，或者按程序提出调整意见。`),
    table({ id: 'ahead/hard-table', caption: '需要重新研究措施的指标', columns: columns(isOwned ? 'c6 l21 r19 l21 r10 r11 l14' : 'c6 l28 r21 l24 r11 r12'), head: headRow([...heads, ...(isOwned ? ['责任单位'] : [])]), body: found.map((one, at) => rowOf(one, at + 1, isOwned, ground)), small: true, keyColumns: 2, sheet: '需要重新研究措施的指标' }),
  ];
}
