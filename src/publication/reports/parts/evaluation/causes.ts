import type { Block } from '#documents';
import { strong } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { claimBlock, heading, paragraph } from '../../blocks.ts';
import { problems } from '../../problems/index.ts';
import { toFill, toFillParagraph } from '../to-fill.ts';

/** What to look for behind each kind of problem; other kinds have the general words. */
const asks: Readonly<Record<string, string>> = {
  unmet: '由责任单位说明到期没有实现的原因：目标设定、措施力度、资金、人员、客观条件',
  behind: '由责任单位说明难以如期达标的原因，分清措施没有落实、投入不足、客观条件变化和数据口径等方面',
  unforeseen: '由责任单位说明没有达标的原因和数据不足的原因，分清措施、条件和统计制度等方面',
  slipping: '由责任单位核实是实际退步还是口径、数据变化，说明原因',
  'few-cases': '由主管部门填写逐例评审的结论和共同原因',
  'missing-data': '由统计部门和责任单位说明数据缺失的原因：没有统计制度、没有分组、报送不及时或保密',
  unsupported: '由责任单位说明没有提交佐证的原因和补交的安排',
};

const general = '由责任单位说明原因，附依据';

/**
 * 存在的主要问题及原因: the problems that the figures show, each with a passage for its causes, which no figure shows; then those only people know.
 *
 * @example causeBlocks(ground)[0] // the heading
 */
export function causeBlocks(ground: ReportGround): readonly Block[] {
  const found = problems.flatMap(({ id, find }) => {
    const one = find(ground);
    return one === null ? [] : [{ id, ...one }];
  });
  return [
    heading('causes', 1, '存在的主要问题及原因'), ...(found.length === 0 ? [paragraph('causes/none', '由监测数据没有发现难以如期达标、回落或缺少数据的指标。')] : []),
    ...found.flatMap(({ id, claim, tail }) => [claimBlock(`causes/${id}`, strong([{ text: claim }]), tail), toFillParagraph(`causes/${id}/why`, asks[id] ?? general)]),
    toFillParagraph('causes/others', '由评估组填写数据没有反映的问题：部门协调、基层力量、经费保障、宣传和社会参与等，写明来源（自评报告、访谈、问卷、实地评估）'),
  ];
}

/**
 * 对策和建议: those that follow from the problems found, and a place for those of the evaluation group.
 *
 * @example adviceBlocks(ground)[0] // the heading
 */
export function adviceBlocks(ground: ReportGround): readonly Block[] {
  const found = problems.flatMap(({ id, find }) => {
    const one = find(ground);
    return one === null ? [] : [claimBlock(`advice/${id}`, strong([{ text: one.advice }]), one.adviceTail)];
  });
  return [heading('advice', 1, '对策和建议'), ...found, paragraph('advice/others', [toFill('由评估组填写其他建议：提请政府研究解决的事项、目标和措施的调整意见、下一阶段的重点，写明牵头单位和时限')])];
}
