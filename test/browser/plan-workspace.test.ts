import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { acceptEveryDoubt, adoptSubmitted, bringPlanToAdoption, importPlan, submitDraft, textFile } from './adopt-a-plan.ts';
import { axeFindings } from './axe.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';

/** A plan of made-up years with three numbers that do not go on as they should. */
const doubtfulText = [
  '示例区妇女发展规划', '（2031—2035年）', '第一章 指导思想', '坚持男女平等基本国策。', '第二章 发展领域、主要目标和策略措施', '（一）妇女与健康', '责任单位：卫生健康局、妇联', '主要目标：', '1.孕产妇死亡率下降到12/10万以下。', '3.妇女健康意识明显增强。',
  '3.宫颈癌筛查率达到80%以上。', '7.乳腺癌筛查率达到80%以上。', '策略措施：', '1.加强服务。健全工作机制。', '2.广泛宣传。办好讲座。', '（二）妇女与教育', '责任单位：教育局', '主要目标：', '1.九年义务教育巩固率达到97%以上。', '策略措施：', '1.均衡发展。', '第三章 组织实施', '（一）加强组织领导。',
].join('\n');
const file = textFile('示例区妇女发展规划（2031—2035年）.txt', doubtfulText);

/** Down the tree from its beginning by the arrow key, until a part is chosen that says something. */
async function walkTo(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('tree').focus();
  await page.keyboard.press('Home');
  for (let more = 0; more < 30 && !words.test((await page.locator('[role=treeitem][aria-selected=true] .plan-line-words').innerText()).trim()); more++) await page.keyboard.press('ArrowDown');
}

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody confirmed a plan in it');

