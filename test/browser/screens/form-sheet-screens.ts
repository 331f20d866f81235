import type { Page } from 'playwright-core';
import type { Screen } from '../screen.ts';

/** From the list of forms into the form: its address holds an id of the installation. */
const intoForm = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^(在线填报|看填报的内容)$/ }).first().click();
  await page.getByText(/^已填 \d+ \/ \d+ 项/).waitFor();
};

/** A form as a sheet, on a phone question by question. */
export const formSheetScreens: readonly Screen[] = [
  { group: 'form-sheet', name: 'sheet', path: '/forms', as: 'weijianju', isWalked: true, prepare: intoForm },
  {
    group: 'form-sheet', name: 'sheet-todo', path: '/forms', as: 'weijianju',
    prepare: async (page) => {
      await intoForm(page);
      await page.getByRole('button', { name: /^还要办的/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    group: 'form-sheet', name: 'sheet-without-connection', path: '/forms', as: 'zonggonghui', widths: [1440], expects: [/forms\.save-answers/],
    prepare: async (page) => {
      await intoForm(page);
      await page.route(/forms\.save-answers/, (route) => route.abort());
      await page.locator('.sheet-editor').focus();
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.getByText(/未保存 1 处/).waitFor();
    },
  },
  { group: 'form-sheet', name: 'sheet-returned', path: '/forms', as: 'gonganju', prepare: intoForm },
  { group: 'form-sheet', name: 'sheet-closed', path: '/forms', as: 'minzhengju', prepare: intoForm },
];
