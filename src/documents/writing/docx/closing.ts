import { line, partId } from './blocks.ts';
import { bodyLine } from './page-geometry.ts';
import { lookOf, twoCharacters } from './paragraph-styles.ts';
import { textWidth } from './text-width.ts';
import type { DocumentTree, Section } from '../tree.ts';
import type { Piece, Writing } from './writing-state.ts';

const character = 320;

const widthOf = (text: string): number => textWidth(text, lookOf('Closing').size) * 20;

const attachmentWord = '附件：';

/** 附件：1. … below the text, a line an annex; a name that needs a second line goes on below its first character (GB/T 9704-2012, 7.3.4). Hanging in twips: LibreOffice draws hanging characters wrongly. */
function attachmentPieces(annexes: readonly Section[], writing: Writing): Piece[] {
  return annexes.map(({ id, title }, at) => {
    const count = (writing.labels.of.get(id) ?? '').replace('附件', '');
    const number = count === '' ? '' : `${count}. `;
    const before = `${at === 0 ? attachmentWord : ''}${number}`;
    const left = twoCharacters + widthOf(attachmentWord) + widthOf(number);
    return line('Closing', partId(id, 'listed'), `${before}${title}`, writing, { keepNext: true, indent: { left, hanging: widthOf(before) }, ...(at === 0 ? { spacing: { before: bodyLine } } : {}) });
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

/** The same in one line, where the annexes are many of one kind. */
const listPiece = (words: string, id: string, writing: Writing): Piece =>
  line('Closing', partId(id, 'listed'), `${attachmentWord}${words}`, writing, { keepNext: true, indent: { left: twoCharacters + widthOf(attachmentWord), hanging: widthOf(attachmentWord) }, spacing: { before: bodyLine } });

/** What closes the main part: the list of the annexes, issuer and date. An annex without a title is not listed. */
export function closingPieces({ sections, annexList, issuer, date }: DocumentTree, writing: Writing): Piece[] {
  const annexes = sections.filter(({ annex, title }) => annex && title !== '');
  const [first] = annexes;
  const list = annexList === undefined || first === undefined ? attachmentPieces(annexes, writing) : [listPiece(annexList, first.id, writing)];
  return [...list, ...signaturePieces(issuer, date, writing)];
}
