import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { escapeHtml } from '#documents';

/** A file of the built application: its bytes, plain and packed, and what a browser is told of it. */
export type ApplicationFile = { readonly type: string; readonly tag: string; readonly plain: Buffer; readonly packed: Buffer };

/** What a page says of itself. `session`: who asks, so that the page need not ask that again before it shows anything. */
export type PageFacts = { readonly nonce: string; readonly installation: string; readonly isDemo: boolean; readonly isSetUp: boolean; readonly session: { readonly person: object | null } };

/** The built application: its files by address, and its page for an installation. */
export type BuiltApplication = { readonly files: ReadonlyMap<string, ApplicationFile>; readonly page: (facts: PageFacts) => string };

type Chunk = { readonly file: string; readonly name?: string; readonly imports?: readonly string[]; readonly css?: readonly string[] };

/** The part that is shown first, by its name in vite.config.ts: to who is known, and to everybody else. */
const firstPart = { known: 'home', unknown: 'sign-in' } as const;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.woff2': 'font/woff2', '.png': 'image/png' };

function fileOf(path: string): ApplicationFile {
  const plain = readFileSync(path);
  return { type: types[extname(path)] ?? 'application/octet-stream', tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`, plain, packed: gzipSync(plain, { level: 9 }) };
}

/** Links by which a browser loads, beside the application itself, what will be shown first: otherwise it learns of each part only when the one before it has run. */
function hintsFor(folder: string, part: string, index: string): string {
  const manifest = join(folder, '.vite', 'manifest.json');
  if (!existsSync(manifest)) return '';
  const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, Chunk>>;
  const taken = new Set<Chunk>();
  const take = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || taken.has(chunk)) return;
    taken.add(chunk);
    for (const one of chunk.imports ?? []) take(chunks[one]);
  };
  take(Object.values(chunks).find(({ name }) => name === part));
  const links = [...taken].flatMap(({ file, css = [] }) => [['modulepreload', file] as const, ...css.map((style) => ['stylesheet', style] as const)]);
  return links.filter(([, path]) => !index.includes(`"/${path}"`)).map(([rel, path]) => `<link rel="${rel}" href="/${path}">`).join('\n');
}

/**
 * Reads the application that `vite build` has made, once, into memory; null where none was built.
 *
 * @example readApplication('src/web/dist')?.page({ nonce, installation: '示例市', isDemo: true, isSetUp: true, session })
 */
export function readApplication(folder: string): BuiltApplication | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined).map(({ parentPath, name }) => join(parentPath, name));
  const files = new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, fileOf(path)]));
  const hints = { known: hintsFor(folder, firstPart.known, index), unknown: hintsFor(folder, firstPart.unknown, index) };
  return {
    files,
    page: ({ nonce, installation, isDemo, isSetUp, session }) => index.replace('</head>', () => `${isSetUp ? hints[session.person === null ? 'unknown' : 'known'] : ''}\n</head>`)
      .replaceAll('%nonce%', nonce).replaceAll('%installation%', () => escapeHtml(installation)).replaceAll('%demo%', String(isDemo)).replaceAll('%setUp%', String(isSetUp)).replaceAll('%session%', () => escapeHtml(JSON.stringify(session))),
  };
}
