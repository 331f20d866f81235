import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApplication, type OpenApplication } from './open-application.ts';
import { browserPath, withPage } from './open-browser.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nobody tried the pages of the administrators');

describe.skipIf(browserPath === undefined)('the pages of the three administrators', () => {
  let open: OpenApplication;
  beforeAll(async () => { open = await openApplication(); }, 120_000);
  afterAll(() => open.close());

  test('a person is added, given a role, signs in and has to change the password; the auditor sees who did it', async () => {
    let firstPassword = '';
    await open.within('xitong', '/people', async (page) => {
      await page.getByRole('button', { name: '新增人员' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('姓名').fill('气象局填报人（示例）');
      await dialog.getByLabel('登录名').fill('shili-qixiang');
      await dialog.getByRole('button', { name: '确定' }).click();
      const shown = page.locator('[data-first-password]');
      await shown.waitFor();
      firstPassword = await shown.innerText();
      await page.getByRole('button', { name: '已经记下' }).click();
      await page.getByLabel('找人').fill('shili-qixiang');
      await page.getByLabel('找人').press('Enter');
      await page.getByRole('cell', { name: 'shili-qixiang' }).waitFor();
      expect(new URL(page.url()).searchParams.get('search')).toBe('shili-qixiang');
    });
    await open.within('anquan', '/people', async (page) => {
      await page.getByRole('button', { name: '粘贴岗位名单' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: '名单' }).fill('登录名\t岗位\t单位\t起始日\nshili-qixiang\t填报人\t没有这个局\t2026-01-01');
      await page.getByRole('dialog').getByLabel('地区').click();
      await page.getByTitle('示例区', { exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByRole('alert').filter({ hasText: '没有单位“没有这个局”' }).waitFor();
      await page.getByRole('dialog').getByRole('textbox', { name: '名单' }).fill('登录名\t岗位\t单位\t起始日\nshili-qixiang\t填报人\t教育局\t2026-01-01');
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('已授予 1 个岗位。').waitFor();
    }, { expects: [/^answered 422: POST \/api\/accounts\.grant-roles$/] });
    await withPage(open.at('/'), async (page) => {
      await page.getByLabel('登录名').fill('shili-qixiang');
      await page.getByLabel('密码', { exact: true }).fill(firstPassword);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: '先改密码' }).waitFor();
    });
    await open.within('shenji', '/audit?person=系统管理员甲（示例）', async (page) => {
      await page.getByText('气象局填报人（示例）').first().waitFor();
      await page.getByRole('button', { name: /^查看/ }).first().click();
      await page.getByText('改动之后').waitFor();
      expect(await page.getByRole('dialog').getByText('shili-qixiang').count()).toBeGreaterThan(0);
    });
  });

  test('units from a pasted list: the bad line is told with its row and nothing goes in; mended, they are there; days are the server\'s on a machine whose clock is wrong', async () => {
    await open.within('xitong', '/units', async (page) => {
      await page.clock.setFixedTime('2031-05-06T02:00:00.000Z');
      await page.getByText('示例区教育局').first().waitFor();
      await page.getByRole('button', { name: '粘贴名单' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '名单' }).fill('单位名称\t简称\t类别\n示例区气象局\t气象局\t事业单位\n示例区档案馆\t\t部委');
      await dialog.getByRole('button', { name: '看看读成了什么' }).click();
      await dialog.getByText('第 3 行：没有“部委”这种类别').waitFor();
      expect(await dialog.getByRole('button', { name: /^导入这/ }).count()).toBe(0);
      await dialog.getByRole('textbox', { name: '名单' }).fill('单位名称\t简称\t类别\n示例区气象局\t气象局\t事业单位\n示例区档案馆\t\t事业单位');
      await dialog.getByRole('button', { name: '看看读成了什么' }).click();
      await dialog.getByRole('button', { name: '导入这 2 个单位' }).click();
      await page.getByText('已新增 2 个单位。').waitFor();
      await page.goto(open.at('/units?search=气象'));
      await page.getByRole('button', { name: '示例区气象局' }).click();
      await page.getByRole('button', { name: '改名' }).click();
      expect(await page.getByLabel('从哪一天起').inputValue()).toBe('2026-11-22');
      await page.getByLabel('新名称').fill('示例区气象中心');
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByRole('dialog').getByText('示例区气象中心').first().waitFor();
      expect(await page.getByRole('dialog').getByText('示例区气象局').count()).toBeGreaterThan(0);
    });
  });

  test('a backup is made while somebody looks on, and the auditor verifies the chain and takes the lines home', async () => {
    await open.within('xitong', '/backups', async (page) => {
      await page.getByText('要恢复时怎么做').waitFor();
      await page.getByRole('button', { name: '现在备份' }).click();
      await page.getByText('备份已做好并核对过。').waitFor({ timeout: 60_000 });
      await page.getByRole('cell', { name: '人工' }).waitFor();
      await page.goto(open.at('/jobs?state=done'));
      await page.getByRole('cell', { name: /备份/ }).first().waitFor();
    });
    await open.within('shenji', '/audit', async (page) => {
      await page.getByRole('button', { name: '核验有无改动' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '核验有无改动' }).click();
      await page.getByText(/完整无改动，共 \d+ 条/).waitFor();
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('CSV 表格').click()]);
      expect(readFileSync(await download.path(), 'utf8')).toContain('备份');
    });
  }, 120_000);

  test('a setting is changed from today on with a reason, its history says so; what the schema refuses is told in place', async () => {
    await open.within('anquan', '/settings', async (page) => {
      await page.getByRole('button', { name: '修改：密码要求' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('最少字符数').fill('4');
      await dialog.getByLabel('从哪一天起').fill('2026-11-22');
      await dialog.getByLabel('理由或依据').fill('示例：测评要求');
      await dialog.getByRole('button', { name: '确定' }).click();
      await dialog.getByRole('alert').filter({ hasText: '不符合要求' }).waitFor();
      await dialog.getByLabel('最少字符数').fill('12');
      await dialog.getByRole('button', { name: '确定' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '历次改动：密码要求' }).click();
      await page.getByRole('dialog').getByText('示例：测评要求').waitFor();
      expect(await page.getByRole('button', { name: '修改：自动备份' }).count()).toBe(0);
    }, { expects: [/^answered 400: POST \/api\/settings\.change-setting$/] });
  });

  test('the notice of the holidays is pasted: a line that is not understood is told, then the days are known wherever a term is set', async () => {
    const notice = '一、示例节：5月19日（周二）至21日（周四）放假调休，共3天。5月17日（周日）、12月20日（周日）上班。';
    await open.within('bangongshi', '/calendar', async (page) => {
      await page.getByRole('cell', { name: '周日，之后第一个工作日是 2026-12-21（这一年的放假安排还没有录入，只看周末）' }).waitFor();
      await page.getByRole('button', { name: '录入放假安排' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('放假安排').fill(`${notice}\n国庆节 10月1日放假`);
      await dialog.getByText('第 2 行没有读懂').waitFor();
      expect(await dialog.getByRole('button', { name: '保存这 3 条' }).isDisabled()).toBe(true);
      await dialog.getByLabel('放假安排').fill(notice);
      await dialog.getByRole('button', { name: '保存这 3 条' }).click();
      await page.getByText('2026年的放假安排已保存。').waitFor();
      await page.getByRole('row', { name: /2026-12-20 .* 工作日/ }).waitFor();
      expect(await page.getByRole('cell', { name: '示例节放假，之后第一个工作日是 2026-05-22' }).count()).toBe(1);
    });
  });

  test('a unit gets another name beside its own, ends and is there again; a role is revoked', async () => {
    await open.within('xitong', '/units?search=档案', async (page) => {
      await page.getByRole('button', { name: '示例区档案馆' }).click();
      const drawer = page.getByRole('dialog').first();
      const take = async (step: string, label: string, text: string, done: string): Promise<void> => {
        await drawer.getByRole('button', { name: step, exact: true }).click();
        const dialog = page.getByRole('dialog').last();
        if (text !== '') await dialog.getByLabel(label).fill(text);
        await dialog.getByRole('button', { name: done, exact: true }).click();
        await dialog.getByRole('button', { name: done, exact: true }).waitFor({ state: 'detached' });
      };
      await take('增减别名', '增加的别名', '区档案局', '确定');
      await drawer.getByText('区档案局').waitFor();
      await take('改简称、类别、次序', '排列次序', '5', '确定');
      await take('撤销', '撤销之日', '', '撤销');
      await take('恢复', '理由', '示例：并没有撤销', '确定');
      await drawer.getByRole('button', { name: '撤销', exact: true }).waitFor();
      expect(await drawer.getByRole('button', { name: '恢复', exact: true }).count()).toBe(0);
    });
    await open.within('anquan', '/people?search=shili-qixiang', async (page) => {
      await page.getByRole('button', { name: /气象局填报人/ }).click();
      await page.getByRole('button', { name: /^收回岗位：/ }).click();
      const dialog = page.getByRole('dialog').last();
      await dialog.getByLabel('依据或理由').fill('示例：调离');
      await dialog.getByRole('button', { name: /^收回岗位：/ }).click();
      await page.getByText('（已收回）').waitFor();
    });
  });

  test('nothing went wrong in the server meanwhile', () => {
    expect(open.district.faults).toEqual([]);
  });
});
