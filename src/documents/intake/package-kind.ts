import { readEntry } from '../zip-archive.ts';
import type { FileKind } from './file-kind.ts';
import { latin } from './byte-search.ts';
import type { DeclaredEntry } from './zip-directory.ts';

const mostList = 4 * 1024 * 1024;

/** The content types of the main part; those of macro files are named macroEnabled. */
const kindOfMain: readonly (readonly [RegExp, FileKind | 'foreign-document'])[] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml/, 'docx'],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/, 'xlsx'],
  [/presentationml\.(?:presentation|slideshow|template)\.main\+xml/, 'pptx'],
  [/ms-excel\.sheet\.binary/, 'foreign-document'],
];

/** Where each kind keeps its parts, and the usual name of the main one, for lists that do not say what it is. */
const customary: readonly (readonly [folder: string, part: string, kind: FileKind])[] = [['word/', 'word/document.xml', 'docx'], ['xl/', 'xl/workbook.xml', 'xlsx'], ['ppt/', 'ppt/presentation.xml', 'pptx']];

/**
 * What kind of document a zip is: told by the list of content types for Office files, by their root for OFD (GB/T 33190-2016), by their mimetype for OpenDocument; else an archive.
 *
 * @example packageKind(bytes, entries) // 'docx'
 */
export function packageKind(bytes: Uint8Array, entries: readonly DeclaredEntry[]): FileKind | 'foreign-document' | 'archive' | 'macros' {
  const entryOf = (name: string): DeclaredEntry | undefined => entries.find((entry) => entry.name === name);
  const types = entryOf('[Content_Types].xml');
  if (types) {
    const list = latin(readEntry(bytes, types, mostList).bytes);
    if (/macroEnabled|vbaProject/i.test(list)) return 'macros';
    const kind = kindOfMain.find(([pattern]) => pattern.test(list))?.[1];
    if (kind === 'foreign-document' || entryOf('xl/workbook.bin')) return 'foreign-document';
    const byFolder = customary.find(([folder, part, found]) => (kind === undefined ? entryOf(part) : kind === found && entries.some(({ name }) => name.startsWith(folder))));
    return byFolder?.[2] ?? 'archive';
  }
  if (entryOf('OFD.xml')) return 'ofd';
  return entryOf('mimetype') && entryOf('content.xml') ? 'foreign-document' : 'archive';
}
