import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';

type Listed = { readonly reports: readonly { readonly reportId: string; readonly year: number; readonly contentNumber: number | null; readonly stage: string | null }[] };

/** What the page's person asks of the server, as the page would. */
async function ask<Output>(page: Page, name: string, input: Readonly<Record<string, unknown>>, how: 'read' | 'write'): Promise<Output> {
  const origin = new URL(page.url()).origin;
  const { csrfToken } = await (await page.request.get(`${origin}/api/session`)).json() as { readonly csrfToken: string };
  const answer = how === 'read'
    ? await page.request.get(`${origin}/api/${name}?${new URLSearchParams(input as Record<string, string>).toString()}`)
    : await page.request.post(`${origin}/api/${name}`, { data: input, headers: { 'x-halfsky-client': 'web', 'x-csrf-token': csrfToken, origin } });
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  return await answer.json() as Output;
}

async function districtOf(page: Page): Promise<string> {
  const origin = new URL(page.url()).origin;
  const { roles } = await (await page.request.get(`${origin}/api/session`)).json() as { readonly roles: readonly { readonly regionId: string }[] };
  return roles[0]?.regionId ?? '';
}

/** The district's report of 2024, made where there is none, with a passage that somebody wrote; the page then shows it. */
async function openReport(page: Page, search: string): Promise<void> {
  const regionId = await districtOf(page);
  const found = async (): Promise<Listed['reports'][number] | undefined> => (await ask<Listed>(page, 'reports.list-reports', { regionId, year: 2024 }, 'read')).reports[0];
  if (await found() === undefined) await ask(page, 'reports.make-report', { regionId, year: 2024, asOf: '2025-08-01', formats: [], issuer: '示例区统计局', date: '2025年8月1日' }, 'write');
  for (let tries = 0; (await found())?.contentNumber === null; tries += 1) {
    if (tries > 300) throw new Error('the report was not made');
    await page.waitForTimeout(200);
  }
  const reportId = (await found())?.reportId ?? '';
  const { passages } = await ask<{ readonly passages: readonly object[] }>(page, 'reports.get-content', { regionId, reportId }, 'read');
  if (passages.length === 0) await ask(page, 'reports.edit-passage', { regionId, reportId, blockId: 'lead/basis', place: 'after', text: '示例：各单位报送及时，数据经会审一致。', version: 0, contentNumber: 1 }, 'write');
  await page.goto(`${new URL(page.url()).origin}/reports/${reportId}${search}`);
  await page.getByRole('main').getByText(/^(?:正文|手写段落|变化|与上年比较|意见|附件|办理经过)/).first().waitFor();
}

/** The report as it is after a step, which is taken where nobody took it yet. */
async function stepTaken(page: Page, step: string, shows: RegExp): Promise<void> {
  await openReport(page, '');
  const button = page.getByRole('main').getByRole('button', { name: step, exact: true });
  if (await button.count() > 0) {
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
  }
  await page.getByText(shows).first().waitFor();
}

/** The pages of reports, the one report on its way from draft to frozen. */
export const reportsScreens: readonly Screen[] = [
  { group: 'reports', name: 'list-empty', path: '/reports?year=2020', as: 'tongji', prepare: (page) => page.getByText('没有符合条件的报告。').first().waitFor() },
  {
    group: 'reports', name: 'report', path: '/reports', as: 'tongji', isWalked: true,
    prepare: async (page) => {
      await openReport(page, '');
      await page.getByText('示例：各单位报送及时').first().waitFor();
    },
  },
  { group: 'reports', name: 'list', path: '/reports', as: 'tongji', isWalked: true, prepare: (page) => page.getByRole('button', { name: '编制报告' }).waitFor() },
  {
    group: 'reports', name: 'make', path: '/reports', as: 'tongji',
    prepare: async (page) => {
      await page.getByRole('button', { name: '编制报告' }).click();
      await page.getByRole('dialog').getByText('落款单位').waitFor();
    },
  },
  {
    group: 'reports', name: 'report-editing', path: '/reports', as: 'tongji',
    prepare: async (page) => {
      await openReport(page, '');
      await page.getByRole('button', { name: /^本段：为全面反映/ }).click();
      await page.getByLabel('改写这一段').waitFor();
    },
  },
  { group: 'reports', name: 'report-tables', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?part=overview') },
  { group: 'reports', name: 'report-passages', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?view=passages') },
  { group: 'reports', name: 'report-changes-none', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?view=changes') },
  { group: 'reports', name: 'report-compare-none', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?view=compare') },
  { group: 'reports', name: 'report-remarks', path: '/reports', as: 'bangongshi', prepare: (page) => openReport(page, '?view=remarks') },
  { group: 'reports', name: 'report-files', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?view=files') },
  {
    group: 'reports', name: 'report-submitting', path: '/reports', as: 'tongji',
    prepare: async (page) => {
      await openReport(page, '');
      await page.getByRole('button', { name: '送审', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { group: 'reports', name: 'report-under-review', path: '/reports', as: 'tongji', prepare: (page) => stepTaken(page, '送审', /待审核/) },
  {
    group: 'reports', name: 'report-on-paper', path: '/reports', as: 'bangongshi-zhuren',
    prepare: async (page) => {
      await openReport(page, '');
      await page.getByRole('button', { name: '代录纸上审核' }).click();
      await page.getByLabel('签字的人（姓名）').waitFor();
    },
  },
  { group: 'reports', name: 'report-approved', path: '/reports', as: 'bangongshi-zhuren', prepare: (page) => stepTaken(page, '审核通过', /已审核/) },
  { group: 'reports', name: 'report-frozen', path: '/reports', as: 'tongji-fuzeren', prepare: (page) => stepTaken(page, '定稿', /定稿指纹/) },
  { group: 'reports', name: 'report-history', path: '/reports', as: 'tongji', prepare: (page) => openReport(page, '?view=history') },
  { group: 'reports', name: 'report-of-a-reader', path: '/reports', as: 'minzhengju', prepare: (page) => page.getByRole('heading', { name: '报告' }).waitFor() },
];
