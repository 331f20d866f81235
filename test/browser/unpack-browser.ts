import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shippedFonts = ['noto-sans-sc.ttf', 'noto-sans.ttf', 'noto-sans-symbols-2.ttf'];

/** The machine's own libraries come first; its fonts and the shipped one, so that Chinese is drawn where no font is installed. */
const starter = `#!/bin/sh
here=$(dirname "$0")
export FONTCONFIG_FILE="$here/fonts.conf" LD_LIBRARY_PATH="/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib64:/usr/lib64:$here/al2023/lib"
exec "$here/chromium" "$@"
`;
const fontsOf = (folder: string): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;

/** Unpacks, tries whether it starts at all, and only then puts it in its place in one step: who comes at the same time sees all or nothing. */
function unpackInto(place: string): string | undefined {
  const folder = mkdtempSync(`${place}-unpacking-`);
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('unpack-process.ts', import.meta.url))], { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
    mkdirSync(join(folder, 'fonts'), { recursive: true });
    for (const font of shippedFonts) copyFileSync(join(root, 'src/rendering/fonts', font), join(folder, 'fonts', font));
    writeFileSync(join(folder, 'fonts.conf'), fontsOf(place));
    writeFileSync(join(folder, 'start'), starter);
    chmodSync(join(folder, 'start'), 0o700);
    const tried = spawnSync(join(folder, 'start'), ['--version'], { encoding: 'utf8', timeout: 30_000 });
    if (tried.status !== 0) {
      console.warn(`the browser of @sparticuz/chromium does not start here: ${(tried.stderr || String(tried.error ?? '')).trim().slice(0, 300)}`);
      return undefined;
    }
    try {
      renameSync(folder, place);
    } catch (error) {
      if (!existsSync(join(place, 'start'))) throw error;
    }
    return join(place, 'start');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The browser inside the package `@sparticuz/chromium`, unpacked once per machine, user and version (some 210 MB, about two seconds). Undefined where it
 * does not run: another system or processor, or libraries missing, which is said aloud.
 *
 * @example unpackedBrowser() // '/tmp/halfsky-browser-0-153.0.0/start'
 */
export function unpackedBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(packageFile)) return undefined;
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  const user = process.getuid?.() ?? 0;
  const place = join(tmpdir(), `halfsky-browser-${String(user)}-${version}`);
  if (!existsSync(join(place, 'start'))) return unpackInto(place);
  if (statSync(place).uid !== user) throw new Error(`${place} is not ours: somebody else put a browser there`);
  return join(place, 'start');
}
