import type { Block, Cell } from '#documents';
import { say, strong } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { cell, claimBlock, columns, groupRow, headRow, heading, paragraph, table } from '../../blocks.ts';
import { toFill } from '../to-fill.ts';
import { criteria, pointResult, type Criterion } from './criteria.ts';

/** Below this share of its points a criterion is not rated (method 9). */
const leastKnown = 0.7;

const tableId = 'criteria/table';

const resultsOf = ({ points }: Criterion, ground: ReportGround) => points.map((point) => ({ point, ...pointResult(point, ground) }));

/** What of a criterion is known, and what is left to write. */
function criterionBlock(criterion: Criterion, ground: ReportGround): Block {
  const results = resultsOf(criterion, ground);
  const known = results.filter(({ isKnown }) => isKnown).length;
  const count = (number: number): { readonly text: string; readonly source: string } => ({ text: `${String(number)}项`, source: ground.book.add({ kind: 'method', says: `${criterion.title}的要点` }) });
  const rated = known / results.length < leastKnown ? '，不足七成，暂不评级' : '，可以评级';
  return claimBlock(`criteria/${criterion.id}`, strong(say`${criterion.title}。`), say`${count(results.length)}要点中已有依据的${count(known)}${rated}。${toFill(criterion.asks)}`);
}

/**
 * 效率、效果、效益: what is computed in a table, what is missing named there with who has it, and a passage for each criterion (method 9). No score is made.
 *
 * @example criteriaBlocks(ground)[0] // the heading
 */
export function criteriaBlocks(ground: ReportGround): readonly Block[] {
  const heads = ['要点', '结果', '依据或提供单位'];
  const body = criteria.flatMap((criterion): readonly (readonly Cell[])[] => [groupRow(criterion.title, heads.length), ...resultsOf(criterion, ground).map(({ point, cell: result }) => [cell(point.title), result, cell(point.from)])]);
  return [
    heading('criteria', 1, '效率、效果和效益'), paragraph('criteria/see', say`能够由监测数据得出的要点已经算出，其余注明提供单位和依据，见${{ reference: tableId }}。`),
    table({ id: tableId, caption: '效率、效果和效益评估要点', columns: columns('l32 l38 l30'), head: headRow(heads), body, small: true, sheet: '评估要点', notes: [say`注：“应有进度”按时间均匀推算，已走路程超过应有进度的按完全达到计，比基期后退的按没有进度计。每项准则有依据的要点不足七成的不评级。评级由两人分别按四级评定并写明依据的等级（完整的官方数据、部分数据、访谈和材料、仅有陈述），相差一级以上的集体研究并写明理由；评级不因文字修改而变动。`] }),
    ...criteria.map((criterion) => criterionBlock(criterion, ground)), paragraph('criteria/rating', [toFill('由评估组填写：各项准则的评级和理由')]),
  ];
}
