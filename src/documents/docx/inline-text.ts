import { breakAsRendered, breakByHand } from './docx-reading.ts';
import type { DocxReading } from './docx-reading.ts';
import { addInstruction, followField, insideInstruction, isPageNumber } from './fields.ts';
import { readSymbol } from './symbol-characters.ts';
import { childOf, switchOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** The text of one paragraph while it is read: one segment up to each soft line break, and the text boxes anchored in it. */
export type Inline = { segments: { text: string; page: number | undefined }[]; printed: number; readonly boxes: XmlElement[] };

type Handler = (element: XmlElement, inline: Inline, reading: DocxReading) => void;

/** Starts a paragraph that carries `text` from one whose end was deleted. */
export function startInline(text: string): Inline {
  return { segments: [{ text, page: undefined }], printed: text.length, boxes: [] };
}

function print(text: string, inline: Inline, reading: DocxReading): void {
  if (text === '' || insideInstruction(reading.fields)) return;
  const segment = inline.segments.at(-1);
  if (!segment) return;
  segment.text += text;
  segment.page ??= reading.page;
  inline.printed += text.length;
  if (text.trim() !== '') reading.pageHasText = true;
}

/** Newer Word writes some things twice, once for older programs: only the first choice counts. */
export function preferredChoice(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

const pictureNames = new Set(['pic:pic', 'v:imagedata', 'o:OLEObject', 'c:chart', 'dgm:relIds']);

function readDrawing(element: XmlElement, inline: Inline, reading: DocxReading): void {
  let pictures = 0;
  const search = (part: XmlElement): void => {
    if (part.name === 'w:txbxContent') inline.boxes.push(part);
    else if (part.name === 'mc:AlternateContent') {
      const choice = preferredChoice(part);
      if (choice) search(choice);
    } else {
      if (pictureNames.has(part.name)) pictures += 1;
      for (const child of part.children) search(child);
    }
  };
  search(element);
  if (pictures > 0) reading.findings.pictures += 1;
}

function readRun(element: XmlElement, inline: Inline, reading: DocxReading): void {
  if (switchOf(childOf(element, 'w:rPr'), 'w:vanish') !== true) {
    readChildren(element, inline, reading);
    return;
  }
  // Hidden runs print nothing, but the marks of fields often stand in them.
  if (element.children.some((child) => child.name === 'w:t' && child.text.trim() !== '')) reading.findings.hiddenRuns += 1;
  for (const child of element.children) {
    if (child.name === 'w:fldChar') followField(reading.fields, child, inline.printed);
    if (child.name === 'w:instrText') addInstruction(reading.fields, child.text);
  }
}

function readBreak(element: XmlElement, inline: Inline, reading: DocxReading): void {
  const kind = element.attributes['w:type'];
  if (kind === 'page') breakByHand(reading, false);
  else if (kind !== 'column') inline.segments.push({ text: '', page: undefined });
}

function readSymbolMark(element: XmlElement, inline: Inline, reading: DocxReading): void {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  const font = element.attributes['w:font'] ?? '';
  const text = Number.isFinite(code) ? readSymbol(code, font) : undefined;
  if (text === undefined) reading.findings.unknownSymbols.add(`${font} ${element.attributes['w:char'] ?? ''}`);
  print(text ?? '□', inline, reading);
}

function readSimpleField(element: XmlElement, inline: Inline, reading: DocxReading): void {
  const before = inline.printed;
  readChildren(element, inline, reading);
  if (inline.printed === before && isPageNumber(element.attributes['w:instr'] ?? '')) print(String(reading.page), inline, reading);
}

const skip: Handler = () => undefined;
const dropChange: Handler = (_element, _inline, reading) => {
  reading.findings.trackedChanges += 1;
};
const keepChange: Handler = (element, inline, reading) => {
  reading.findings.trackedChanges += 1;
  readChildren(element, inline, reading);
};

/** What each element inside a paragraph prints. An element that is not named here prints what its children print. */
const handlers: Readonly<Record<string, Handler>> = {
  'w:pPr': skip,
  'w:rPr': skip,
  'w:sdtPr': skip,
  'w:rt': skip,
  'w:sectPr': skip,
  'w:del': dropChange,
  'w:moveFrom': dropChange,
  'w:ins': keepChange,
  'w:moveTo': keepChange,
  'w:r': readRun,
  'w:t': (element, inline, reading) => print(element.text, inline, reading),
  'm:t': (element, inline, reading) => print(element.text, inline, reading),
  'w:tab': (_element, inline, reading) => print('\t', inline, reading),
  'w:ptab': (_element, inline, reading) => print('\t', inline, reading),
  'w:noBreakHyphen': (_element, inline, reading) => print('-', inline, reading),
  'w:sym': readSymbolMark,
  'w:br': readBreak,
  'w:cr': readBreak,
  'w:lastRenderedPageBreak': (_element, _inline, reading) => breakAsRendered(reading),
  'w:fldChar': (element, inline, reading) => {
    if (followField(reading.fields, element, inline.printed) === 'page') print(String(reading.page), inline, reading);
  },
  'w:instrText': (element, _inline, reading) => addInstruction(reading.fields, element.text),
  'w:fldSimple': readSimpleField,
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': readDrawing,
  'mc:AlternateContent': (element, inline, reading) => {
    const choice = preferredChoice(element);
    if (choice) readChildren(choice, inline, reading);
  },
};

/** Reads what stands inside a paragraph or run into `inline`, counting pages on the way. */
export function readChildren(element: XmlElement, inline: Inline, reading: DocxReading): void {
  for (const child of element.children) {
    const handler = Object.hasOwn(handlers, child.name) ? handlers[child.name] : undefined;
    if (handler) handler(child, inline, reading);
    else readChildren(child, inline, reading);
  }
}
