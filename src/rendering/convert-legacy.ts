import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Formats that we read only after LibreOffice has made a docx of them. */
export type LegacyExtension = 'doc' | 'wps' | 'rtf' | 'odt';

/** `libreOffice` is the program to run (the setting HALFSKY_LIBREOFFICE); without it, `searchPath` (PATH) is searched. `timeoutMs` is 60 000 unless told. */
export type ConvertOptions = { readonly libreOffice?: string; readonly searchPath?: string; readonly timeoutMs?: number };

/** The docx, or why there is none, with a Chinese message for the person who gave the file. */
export type ConvertOutcome =
  | { readonly ok: true; readonly docx: Uint8Array }
  | { readonly ok: false; readonly reason: 'no-libreoffice' | 'failed' | 'timeout'; readonly message: string };

const programNames = ['soffice', 'libreoffice'];
const usualTimeout = 60_000;

/** First bytes of the formats in question: OLE compound file, RTF, zip. LibreOffice would take anything else for plain text. */
const signatures: readonly (readonly number[])[] = [[0xd0, 0xcf, 0x11, 0xe0], [0x7b, 0x5c, 0x72, 0x74], [0x50, 0x4b, 0x03, 0x04]];

async function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(() => true, () => false);
}

/**
 * Looks for LibreOffice: the given program, else `soffice` or `libreoffice` on the search path. Undefined when there is none.
 *
 * @example await findLibreOffice({ searchPath: '/usr/bin' }) // '/usr/bin/soffice'
 */
export async function findLibreOffice(options: Pick<ConvertOptions, 'libreOffice' | 'searchPath'> = {}): Promise<string | undefined> {
  if (options.libreOffice) return (await isProgram(options.libreOffice)) ? options.libreOffice : undefined;
  const folders = (options.searchPath ?? process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const name of programNames) if (await isProgram(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/** A WPS file by Kingsoft is a Word file under another name; LibreOffice would look for Microsoft Works in it. */
function inputName(bytes: Uint8Array, extension: LegacyExtension): string {
  const isWord = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('WordDocument', 'utf16le'));
  return `input.${extension === 'wps' && isWord ? 'doc' : extension}`;
}

/** Runs a program in a process group of its own, so that a timeout ends its children too. */
async function run(program: string, args: readonly string[], cwd: string, timeoutMs: number): Promise<'done' | 'failed' | 'timeout'> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, detached: true, stdio: 'ignore', env: { ...process.env, HOME: cwd } });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    }, timeoutMs);
    child.on('error', () => {
      clearTimeout(timer);
      resolve('failed');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(isLate ? 'timeout' : code === 0 ? 'done' : 'failed');
    });
  });
}

async function convertIn(folder: string, program: string, bytes: Uint8Array, extension: LegacyExtension, timeoutMs: number): Promise<ConvertOutcome> {
  const input = join(folder, inputName(bytes, extension));
  const output = join(folder, 'out');
  await writeFile(input, bytes);
  await mkdir(output);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', output, input];
  const end = await run(program, args, folder, timeoutMs);
  if (end === 'timeout') return { ok: false, reason: 'timeout', message: `LibreOffice 转换超过 ${String(Math.ceil(timeoutMs / 1000))} 秒仍未完成，已停止；请用 Word 或 WPS 另存为 docx` };
  const docx = end === 'done' ? await readFile(join(output, 'input.docx')).catch(() => undefined) : undefined;
  if (!docx) return { ok: false, reason: 'failed', message: 'LibreOffice 未能转换这个文件（可能已损坏或设有密码）；请用 Word 或 WPS 另存为 docx' };
  return { ok: true, docx: new Uint8Array(docx) };
}

/**
 * Makes a docx of an older document with LibreOffice, where it is installed. Runs without window, with a profile of its own (so several can run at
 * once), and removes what it wrote to disk. Never throws for a bad file.
 *
 * @example await convertLegacyDocument(bytes, 'doc', { libreOffice: settings.libreOffice }) // { ok: true, docx }
 */
export async function convertLegacyDocument(bytes: Uint8Array, extension: LegacyExtension, options: ConvertOptions = {}): Promise<ConvertOutcome> {
  const program = await findLibreOffice(options);
  if (program === undefined) {
    return { ok: false, reason: 'no-libreoffice', message: `读取 .${extension} 需要 LibreOffice，本机没有找到；请用 Word 或 WPS 另存为 docx` };
  }
  if (!signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    return { ok: false, reason: 'failed', message: `文件内容不是 .${extension} 格式，无法转换` };
  }
  const folder = await mkdtemp(join(tmpdir(), 'halfsky-convert-'));
  try {
    return await convertIn(folder, program, bytes, extension, options.timeoutMs ?? usualTimeout);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
