import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { demoPassword } from '../../src/actions/demo/demo-accounts.ts';
import { browserArguments } from './find-browser.ts';
import { browserPath, withPage, type PageOptions } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';
import type { Screen } from './screen.ts';
import { signIn } from './sign-in.ts';

/** The looks every screen is pictured in. */
const looks: readonly { readonly look: string; readonly options: PageOptions }[] = [
  { look: 'light', options: {} }, { look: 'dark', options: { dark: true } }, { look: 'large', options: { largeText: true } },
];

type Picture = { readonly group: string; readonly name: string; readonly seen: string; readonly file: string; readonly width: number };
type Taken = { readonly picture: Picture; readonly faults: readonly string[] };

const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Signs somebody in the first time; afterwards their window is opened again. */
async function beSignedIn(page: Page, as: string): Promise<void> {
  const known = cookies.get(as);
  if (known !== undefined) return page.context().addCookies(known);
  await signIn(page, `shili-${as}`, demoPassword);
  cookies.set(as, await page.context().cookies());
}

async function takeScreen(address: string, screen: Screen, look: { readonly look: string; readonly options: PageOptions }, width: number, folder: string): Promise<Taken> {
  const { group, name, path, as, prepare, allowed = [], expects = [] } = screen;
  const file = `${group}-${name}-${String(width)}-${look.look}.png`.replaceAll(/[\s/\\:]+/g, '-');
  const picture = { group, name, seen: `${String(width)} ${look.look}`, file, width };
  const options: PageOptions = { ...look.options, width, height: width < 600 ? 844 : 900, reducedMotion: true, expects };
  try {
    return await withPage(as === null ? `${address}${path}` : `${address}/api/`, async (page) => {
      if (as !== null) {
        await beSignedIn(page, as);
        await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
      }
      await prepare?.(page);
      await page.evaluate('document.fonts.ready.then(() => null)');
      writeFileSync(join(folder, file), await page.screenshot({ fullPage: true, animations: 'disabled' }));
      return { picture, faults: await screenFaults(page, allowed) };
    }, options);
  } catch (error) {
    return { picture, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Pictures of a width beside each other, long ones cut at the height of three windows; each can be looked at whole in its file. */
const sheetOf = (group: string, pictures: readonly Picture[]): string => `<!doctype html><meta charset="utf-8"><style>body{margin:24px;background:#8a949e;font:15px/1.4 sans-serif}h1{margin:0 0 16px}div{display:flex;flex-wrap:wrap;gap:16px;margin-bottom:24px;align-items:flex-start}figure{margin:0}figcaption{padding:4px 0}img{display:block;max-height:2200px;object-fit:cover;object-position:top;background:#fff}</style><h1>${escaped(group)}</h1>${
  [...Map.groupBy(pictures, ({ width }) => width)].map(([width, some]) => `<div style="max-width:${String(width < 600 ? 984 : 2212)}px">${some.map(({ name, seen, file }) => `<figure><figcaption>${escaped(`${name} · ${seen}`)}</figcaption><img width="${String(Math.round(width * (width < 600 ? 0.8 : 0.5)))}" src="${encodeURIComponent(file)}" alt=""></figure>`).join('')}</div>`).join('')}`;

/** The sheet as it is kept in the repository: half as large, long pictures cut at the height of a window and a half. */
async function keepSheet(page: Page, file: string): Promise<void> {
  await page.setViewportSize({ width: 1690, height: 900 });
  await page.addStyleTag({ content: 'body{zoom:.5}div{max-width:none!important}img{max-height:1100px!important}' });
  const height = await page.evaluate<number>('Math.ceil(document.documentElement.getBoundingClientRect().height)');
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 50, captureBeyondViewport: true, clip: { x: 0, y: 0, width: 1690, height, scale: 1 } });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** A contact sheet a group, composed by the browser itself. */
async function composeSheets(pictures: readonly Picture[], folder: string, kept: string | undefined): Promise<readonly string[]> {
  const browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }), args: [...browserArguments] });
  try {
    const sheets: string[] = [];
    if (kept !== undefined) mkdirSync(kept, { recursive: true });
    for (const [group, some] of Map.groupBy(pictures, (picture) => picture.group)) {
      const page = await browser.newPage({ viewport: { width: 2260, height: 900 } });
      const sheet = join(folder, `sheet-${group.replaceAll(/[\s/\\:]+/g, '-')}`);
      writeFileSync(`${sheet}.html`, sheetOf(group, some));
      await page.goto(pathToFileURL(`${sheet}.html`).href);
      writeFileSync(`${sheet}.png`, await page.screenshot({ fullPage: true }));
      sheets.push(`${sheet}.png`);
      if (kept !== undefined) await keepSheet(page, join(kept, `${basename(sheet).replace('sheet-', '')}.webp`));
      await page.close();
    }
    return sheets;
  } finally {
    await browser.close();
  }
}

/** What several looks of a screen share is said once: `frame/sign-in (1440 light, 1440 dark): not Chinese: …`. */
const faultLines = (taken: readonly Taken[]): readonly string[] => [...Map.groupBy(taken.flatMap(({ picture: { group, name, seen }, faults }) => faults.map((fault) => ({ screen: `${group}/${name}`, seen, fault }))), ({ screen, fault }) => `${screen}\n${fault}`).values()]
  .map((same) => `${same[0]?.screen ?? ''} (${same.map(({ seen }) => seen).join(', ')}): ${same[0]?.fault ?? ''}`);

/**
 * Pictures every screen in light, dark and large text (or in the looks `wanted`) at 1440 and 390 px into `folder`, with a contact sheet (PNG, and a page beside it) for every group, and a small one of each in `kept`. Gives the sheets' files and what is wrong, a line each;
 * a screen that could not be opened is a fault, not an end.
 *
 * @example const { sheets, faults } = await takeScreens(address, screens, '/tmp/screens');
 */
export async function takeScreens(address: string, screens: readonly Screen[], folder: string, wanted: readonly string[] = looks.map(({ look }) => look), kept?: string): Promise<{ readonly sheets: readonly string[]; readonly faults: readonly string[] }> {
  mkdirSync(folder, { recursive: true });
  const taken: Taken[] = [];
  for (const screen of screens) for (const width of screen.widths ?? [1440, 390]) for (const look of looks.filter((one) => wanted.includes(one.look))) taken.push(await takeScreen(address, screen, look, width, folder));
  return { sheets: await composeSheets(taken.map(({ picture }) => picture), folder, kept), faults: faultLines(taken) };
}
