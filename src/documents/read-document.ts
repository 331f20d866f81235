import type { Issue } from '#kernel';
import type { DocumentContent } from './content.ts';
import { readTxt } from './read-txt.ts';
import { sniffFormat, type SniffedFormat } from './sniff-format.ts';

/** Larger files are no plans; reading them whole would only fill the memory. */
const largest = 200 * 1024 * 1024;

const refusals: Partial<Record<SniffedFormat, readonly [code: string, message: string]>> = {
  empty: ['empty-file', '文件是空的，没有任何内容。'],
  image: ['not-text', '这是图片文件，没有可读的文字。请提供 txt、docx 或带文字的 pdf，或先做文字识别（OCR）。'],
  rtf: ['legacy-document', '这是 RTF 文件。请用 Word 或 WPS 另存为 docx 后再读。'],
};

function refused(code: string, message: string): DocumentContent {
  const issue: Issue = { code, severity: 'error', message };
  return { format: 'txt', lines: [], pages: 0, issues: [issue] };
}

/**
 * Reads any supported document (txt in UTF-8, UTF-16 or GB18030, docx, pdf with text) into placed lines. What the file is is told from its bytes, not its name.
 * Never throws on bad input: a file that cannot be read gives no lines and an `error` issue in Chinese.
 *
 * @example (await readDocument(bytes)).lines[0] // { text: ' 前 言', line: 1, page: 1 }
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentContent> {
  if (bytes.length > largest) return refused('too-large', `文件有 ${String(Math.round(bytes.length / 1024 / 1024))} MB，超过 200 MB，不像一份规划文本。`);
  const format = sniffFormat(bytes);
  const refusal = refusals[format];
  if (refusal) return refused(...refusal);
  if (format === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
  if (format === 'zip' || format === 'ole') return (await import('./docx/read-docx.ts')).readDocx(bytes);
  return readTxt(bytes);
}

/** Older formats that another program can turn into docx, told from the bytes; null for everything else. */
export function legacyFormat(bytes: Uint8Array, name: string): 'doc' | 'wps' | 'rtf' | 'odt' | null {
  const format = sniffFormat(bytes);
  if (format === 'rtf') return 'rtf';
  if (format === 'zip' && isOpenDocument(bytes)) return 'odt';
  if (format !== 'ole' || isEncrypted(bytes)) return null;
  return name.toLowerCase().endsWith('.wps') ? 'wps' : 'doc';
}

/** An OpenDocument text names itself in the first entry of its zip, stored uncompressed. */
const isOpenDocument = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(30, 120)).startsWith('mimetypeapplication/vnd.oasis.opendocument.text');

/** An encrypted docx is an OLE file with a stream of that name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage');
}

