import { findReportPrograms } from './report-programs.ts';

/**
 * Whether this machine can print a pdf: a browser or LibreOffice is there.
 *
 * @example await canPrintPdf() // true
 */
export async function canPrintPdf(): Promise<boolean> {
  const { browser, libreOffice } = await findReportPrograms({ ...process.env, HALFSKY_BROWSER: process.env['HALFSKY_BROWSER'] ?? process.env['CHROMIUM_PATH'] });
  return browser !== undefined || libreOffice !== undefined;
}
