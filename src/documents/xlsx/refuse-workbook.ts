import type { Issue } from '#kernel';
import type { OpenZip } from './workbook.ts';

const error = (code: string, message: string): Issue => ({ code, severity: 'error', message });

/**
 * Why a zip cannot be read as a workbook, with what to do; null when it can. `main` is its main part when it is an Office file.
 *
 * @example refuseWorkbook(zip, 'word/document.xml')?.code // 'not-a-table'
 */
export function refuseWorkbook(zip: OpenZip, main: string | undefined): Issue | null {
  if ([...zip.entries.values()].some(({ encrypted }) => encrypted)) return error('encrypted-document', '文件设有密码，请去掉密码另存后再读。');
  if (main?.endsWith('.bin')) return error('legacy-document', '这是二进制工作簿（xlsb），请用 Excel 或 WPS 另存为 xlsx 后再读。');
  if (main?.startsWith('word/')) return error('not-a-table', '这是 Word 文档，不是表格文件。请把数据存成 xlsx 或 csv；规划文本请用 halfsky plan read。');
  if (main?.startsWith('ppt/')) return error('not-a-table', '这是演示文稿（pptx），不是表格文件。请把数据存成 xlsx 或 csv。');
  if (main !== undefined) return null;
  if (zip.entries.has('content.xml') && zip.entries.has('mimetype')) return error('legacy-document', '这是 OpenDocument 文件（ods、odt），请用 LibreOffice 或 WPS 另存为 xlsx 后再读。');
  return error('not-a-table', '这是一个压缩包，里面没有工作簿。请解开后给出其中的 xlsx 或 csv。');
}
