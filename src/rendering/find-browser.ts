import { join } from 'node:path';
import { findProgram } from './find-program.ts';

/** `browser` is the program to run (the setting HALFSKY_BROWSER, else CHROMIUM_PATH); without it, `searchPath` (PATH) and the usual places are searched. */
export type BrowserOptions = { readonly browser?: string; readonly searchPath?: string };

const names = ['chromium', 'chromium-browser', 'chromium-headless-shell', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'msedge'];

const onWindows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  .flatMap((folder) => [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')]);

const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * Looks for a browser that prints pages without a window: one that was set, else Chromium, Chrome or Edge on the search path or where they are usually installed. Undefined when there is none.
 *
 * @example await findBrowser() // '/usr/bin/chromium'
 */
export const findBrowser = ({ browser, searchPath }: BrowserOptions = {}): Promise<string | undefined> =>
  findProgram({ set: browser ?? process.env['HALFSKY_BROWSER'] ?? process.env['CHROMIUM_PATH'], names, searchPath, places: process.platform === 'darwin' ? onMac : process.platform === 'win32' ? onWindows : [] });
