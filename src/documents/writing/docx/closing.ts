import { line, partId } from './blocks.ts';
import { bodyLine } from './page-geometry.ts';
import { lookOf, twoCharacters } from './paragraph-styles.ts';
import { textWidth } from './text-width.ts';
import { attachmentsOf, attachmentWord } from '../attachments.ts';
import type { DocumentTree } from '../tree.ts';
import type { Piece, Writing } from './writing-state.ts';

const character = 320;

const widthOf = (text: string): number => textWidth(text, lookOf('Closing').size) * 20;

/** 附件：1. … below the text, a line an annex; a name that needs a second line goes on below its first character (GB/T 9704-2012, 7.3.4). Hanging in twips: LibreOffice draws hanging characters wrongly. */
function attachmentPieces(tree: DocumentTree, writing: Writing): Piece[] {
  return attachmentsOf(tree, writing.labels).map(({ id, number, name }, at) => {
    const before = `${at === 0 ? attachmentWord : ''}${number}`;
    const left = twoCharacters + widthOf(attachmentWord) + widthOf(number);
    return line('Closing', partId(id, 'listed'), `${before}${name}`, writing, { keepNext: true, indent: { left, hanging: widthOf(before) }, ...(at === 0 ? { spacing: { before: bodyLine } } : {}) });
  });
}

/** The issuer above the date, centred on it, the date four characters from the right edge (7.3.5.1); a long issuer moves the date to the left. */
function signaturePieces(issuer: string, date: string, writing: Writing): Piece[] {
  const [issued, dated] = [widthOf(issuer), widthOf(date)];
  const fourth = 4 * character;
  const dateRight = Math.max(fourth, 2 * character + (issued - dated) / 2);
  const issuerRight = date === '' ? 2 * character : Math.max(dateRight + (dated - issued) / 2, 0);
  const first = { spacing: { before: bodyLine } };
  return [
    ...(issuer === '' ? [] : [line('Signature', '#issuer', issuer, writing, { ...first, indent: { right: Math.round(issuerRight) }, ...(date === '' ? {} : { keepNext: true }) })]),
    ...(date === '' ? [] : [line('Signature', '#date', date, writing, { ...(issuer === '' ? first : {}), indent: { right: Math.round(dateRight) } })]),
  ];
}

/** What closes the main part: the list of the annexes, issuer and date. */
export const closingPieces = (tree: DocumentTree, writing: Writing): Piece[] => [...attachmentPieces(tree, writing), ...signaturePieces(tree.issuer, tree.date, writing)];
