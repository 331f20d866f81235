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
  { group: 'form-sheet', name: 'sheet-returned', path: '/forms', as: 'gonganju', prepare: intoForm },
  { group: 'form-sheet', name: 'sheet-closed', path: '/forms', as: 'minzhengju', prepare: intoForm },
];
