import { findingIssues, partIssues } from './docx-issues.ts';
import { bodyOf, mainPartName, readParts } from './docx-parts.ts';
import { startReading } from './docx-reading.ts';
import { findFields } from './fields.ts';
import { countLists } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import { refuseBytes, refuseZip, truncatedZip } from './refuse-bytes.ts';
import { readStyles } from './styles.ts';
import { findSectionStarts, walkBlocks } from './walk-blocks.ts';
import { openZip } from '../zip-archive.ts';
import type { Issue } from '#kernel';
import type { DocumentContent } from '../content.ts';
import type { DocxParts } from './docx-parts.ts';
import type { XmlElement } from './xml-tree.ts';

const refused = (issue: Issue): DocumentContent => ({ format: 'docx', lines: [], pages: 0, issues: [issue] });

/** Notes without the lines that Word draws between text and notes. */
function notesOf(root: XmlElement | undefined): readonly XmlElement[] {
  return (root?.children ?? []).filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal');
}

function readContent(parts: DocxParts): DocumentContent {
  const body = bodyOf(parts.document);
  const notes = [...notesOf(parts.footnotes.root), ...notesOf(parts.endnotes.root)];
  const styles = readStyles(parts.styles.root);
  const reading = startReading({
    styles,
    lists: countLists(readNumbering(parts.numbering.root, styles.listOfStyle)),
    fields: findFields(body ? [body, ...notes] : notes),
    sectionStarts: body ? findSectionStarts(body) : [],
  });
  if (body) walkBlocks(body, reading);
  if (reading.carried !== '') walkBlocks({ name: '', attributes: {}, children: [{ name: 'w:p', attributes: {}, children: [], text: '' }], text: '' }, reading);
  const bodyLines = reading.lines.length;
  for (const note of notes) walkBlocks(note, reading);
  const noteLines = reading.lines.length - bodyLines;
  // A damaged document part says why there is no text; otherwise its absence is the finding.
  const hasText = parts.document.problem !== undefined || reading.lines.some((line) => line.text.trim() !== '');
  const issues = [...partIssues(parts), ...findingIssues(reading.findings, noteLines, hasText)];
  return { format: 'docx', lines: reading.lines, pages: reading.page, issues };
}

/**
 * Reads the text of a Word document (docx): one line a paragraph, in order, with its page, heading level, place in a table and the label
 * that Word's own list numbering prints before it (in `text`, `generated` characters long, with the tab or space that Word sets after it).
 *
 * - A soft line break inside a paragraph makes a new line of the same paragraph: the same `line`, `startsParagraph` only on the first,
 *   `breaksAfter` only on the last. A page break does not cut a paragraph.
 * - Pages are those that Word noted when it last laid the text out, and the breaks set by hand; a file that never was in Word has only the latter.
 * - Tracked insertions are read, deletions not. Text boxes follow the paragraph they hang on. Footnotes and endnotes follow the body.
 *   Headers and footers are left out. Text boxes written twice for older programs are read once.
 *
 * Never throws: what cannot be read is an issue (Chinese message), with `lines` empty when the bytes are no docx at all. Work and memory are
 * bounded: no part is unpacked beyond 64 MB.
 *
 * @example readDocx(bytes).lines[0] // { text: '第一章\t总则', line: 1, page: 1, generated: 4, headingLevel: 1, … }
 */
export function readDocx(bytes: Uint8Array): DocumentContent {
  const archive = openZip(bytes);
  if (archive.kind === 'truncated') return refused(truncatedZip);
  if (archive.kind === 'no-zip') return refused(refuseBytes(bytes));
  if ([...archive.entries.values()].some((entry) => entry.encrypted)) {
    return refused({ code: 'encrypted-document', severity: 'error', message: '文件设有密码，请去掉密码另存后再读' });
  }
  const main = mainPartName(archive);
  if (main === undefined || main.startsWith('xl/') || main.startsWith('ppt/')) return refused(refuseZip(archive.entries.keys(), main));
  return readContent(readParts(archive, main));
}
