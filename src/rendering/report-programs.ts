import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { findLibreOffice } from './libreoffice.ts';

/** Programs and files that reports need besides this one: where they are; undefined or false where they are not. */
export type ReportPrograms = { readonly browser: string | undefined; readonly libreOffice: string | undefined; readonly hasFonts: boolean };

/**
 * Looks for what reports need: a browser (pdf), LibreOffice (older Word files, pdf), the shipped fonts (charts).
 *
 * @example (await findReportPrograms(process.env)).browser // '/usr/bin/chromium'
 */
export async function findReportPrograms({ HALFSKY_BROWSER: browser, HALFSKY_LIBREOFFICE: libreOffice, PATH: searchPath }: Readonly<Record<string, string | undefined>>): Promise<ReportPrograms> {
  const path = searchPath === undefined ? {} : { searchPath };
  return {
    browser: await findBrowser({ ...(browser === undefined ? {} : { browser }), ...path }),
    libreOffice: await findLibreOffice({ ...(libreOffice === undefined ? {} : { libreOffice }), ...path }),
    hasFonts: existsSync(new URL('./fonts', import.meta.url)),
  };
}
