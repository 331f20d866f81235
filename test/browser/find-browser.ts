import { existsSync, statSync } from 'node:fs';
import { unpackedBrowser } from './unpack-browser.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** What every browser of the tests is started with: letters drawn alike on every machine, and no name found but this machine's own, so that nothing a page asks for leaves. */
export const browserArguments: readonly string[] = ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost'];

const isProgram = (path: string): boolean => path !== '' && existsSync(path) && statSync(path).isFile();

/**
 * Where the tests' browser is: CHROMIUM_PATH, else the one inside the package `@sparticuz/chromium` (the same version everywhere), unpacked once per machine, else Debian's Chromium or Chrome. Undefined where none can be had (not Linux on x64, or its libraries are missing); nothing is downloaded. `places` is where Debian's are looked for.
 *
 * @example findBrowser() // '/usr/bin/chromium'
 */
export const findBrowser = (places: readonly string[] = installed): string | undefined => [process.env['CHROMIUM_PATH'] ?? ''].find(isProgram) ?? unpackedBrowser() ?? places.find(isProgram);
