import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { walkByTab } from './keyboard.ts';
import { browserPath, closeBrowser, offline, withPage } from './open-browser.ts';
import { screenFaults } from './screen-faults.ts';

if (browserPath === undefined) console.warn('skipped: no browser on this machine, nothing proved that faults of a page are found');

/** Pages with one fault each: what finds nothing on them would find nothing anywhere. */
describe.skipIf(browserPath === undefined)('what looks at pages finds', () => {
  let server: Server;
  let address = '';
  const bodies = new Map<string, string>();
  const scripts = new Map<string, string>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src *; img-src * data:");
      if (path.endsWith('.js')) return void response.setHeader('content-type', 'text/javascript').end(scripts.get(path) ?? '');
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      const body = bodies.get(path);
      if (body === undefined) return void response.writeHead(404).end();
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="zh-CN"><title>页</title><script src="${path}.js" defer></script><body>${body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    await closeBrowser();
    await new Promise((resolve) => server.close(resolve));
  });

  let count = 0;
  const pageOf = (body: string, script = ''): string => {
    count += 1;
    bodies.set(`/${String(count)}`, body);
    scripts.set(`/${String(count)}.js`, script);
    return `${address}/${String(count)}`;
  };

  test('everything that goes wrong in a browser, each by its name', async () => {
    const troubles: readonly [script: string, told: string][] = [
      ['console.error("a", 1)', 'console error: a 1'], ['console.warn("b")', 'console warning: b'],
      ['throw new Error("c")', 'uncaught: c'], ['Promise.reject(new Error("d"))', 'uncaught: d'],
      ['fetch("/none")', 'answered 404: GET /none'], ['fetch("http://127.0.0.1:1/x").catch(() => 0)', 'failed: GET http://127.0.0.1:1/x net::ERR'],
      ['fetch("https://example.com/y").catch(() => 0)', 'foreign: GET https://example.com/y'], ['new Image().src = "https://example.com/z.png"', 'foreign: GET https://example.com/z.png'],
      ['new WebSocket("ws://example.com/s")', 'foreign: ws://example.com/s'],
      ['new Function("1")()', 'stopped by the policy: script-src stopped eval'], ['document.body.setAttribute("onclick", "1"); document.body.click()', 'stopped by the policy: script-src-attr stopped inline'],
    ];
    const page = pageOf('<h1>页</h1>', troubles.map(([script]) => `setTimeout(() => { ${script} });`).join('\n'));
    const told = await withPage(page, (page) => page.waitForLoadState('networkidle')).then(() => '', String);
    expect(troubles.filter(([, words]) => !told.includes(words))).toEqual([]);
  });

  test('nothing on a page without faults; data: and blob: are no strangers, what is expected may happen, and must', async () => {
    const innocent = pageOf('<h1>页</h1><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>1,234</p>', 'console.info("e"); fetch("/none")');
    expect(await withPage(innocent, async (page) => [...await axeFindings(page), ...(await walkByTab(page)).faults, ...await screenFaults(page)], { expects: [/answered 404: GET \/none/] })).toEqual([]);
    await expect(withPage(pageOf('<h1>页</h1>'), async () => null, { expects: [/answered 401/] })).rejects.toThrow('expected, but it did not happen: /answered 401/');
  });

  test('no trouble in what fails because the network is off; afterwards it is on', async () => {
    const [first, other] = [pageOf('<h1>页</h1>'), pageOf('<h1>另一页</h1>')];
    const ask = `fetch(${JSON.stringify(other)}).then(({ status }) => status, () => 'offline')`;
    expect(await withPage(first, async (page) => [await offline(page, () => page.evaluate(ask)), await page.evaluate(ask)])).toEqual(['offline', 200]);
  });

  test('by axe: an input without a name, too little contrast', async () => {
    const found = await withPage(pageOf('<h1>页</h1><input type="text"><p style="color:#bbb">浅灰的字</p>'), (page) => axeFindings(page));
    expect(found).toEqual([expect.stringMatching(/^color-contrast p: Element has insufficient color contrast of 1\.\d+/), expect.stringMatching(/^label input: /)]);
  });

  test.each<[fault: string, body: string, script: string, told: readonly string[]]>([
    ['what only a pointer can press', '<button>一</button><div style="cursor:pointer">二</div>', '', ['only a pointer can press it: div "二"']],
    ['what has no name', '<button style="width:40px;height:40px"></button>', '', ['has the focus but no name (button): button']],
    ['what cannot be seen to have the focus', '<button style="outline:none">一</button><button>二</button>', '', ['cannot be seen to have the focus: button "一"']],
    ['what has the focus unseen', '<a href="#a" style="opacity:0">一</a><button>二</button>', '', ['has the focus but is not shown: a "一"']],
    ['what is covered', '<a href="#a">一</a><div style="position:fixed;inset:0;background:#fff"></div>', '', ['has the focus but is covered or outside the window: a "一"']],
    ['a focus that is lost', '<button>一</button><button id="b">二</button><button>三</button>', 'b.onfocus = () => b.blur()', ['is never reached by Tab: button#b "二"', 'is never reached by Tab: button "三"']],
    ['a focus that is caught', '<button>一</button><button id="b">二</button><button>三</button>', 'b.onkeydown = (event) => event.preventDefault()', ['is never reached by Tab: button "三"']],
  ])('by keyboard: %s', async (_, body, script, told) => {
    expect((await withPage(pageOf(body, script), (page) => walkByTab(page))).faults).toEqual(told);
  });

  test('by keyboard: radios are one stop, a hidden input under its label is seen, a dialog is walked by itself', async () => {
    const body = '<button>外</button><dialog id="d" open><p>内</p><label><input type="radio" name="r" checked>甲</label><label><input type="radio" name="r">乙</label><label style="position:relative;cursor:pointer"><input type="checkbox" style="position:absolute;opacity:0">丙</label></dialog>';
    const walk = await withPage(pageOf(body, 'const dialog = document.querySelector("dialog"); dialog.close(); dialog.showModal(); document.querySelector("[type=checkbox]").onfocus = ({ target }) => { target.parentElement.style.outline = "2px solid" }; document.querySelector("[type=checkbox]").onblur = ({ target }) => { target.parentElement.style.outline = "" }'), (page) => walkByTab(page, '#d'));
    expect(walk).toEqual({ stops: ['radio 甲', 'checkbox 丙'], faults: [] });
  });

  test.each<[fault: string, body: string, told: readonly string[]]>([
    ['a page wider than the window', '<p style="width:2000px">宽</p>', ['wider than the window: 2008 px of 1440: p "宽"']],
    ['a figure shortened', '<p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">比率为 1234.5 人</p>', ['a figure is cut off: p "比率为 1234.5 人"']],
    ['a figure cut by what is around it', '<div style="width:60px;overflow:hidden"><b style="white-space:nowrap">比率为 1234.5 人</b></div>', ['a figure is cut off: b "比率为 1234.5 人"']],
    ['a figure below the last line shown', '<p style="width:60px;overflow:hidden;display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical">比率为 1234.5 人</p>', ['a figure is cut off: p "比率为 1234.5 人"']],
    ['a figure wider than its field', '<input aria-label="数" style="width:40px" value="123456789012">', ['a figure is cut off: input "数" 123456789012']],
    ['no fault in what can be scrolled, in words shortened, in what is put away', '<div style="width:60px;overflow:auto"><b style="white-space:nowrap">比率为 1234.5 人</b></div><p style="width:40px;overflow:hidden;white-space:nowrap">很长很长很长的话</p><div style="height:0;overflow:hidden">1234</div><span style="position:absolute;width:1px;height:1px;overflow:hidden">5678 New</span>', []],
    ['English on the page, in a placeholder, in what is read out', '<p>Save 保存 PDF</p><input placeholder="Search" aria-label="找"><button aria-label="Close">×</button><code>halfsky actions</code>', ['not Chinese: Save in p "Save 保存 PDF"', 'not Chinese: Search in input "找"', 'not Chinese: Close in button "×"']],
  ])('on a screen: %s', async (_, body, told) => {
    expect(await withPage(pageOf(body), (page) => screenFaults(page))).toEqual(told);
  });
});
