import type { Page } from 'playwright-core';
import { inPage } from './in-page.ts';

/** Words that Chinese offices write as they are. */
const knownWords = ['HalfSky', 'LibreOffice', 'Excel', 'Word', 'WPS', 'PDF', 'CSV', 'xls', 'xlsx', 'doc', 'docx', 'txt', 'png', 'jpg', 'jpeg', 'svg', 'zip', 'json', 'Ctrl', 'Shift', 'Alt', 'Tab', 'Enter', 'Esc', 'API', 'OpenAPI', 'UUID', 'SDMX', 'SHA'];

/**
 * What a picture of the page as it stands would show wrong: wider than the window, a figure cut off, a word that is not Chinese (but for `allowed` and what offices write anyway). Empty when nothing.
 *
 * @example expect(await screenFaults(page)).toEqual([]);
 */
export const screenFaults = (page: Page, allowed: readonly string[] = []): Promise<readonly string[]> => inPage<readonly string[]>(page, 'screenFaults', [...knownWords, ...allowed]);
