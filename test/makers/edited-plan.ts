import { readTxt } from '#documents';
import { sourceLines } from '../../src/plan/editing/source-lines.ts';
import { identifyPlan, readPlan, type IdentifiedPlan, type Plan } from '#plan';

/** The text of a small made-up plan in which every kind of edit has something to do. */
export const editedPlanText = [
  '甲区妇女发展规划', '（2021—2030年）', '第一章 指导思想', '坚持男女平等基本国策。', '第二章 发展领域、主要目标和策略措施',
  '（一）妇女与健康', '牵头单位：卫生健康局；配合单位：财政局、妇联', '主要目标：',
  '1.孕产妇死亡率下降到12/10万以下，产前检查率 达到98%以上。', '2.妇女健康意识明显增强。', '3.宫颈癌筛查率达到80%以上，', '乳腺癌筛查率达到80%以上。',
  '策略措施：', '1.加强服务。健全工作机制。', '2.广泛宣传。办好讲座。',
  '（二）妇女与教育', '责任单位：教育局、妇联', '主要目标：', '1.九年义务教育巩固率达到97%以上。', '2.家庭教育指导站覆盖率达到100%。（责任单位：妇联、教育局）', '策略措施：', '1.均衡发展。缩小城乡差距。',
  '第三章 组织实施', '（一）加强组织领导。建立工作制度。', '（二）建强队伍。区妇儿工委办公室配备专职人员2人以上。',
].join('\n');

/** The first plan of a text. */
export function planOfText(text: string): Plan {
  const [plan] = readPlan(readTxt(new TextEncoder().encode(text))).plans;
  if (plan === undefined) throw new Error('no plan in the text');
  return plan;
}

/** The small plan with ids. */
export const editedPlan = (): IdentifiedPlan => identifyPlan(planOfText(editedPlanText));

const doubt = (code: string, line: number, message: string) => ({ code, severity: 'doubt' as const, line, page: 1, message });

/** The same with doubts, as the reader has them of worse texts. */
export const doubtfulPlan = (): IdentifiedPlan => identifyPlan({
  ...planOfText(editedPlanText),
  issues: [
    doubt('page-order-unproven', 9, '第1页有2段文字没有编号。'), doubt('target-uncertain', 11, '“宫颈癌筛查率达到80%以上”读作指标“宫颈癌筛查率”，把握不大，请核对。'),
    doubt('target-uncertain', 11, '“乳腺癌筛查率达到80%以上”读作指标“乳腺癌筛查率”，把握不大，请核对。'), { ...doubt('title-made', 1, '提示。'), severity: 'notice' },
  ],
});

/** The lines of the small plan's text. */
export const editedPlanLines = sourceLines({ lines: editedPlanText.split('\n').map((text, at) => ({ text, line: at + 1, page: 1 })) });
