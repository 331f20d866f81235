import type { Block } from '#documents';
import { say, strong } from '../../../figures/say.ts';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { claimBlock, heading, paragraph } from '../../blocks.ts';
import { toFill } from '../to-fill.ts';

/** What is known of the material: the file, how many figures were taken from it. */
function material({ question, book }: ReportGround): ReturnType<typeof say> {
  const { data, dataFile, place } = question;
  const taken = data.mapping.reduce((sum, row) => sum + row.taken, 0);
  const source = book.add({ kind: 'asked', says: '评估所用的数据文件' });
  const name = /\p{Nd}/u.test(dataFile.name) ? { text: dataFile.name, source } : { text: dataFile.name };
  return say`指标数据来自数据文件“${name}”${place === null ? '' : `中${place}的数据`}，采用${{ text: `${String(taken)}个`, source }}数，判断方法见${{ reference: 'annex/basis' }}。`;
}

const parts: readonly { readonly id: string; readonly claim: string; readonly what: string }[] = [
  { id: 'organisation', claim: '评估组织。', what: '由妇女儿童工作机构办公室填写：评估组的牵头单位和成员单位、评估方案的制定和批准、时间安排、专家和第三方机构的参加情况；依据为评估方案、通知和会议纪要' },
  { id: 'self', claim: '部门自评。', what: '由办公室汇总：提交自评报告的责任单位、没有提交的单位和原因；依据为各单位盖章的自评报告' },
  { id: 'field', claim: '实地评估。', what: '由评估组填写：走访的乡镇（街道）、学校、医疗机构和社区，座谈和访谈的对象，查阅的资料；依据为实地评估记录' },
  { id: 'survey', claim: '问卷调查。', what: '由评估组填写：调查对象、抽样办法、发放和收回的份数、有效份数、满意度及其误差范围；没有开展的写明原因；依据为问卷和调查数据' },
];

/**
 * 评估过程及工作描述: what was done is for the evaluation group to write; what material the figures come from is known.
 *
 * @example processBlocks(ground)[0] // the heading
 */
export const processBlocks = (ground: ReportGround): readonly Block[] => [
  heading('process', 1, '评估过程及工作描述'), ...parts.map(({ id, claim, what }) => claimBlock(`process/${id}`, strong(say`${claim}`), [toFill(what)])),
  claimBlock('process/data', strong(say`数据和方法。`), material(ground)), paragraph('process/limits', [toFill('由评估组填写：评估的局限，例如缺少的数据、没有走访的地区、问卷代表性不足')]),
];
