import type { Issue } from '#kernel';
import { readCsv } from './csv/read-csv.ts';
import { sniffFormat, type SniffedFormat } from './sniff-format.ts';
import type { TableContent } from './table.ts';

/** Larger files are no tables of a district; reading them whole would only fill the memory. */
const largest = 200 * 1024 * 1024;

const notATable = (what: string): string => `这是${what}，不是表格文件。请提供 xlsx 或 csv。`;

const refusals: Partial<Record<SniffedFormat, readonly [code: string, message: string]>> = {
  empty: ['empty-file', '文件是空的，没有任何内容。'],
  image: ['not-a-table', notATable('图片文件')],
  rtf: ['not-a-table', notATable(' RTF 文件')],
  pdf: ['not-a-table', notATable(' PDF 文件')],
};

/** An old .xls, an encrypted xlsx and an old Word file are compound files; the names of their streams tell them apart. */
function refuseCompound(bytes: Uint8Array): readonly [code: string, message: string] {
  const wide = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (wide.includes('EncryptedPackage')) return ['encrypted-document', '文件设有打开密码，请去掉密码另存后再读。'];
  if (wide.includes('WordDocument')) return ['not-a-table', notATable('旧格式的 Word 文档')];
  return ['legacy-document', '这是旧格式的工作簿（.xls 或 .et），请用 Excel 或 WPS 另存为 xlsx 后再读。'];
}

/** Web pages, XML and JSON under the name of a table, which some systems hand out as .xls. */
function refuseText(bytes: Uint8Array): readonly [code: string, message: string] | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '').trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<meta|<table|<style|mime-version:)/.test(head) || (/^<!--|^<\?xml/.test(head) && /<html|<table/.test(head))) {
    return ['not-a-table', '这是网页（HTML），只是扩展名写成了 xls 之类。请用 Excel 或 WPS 打开，另存为 xlsx 后再读。'];
  }
  if (/^<\?xml|^<[a-z:]+[ >]/.test(head)) return ['not-a-table', '这是 XML 文件（可能是“XML 电子表格 2003”）。请用 Excel 或 WPS 打开，另存为 xlsx 后再读。'];
  if (/^[[{]\s*["{[]/.test(head)) return ['not-a-table', notATable(' JSON 文件')];
  return null;
}

const binary = '这不是文本，也不是 xlsx 工作簿：内容是二进制数据，可能已损坏。请提供 xlsx 或 csv。';

/**
 * Why a file is no table, told from its first bytes, as code and Chinese sentence; `csv` or `zip` (a workbook) where it may be one.
 *
 * @example refuseTable(new TextEncoder().encode('指标,数值')) // 'csv'
 */
export function refuseTable(head: Uint8Array): 'csv' | 'zip' | { readonly code: string; readonly message: string } {
  const format = sniffFormat(head);
  if (format === 'zip') return format;
  const [code, message] = refusals[format] ?? (format === 'ole' ? refuseCompound(head) : refuseText(head)) ?? [];
  return code === undefined || message === undefined ? 'csv' : { code, message };
}

/** The advice of the decoder is meant for plans. @example forTables(issue) */
export const forTables = (issue: Issue): Issue => (issue.code === 'not-text' ? { ...issue, message: binary } : issue);

/**
 * Reads the tables of a file (xlsx, xlsm; csv in any encoding and with any separator offices use) into rows of cells with their places. What the file is is told from its bytes;
 * `name` is only for messages. Never throws on bad input: a file that cannot be read gives no tables and an `error` issue in Chinese.
 *
 * @example readTables(bytes, '数据.csv').tables[0]?.rows[0]?.cells.map(({ text }) => text) // ['指标', '年份', '数值']
 */
export async function readTables(bytes: Uint8Array, name: string): Promise<TableContent> {
  const refused = ([code, message]: readonly [string, string]): TableContent => ({ format: 'csv', name, tables: [], issues: [{ code, severity: 'error', message }] });
  if (bytes.length > largest) return refused(['too-large', `文件有 ${String(Math.round(bytes.length / 1024 / 1024))} MB，超过 200 MB，请分成几个文件。`]);
  const format = sniffFormat(bytes);
  const refusal = refusals[format];
  if (refusal) return refused(refusal);
  if (format === 'ole') return refused(refuseCompound(bytes));
  const content = format === 'zip' ? (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, name) : textTables(bytes, name);
  const lost = content.tables.length === 0 && !content.issues.some(({ severity }) => severity === 'error');
  return lost ? { ...content, issues: [...content.issues, { code: 'empty-table', severity: 'error', message: '文件里没有任何内容，请确认数据没有放在隐藏的工作表里。' }] } : content;
}

function textTables(bytes: Uint8Array, name: string): TableContent {
  const refusal = refuseText(bytes);
  if (refusal) return { format: 'csv', name, tables: [], issues: [{ code: refusal[0], severity: 'error', message: refusal[1] }] };
  const content = readCsv(bytes, name);
  return { ...content, issues: content.issues.map(forTables) };
}
