import { convertInFolder, findLibreOffice, type LibreOfficeOptions } from './libreoffice.ts';
import { inTemporaryFolder } from './run-program.ts';

/** Formats of documents that we read only after LibreOffice has made a docx of them. */
export type LegacyExtension = 'doc' | 'wps' | 'rtf' | 'odt';

/** Formats of tables that we read only after LibreOffice has made an xlsx of them. */
export type LegacyTableExtension = 'xls' | 'et' | 'ods';

/** `timeoutMs` is 60 000 unless told. */
export type ConvertOptions = LibreOfficeOptions & { readonly timeoutMs?: number };

type NotConverted = { readonly ok: false; readonly reason: 'no-libreoffice' | 'failed' | 'timeout'; readonly message: string };

/** The docx, or why there is none, with a Chinese message for the person who gave the file. */
export type ConvertOutcome = { readonly ok: true; readonly docx: Uint8Array } | NotConverted;

/** The xlsx, or why there is none, with a Chinese message for the person who gave the file. */
export type ConvertTableOutcome = { readonly ok: true; readonly xlsx: Uint8Array } | NotConverted;

const usualTimeout = 60_000;

/** First bytes of the formats in question: OLE compound file, RTF, zip. LibreOffice would take anything else for plain text. */
const compound = [0xd0, 0xcf, 0x11, 0xe0] as const;
const rtf = [0x7b, 0x5c, 0x72, 0x74] as const;
const zip = [0x50, 0x4b, 0x03, 0x04] as const;

/** What a format is made into: its filter, the formats it may come in, and what to advise. */
type Direction = { readonly to: string; readonly signatures: readonly (readonly number[])[]; readonly advice: string };

const toDocx: Direction = { to: 'docx:MS Word 2007 XML', signatures: [compound, rtf, zip], advice: '请用 Word 或 WPS 另存为 docx' };
const toXlsx: Direction = { to: 'xlsx:Calc MS Excel 2007 XML', signatures: [compound, zip], advice: '请用 Excel 或 WPS 另存为 xlsx' };

/** Files by Kingsoft are Microsoft's under another name; by their own LibreOffice would look for Microsoft Works, or for nothing, in them. */
const kingsoft: Readonly<Record<string, { readonly stream: string; readonly as: string }>> = { wps: { stream: 'WordDocument', as: 'doc' }, et: { stream: 'Workbook', as: 'xls' } };

function inputName(bytes: Uint8Array, extension: LegacyExtension | LegacyTableExtension): string {
  const known = kingsoft[extension];
  const isOther = known !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(known.stream, 'utf16le'));
  return `input.${isOther ? known.as : extension}`;
}

async function converted(bytes: Uint8Array, extension: LegacyExtension | LegacyTableExtension, { to, signatures, advice }: Direction, options: ConvertOptions): Promise<Uint8Array | NotConverted> {
  const program = await findLibreOffice(options);
  if (program === undefined) return { ok: false, reason: 'no-libreoffice', message: `读取 .${extension} 需要 LibreOffice，本机没有找到；${advice}` };
  if (!signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return { ok: false, reason: 'failed', message: `文件内容不是 .${extension} 格式，无法转换` };
  const timeoutMs = options.timeoutMs ?? usualTimeout;
  return inTemporaryFolder('convert', async (folder): Promise<Uint8Array | NotConverted> => {
    const { end, bytes: made } = await convertInFolder(folder, program, { bytes, name: inputName(bytes, extension), to, timeoutMs });
    if (end === 'timeout') return { ok: false, reason: 'timeout', message: `LibreOffice 转换超过 ${String(Math.ceil(timeoutMs / 1000))} 秒仍未完成，已停止；${advice}` };
    return made ?? { ok: false, reason: 'failed', message: `LibreOffice 未能转换这个文件（可能已损坏或设有密码）；${advice}` };
  });
}

/**
 * Makes a docx of an older document with LibreOffice, where it is installed. Runs without window, with a profile of its own (so several can run at
 * once), and removes what it wrote to disk. Never throws for a bad file.
 *
 * @example await convertLegacyDocument(bytes, 'doc', { libreOffice: settings.libreOffice }) // { ok: true, docx }
 */
export async function convertLegacyDocument(bytes: Uint8Array, extension: LegacyExtension, options: ConvertOptions = {}): Promise<ConvertOutcome> {
  const made = await converted(bytes, extension, toDocx, options);
  return made instanceof Uint8Array ? { ok: true, docx: made } : made;
}

/**
 * Makes an xlsx of an older workbook (.xls of Excel 97–2003, .et of WPS, .ods) with LibreOffice Calc, in the manner of {@link convertLegacyDocument}. A LibreOffice without Calc fails.
 *
 * @example await convertLegacyTable(bytes, 'xls', { libreOffice: settings.libreOffice }) // { ok: true, xlsx }
 */
export async function convertLegacyTable(bytes: Uint8Array, extension: LegacyTableExtension, options: ConvertOptions = {}): Promise<ConvertTableOutcome> {
  const made = await converted(bytes, extension, toXlsx, options);
  return made instanceof Uint8Array ? { ok: true, xlsx: made } : made;
}
