import type { Page } from 'playwright-core';

/** A file as a person chooses it. */
export type PlanFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A text as a file to be chosen. @example textFile('规划.txt', planText) */
export const textFile = (name: string, text: string): PlanFile => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });

/**
 * Somebody of the office brings a plan text in, waits until it is read, and makes a draft of its first plan. They are at the draft afterwards.
 *
 * @example await importPlan(page, at, textFile('规划.txt', text));
 */
export async function importPlan(page: Page, at: (path: string) => string, file: PlanFile): Promise<void> {
  await page.goto(at('/plans/import'));
  await page.getByRole('heading', { name: '规划导入', level: 1 }).waitFor();
  await page.getByLabel('规划文本').setInputFiles(file);
  await page.getByRole('button', { name: '起草为新规划' }).first().click();
  await page.getByRole('tree', { name: '条目' }).waitFor();
}

/**
 * Every doubt of the draft is gone to and taken as it was read, by the keyboard, until none is left; then everything is with the server.
 *
 * @example await acceptEveryDoubt(page);
 */
export async function acceptEveryDoubt(page: Page): Promise<void> {
  const open = async (): Promise<number> => Number(/还有 (\d+) 处/.exec(await page.getByRole('status').filter({ hasText: '疑点还有' }).innerText())?.[1] ?? '0');
  await page.getByRole('region', { name: '待处理' }).focus();
  await page.keyboard.press('n');
  for (let left = await open(); left > 0; left = await open()) {
    await page.keyboard.press('a');
    await page.getByText(`疑点还有 ${String(left - 1)} 处`).waitFor();
  }
  await page.getByText('已全部保存').waitFor();
}

/**
 * The draft that is open is submitted.
 *
 * @example await submitDraft(page);
 */
export async function submitDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
  await page.getByText('已送审', { exact: true }).first().waitFor();
}

/**
 * Somebody else adopts the plan that waits at an address, by the number and date of its document.
 *
 * @example await adoptSubmitted(page, draftAddress, { number: '示政发〔2026〕9号', date: '2026-11-20' });
 */
export async function adoptSubmitted(page: Page, address: string, { number, date }: { readonly number: string; readonly date: string }): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('文号').fill(number);
  await dialog.getByLabel('印发日期', { exact: true }).fill(date);
  await dialog.getByRole('button', { name: '通过', exact: true }).click();
  await page.getByText(`已通过：${number}`).waitFor();
}

/**
 * The whole way of a plan, from its file to its adoption: the office brings it in, settles what is doubtful and submits it; somebody else adopts it. Both pages are signed in. Gives the address of the draft.
 *
 * @example await bringPlanToAdoption({ office: page, approver: other, at: open.at }, textFile('规划.txt', text), { number: '示政发〔2026〕9号', date: '2026-11-20' });
 */
export async function bringPlanToAdoption({ office, approver, at }: { readonly office: Page; readonly approver: Page; readonly at: (path: string) => string }, file: PlanFile, document: { readonly number: string; readonly date: string }): Promise<string> {
  await importPlan(office, at, file);
  await acceptEveryDoubt(office);
  await submitDraft(office);
  const address = office.url();
  await adoptSubmitted(approver, address, document);
  return address;
}
