import { basename } from 'node:path';
import { legacyFormat, readDocument } from '#documents';
import { readPlan, type PlanDocument } from '#plan';
import type { Terminal } from './command.ts';

async function bytesOf(path: string, terminal: Terminal): Promise<{ bytes: Uint8Array } | { refusal: string }> {
  const bytes = await terminal.readInput(path);
  const legacy = legacyFormat(bytes, path);
  if (legacy === null) return { bytes };
  const { convertLegacyDocument } = await import('#rendering');
  const libreOffice = terminal.environment['HALFSKY_LIBREOFFICE'];
  const searchPath = terminal.environment['PATH'];
  const converted = await convertLegacyDocument(bytes, legacy, { ...(libreOffice === undefined ? {} : { libreOffice }), ...(searchPath === undefined ? {} : { searchPath }) });
  return converted.ok ? { bytes: converted.docx } : { refusal: converted.message };
}

/** The document read from a file, and whether anything could be read at all. */
export type ReadFile = { readonly name: string; readonly document: PlanDocument; readonly refused: boolean };

/**
 * Reads one plan file of any format, older Word and WPS files through LibreOffice where it is installed. A file that cannot be read gives a document with the
 * reason among its issues; a path that does not exist throws what the terminal throws.
 *
 * @example (await readPlanFile('规划.docx', terminal)).document.plans.length // 2
 */
export async function readPlanFile(path: string, terminal: Terminal): Promise<ReadFile> {
  const name = path === '-' ? '标准输入' : basename(path);
  const input = await bytesOf(path, terminal);
  if ('refusal' in input) {
    const document: PlanDocument = { plans: [], marks: [], issues: [{ code: 'legacy-document', severity: 'error', message: input.refusal }] };
    return { name, document, refused: true };
  }
  const document = readPlan(await readDocument(input.bytes));
  return { name, document, refused: document.plans.length === 0 };
}
