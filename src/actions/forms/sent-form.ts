import { diffAnswers, readFormWorkbook, tablesOfDocument, type FormReading, type SentChanges } from '#collection';
import { readDocument, readTables, type TableContent } from '#documents';
import { convertLegacyTable } from '#rendering';
import type { Connection, FileStore, StoredOrigin } from '#storage';
import type { Caller } from '../caller.ts';
import { readableAttachment } from '../files/readable-attachment.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { AskedChange } from './changed-answers.ts';
import { formState, type FormPlace, type FormState } from './form-state.ts';

/** A workbook (or Word form) that was sent back: what it says, and what it would change in the form as it is now. */
export type SentForm = { readonly name: string; readonly sha256: string; readonly reading: FormReading; readonly sent: SentChanges; readonly state: FormState };

/** A form has some hundred rows; a file of more than this is none of ours. */
const mostBytes = 20 * 1024 * 1024;

async function bytesOf(files: FileStore, sha256: string): Promise<Uint8Array | Refusal> {
  const found = await files.get(sha256);
  if (found.kind !== 'found') return { refused: 'file-missing', message: '文件没有完整保存，请重新上传。' };
  if (found.size > mostBytes) {
    found.stream.destroy();
    return { refused: 'file-too-large', message: '文件超过 20 MB，不像是填报表，请核对。' };
  }
  const bytes = new Uint8Array(found.size);
  let at = 0;
  for await (const chunk of found.stream as AsyncIterable<Uint8Array>) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The container of Office files before 2007. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** The older format that LibreOffice has to make a workbook of; null: it can be read as it is, whatever it is called. */
function olderFormat(bytes: Uint8Array, name: string): 'xls' | 'et' | 'ods' | null {
  if (/\.ods$/iu.test(name)) return 'ods';
  return isCompound(bytes) ? (/\.et$/iu.test(name) ? 'et' : 'xls') : null;
}

/** The tables of a file, whatever program saved it: xlsx and csv as they are, Word forms by their tables, older workbooks through LibreOffice. */
async function tablesOf(bytes: Uint8Array, name: string): Promise<TableContent | Refusal> {
  if (/\.docx$/iu.test(name) && isZip(bytes)) return tablesOfDocument(await readDocument(bytes), name);
  const older = olderFormat(bytes, name);
  if (older === null) return readTables(bytes, name);
  const converted = await convertLegacyTable(bytes, older, {});
  return converted.ok ? readTables(converted.xlsx, name) : { refused: `file-${converted.reason}`, message: `${converted.message}。` };
}

/**
 * Reads what was sent back for a form, and says what it would change. Nothing is stored.
 *
 * @example const sent = await readSentForm({ connection, files, caller }, { regionId, formId, attachmentId })
 */
export async function readSentForm({ connection, files, caller }: { readonly connection: Connection; readonly files: FileStore; readonly caller: Caller }, { attachmentId, ...place }: FormPlace & { readonly attachmentId: string }): Promise<SentForm | Refusal> {
  const state = await formState(connection, place);
  if (isRefusal(state)) return state;
  const attachment = await readableAttachment(connection, { regionId: place.regionId, attachmentId }, caller);
  if (isRefusal(attachment)) return attachment;
  const bytes = await bytesOf(files, attachment.sha256);
  if (isRefusal(bytes)) return bytes;
  const tables = await tablesOf(bytes, attachment.name);
  if (isRefusal(tables)) return tables;
  const reading = readFormWorkbook(tables, { formId: state.form.formId, form: state.form.content });
  return { name: attachment.name, sha256: attachment.sha256, reading, sent: diffAnswers(state.answers, reading, state.form.content), state };
}

/**
 * What a file changes, as changes of answers: whoever sends it has seen what stands there (the preview shows it).
 *
 * @example changedAnswers(state, changesOf(sent), { personId, name, at, rowsExplain: true })
 */
export function changesOf({ sent: { changes }, name, sha256 }: Pick<SentForm, 'sent' | 'name' | 'sha256'>): readonly AskedChange[] {
  return [...Map.groupBy(changes, ({ questionId }) => questionId)].map(([questionId, of]) => {
    const cell = of.find(({ origin }) => origin !== null)?.origin ?? null;
    const origin: StoredOrigin = { file: name, sha256, sheet: cell?.sheet ?? null, line: cell?.row ?? null, column: cell?.column ?? null };
    return { questionId, seen: Object.fromEntries(of.map(({ field, before }) => [field, before])), texts: Object.fromEntries(of.map(({ field, after }) => [field, after])), origin };
  });
}

/**
 * Why a file cannot enter: something in it could not be read for certain. All of it is told, and nothing is stored. Null: it can.
 *
 * @example unreadable(reading)?.refused // 'file-has-faults'
 */
export function unreadable({ issues }: FormReading): Refusal | null {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const placeOf = ({ sheet, line, column }: (typeof errors)[number]): { readonly place: string } => ({ place: [sheet ?? '', line ?? '', column ?? ''].map(String).join('!') });
  return { refused: 'file-has-faults', message: `文件有 ${String(errors.length)} 处读不准，一项也没有导入：${first.message}`, reasons: errors.slice(0, 500).map((issue) => ({ code: issue.code, message: issue.message, ...placeOf(issue) })) };
}
