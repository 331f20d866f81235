import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { escapeHtml } from '#documents';

/** A file of the built application: its bytes, plain and packed, and what a browser is told of it. */
export type ApplicationFile = { readonly type: string; readonly tag: string; readonly plain: Buffer; readonly packed: Buffer };

/** The built application: its files by address, and its page for an installation. */
export type BuiltApplication = { readonly files: ReadonlyMap<string, ApplicationFile>; readonly page: (facts: { readonly nonce: string; readonly installation: string; readonly isDemo: boolean; readonly isSetUp: boolean }) => string };

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.woff2': 'font/woff2', '.png': 'image/png' };

function fileOf(path: string): ApplicationFile {
  const plain = readFileSync(path);
  return { type: types[extname(path)] ?? 'application/octet-stream', tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`, plain, packed: gzipSync(plain, { level: 9 }) };
}

/**
 * Reads the application that `vite build` has made, once, into memory; null where none was built.
 *
 * @example readApplication('src/web/dist')?.page({ nonce, installation: '示例市', isDemo: true })
 */
export function readApplication(folder: string): BuiltApplication | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined).map(({ parentPath, name }) => join(parentPath, name));
  const files = new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, fileOf(path)]));
  return { files, page: ({ nonce, installation, isDemo, isSetUp }) => index.replaceAll('%nonce%', nonce).replaceAll('%installation%', () => escapeHtml(installation)).replaceAll('%demo%', String(isDemo)).replaceAll('%setUp%', String(isSetUp)) };
}
