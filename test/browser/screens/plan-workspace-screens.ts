import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';

/** A text of made-up years with two numbers that do not go on as they should. */
const text = [
  '示例区妇女发展规划', '（2036—2040年）', '第一章 指导思想', '坚持男女平等基本国策。', '第二章 发展领域、主要目标和策略措施', '（一）妇女与健康', '责任单位：卫生健康局、妇联', '主要目标：', '1.孕产妇死亡率下降到12/10万以下，产前检查率达到98%以上。', '3.妇女健康意识明显增强。',
  '7.宫颈癌筛查率达到80%以上。', '策略措施：', '1.加强服务。健全工作机制。', '2.广泛宣传。办好讲座。', '（二）妇女与教育', '责任单位：教育局', '主要目标：', '1.九年义务教育巩固率达到97%以上。', '策略措施：', '1.均衡发展。', '第三章 组织实施', '（一）加强组织领导。',
].join('\n');

/** Opens the draft of a text, which is brought in where nobody has yet. */
async function openDraft(page: Page): Promise<void> {
  await page.getByText('以前的导入').waitFor();
  const there = page.getByRole('link', { name: /第1版（草案）/ });
  if (await there.count() > 0) await there.first().click();
  else {
    await page.getByLabel('规划文本').setInputFiles({ name: '示例区妇女发展规划.txt', mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });
    await page.getByRole('button', { name: '起草为新规划' }).first().click();
  }
  await page.getByText(/疑点还有 \d+ 处/).waitFor();
  await page.locator('.ant-message-notice').waitFor({ state: 'hidden' });
}

const at = { group: 'plan-workspace', path: '/plans/import', as: 'bangongshi', allowed: ['docx', 'doc', 'PDF', 'txt', 'Word', 'Home', 'End', 'Shift'] } as const;

/** The pages where plan texts come in and are confirmed. */
export const planWorkspaceScreens: readonly Screen[] = [
  { ...at, name: 'import', isWalked: true, prepare: (page) => page.getByText('以前的导入').waitFor() },
  {
    ...at, name: 'adopted', prepare: async (page) => {
      await page.getByRole('link', { name: /第2版（已通过）/ }).first().click();
      await page.getByText('只读：这一版现在不能修改。').waitFor();
    },
  },
  {
    ...at, name: 'import-no-plan',
    prepare: async (page) => {
      await page.getByLabel('规划文本').setInputFiles({ name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('关于召开会议的通知\n请各单位派人参加。', 'utf8') });
      await page.getByText('没有读出发展领域').waitFor();
    },
  },
  {
    ...at, name: 'import-refused', expects: [/^answered 422: POST \/api\/files\.add-file$/],
    prepare: async (page) => {
      await page.getByLabel('规划文本').setInputFiles({ name: '规划.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000 no pdf at all') });
      await page.getByRole('alert').first().waitFor();
    },
  },
  { ...at, name: 'import-forbidden', as: 'weijianju' },
  { ...at, name: 'draft', isWalked: true, prepare: openDraft },
  {
    ...at, name: 'draft-correct', prepare: async (page) => {
      await openDraft(page);
      await page.getByRole('button', { name: /^更正( E)?$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...at, name: 'draft-target', widths: [1440], prepare: async (page) => {
      await openDraft(page);
      await page.getByRole('treeitem', { name: /孕产妇死亡率.*12\/10万以下（/ }).first().click();
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByRole('button', { name: '更多栏目' }).click();
    },
  },
  {
    ...at, name: 'draft-keys', prepare: async (page) => {
      await openDraft(page);
      await page.getByRole('button', { name: /^按键( \?)?$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...at, name: 'draft-doubts', prepare: async (page) => {
      await openDraft(page);
      await page.getByRole('button', { name: /^全部疑点/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
