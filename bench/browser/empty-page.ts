import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const html = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>空页</title><div id="root"></div><script type="module" src="/main.js"></script></html>';
const script = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
createRoot(document.getElementById('root')).render(createElement(ConfigProvider, { locale: chinese }, createElement(Button, { type: 'primary' }, '空')));`;

/** A page of React and antd that shows one button and nothing else, served as ours is: what every page on these parts costs at least. */
export type EmptyPage = { readonly address: string; readonly close: () => Promise<void> };

/**
 * Builds and serves it.
 *
 * @example const empty = await openEmptyPage(); await page.goto(empty.address);
 */
export async function openEmptyPage(): Promise<EmptyPage> {
  const folder = mkdtempSync(join(root, '.bench-empty-page-'));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'main.js'), script);
  await build({ configFile: false, root: folder, logLevel: 'error', build: { target: ['chrome109', 'firefox115'], chunkSizeWarningLimit: 2000 } });
  const files = new Map(readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name).slice(join(folder, 'dist').length), gzipSync(readFileSync(join(parentPath, name)), { level: 9 })] as const));
  rmSync(folder, { recursive: true, force: true });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const bytes = files.get(path);
    if (bytes === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': extname(path) === '.html' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8', 'content-encoding': 'gzip', 'content-length': bytes.length, 'cache-control': 'no-store' }).end(bytes);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => new Promise((resolve) => { server.close(() => resolve()); }) };
}
