import { BorderStyle, Footer, FrameAnchorType, Header, Paragraph, TextRun } from 'docx';
import { line } from './blocks.ts';
import { furnitureOf } from './page-furniture.ts';
import { bodyLine } from './page-geometry.ts';
import { lookOf } from './paragraph-styles.ts';
import { printable } from './printable-text.ts';
import { textRun } from './text-runs.ts';
import { textWidth } from './text-width.ts';
import type { ISectionOptions } from 'docx';
import type { Letterhead } from '../tree.ts';
import type { Paper } from './page-geometry.ts';
import type { TextPiece, Writing } from './writing-state.ts';

/** Twips of a length in millimetres. */
const twipsOf = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** The double lines are 170 mm long, in the middle of the page: 7 mm further out than the text on each side (10.1). */
const beyond = twipsOf(7);

const red = { color: 'FF0000', size: 18, space: 8 } as const;

/** The mark begins 30 mm below the edge of the page (10.1); the header begins at 20 mm with the line of the stamps. */
const aboveMark = twipsOf(10) - lookOf('Header').line;

/** In one line as wide as the text, whatever the issuer is called. */
function markSize(mark: string, { textWidth: room }: Paper): number {
  const { size } = lookOf('LetterMark');
  const width = textWidth(mark, size);
  return width <= room / 20 ? size : Math.max(16, Math.floor((size * room) / 20 / width));
}

function markParagraph({ mark }: Letterhead, paper: Paper): Paragraph {
  return new Paragraph({
    style: 'LetterMark', spacing: { before: aboveMark, after: twipsOf(4) }, indent: { left: -beyond, right: -beyond }, border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, ...red } },
    children: [new TextRun({ text: printable(mark), size: markSize(mark, paper) * 2 })],
  });
}

/** The second line, 20 mm above the lower edge of the first page, which has no page number (10.1). */
const lowerLine = (paper: Paper): Paragraph => new Paragraph({
  style: 'LetterLine', border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, ...red, space: 1 } },
  frame: { type: 'absolute', position: { x: paper.left - beyond, y: paper.height - twipsOf(20) }, width: paper.textWidth + 2 * beyond, height: 20, anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE } },
  children: [new TextRun({ text: '' })],
});

/**
 * Header and footer of the first section of a letter: on its first page the issuer in red over a double line and a second line at the foot, on the others as in every document.
 *
 * @example letterFurniture({ mark: '示例区妇儿工委办', number: '' }, [], paper).headers?.first
 */
export function letterFurniture(letterhead: Letterhead, stamps: readonly string[], paper: Paper): Pick<ISectionOptions, 'headers' | 'footers'> {
  const usual = furnitureOf(stamps, paper);
  const stamped = new Paragraph({ style: 'Header', children: textRun(stamps.join('　　')) });
  return {
    headers: { ...usual.headers, first: new Header({ children: [stamped, markParagraph(letterhead, paper)] }) },
    footers: { ...usual.footers, first: new Footer({ children: [lowerLine(paper), new Paragraph({ style: 'LetterLine' })] }) },
  };
}

/** The number of a letter, at the right edge below the line; a line of air where it has none. */
export const letterNumber = ({ number }: Letterhead, writing: Writing): TextPiece[] => (number === '' ? [line('LetterNumber', '#number', '', writing, { spacing: { after: 0, line: bodyLine } })] : [line('LetterNumber', '#number', number, writing)]);
