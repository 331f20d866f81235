import type { Issue } from '#kernel';

/** Whether the bytes contain a text written in UTF-16, as the directory of an OLE compound file does. Looks at the first `reach` bytes. */
function containsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const error = (code: string, message: string): Issue => ({ code, severity: 'error', message });
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/**
 * Why bytes that are no zip cannot be read as docx: empty, encrypted, an older Word or WPS file under a new name, or something else.
 *
 * @example refuseBytes(new Uint8Array()).code // 'empty-file'
 */
export function refuseBytes(bytes: Uint8Array): Issue {
  if (bytes.length === 0) return error('empty-file', '文件是空的，没有任何内容');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (containsWide(bytes, 'EncryptedPackage')) return error('encrypted-document', '文件设有打开密码，请去掉密码另存后再读');
    return error('legacy-document', '这是旧格式的 Word 或 WPS 文件（.doc、.wps），只是扩展名写成了 docx，请用 Word 或 WPS 另存为 docx');
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return error('legacy-document', '这是 RTF 文件，只是扩展名写成了 docx，请用 Word 或 WPS 另存为 docx');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return error('not-a-docx', '这是 PDF 文件，只是扩展名写成了 docx');
  return error('not-a-docx', '这不是 docx 文件，无法读取');
}

/** Why a zip cannot be read as docx; `names` are the names in it, `main` the main part when it is an Office file. */
export function refuseZip(names: Iterable<string>, main: string | undefined): Issue {
  if (main?.startsWith('xl/')) return error('not-a-docx', '这是 Excel 表格（xlsx），不是 Word 文档');
  if (main?.startsWith('ppt/')) return error('not-a-docx', '这是演示文稿（pptx），不是 Word 文档');
  const all = new Set(names);
  if (all.has('content.xml') && all.has('mimetype')) return error('not-a-docx', '这是 OpenDocument 文件（odt、ods），不是 Word 文档，请另存为 docx');
  if (all.has('OFD.xml')) return error('not-a-docx', '这是 OFD 版式文件，不是 Word 文档');
  return error('not-a-docx', '这是一个压缩包，里面没有 Word 文档');
}

/** A zip whose directory is missing or does not fit. */
export const truncatedZip: Issue = error('truncated-file', '文件不完整或已损坏（常见于传输、保存时被截断），请重新取得原文件');
