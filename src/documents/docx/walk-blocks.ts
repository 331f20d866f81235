import { addLine, breakByHand } from './docx-reading.ts';
import { endInstructions } from './fields.ts';
import { preferredChoice, readChildren, startInline } from './inline-text.ts';
import { layTable } from './table-layout.ts';
import { childOf, numberOf, switchOf, valueOf } from './xml-tree.ts';
import type { CellPlace } from '../content.ts';
import type { DocxReading } from './docx-reading.ts';
import type { ParagraphStyle } from './styles.ts';
import type { XmlElement } from './xml-tree.ts';

type Handler = (element: XmlElement, reading: DocxReading, cell: CellPlace | undefined) => void;

function labelOf(properties: XmlElement | undefined, style: ParagraphStyle, reading: DocxReading): string {
  const list = childOf(properties, 'w:numPr');
  const listId = valueOf(list, 'w:numId') ?? style.listId;
  if (listId === undefined || listId === '0') return '';
  const level = numberOf(list, 'w:ilvl') ?? reading.lists.levelOfStyle(listId, style.chain) ?? style.listLevel ?? 0;
  const label = reading.lists.count(listId, level);
  if (!label) reading.findings.missingLists += 1;
  if (label?.unknownFormat !== undefined) reading.findings.unknownFormats.add(label.unknownFormat);
  return label?.text ?? '';
}

function headingLevelOf(properties: XmlElement | undefined, style: ParagraphStyle): number | undefined {
  const outline = numberOf(properties, 'w:outlineLvl') ?? style.outline;
  return outline === undefined || outline < 0 || outline > 8 ? undefined : outline + 1;
}

/** A new section begins on a new page unless it says that it does not. */
function endSection(reading: DocxReading): void {
  reading.section += 1;
  const start = reading.sectionStarts[reading.section] ?? 'nextPage';
  if (start !== 'continuous' && start !== 'nextColumn') breakByHand(reading, true);
}

function readParagraph(element: XmlElement, reading: DocxReading, cell: CellPlace | undefined): void {
  const properties = childOf(element, 'w:pPr');
  const style = reading.styles.of(valueOf(properties, 'w:pStyle'));
  if (switchOf(properties, 'w:pageBreakBefore') ?? style.pageBreakBefore) breakByHand(reading, true);
  const inline = startInline(reading.carried);
  const pageBefore = reading.page;
  readChildren(element, inline, reading);
  endInstructions(reading.fields);
  const isEndDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
  reading.carried = '';
  if (isEndDeleted) {
    reading.findings.trackedChanges += 1;
    reading.carried = inline.segments.map((segment) => segment.text).join('');
  } else {
    reading.paragraph += 1;
    const label = labelOf(properties, style, reading);
    if (label !== '') reading.pageHasText = true;
    const headingLevel = headingLevelOf(properties, style);
    let page = inline.segments[0]?.page ?? pageBefore;
    inline.segments.forEach((segment, index) => {
      page = segment.page ?? page;
      const first = index === 0;
      const text = first ? label + segment.text : segment.text;
      const last = index === inline.segments.length - 1;
      addLine(reading, { text, page, first, last, headingLevel, generated: first ? label.length : 0, cell });
    });
  }
  for (const box of inline.boxes) walkBlocks(box, reading, cell);
  if (childOf(properties, 'w:sectPr')) endSection(reading);
}

/** What stands in a table outside any cell, in damaged files only; it is read after the table. */
const strayNames = new Set(['w:p', 'w:tbl', 'w:r', 'w:t']);

/** The cells of a row stand side by side: each begins on the page where the row begins, the row ends where its longest cell ends. */
function readTable(element: XmlElement, reading: DocxReading): void {
  reading.tables += 1;
  for (const row of layTable(element, reading.tables)) {
    const start = { page: reading.page, pageHasText: reading.pageHasText, brokeByHand: reading.brokeByHand };
    let end = start;
    for (const cell of row) {
      Object.assign(reading, start);
      const before = reading.lines.length;
      walkBlocks(cell.element, reading, cell.place);
      if (cell.continues && reading.lines.slice(before).every((line) => line.text.trim() === '')) reading.lines.length = before;
      if (reading.page >= end.page) {
        end = { page: reading.page, pageHasText: reading.pageHasText || end.pageHasText, brokeByHand: reading.brokeByHand };
      }
    }
    Object.assign(reading, end);
  }
  const strays = [element, ...element.children.filter((row) => row.name === 'w:tr')].flatMap((parent) => parent.children.filter((child) => strayNames.has(child.name)));
  if (strays.length > 0) walkBlocks({ name: '', attributes: {}, children: strays, text: '' }, reading);
}

/** Text that stands outside any paragraph, as in damaged files, is a paragraph of its own. */
function readLoose(element: XmlElement, reading: DocxReading, cell: CellPlace | undefined): void {
  readParagraph({ name: 'w:p', attributes: {}, children: [element], text: '' }, reading, cell);
}

const skip: Handler = () => undefined;

/** What each block of the body gives. A block that is not named here gives what its children give. */
const handlers: Readonly<Record<string, Handler>> = {
  'w:p': readParagraph,
  'w:tbl': (element, reading) => readTable(element, reading),
  'w:r': readLoose,
  'w:t': readLoose,
  'w:tcPr': skip,
  'w:sdtPr': skip,
  'w:sectPr': skip,
  'w:del': skip,
  'w:moveFrom': skip,
  'w:altChunk': (_element, reading) => {
    reading.findings.embeddedParts += 1;
  },
  'mc:AlternateContent': (element, reading, cell) => {
    const choice = preferredChoice(element);
    if (choice) walkBlocks(choice, reading, cell);
  },
};

/** Reads the blocks below an element (the body, a cell, a text box, a footnote) into lines. */
export function walkBlocks(element: XmlElement, reading: DocxReading, cell?: CellPlace): void {
  for (const child of element.children) {
    const handler = Object.hasOwn(handlers, child.name) ? handlers[child.name] : undefined;
    if (handler) handler(child, reading, cell);
    else walkBlocks(child, reading, cell);
  }
}

/** How each section of a body begins, in order: the last `w:sectPr` stands in the body itself. */
export function findSectionStarts(body: XmlElement): string[] {
  const starts: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === 'w:sectPr') starts.push(valueOf(child, 'w:type') ?? 'nextPage');
      else if (child.name !== 'w:r' && child.name !== 'w:tbl') visit(child);
    }
  };
  visit(body);
  return starts;
}
