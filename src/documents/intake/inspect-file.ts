import { csvRecords } from '../csv/csv-records.ts';
import { findSeparator } from '../csv/find-separator.ts';
import { decodeText } from '../decode-text.ts';
import { sniffFormat } from '../sniff-format.ts';
import { latin } from './byte-search.ts';
import { contentTypeOf, fileKindTitle, type FileKind } from './file-kind.ts';
import { foreignContent, foreignText } from './foreign-content.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectJpeg, inspectPng } from './inspect-picture.ts';
import { inspectZip } from './inspect-zip.ts';
import { refuse, type IntakeRefusal } from './intake-refusal.ts';
import type { IntakeUse } from './intake-use.ts';
import { oleContent } from './ole-content.ts';

/** Something worth telling about a file that comes in all the same. */
export type IntakeNote = { readonly code: 'protected' | 'undecodable'; readonly message: string };

/** What was decided about a file. `encoding` is that of a text, null for everything else. */
export type IntakeVerdict =
  | { readonly kind: 'accepted'; readonly fileKind: FileKind; readonly contentType: string; readonly encoding: string | null; readonly notes: readonly IntakeNote[] }
  | { readonly kind: 'refused'; readonly refusals: readonly IntakeRefusal[] };

type Found = { readonly fileKind: FileKind; readonly encoding?: string; readonly notes?: readonly IntakeNote[] } | { readonly refusals: readonly IntakeRefusal[] };

const refused = (...refusals: readonly IntakeRefusal[]): { readonly refusals: readonly IntakeRefusal[] } => ({ refusals });
const mebibytes = (bytes: number): string => `${String(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

/** A text is judged by so much of its beginning: a table of a million rows is read a piece at a time when it is wanted, and what cannot be decoded is told then. */
const judgedBytes = 8 * 1024 * 1024;

/** Whether lines of a text have the same number of fields, more than one: two of them where only a table is wanted (titles above and notes below have fewer), else most. */
function looksTabular(text: string, isWanted: boolean): boolean {
  const head = text.slice(0, 20_000).replace(/^\uFEFF?(?:sep=.\r?\n)?/i, '');
  const widths = csvRecords(head, findSeparator(text.replace(/^\uFEFF/, ''))).records.map(({ length }) => length);
  const straight = Math.max(0, ...[...Map.groupBy(widths.filter((width) => width > 1), (width) => width).values()].map(({ length }) => length));
  return straight > 1 && (isWanted || straight * 2 > widths.length);
}

/** A text is a csv or a txt by what it looks like, and by what is wanted where only one of them is. */
function textFound(bytes: Uint8Array, use: IntakeUse): Found {
  const { text, encoding, issues } = decodeText(bytes.length <= judgedBytes ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, judgedBytes) + 1 || judgedBytes));
  const isBinaryBehind = bytes.length > judgedBytes && !encoding.startsWith('utf-16') && bytes.includes(0, judgedBytes);
  if (isBinaryBehind || issues.some(({ code }) => code === 'not-text')) return refused(refuse('unknown-content'));
  const foreign = foreignText(text);
  if (foreign !== null) return refused(refuse(foreign));
  const wanted = (['csv', 'txt'] as const).filter((kind) => use.limits[kind] !== undefined);
  const [only] = wanted.length === 1 ? wanted : [];
  const notes = issues.map(({ message }) => ({ code: 'undecodable' as const, message }));
  return { fileKind: only === 'txt' || !looksTabular(text, only === 'csv') ? 'txt' : 'csv', encoding, notes };
}

function pictureFound(bytes: Uint8Array): Found {
  const fileKind = bytes[0] === 0x89 ? 'png' : 'jpeg';
  const refusal = fileKind === 'png' ? inspectPng(bytes) : inspectJpeg(bytes);
  return refusal ? refused(refusal) : { fileKind };
}

function pdfFound(bytes: Uint8Array): Found {
  const { refusal, isProtected } = inspectPdf(bytes);
  const foreign = refusal && foreignText(latin(bytes.subarray(0, 1024)));
  if (foreign) return refused(refuse(foreign));
  if (refusal) return refused(refusal);
  return { fileKind: 'pdf', notes: isProtected ? [{ code: 'protected', message: '这份PDF已加密，设有密码保护。如果打开时需要密码，请去掉密码后重新上传，否则系统和审核人员都无法读取。' }] : [] };
}

function zipFound(bytes: Uint8Array): Found {
  const { kind, refusals } = inspectZip(bytes, 0);
  return kind === null ? { refusals } : { fileKind: kind };
}

function oleFound(bytes: Uint8Array): Found {
  const { kind } = oleContent(bytes);
  return kind === 'doc' || kind === 'xls' ? { fileKind: kind } : refused(refuse(kind));
}

/** What a file is, from its content. */
function find(bytes: Uint8Array, use: IntakeUse): Found {
  const foreign = foreignContent(bytes.subarray(0, 4096));
  if (foreign !== null) return refused(refuse(foreign));
  const format = sniffFormat(bytes);
  if (format === 'empty') return refused(refuse('empty-file'));
  if (format === 'zip') return zipFound(bytes);
  if (format === 'ole') return oleFound(bytes);
  if (format === 'pdf') return pdfFound(bytes);
  return format === 'image' ? pictureFound(bytes) : textFound(bytes, use);
}

/** Larger than anything the use allows. @example tooLargeFor(use, 10) // null */
export function tooLargeFor({ limits }: IntakeUse, size: number, kind?: FileKind): IntakeRefusal | null {
  const limit = kind === undefined ? Math.max(0, ...Object.values(limits)) : (limits[kind] ?? 0);
  return size <= limit ? null : refuse('too-large', `文件太大：${kind === undefined ? '' : `${fileKindTitle(kind)}`}不能超过${mebibytes(limit)}。`);
}

/** A kind that is not wanted here, with those that are. @example notWanted(intakeUses['data-table'], 'pdf').message // '数据表不能是PDF文档，…' */
export const notWanted = ({ title, limits }: IntakeUse, kind: FileKind): IntakeRefusal =>
  refuse('kind-not-wanted', `${title}不能是${fileKindTitle(kind)}，可以上传：${(Object.keys(limits) as FileKind[]).map(fileKindTitle).join('、')}。`);

/**
 * Decides whether a whole file comes in, from its content and never from its name: what it is, whether it is wanted for this use, whether it is sound and harmless. Never throws,
 * whatever the bytes. A large workbook takes a second or two: everything in it is unpacked once to see what it holds.
 *
 * @example inspectFile(bytes, intakeUses.evidence) // { kind: 'accepted', fileKind: 'pdf', contentType: 'application/pdf', encoding: null, notes: [] }
 */
export function inspectFile(bytes: Uint8Array, use: IntakeUse): IntakeVerdict {
  const tooLarge = tooLargeFor(use, bytes.length);
  if (tooLarge) return { kind: 'refused', refusals: [tooLarge] };
  const found = find(bytes, use);
  if ('refusals' in found) return { kind: 'refused', refusals: found.refusals };
  const { fileKind, encoding = null, notes = [] } = found;
  const unwanted = use.limits[fileKind] === undefined ? notWanted(use, fileKind) : tooLargeFor(use, bytes.length, fileKind);
  return unwanted ? { kind: 'refused', refusals: [unwanted] } : { kind: 'accepted', fileKind, contentType: contentTypeOf(fileKind), encoding, notes };
}
