import { convertInFolder, findLibreOffice, type LibreOfficeOptions } from './libreoffice.ts';
import { inTemporaryFolder } from './run-program.ts';

/** Formats that we read only after LibreOffice has made a docx of them. */
export type LegacyExtension = 'doc' | 'wps' | 'rtf' | 'odt';

/** `timeoutMs` is 60 000 unless told. */
export type ConvertOptions = LibreOfficeOptions & { readonly timeoutMs?: number };

/** The docx, or why there is none, with a Chinese message for the person who gave the file. */
export type ConvertOutcome =
  | { readonly ok: true; readonly docx: Uint8Array }
  | { readonly ok: false; readonly reason: 'no-libreoffice' | 'failed' | 'timeout'; readonly message: string };

const usualTimeout = 60_000;

/** First bytes of the formats in question: OLE compound file, RTF, zip. LibreOffice would take anything else for plain text. */
const signatures: readonly (readonly number[])[] = [[0xd0, 0xcf, 0x11, 0xe0], [0x7b, 0x5c, 0x72, 0x74], [0x50, 0x4b, 0x03, 0x04]];

/** A WPS file by Kingsoft is a Word file under another name; LibreOffice would look for Microsoft Works in it. */
function inputName(bytes: Uint8Array, extension: LegacyExtension): string {
  const isWord = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('WordDocument', 'utf16le'));
  return `input.${extension === 'wps' && isWord ? 'doc' : extension}`;
}

async function convertIn(folder: string, program: string, bytes: Uint8Array, extension: LegacyExtension, timeoutMs: number): Promise<ConvertOutcome> {
  const { end, bytes: docx } = await convertInFolder(folder, program, { bytes, name: inputName(bytes, extension), to: 'docx:MS Word 2007 XML', timeoutMs });
  if (end === 'timeout') return { ok: false, reason: 'timeout', message: `LibreOffice 转换超过 ${String(Math.ceil(timeoutMs / 1000))} 秒仍未完成，已停止；请用 Word 或 WPS 另存为 docx` };
  if (docx === null) return { ok: false, reason: 'failed', message: 'LibreOffice 未能转换这个文件（可能已损坏或设有密码）；请用 Word 或 WPS 另存为 docx' };
  return { ok: true, docx };
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
  return inTemporaryFolder('convert', (folder) => convertIn(folder, program, bytes, extension, options.timeoutMs ?? usualTimeout));
}
