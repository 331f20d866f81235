import type { CellPlace, PlacedLine } from '../content.ts';
import type { FieldStack } from './fields.ts';
import type { ListCounter } from './list-counter.ts';
import type { StyleSheet } from './styles.ts';

/** What was met on the way and becomes an issue at the end: how often, or which. */
export type Findings = {
  trackedChanges: number;
  hiddenRuns: number;
  pictures: number;
  embeddedParts: number;
  missingLists: number;
  readonly unknownSymbols: Set<string>;
  readonly unknownFormats: Set<string>;
};

/** The state of one reading of one docx: where we are in it and what has been read. Never leaves this folder. */
export type DocxReading = {
  readonly styles: StyleSheet;
  readonly lists: ListCounter;
  readonly fields: FieldStack;
  /** How each section begins, in order; one entry for each `w:sectPr` of the body. */
  readonly sectionStarts: readonly string[];
  section: number;
  page: number;
  /** Something is printed on this page already. */
  pageHasText: boolean;
  /** The last page break was asked for by the writer (not one that Word noted when it laid out the text). */
  brokeByHand: boolean;
  paragraph: number;
  tables: number;
  /** Text of paragraphs whose end was deleted in tracked changes: it belongs to the next paragraph. */
  carried: string;
  readonly lines: PlacedLine[];
  readonly findings: Findings;
};

/** Starts a reading at the top of page 1. */
export function startReading(parts: Pick<DocxReading, 'styles' | 'lists' | 'fields' | 'sectionStarts'>): DocxReading {
  return {
    ...parts,
    section: 0,
    page: 1,
    pageHasText: false,
    brokeByHand: false,
    paragraph: 0,
    tables: 0,
    carried: '',
    lines: [],
    findings: {
      trackedChanges: 0,
      hiddenRuns: 0,
      pictures: 0,
      embeddedParts: 0,
      missingLists: 0,
      unknownSymbols: new Set(),
      unknownFormats: new Set(),
    },
  };
}

/** A page break that the writer set. `onlyOnce`: none when the page is still empty after such a break, nor at the very top. */
export function breakByHand(reading: DocxReading, onlyOnce: boolean): void {
  if (onlyOnce && !reading.pageHasText && (reading.brokeByHand || reading.page === 1)) return;
  reading.page += 1;
  reading.pageHasText = false;
  reading.brokeByHand = true;
}

/** A page start that Word noted when it last laid out the text. It also notes one after a break set by hand: that page is counted already. */
export function breakAsRendered(reading: DocxReading): void {
  if (!reading.pageHasText && reading.brokeByHand) {
    reading.brokeByHand = false;
    return;
  }
  reading.page += 1;
  reading.pageHasText = false;
  reading.brokeByHand = false;
}

/** Adds a line, leaving out what does not apply. */
export function addLine(
  reading: DocxReading,
  line: { text: string; page: number; first: boolean; last: boolean; headingLevel: number | undefined; generated: number; cell: CellPlace | undefined },
): void {
  reading.lines.push({
    text: line.text,
    line: reading.paragraph,
    page: line.page,
    ...(line.last ? { breaksAfter: true as const } : {}),
    ...(line.first ? { startsParagraph: true as const } : {}),
    ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
    ...(line.generated > 0 ? { generated: line.generated } : {}),
    ...(line.cell ? { cell: line.cell } : {}),
  });
}
