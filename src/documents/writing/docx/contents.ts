import { InternalHyperlink, LeaderType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { bookmarkNameOf } from './bookmark-names.ts';
import { field, fieldForWord } from './fields.ts';
import { lookOf } from './paragraph-styles.ts';
import { textRun } from './text-runs.ts';
import type { ContentsEntry, Labels } from '../labels.ts';
import type { Paper } from './page-geometry.ts';
import type { EntryPiece } from './writing-state.ts';

/** What an entry says: an annex by its label and title, a heading with its label at its head. */
export const entryText = ({ level, label, text }: ContentsEntry): string => (level === 0 && text !== '' ? `${label}　${text}` : `${label}${text}`);

/** Headings of levels 1 and 2 by their styles and what has a hidden entry, as links. */
const instruction = 'TOC \\o "1-2" \\f \\h \\z';

/** The lines of the contents, `line` twips high. Their numbers are put in when the pages are known. */
export const contentsPieces = ({ contents }: Labels, line: number): EntryPiece[] => contents.map((entry, at) => ({ kind: 'entry', style: entry.level === 2 ? 'TOC2' : 'TOC1', entry, first: at === 0, last: at === contents.length - 1, line }));

/**
 * A line of the contents: its page number is a field that points to the bookmark of what it names. `page` is the number to show until a program works it out. LibreOffice does so when it opens
 * the file. Word and WPS show this one and make the contents anew when asked to (F9, or before printing where so set); the file does not make Word do it by itself (`w:updateFields`,
 * `w:dirty`), because that greets every reader with a question about fields that refer to other files, and a reader who says no would see no numbers at all.
 */
export function entryParagraph({ style, entry, first, last, line }: EntryPiece, paper: Paper, page: number): Paragraph {
  const { open, close } = fieldForWord(instruction);
  const anchor = bookmarkNameOf(entry.id);
  const link = new InternalHyperlink({ anchor, children: [...textRun(entryText(entry)), new TextRun({ children: [new Tab()] }), ...field(`PAGEREF ${anchor} \\h`, String(page))] });
  return new Paragraph({ style, ...(line === lookOf(style).line ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }), tabStops: [{ type: TabStopType.RIGHT, position: paper.textWidth, leader: LeaderType.DOT }], children: [...(first ? open : []), link, ...(last ? [close] : [])] });
}
