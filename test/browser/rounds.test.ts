import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsOf } from '../journeys/round/forms-by-web.ts';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody ran a round in the pages');

describe.skipIf(browserPath === undefined)('the bureau runs a round to its lock', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('sets one up as the last one was, sees who is asked what, gives what nobody answers for to a unit, opens it', async () => {
    await open.within('tongji', '/rounds', async (page) => {
      await page.getByRole('button', { name: '新建一轮' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel('数据年度').inputValue()).toBe('2026');
      await dialog.getByLabel('开网日期').fill('2026.11.20');
      await dialog.getByLabel('截止日期', { exact: true }).fill('2026年11月21日');
      await dialog.getByLabel('补报截止日期').fill('2026-12-31');
      await dialog.getByLabel('查看截止日期').fill('2027-06-30');
      await dialog.getByRole('button', { name: '建立' }).click();
      await page.getByRole('heading', { name: '2026年度妇女儿童发展规划监测数据填报' }).waitFor();
      await page.getByLabel('表号').fill('示统综2表');
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('已保存。').waitFor();
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('checkbox', { name: '城乡' }).uncheck();
      await page.getByRole('button', { name: '下一步' }).click();
      const nobody = page.getByText(/没有单位可填的 \d+ 个指标/).first();
      const before = await nobody.innerText();
      await page.getByRole('row').filter({ hasNot: page.getByRole('columnheader') }).getByRole('checkbox').first().check();
      await page.getByRole('combobox', { name: '由哪个单位填' }).first().click();
      await page.keyboard.type('残联');
      await page.getByTitle('示例区残联').click();
      await page.getByRole('button', { name: '指定（1 个指标）' }).click();
      await page.getByText('已指定 1 个指标。').waitFor();
      await expect.poll(() => nobody.innerText(), { timeout: 10_000 }).not.toBe(before);
      await page.getByRole('tab', { name: '4 开网' }).click();
      await page.getByRole('checkbox', { name: /照样开网/ }).check();
      await page.getByRole('button', { name: '开网填报' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '开网填报' }).click();
      await page.getByText(/^已开网：发出 \d+ 份填报表/).waitFor();
      await page.getByText('已报 0/').first().waitFor();
    });
  });

  /** The form of a unit in the round of 2026. */
  const formOf = async (login: string): Promise<{ formId: string; unitId: string }> => {
    const { regionId, who } = open.district;
    const { forms } = await (await who(`shili-${login}`)).get<{ forms: readonly { formId: string; unitId: string; reportingYear: number }[] }>('forms.list-forms', { regionId });
    const form = forms.find(({ reportingYear }) => reportingYear === 2026);
    if (!form) throw new Error(`no form of 2026 for ${login}`);
    return form;
  };

  /** A unit says of everything that it has no figure yet, hands in, and its leader signs: through the server. */
  const comesIn = async (login: string, note: string): Promise<readonly string[]> => {
    const { shown, save, step } = formsOf(open.district);
    const [me, leader] = [`shili-${login}`, `shili-${login}-lingdao`];
    const form = await formOf(login);
    const unit = { ...form, login } as unknown as Parameters<typeof step>[2];
    const { items, answers } = await shown(me, form);
    const seen = new Map(answers.map(({ questionId, texts }) => [questionId, texts]));
    const changes = items.flatMap(({ questions }) => questions.map(({ questionId }) => ({ questionId, seen: seen.get(questionId) ?? {}, texts: { missing: '未收集', missingNote: note } })));
    return [await save(me, form, changes), await step(me, 'submit-forms', unit), await step(leader, 'sign-forms', unit)];
  };

  test('what units hand in comes in; who is late gets a letter, one gets more time', async () => {
    expect([await comesIn('canlian', '示例：年报未出'), await comesIn('fayuan', '示例：年报未出')]).toEqual([['done', 'done', 'done'], ['done', 'done', 'done']]);
    await open.within('bangongshi', '/reminders', async (page) => {
      await page.getByText(/^逾期未报（/).click();
      await page.getByRole('checkbox', { name: '选示例区教育局：逾期未报' }).check();
      await page.getByRole('button', { name: '发提醒' }).click();
      await page.getByRole('combobox', { name: '发哪一级' }).click();
      await page.getByTitle('催报函', { exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '发出' }).click();
      await page.getByText('已发 1 份。').waitFor();
      const [letter] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载这次的函件' }).click()]);
      expect(letter.suggestedFilename()).toMatch(/教育局.*\.docx$/);
      await page.getByText('报送评分').click();
      await page.getByRole('button', { name: /^看组成：/ }).first().waitFor();
    });
    await open.within('tongji', '/board', async (page) => {
      await page.getByRole('checkbox', { name: '选示例区公安局' }).check();
      await page.getByRole('button', { name: '延期' }).click();
      await page.getByLabel('新的报送期限').fill('2026.12.10');
      await page.getByRole('dialog').getByLabel('理由').fill('示例：年报口径未定');
      await page.getByRole('dialog').getByRole('button', { name: '延期' }).click();
      await page.getByText('办好了 1 份。').waitFor();
      await page.getByRole('row').filter({ hasText: '示例区公安局' }).getByText('2026-12-10').waitFor();
    });
  });

  const openForm = async (page: Page, unit: string): Promise<void> => {
    await page.getByRole('link', { name: unit }).click();
    await page.getByRole('heading', { name: `${unit}填报的内容` }).waitFor();
  };

  test('one is returned with a remark, comes again and is looked at by what changed; both are approved at once and locked; the round ends', async () => {
    await open.within('tongji', '/review?search=残联', async (page) => {
      await openForm(page, '示例区残联');
      await page.getByRole('button', { name: /^提意见：/ }).first().click();
      await page.getByLabel('意见（填报单位会看到）').fill('示例：请写明何时能有');
      await page.getByRole('dialog').getByRole('button', { name: '提意见' }).click();
      await page.getByText('示例：请写明何时能有').waitFor();
      await page.getByRole('button', { name: '退回', exact: true }).click();
      await page.getByLabel('退回理由').fill('示例：请补充');
      await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      await page.getByText('已退回').first().waitFor();
    });
    expect(await comesIn('canlian', '示例：年报明年三月出')).toEqual(['done', 'done', 'done']);
    await open.within('tongji', '/review', async (page) => {
      await openForm(page, '示例区残联');
      await page.getByText(/^改过的（[12]）$/).click();
      await page.getByText('缺失说明：示例：年报未出 → 示例：年报明年三月出').first().waitFor();
      await page.getByRole('link', { name: '回审核列表' }).click();
      await page.getByRole('checkbox', { name: '选示例区残联' }).check();
      await page.getByRole('checkbox', { name: '选示例区法院' }).check();
      await page.getByRole('button', { name: '审核通过' }).click();
      await page.getByText('办好了 2 份。').waitFor();
    });
    await open.within('tongji-fuzeren', '/review?queue=approved', async (page) => {
      await page.getByRole('button', { name: '全选' }).click();
      await page.getByRole('button', { name: '锁定' }).click();
      await page.getByText(/^办好了 \d+ 份。$/).waitFor();
      await page.goto(open.at('/rounds'));
      await page.getByRole('link', { name: '2026年度妇女儿童发展规划监测数据填报' }).click();
      await page.getByLabel('还有单位没有锁定的，写明理由').fill('示例：其余单位年报未出，下一轮再收');
      await page.getByRole('button', { name: '结束这一轮' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '结束这一轮' }).click();
      await page.getByText('已于 2026-11-22 结束。').waitFor();
    });
  });

  test('a pasted table is understood name by name, looked at, and comes in; every figure tells where it came from', async () => {
    await open.within('tongji', '/data/import', async (page) => {
      await page.getByLabel('从 Excel、WPS 复制的表').fill('指标名称\t年份\t计量单位\t数值\n孕产妇死亡率\t2015\t/10万\t10.50\n孕妈妈建册比例\t2015\t%\t91.20\n');
      await page.getByRole('button', { name: '读表' }).click();
      await page.getByText('读到', { exact: false }).first().waitFor();
      await page.getByRole('combobox', { name: '“孕妈妈建册比例”对应的指标' }).click();
      await page.keyboard.type('孕产妇系统管理率');
      await page.getByTitle('孕产妇系统管理率', { exact: true }).click();
      await page.getByRole('button', { name: '按改过的对应关系再看一遍' }).click();
      await page.getByText(/新增 2，/).waitFor();
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
      await page.getByText(/^已导入。/).waitFor();
      await page.getByRole('link', { name: '看数据' }).click();
      await page.getByLabel('到哪一年').fill('2015');
      await page.getByLabel('到哪一年').press('Enter');
      await page.getByRole('button', { name: '孕产妇系统管理率 2015年的来处' }).click();
      const origin = page.getByRole('dialog').getByText('粘贴的表', { exact: false }).first();
      await origin.waitFor();
      expect(await origin.innerText()).toContain('第3行');
      await page.getByRole('button', { name: '可见范围和口径' }).click();
      const kept = page.getByRole('region', { name: '可见范围' });
      await kept.getByLabel('从哪一天起').fill('2026-11-22');
      await kept.getByLabel('依据或理由').fill('示例：分管领导批示');
      await kept.getByRole('button', { name: '设定可见范围' }).click();
      await kept.getByText(/^整个指标：/).waitFor();
    });
  });

  test('chosen gaps become a survey, which is looked at before it opens', async () => {
    await open.within('tongji', '/gaps', async (page) => {
      await page.getByRole('checkbox', { name: /^选/ }).first().check();
      await page.getByRole('button', { name: '布置专项调查（1 项）' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('开网日期').fill('2026-11-23');
      await dialog.getByLabel('截止日期').fill('2026-12-20');
      await dialog.getByText('周日，之后第一个工作日是 2026-12-21').waitFor();
      await dialog.getByRole('button', { name: '准备调查' }).click();
      await page.waitForURL(/\/rounds\/[0-9a-f-]+/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('调查');
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
