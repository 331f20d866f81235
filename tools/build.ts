/**
 * Builds `dist/`: the product as plain JavaScript that any Node 24 runs without stripping types, with its own package.json, command and example.
 * `node dist/bin/halfsky.js` then does what `node bin/halfsky.js` does here.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Manifest = { readonly imports: Record<string, string>; readonly scripts?: unknown; readonly devDependencies?: unknown };

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
const { scripts: _scripts, devDependencies: _development, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const imports = Object.fromEntries(Object.entries(manifest.imports).map(([door, file]) => [door, file.replace(/\.ts$/, '.js')]));
writeFileSync('dist/package.json', `${JSON.stringify({ ...manifest, imports }, null, 2)}\n`);
for (const path of ['bin', 'example/示例区妇女儿童发展规划.docx', 'example/示例区监测数据.xlsx', 'src/rendering/fonts', 'LICENSE', 'README.md', 'README.zh-CN.md']) cpSync(path, `dist/${path}`, { recursive: true });
console.log('dist/ is built');
