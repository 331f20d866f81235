import { basename } from 'node:path';
import type { Issue } from '#kernel';
import { legacyFormat, readDocument } from '#documents';
import { loadPlanDocumentSchema, readPlan, type PlanDocument } from '#plan';
import type { Terminal } from './command.ts';

async function bytesOf(path: string, bytes: Uint8Array, terminal: Terminal): Promise<{ bytes: Uint8Array } | { refusal: string }> {
  const legacy = legacyFormat(bytes, path);
  if (legacy === null) return { bytes };
  const { convertLegacyDocument } = await import('#rendering');
  const libreOffice = terminal.environment['HALFSKY_LIBREOFFICE'];
  const searchPath = terminal.environment['PATH'];
  const converted = await convertLegacyDocument(bytes, legacy, { ...(libreOffice === undefined ? {} : { libreOffice }), ...(searchPath === undefined ? {} : { searchPath }) });
  return converted.ok ? { bytes: converted.docx } : { refusal: converted.message };
}

const opens = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/, '').trimStart().charAt(0);

const refusal = (told: Pick<Issue, 'code' | 'message'>): PlanDocument => ({ plans: [], marks: [], issues: [{ ...told, severity: 'error' }] });

/** The JSON of `plan read`, corrected by hand, say; null when the file is no JSON at all. */
async function fromJson(bytes: Uint8Array): Promise<PlanDocument | null> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const parsed = (await loadPlanDocumentSchema()).safeParse(content);
  if (parsed.success) return parsed.data as PlanDocument;
  const first = parsed.error.issues[0];
  return refusal({ code: 'not-a-plan-json', message: `这是 JSON 文件，但不是 plan read 的结果：${first?.path.map(String).join('.') ?? ''} 处不符合格式。` });
}

/** The document read from a file, its bytes, and whether anything could be read at all. */
export type ReadFile = { readonly name: string; readonly bytes: Uint8Array; readonly document: PlanDocument; readonly refused: boolean };

/**
 * Reads one plan file of any format, older Word and WPS files through LibreOffice where it is installed, or takes the JSON of `plan read` back. A file that cannot be read gives a document with the
 * reason among its issues; a path that does not exist throws what the terminal throws.
 *
 * @example (await readPlanFile('规划.docx', terminal)).document.plans.length // 2
 */
export async function readPlanFile(path: string, terminal: Terminal): Promise<ReadFile> {
  const name = path === '-' ? '标准输入' : basename(path);
  const bytes = await terminal.readInput(path);
  const input = await bytesOf(path, bytes, terminal);
  if ('refusal' in input) return { name, bytes, document: refusal({ code: 'legacy-document', message: input.refusal }), refused: true };
  const given = opens(input.bytes) === '{' ? await fromJson(input.bytes) : null;
  const document = given ?? readPlan(await readDocument(input.bytes));
  return { name, bytes, document, refused: document.plans.length === 0 };
}
