import type { PlacedLine } from '#documents';
import type { Mark } from '../tree.ts';

/** — 12 —, - 39 -, －5－, ·12·, 第3页 共20页, 3/20: a page number on a line of its own. A bare number counts only where the numbers around it make a series. */
const decorated = /^[\s\u3000]*(?:[—–\-－―_·•~～]+[\s\u3000]*[\d０-９]{1,4}[\s\u3000]*[—–\-－―_·•~～]+|第[\s\u3000]*[\d０-９]{1,4}[\s\u3000]*页(?:[\s\u3000,，/共]*[\d０-９]{1,4}[\s\u3000]*页)?|[\d０-９]{1,4}[\s\u3000]*\/[\s\u3000]*[\d０-９]{1,4})[\s\u3000]*$/;
const bare = /^[\s\u3000]*[\d０-９]{1,3}[\s\u3000]*$/;
/** The same decorated number standing at the head or the end of a line of text, where an extractor glued it on. */
const glued = /[—–－―]\s*[\d０-９]{1,4}\s*[—–－―]/g;
const imprint = /(?:办公室|政府|委员会|秘书处)[\s\u3000]*[\d０-９]{4}[\s\u3000]*年[\s\u3000]*[\d０-９]{1,2}[\s\u3000]*月[\s\u3000]*[\d０-９]{1,2}[\s\u3000]*日[\s\u3000]*印发[\s\u3000]*$/;
const contentsEntry = /(?:\.{4,}|…{2,}|·{4,}|﹒{4,})[\s\u3000]*[\d０-９]{1,4}[\s\u3000]*$/;

/** What is left of the lines when the marks are out, and the marks. `cut` lines carry the columns of a mark inside them. */
export type WithoutMarks = {
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly Mark[];
  readonly holes: ReadonlyMap<number, readonly [number, number]>;
};

const numberOf = (line: PlacedLine): number => Number(line.text.normalize('NFKC').trim());

const isImprint = (text: string): boolean => text.trim().length < 50 && imprint.test(text);
/** The first line of an imprint that takes two. */
const opensImprint = /(?:办公室|政府|委员会|秘书处)[\s\u3000]*(?:[\d０-９]{1,4}[\s\u3000]*(?:年|$)|$)/;

/** A bare number is a page mark where at least two more bare numbers of the document continue it in step with the pages or in sequence. */
function bareMarks(lines: readonly PlacedLine[]): Set<PlacedLine> {
  const candidates = lines.filter((line) => !line.cell && bare.test(line.text));
  const inSequence = candidates.filter((line, index) => {
    const before = candidates[index - 1];
    const after = candidates[index + 1];
    return (before !== undefined && numberOf(before) + 1 === numberOf(line)) || (after !== undefined && numberOf(after) - 1 === numberOf(line));
  });
  return new Set(inSequence.length >= 3 ? inSequence : []);
}

function kindOf(line: PlacedLine, bareOnes: ReadonlySet<PlacedLine>): Mark['kind'] | null {
  if (line.furniture === 'header' || line.furniture === 'footer') return line.furniture;
  if (line.furniture === 'page-mark' || (!line.cell && decorated.test(line.text)) || bareOnes.has(line)) return 'page-mark';
  if (isImprint(line.text)) return 'imprint';
  return contentsEntry.test(line.text) ? 'contents' : null;
}

function spanOf(line: PlacedLine): [number, number, number] {
  const from = line.text.length - line.text.trimStart().length;
  return [line.line, from, line.text.trimEnd().length];
}

/**
 * Takes page marks, running headers and footers, the entries of a table of contents and the imprint out of the lines. A mark glued to the head or the end of a
 * text line becomes a hole of that line.
 *
 * @example takeOutMarks([{ text: '— 12 —', line: 9, page: 2 }]).marks[0]?.kind // 'page-mark'
 */
export function takeOutMarks(lines: readonly PlacedLine[]): WithoutMarks {
  const bareOnes = bareMarks(lines);
  const marks: Mark[] = [];
  const kept: PlacedLine[] = [];
  const holes = new Map<number, readonly [number, number]>();
  const filled = lines.filter((line) => line.text.trim() !== '');
  let wrapped = false;
  for (const [index, line] of filled.entries()) {
    const goesOn: boolean = !wrapped && isImprint(line.text + (filled[index + 1]?.text ?? '')) && !isImprint(line.text) && opensImprint.test(line.text);
    const kind = goesOn || wrapped ? 'imprint' : kindOf(line, bareOnes);
    wrapped = goesOn;
    if (kind !== null) {
      marks.push({ kind, text: line.text.trim(), page: line.page, spans: [spanOf(line)] });
      continue;
    }
    kept.push(line);
    const hole = gluedMark(line);
    if (hole) {
      holes.set(line.line, hole);
      marks.push({ kind: 'page-mark', text: line.text.slice(...hole).trim(), page: line.page, spans: [[line.line, ...hole]] });
    }
  }
  return { lines: kept, marks, holes };
}

function gluedMark(line: PlacedLine): readonly [number, number] | null {
  if (!/[—–－―]\s*[\d０-９]/.test(line.text)) return null;
  for (const found of line.text.matchAll(glued)) {
    const to = found.index + found[0].length;
    const before = line.text.slice(0, found.index).trim();
    const after = line.text.slice(to).trim();
    const years = /[\d０-９]\s*$/.test(before) || /^\s*[\d０-９年岁]/.test(after);
    if ((before === '' || after === '') && !years) return [found.index, to];
  }
  return null;
}