describe.skipIf(browserPath === undefined)('a plan text on its way to adoption', () => {
  let open: OpenApplication;
  let address = '';
  beforeAll(async () => { open = await openApplication(); }, 180_000);
  afterAll(() => open.close());

  test('a file that cannot be read is refused with the reason, and what is no plan says so', async () => {
    await open.within('bangongshi', '/plans/import', async (page) => {
      await page.getByLabel('规划文本').setInputFiles({ name: '规划.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000 no pdf at all') });
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      expect(await page.getByRole('alert').first().innerText()).toMatch(/[一-龥]{4}/);
      await page.getByLabel('规划文本').setInputFiles(textFile('通知.txt', '关于召开会议的通知\n请各单位派人参加。'));
      await page.getByText('没有读出发展领域，多半不是规划的印发文本').waitFor({ timeout: 30_000 });
    }, { expects: [/^answered 422: POST \/api\/files\.add-file$/] });
  }, 90_000);

  test('the office brings a plan in, works through its doubts by the keyboard alone, takes a step back, corrects a target, parts and joins a measure, and submits', async () => {
    await open.within('bangongshi', '/plans/import', async (page) => {
      await importPlan(page, open.at, file);
      address = page.url();
      await page.getByText('疑点还有 3 处（共 3 处）').waitFor();
      await page.getByText('第 1 处，共 3 处').waitFor();
      await page.keyboard.press('a');
      await page.getByText('疑点还有 2 处').waitFor();
      await page.getByText(/将撤销：疑点“.*照此采用/).waitFor();
      await page.keyboard.press('z');
      await page.getByText('疑点还有 3 处').waitFor();
      await page.keyboard.press('e');
      await page.getByLabel('编号', { exact: true }).fill('2');
      await page.keyboard.press('Enter');
      await page.getByRole('treeitem', { name: '主要目标 2. 妇女健康意识明显增强。' }).waitFor();
      await page.keyboard.press('d');
      await page.getByText('疑点还有 2 处').waitFor();
      // In the tree: down to the first target, which is corrected.
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await walkTo(page, /^目标值.*孕产妇死亡率/);
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByLabel('目标值', { exact: true }).fill('11');
      await page.keyboard.press('Enter');
      await page.getByRole('treeitem', { name: /孕产妇死亡率 11\/10万以下/ }).waitFor();
      expect(await page.locator('.plan-source mark').first().innerText()).toContain('孕产妇死亡率下降到12/10万以下');
      // A measure is parted after its first sentence, and put together again.
      await walkTo(page, /策略措施.*加强服务。健全工作机制。/);
      await page.keyboard.press('s');
      await page.getByRole('dialog').getByText('在第 5 个字后分开').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await walkTo(page, /策略措施.*加强服务。$/);
      await page.keyboard.press('m');
      await page.getByRole('treeitem', { name: /加强服务。健全工作机制。/ }).waitFor();
      // The form of a removal begins in its field.
      await walkTo(page, /策略措施.*加强服务。健全工作机制。/);
      await page.keyboard.press('x');
      await page.getByRole('dialog').getByLabel('理由').and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('与前一条合并').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await acceptEveryDoubt(page);
      expect([...await axeFindings(page), ...await screenFaults(page)]).toEqual([]);
      await submitDraft(page);
    });
  }, 120_000);

  test('two people at one draft: who comes second sees what the first did, and loses nothing', async () => {
    await open.within('bangongshi-zhuren', '/', async (page) => {
      await page.goto(address);
      await page.getByRole('button', { name: '退回', exact: true }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('目标1请再核对');
      await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
      await page.getByText(/退回：目标1请再核对/).waitFor();
    });
    await open.within('bangongshi', '/', async (page) => {
      await page.goto(address);
      await page.getByText(/退回：目标1请再核对/).waitFor();
      const clerk = await open.district.who('shili-bangongshi');
      const [, planId = ''] = /plans\/([^/]+)\/draft/.exec(address) ?? [];
      const place = { regionId: open.district.regionId, planId, version: 1 };
      const { head } = await clerk.get<{ head: { revision: number } }>('plan.get-version', place);
      await clerk.post('plan.edit-draft', { ...place, revision: head.revision, edits: [{ edit: 'correct-heading', itemId: 'women/2', title: '妇女与终身教育' }] });
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByLabel('地区', { exact: true }).fill('示例新区');
      await page.keyboard.press('Enter');
      await page.getByText('别人刚刚改过这份草案').waitFor();
      await page.getByText(/妇女与终身教育/).first().waitFor();
      await page.getByText('已全部保存').waitFor();
      const after = await clerk.get<{ plan: { place: string; domains: readonly { title: string }[] } }>('plan.get-version', place);
      expect([after.plan.place, after.plan.domains[1]?.title]).toEqual(['示例新区', '妇女与终身教育']);
      await submitDraft(page);
      await page.getByRole('button', { name: '撤回', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
      await page.getByRole('button', { name: '送审', exact: true }).waitFor();
      await submitDraft(page);
    }, { expects: [/^answered 4\d\d: POST \/api\/plan\.edit-draft$/] });
  }, 120_000);

  test('other eyes adopt it by the number of its document; then it stands still', async () => {
    await open.within('lingdao', '/', async (page) => {
      await adoptSubmitted(page, address, { number: '示政发〔2026〕9号', date: '2026-11-20' });
      await page.getByText('只读：这一版现在不能修改。').waitFor();
      expect(await page.getByRole('button', { name: '撤销 Z' }).count()).toBe(0);
    });
    const { plans } = await (await open.district.who('shili-lingdao')).get<{ plans: readonly { current: number | null; endYear: number | null }[] }>('plan.list-plans', { regionId: open.district.regionId });
    expect(plans.filter(({ endYear }) => endYear === 2035).map(({ current }) => current)).toEqual([1]);
  }, 60_000);

  test('the whole way at one go: brought in, settled, submitted by the office, adopted by the head', async () => {
    const children = textFile('示例区儿童发展规划.txt', doubtfulText.replaceAll('妇女', '儿童'));
    await open.within('bangongshi', '/', (office) => open.within('bangongshi-zhuren', '/', async (approver) => {
      const draft = await bringPlanToAdoption({ office, approver, at: open.at }, children, { number: '示政发〔2026〕10号', date: '2026-11-20' });
      expect(draft).toMatch(/\/plans\/[0-9a-f-]+\/draft/);
    }));
  }, 90_000);

  test('a draft nobody needs is handed over and withdrawn', async () => {
    await open.within('bangongshi', '/', async (page) => {
      await importPlan(page, open.at, textFile('示例区妇女发展规划（2036—2040年）.txt', doubtfulText.replace('2031—2035', '2036—2040')));
      const draft = page.url();
      await open.within('bangongshi-zhuren', new URL(draft).pathname + new URL(draft).search, async (head) => {
        await head.getByRole('button', { name: '交接', exact: true }).click();
        const dialog = head.getByRole('dialog');
        for (const [label, name] of [['原经办人', '办公室干事甲'], ['交给', '统计负责人丁']] as const) {
          await dialog.getByLabel(label).click();
          await head.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: name }).click();
        }
        await dialog.getByLabel('理由').fill('示例：调换分工');
        await dialog.getByRole('button', { name: '交接', exact: true }).click();
        await head.getByText('已交接。').waitFor();
        await head.getByRole('group', { name: '办理' }).getByRole('button', { name: /^撤销/ }).click();
        await dialog.getByLabel('理由').fill('示例：还不到编制的时候');
        await dialog.getByRole('button', { name: /^撤销/ }).click();
        await head.getByText(/^已撤销/).first().waitFor();
        expect(await head.getByRole('group', { name: '办理' }).getByRole('button', { name: /^撤销/ }).count()).toBe(0);
      });
    });
  }, 60_000);

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
