#!/usr/bin/env node
/* Plain JavaScript that any Node can read: it finds the runtime the product needs (Node 24, installed by npm beside it) and hands over to it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/* A built copy (npm run build) has main.js, a checkout main.ts, which Node 24 runs as it is. */
const built = join(root, 'src', 'cli', 'main.js');
const main = existsSync(built) ? built : join(root, 'src', 'cli', 'main.ts');
const needed = 24;
const version = Number(process.versions.node.split('.')[0]);

if (version >= needed) {
  const module = await import('node:module');
  module.enableCompileCache?.(process.env.HALFSKY_COMPILE_CACHE);
  await import(pathToFileURL(main).href);
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', 'node', 'bin', name);
  if (!existsSync(bundled)) {
    process.stderr.write(`HalfSky 需要 Node ${needed} 或更高版本，当前是 ${process.versions.node}，也没有找到随项目安装的 Node ${needed}。\n请在项目目录运行 npm ci（会一并安装 Node ${needed}），或自行安装 Node ${needed}。\n`);
    process.exit(2);
  }
  /* Signals reach the program itself: whoever stops this process stops it, and waits until it has ended. */
  const run = spawn(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : run.kill(signal)));
  run.on('error', (error) => {
    process.stderr.write(`不能运行 ${bundled}：${error.message}\n`);
    process.exit(1);
  });
  run.on('exit', (code) => process.exit(code ?? 1));
}
