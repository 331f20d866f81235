/**
 * Builds `dist/`: the product as plain JavaScript that any Node 24 runs without stripping types, with its own package.json, command and example.
 * `node dist/bin/halfsky.js` then does what `node bin/halfsky.js` does here, the server included.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Manifest = {
  readonly imports: Record<string, string>;
  readonly scripts?: unknown;
  readonly devDependencies: { readonly node: string };
  readonly allowScripts?: unknown;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

/** What is in the checkout for tests alone. */
const forTests = (name: string): boolean => name.startsWith('@xarsh/');

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
const { scripts: _scripts, devDependencies: _development, allowScripts: _allowed, optionalDependencies, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const imports = Object.fromEntries(Object.entries(manifest.imports).map(([door, file]) => [door, file.replace(/\.ts$/, '.js')]));
const optional = Object.fromEntries(Object.entries(optionalDependencies).filter(([name]) => !forTests(name)));
writeFileSync('dist/package.json', `${JSON.stringify({ ...manifest, optionalDependencies: optional, imports, scripts: { start: 'node bin/halfsky.js start' } }, null, 2)}\n`);
const copied = [
  'bin', 'deploy', 'docs/running.md', 'docs/manual.md', 'docs/command-line.md', 'docs/permissions.md', 'example/示例区妇女儿童发展规划.docx', 'example/示例区监测数据.xlsx', 'example/示例区单位名单.csv', 'example/示例区人员和岗位.csv', 'src/rendering/fonts', 'LICENSE', 'README.md', 'README.zh-CN.md',
];
for (const path of copied) cpSync(path, `dist/${path}`, { recursive: true });
execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
cpSync('src/web/dist', 'dist/src/web/dist', { recursive: true });
console.log('dist/ is built');
